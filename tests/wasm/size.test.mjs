/** The size gate. What an agent's browser loads at each wake of the worker must stay small. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { baseline, measure, report } from '../../scripts/lib/size-report.mjs';
import { wasmDir } from './load.mjs';

const KiB = 1024;
const maxWasmGzip = 320 * KiB; // all sixteen rules in both languages and their words
const maxGlue = 20_000; // bytes, gzip

const gzipped = async (name) => gzipSync(await readFile(path.join(wasmDir, name)), { level: 9 }).length;

it(`core.wasm is at most ${maxWasmGzip / KiB} KiB gzip`, async (t) => {
  const size = await gzipped('core.wasm');
  t.diagnostic(`core.wasm ${(size / KiB).toFixed(1)} KiB gzip`);
  assert.ok(size <= maxWasmGzip, `${(size / KiB).toFixed(1)} KiB: the next test's diagnostic says what grew`);
});

it(`the glue is at most ${maxGlue / 1000} KB gzip`, async (t) => {
  const size = await gzipped('core.js');
  t.diagnostic(`core.js ${(size / 1000).toFixed(1)} KB gzip`);
  assert.ok(size <= maxGlue);
});

it('the glue has no dynamic execution', async () => {
  const glue = await readFile(path.join(wasmDir, 'core.js'), 'utf8');
  assert.doesNotMatch(glue, /\beval\(|new Function\b|Function\(["'`]/);
});

it('what grew since the committed baseline, by module', async (t) => {
  const now = await measure();
  for (const row of report(now, await baseline()).split('\n')) t.diagnostic(row);
  assert.ok(now.parts['core/guard'] > 0 && now.parts['core/text'] > 0, 'the report found no object files');
});
