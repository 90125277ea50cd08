import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

test('docs/plugin-api.md is what schemas and limits say', () => {
  const generator = fileURLToPath(new URL('sdk/plugin/generate-api.mjs', root));
  const { status, stderr } = spawnSync(process.execPath, [generator, '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

test('every type of the reference is one that a plugin can import, and every link leads to a heading', () => {
  const page = read('docs/plugin-api.md');
  const headings = [...page.matchAll(/^###? (.+)$/gm)].map(([, title = '']) => title.toLowerCase());
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, name = '']) => name);
  assert.deepEqual(
    [...new Set(links)].filter((name) => !headings.includes(name)),
    [],
  );
  const types = read('sdk/plugin/src/types.ts');
  const names = [...page.matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name);
  assert.ok(names.length > 30, `${names.length} types`);
  assert.deepEqual(
    names.filter((name) => !new RegExp(`export (?:interface|type) ${name}\\b`).test(types)),
    [],
  );
});

test('the CI file of a new plugin calls commands that there are', () => {
  const ci = read('sdk/plugin/templates/common/ci.yml');
  const calls = [...ci.matchAll(/run: \.\.\/leitplanke\/(scripts\/leitplanke-plugin) (.+)/g)];
  assert.deepEqual(
    calls.map(([, , args]) => args),
    ['test', 'pack --out dist'],
  );
  for (const [, script = ''] of calls) assert.match(read(script), /sdk\/plugin\/bin\/leitplanke-plugin\.mjs/);
});
