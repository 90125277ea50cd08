/** C++: the format of .clang-format, and .clang-tidy with warnings as errors. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { promisify } from 'node:util';
import { files, root } from '../structure/files.mjs';

const run = promisify(execFile);
const maxOutput = 64 * 1024 * 1024;

it('every C++ file has the format of .clang-format', async () => {
  const sources = files(/^(core|include|wasm|sdk|tests)\/.*\.(cc|h)$/);
  await run('clang-format', ['--dry-run', '--Werror', ...sources], { cwd: root, maxBuffer: maxOutput }).catch(
    (error) => {
      const first = error.stderr
        .split('\n')
        .filter((line) => /error:/.test(line))
        .slice(0, 20);
      assert.fail(`clang-format -i would change:\n${first.join('\n')}`);
    },
  );
});

// Headers of Boost cost a quarter of a minute a file: the backend's own are few and are left to the compiler's warnings.
const tidied = /^(core|wasm|sdk\/cli)\/.*\.cc$/;

it('clang-tidy finds nothing in core, wasm and the command line', async (t) => {
  if (!process.env.LEITPLANKE_LONG) return t.skip('takes minutes: scripts/test --long');
  const database = path.join(root, 'build/debug/compile_commands.json');
  if (!existsSync(database)) return t.skip('build/debug is not configured: scripts/test --only native first');
  const { default: commands } = await import(database, { with: { type: 'json' } });
  const compiled = new Set(commands.map((command) => path.relative(root, command.file)));
  const queue = files(tidied).filter((name) => compiled.has(name));
  assert.ok(queue.length > 20, `only ${queue.length} files in the compile database`);
  const wrong = [];
  const worker = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      await run(
        'clang-tidy',
        ['--quiet', '-p', path.dirname(database), '--extra-arg=-Wno-unknown-warning-option', file],
        {
          cwd: root,
          maxBuffer: maxOutput,
        },
      ).catch((error) => wrong.push(...error.stdout.split('\n').filter((line) => /(error|warning):/.test(line))));
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, worker));
  assert.deepEqual([...new Set(wrong)], []);
});
