/** The program in sdk/backend/README.md is the one that embed_test.cc builds and runs. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

it('the README of the backend shows the program that is tested', () => {
  const [, shown] = /```cpp\n([\s\S]*?)```/.exec(read('sdk/backend/README.md'));
  const [, tested] = /\/\/ \[readme\]\n([\s\S]*?) *\/\/ \[\/readme\]/.exec(read('tests/sdk/backend/embed_test.cc'));
  assert.equal(shown, tested.replaceAll(/^ {2}/gm, ''));
});
