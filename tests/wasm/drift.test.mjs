/** `core.d.ts` is written by hand: it must name exactly what the module exports, and so must docs/protocol.md. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { loadModule, root } from './load.mjs';

const builtIn = ['isAliasOf', 'clone', 'delete', 'isDeleted', 'deleteLater', 'constructor'];

async function exported() {
  const { Core } = await loadModule();
  return Object.getOwnPropertyNames(Core.prototype)
    .filter((name) => !builtIn.includes(name))
    .sort();
}

it('core.d.ts names what the module exports', async () => {
  const text = await readFile(path.join(root, 'wasm/core.d.ts'), 'utf8');
  const declared = [...text.matchAll(/^ {2}(\w+)\((?:request: string|bytes: Uint8Array)\): string;$/gm)]
    .map((m) => m[1])
    .sort();
  assert.deepEqual(declared, await exported());
});

it('docs/protocol.md lists the same verbs', async () => {
  const text = await readFile(path.join(root, 'docs/protocol.md'), 'utf8');
  const section = text.slice(text.indexOf('## The core in the browser'));
  const listed = [...section.matchAll(/^\| `(\w+)` \|/gm)].map((m) => m[1]).sort();
  assert.deepEqual(listed, await exported());
});

it('every exported verb answers `{}` with the one response shape', async () => {
  const { Core } = await loadModule();
  const core = new Core();
  for (const verb of await exported()) {
    const answer = JSON.parse(core[verb]('{}'));
    assert.equal(typeof answer.ok, 'boolean', verb);
    if (!answer.ok)
      assert.deepEqual(
        Object.keys(answer.error).filter((k) => !['code', 'message', 'where'].includes(k)),
        [],
      );
  }
});
