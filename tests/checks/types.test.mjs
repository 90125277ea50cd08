/** TypeScript's types and Biome's rules, over everything they look at. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = (name) => `${root}node_modules/.bin/${name}`;

function succeeds(program, ...args) {
  const { status, stdout, stderr } = spawnSync(bin(program), args, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, `${program} ${args.join(' ')}\n${stdout}${stderr}`);
}

for (const project of ['.', 'examples/pages', 'tests/e2e']) {
  test(`types are right in ${project}`, () => succeeds('tsc', '-p', project));
}

test('formatted and linted as biome.json says', () =>
  succeeds('biome', 'check', '--diagnostic-level=error', '--max-diagnostics=40'));
