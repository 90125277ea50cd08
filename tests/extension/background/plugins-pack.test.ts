/** What `scripts/pack --plugins` makes: the packages with the granted plugins in them, the same bytes each time. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pack } from '../../../extension/pack.mjs';
import { inFolder, run } from '../../sdk/plugin/tools/lib/run.ts';

const PACK = 'linden.old-reddit-1.0.0.pack.json';
const FIXTURE = fileURLToPath(new URL(`../../sdk/plugin/fixtures/host-api-1.0.0/${PACK}`, import.meta.url));

test('a package carries the granted plugins, and is the same bytes each time', () =>
  inFolder(async (folder) => {
    const company = join(folder, 'company');
    assert.equal((await run('grant', company, FIXTURE)).code, 0);
    const [one, two] = [
      await pack('firefox', join(folder, 'one'), { plugins: company }),
      await pack('firefox', join(folder, 'two'), { plugins: company }),
    ];
    assert.deepEqual(await readFile(one.path), await readFile(two.path));
    const files = new Map(one.files);
    assert.deepEqual(files.get(`plugins/${PACK}`), await readFile(FIXTURE));
    const manifest = JSON.parse(String(files.get('manifest.json')));
    assert.ok(JSON.stringify(manifest.content_scripts).includes('old.reddit.com'), 'the adapter’s site is read');
  }));
