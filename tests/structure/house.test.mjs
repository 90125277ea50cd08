/** What keeps the house readable: sizes, leftovers, and nothing that belongs to one machine. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { files, read } from './files.mjs';

const maxLines = 500;
const source = /\.(cc|h|ts|tsx|mjs|sh)$/;

it(`no source is longer than ${maxLines} lines`, () => {
  const long = files(source)
    .map((name) => [name, read(name).split('\n').length])
    .filter(([, lines]) => lines > maxLines);
  assert.deepEqual(long, []);
});

it('the top level is the house of docs/architecture.md', () => {
  const folders = new Set(files(/\//).map((name) => name.split('/')[0]));
  const house = ['.ci', 'cmake', 'core', 'docs', 'examples', 'extension', 'include', 'scripts', 'sdk', 'tests', 'wasm'];
  assert.deepEqual([...folders].sort(), house.sort());
});

it('nothing is left unfinished or switched off', () => {
  const words = ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX:', 'it\\.' + 'only', 'DISABLED' + '_'];
  const leftover = new RegExp(words.join('|'));
  assert.deepEqual(
    files(/\.(cc|h|ts|tsx|mjs|sh|txt|cmake)$/).filter((name) => leftover.test(read(name))),
    [],
  );
});

it('no path of one machine and no registry stands in a file', () => {
  const foreign = new RegExp(['/wo' + 'rk/(main|shared)', '/tmp/bash' + '_', 'registry\\.' + 'npmjs'].join('|'));
  const text = files(/\.(cc|h|ts|tsx|mjs|sh|md|json|jsonl|txt|cmake|html|css|yml)$|^scripts\//);
  assert.deepEqual(
    text.filter((name) => foreign.test(read(name))),
    [],
  );
});
