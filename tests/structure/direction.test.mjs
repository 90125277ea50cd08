/**
 * One direction only. The table says which part may name which; an include or import against it fails here.
 * The table is the sentence of docs/architecture.md ("One direction only"), nothing more.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { files, read } from './files.mjs';

const allowed = {
  include: ['include'],
  core: ['core', 'include'],
  wasm: ['wasm', 'include', 'core'],
  'sdk/backend': ['sdk/backend', 'include', 'core'],
  'sdk/cli': ['sdk/cli', 'sdk/backend', 'include', 'core'],
  'sdk/client': ['sdk/client', 'wasm', 'sdk/schema'],
  'sdk/conformance': ['sdk/conformance', 'sdk/schema'],
  'sdk/plugin': ['sdk/plugin', 'sdk/schema'],
  extension: ['extension', 'wasm', 'sdk/client', 'sdk/plugin', 'sdk/schema'],
  examples: ['examples', 'sdk/plugin', 'include'],
};

/** Within core: who stands on whom. `policy` and `text` are the ground. */
const coreAllowed = {
  text: ['text'],
  policy: ['policy', 'text', 'guard'], // the list of rule ids is the guard's
  service: ['service', 'policy', 'text'],
  heads: ['heads', 'text'],
  train: ['train', 'heads', 'text'],
  assess: ['assess', 'heads', 'policy', 'text'],
  guard: ['heads', 'guard', 'assess', 'policy', 'text'],
  audit: ['audit', 'text', 'cases', 'policy'],
  cases: ['cases', 'guard', 'assess', 'policy', 'text'],
  sync: ['sync', 'cases', 'guard', 'assess', 'policy', 'text'],
};

const parts = Object.keys(allowed).sort((a, b) => b.length - a.length);
const partOf = (file) => parts.find((part) => file === part || file.startsWith(`${part}/`));

/** The files and packages that one source names, relative ones resolved. */
function named(file) {
  const text = read(file);
  if (/\.(cc|h|inc)$/.test(file)) {
    return [...text.matchAll(/^\s*#include "([^"]+)"/gm)].map(([, name]) =>
      name.startsWith('leitplanke/') ? `include/${name}` : name,
    );
  }
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name]) => name);
  return specifiers
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name));
}

describe('includes and imports run one way', () => {
  for (const part of Object.keys(allowed)) {
    it(part, () => {
      const wrong = [];
      for (const file of files(/\.(cc|h|inc|ts|tsx|mjs)$/)) {
        if (partOf(file) !== part) continue;
        for (const name of named(file)) {
          const target = partOf(name);
          if (target !== undefined && !allowed[part].includes(target)) wrong.push(`${file} -> ${name}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }

  it('the parts of core', () => {
    const wrong = [];
    for (const file of files(/^core\/.*\.(cc|h|inc)$/)) {
      const own = file.split('/')[1];
      for (const name of named(file).filter((n) => n.startsWith('core/'))) {
        const [, part, folder] = name.split('/');
        if (!coreAllowed[own]?.some((one) => one === part || one === `${part}/${folder}`))
          wrong.push(`${file} -> ${name}`);
      }
    }
    assert.deepEqual(wrong, []);
  });
});

it('core does no I/O, reads no clock and no randomness, throws nothing', () => {
  const forbidden =
    /#include <(iostream|fstream|cstdio|chrono|random|ctime|thread|mutex|filesystem|regex)>|\bthrow\b[^"]*;|\btry\s*\{|\bstd::rand\b|\bgetenv\b/;
  const wrong = [];
  for (const file of files(/^(core|include)\/.*\.(cc|h|inc)$/)) {
    read(file)
      .split('\n')
      .forEach((line, i) => {
        if (forbidden.test(line.replace(/\/\/.*$/, ''))) wrong.push(`${file}:${i + 1}: ${line.trim()}`);
      });
  }
  assert.deepEqual(wrong, []);
});
