/** C++ plugins: the same command, the header's own line of flags, and the compiler's words where it refuses. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CPP_FLAGS } from '../../../../sdk/plugin/tools/build.ts';
import { edit, inFolder, run } from './lib/run.ts';

const cpp = ['--language', 'cpp', '--slot', 'assessor'];

/** Each folder is a run of the compiler: the second one only where there is time. */
const folders = process.env.LEITPLANKE_LONG ? ['one', 'two'] : ['one'];

test('a fresh C++ assessor passes, is compiled once, and packs to the same bytes wherever it lies', () =>
  inFolder(async (folder) => {
    const packs = new Set<string>();
    for (const name of folders) {
      const plugin = join(folder, name, 'my-assessor');
      assert.equal((await run('create', plugin, ...cpp)).code, 0);
      const packed = await run('pack', plugin);
      assert.equal(packed.code, 0, packed.out);
      packs.add(readFileSync(join(plugin, 'dist', readdirSync(join(plugin, 'dist'))[0] ?? ''), 'utf8'));
    }
    assert.equal(packs.size, 1);
    const plugin = join(folder, 'one', 'my-assessor');
    const made = join(plugin, 'build', 'assessor.wasm');
    const before = statSync(made).mtimeMs;
    const { code, out } = await run('test', plugin);
    assert.equal(code, 0, out);
    assert.doesNotMatch(out, /✗/);
    assert.equal(statSync(made).mtimeMs, before, 'nothing changed, so nothing was compiled');
    assert.ok(!readFileSync(made).includes(folder), 'no path of this machine is in it');
    assert.ok(!existsSync(join(plugin, 'node_modules')), 'a C++ plugin needs no package');
  }));

test('where the compiler refuses, its words are shown', () =>
  inFolder(async (folder) => {
    const plugin = join(folder, 'my-assessor');
    await run('create', plugin, ...cpp);
    await edit(join(plugin, 'src', 'assessor.cc'), 'input.Text()', 'input.Txet()');
    const { code, out } = await run('test', plugin);
    assert.equal(code, 1);
    assert.match(out, /assessor\.cc:\d+:\d+: error: no member named 'Txet'/);
  }));

test('without a compiler, it is said what to install', () =>
  inFolder(async (folder) => {
    const plugin = join(folder, 'my-assessor');
    await run('create', plugin, ...cpp);
    const before = process.env.EMXX;
    process.env.EMXX = 'no-such-compiler';
    try {
      const { code, out } = await run('test', plugin);
      assert.equal(code, 1);
      assert.match(out, /no-such-compiler was not found\. Install Emscripten/);
    } finally {
      if (before === undefined) delete process.env.EMXX;
      else process.env.EMXX = before;
    }
  }));

test('the header names the flags that the command uses', () => {
  const header = readFileSync(new URL('../../../../sdk/plugin/include/leitplanke_plugin.h', import.meta.url), 'utf8');
  const line = /em\+\+ ([\s\S]*?) plugin\.cc/u.exec(header)?.[1] ?? '';
  const named = line.split(/[\s\\*]+/u).filter((word) => word !== '');
  assert.deepEqual(named.sort(), [...CPP_FLAGS].sort());
});
