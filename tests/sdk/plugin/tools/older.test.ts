/**
 * Every example as it was packed for an earlier host API (or for this one): it is loaded by this host, passes its own
 * tests, and says what its record says. Folders of `fixtures/host-api-*` are added to with a new host API, never changed;
 * one goes when its major version is no longer run.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { acceptsHost, HOST_API } from '../../../../sdk/plugin/src/index.ts';
import { readRecord } from '../../../../sdk/plugin/src/record.ts';
import { run } from './lib/run.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const versions = readdirSync(FIXTURES).flatMap((name) => /^host-api-(\d+\.\d+\.\d+)$/u.exec(name)?.[1] ?? []);
const supported = versions.filter((version) => acceptsHost(`^${version}`));

test('the examples of this host API are kept for the next ones', () => assert.ok(versions.includes(HOST_API)));

for (const version of supported) {
  const folder = join(FIXTURES, `host-api-${version}`);
  const packs = readdirSync(folder).filter((name) => name.endsWith('.pack.json'));
  describe(`plugins made for host API ${version}`, () => {
    test('all three are there', () => assert.equal(packs.length, 3));
    for (const pack of packs) {
      test(`${pack} passes`, async () => {
        // The conformance suite as well where there is time; own tests and the record say whether it still works.
        const { code, out } = await run(process.env.LEITPLANKE_LONG ? 'test' : 'verify', join(folder, pack));
        assert.equal(code, 0, out);
      });
    }
    for (const record of readdirSync(folder).filter((name) => name.endsWith('.record.jsonl'))) {
      test(`${record} is what the pack still says`, async () => {
        const path = join(folder, record);
        const read = readRecord(readFileSync(path, 'utf8'));
        assert.ok(!('problem' in read) && read.calls.length > 10);
        const { code, out } = await run('replay', path, path.replace('.record.jsonl', '.pack.json'));
        assert.equal(code, 0, out);
      });
    }
  });
}
