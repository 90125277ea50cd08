/** The fuzz targets are run for real by `scripts/test --long`; every run replays what they have learned (ctest). */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SECONDS = 20;
const TARGETS = readdirSync(join(ROOT, 'tests/fuzz'))
  .filter((name) => name.endsWith('_fuzz.cc'))
  .map((name) => name.replace('_fuzz.cc', ''));
const script = (...args) => spawnSync(join(ROOT, 'scripts/fuzz'), args, { encoding: 'utf8', maxBuffer: 1 << 28 });

function whyNot() {
  if (process.env.LEITPLANKE_LONG !== '1') return 'takes minutes: scripts/test --long';
  return spawnSync('clang++', ['--version']).status === 0 ? false : 'clang is not installed';
}

describe('fuzzing', () => {
  it('has seeds for each target', () => {
    const seeded = readdirSync(join(ROOT, 'tests/fuzz/corpus')).sort();
    assert.deepEqual(seeded, TARGETS.toSorted());
    for (const name of TARGETS) assert.ok(readdirSync(join(ROOT, 'tests/fuzz/corpus', name)).length >= 3, name);
  });

  it('names the targets where one is not known', () => {
    const { status, stderr } = script('1', 'nothing');
    assert.equal(status, 2);
    for (const name of TARGETS) assert.match(stderr, new RegExp(`\\b${name}\\b`));
  });

  it('finds nothing in any target', { skip: whyNot() }, () => {
    const { status, stdout, stderr } = script(String(SECONDS));
    assert.equal(status, 0, stderr);
    const ran = stdout.trim().split('\n').map(JSON.parse);
    assert.deepEqual(ran.map(({ name }) => name).sort(), TARGETS.toSorted());
    for (const { name, runs } of ran) assert.ok(runs > 100, `${name}: ${runs} runs`);
  });
});
