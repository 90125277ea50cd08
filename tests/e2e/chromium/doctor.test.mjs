/**
 * The adapter doctor with the built extension: on our own small pages, and on the saved pages of `../shared/pages`
 * where they are. The marks are what was reached; below them a test fails.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startDoctor } from '../../../scripts/lib/adapter-doctor.mjs';
import { addUp, compare } from '../../extension/content/lib/compare.mjs';
import { ROOT } from '../../extension/content/lib/extension.mjs';

const EXTENSION = join(ROOT, 'build', 'extension', 'chromium');
const FIXTURES = join(ROOT, 'tests', 'extension', 'fixtures');
const SHARED = join(ROOT, '..', 'shared', 'pages');
/** Right values of all values, field by field and group by group. */
const MARKS = { x: 1, facebook: 1, forum: 1, blog: 1 };

const pagesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name) => (name.endsWith('.html') ? [join(folder, name.slice(0, -5))] : []))
    : [];
const expectedOf = (page) => JSON.parse(readFileSync(`${page}.expected.json`, 'utf8'));
const own = pagesIn(FIXTURES);
const groups = Object.keys(MARKS).map((name) => ({ name, pages: pagesIn(join(SHARED, name)) }));

let doctor;
before(async () => {
  const urls = [...own, ...groups.flatMap(({ pages }) => pages)].map((page) => expectedOf(page).url);
  doctor = await startDoctor({ extension: EXTENSION, urls });
});
after(() => doctor?.close());

async function examine(page) {
  const { url, items } = expectedOf(page);
  const { items: read } = await doctor.read(readFileSync(`${page}.html`, 'utf8'), url);
  return compare(items, read);
}

for (const page of own) {
  test(`own page ${page.split('/').at(-1)}`, async () => {
    assert.deepEqual((await examine(page)).misses, []);
  });
}

for (const { name, pages } of groups) {
  const skip = pages.length === 0 ? '../shared/pages is not here' : false;
  test(`saved pages: ${name} (${pages.length})`, { skip }, async (t) => {
    const results = [];
    for (const page of pages) {
      const result = await examine(page);
      results.push(result);
      for (const { field, want, got } of result.misses) {
        t.diagnostic(`${page.split('/').at(-1)}: ${field}: ${JSON.stringify(want)} read as ${JSON.stringify(got)}`);
      }
    }
    const sum = addUp(results);
    t.diagnostic(
      Object.entries(sum)
        .map(([field, { right, total }]) => `${field} ${right}/${total}`)
        .join(', '),
    );
    for (const [field, { right, total }] of Object.entries(sum)) {
      assert.ok(right >= MARKS[name] * total, `${field}: ${right} of ${total}`);
    }
  });
}

test('the command prints one JSON line an item and nothing else', async () => {
  const page = join(FIXTURES, 'x_timeline');
  const { url, items } = expectedOf(page);
  const run = promisify(execFile);
  const { stdout } = await run(join(ROOT, 'scripts', 'adapter-doctor'), [`${page}.html`, '--url', url, '--json']);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(compare(items, lines).misses, []);
  const keys = 'kind id author handle permalink time text truncated isAd isQuote parent confidence'.split(' ');
  for (const line of lines) assert.deepEqual(Object.keys(line), keys);
});

for (const [what, args, code] of [
  ['no page', [], 2],
  ['a page without address', ['a.html'], 2],
  ['a page that is not there', ['nowhere.html', '--url', 'https://x.com/home'], 2],
  ['an address that is none', [`${join(FIXTURES, 'x_timeline')}.html`, '--url', 'nonsense'], 2],
  ['an unknown option', ['--colour'], 2],
]) {
  test(`the command refuses ${what}`, async () => {
    const run = promisify(execFile);
    await assert.rejects(run(join(ROOT, 'scripts', 'adapter-doctor'), args), (error) => {
      assert.equal(error.code, code);
      assert.equal(error.stdout, '');
      assert.match(error.stderr, /adapter-doctor: /u);
      return true;
    });
  });
}
