import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../../../', import.meta.url);
const page = readFileSync(new URL('docs/plugin-features.md', root), 'utf8');
const rows = [...page.matchAll(/^\| (.+) \| (✓.*?) \| (.+) \|$/gmu)].map(([, what = '', , shown = '']) => ({
  what,
  shown,
}));

test('behind each tick of docs/plugin-features.md stands a test or a page that is there', () => {
  assert.ok(rows.length >= 18, `${rows.length} ticks`);
  for (const { what, shown } of rows) {
    const files = [...shown.matchAll(/`([^`]+)`/gu)].map(([, file = '']) => file);
    const pages = [...shown.matchAll(/\]\(([^)]+)\)/gu)].map(([, file = '']) => `docs/${file}`);
    const all = [...files, ...pages];
    assert.ok(
      all.some((file) => /^(tests|docs)\//u.test(file)),
      what,
    );
    assert.deepEqual(
      all.filter((file) => !existsSync(new URL(file, root))),
      [],
      what,
    );
  }
});
