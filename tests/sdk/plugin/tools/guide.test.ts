/**
 * docs/plugin-guide.md, followed to the letter in an empty folder outside of the repository: every `sh` block runs, every
 * block that names a file becomes it, every `output` block is what the `sh` block before it printed.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openPack } from '../../../../sdk/plugin/src/index.ts';
import { followGuide } from './lib/guide.ts';
import { inFolder } from './lib/run.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

test('whoever follows the guide has a tested pack of each language', () =>
  inFolder(async (folder) => {
    const { steps } = followGuide(folder);
    assert.ok(steps.length >= 9, `${steps.length} steps`);
    assert.ok(steps.filter(({ wanted }) => wanted !== null).length >= 7);
    for (const { script, wanted, printed } of steps) {
      if (wanted !== null) assert.match(printed, wanted, `after\n${script}`);
    }
    const grants = JSON.parse(readFileSync(join(folder, 'company', 'plugins.json'), 'utf8'));
    assert.equal(grants.plugins.length, 2);
    for (const { pack, grant } of grants.plugins) {
      const opened = await openPack(readFileSync(join(folder, 'company', pack), 'utf8'));
      assert.ok(opened.ok, JSON.stringify(opened));
      assert.deepEqual(grant.slots, ['guardrail']);
    }
  }));

test('what the guide and the CI file of a new plugin name is there', () =>
  inFolder(async (folder) => {
    const guide = readFileSync(join(ROOT, 'docs/plugin-guide.md'), 'utf8');
    for (const [, link = ''] of guide.matchAll(/\]\(([^)#]+)\)/g))
      assert.ok(existsSync(join(ROOT, 'docs', link)), link);
    const command = join(ROOT, 'scripts/leitplanke-plugin');
    const plugin = join(folder, 'my-plugin');
    assert.equal(spawnSync(command, ['create', plugin]).status, 0);
    const ci = readFileSync(join(plugin, '.github/workflows/plugin.yml'), 'utf8');
    const runs = [...ci.matchAll(/run: \.\.\/leitplanke\/scripts\/leitplanke-plugin (.+)/g)].map(
      ([, args = '']) => args,
    );
    assert.deepEqual(runs, ['test', 'pack --out dist']);
  }));
