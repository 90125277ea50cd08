/** The adapters on small pages of our own: every structure that the sites are known for, in a real browser. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { bundle, launchBrowser, showPage } from '../content/lib/browser.mjs';
import { compare } from '../content/lib/compare.mjs';

const fixtures = new URL('../fixtures/', import.meta.url);
const names = readdirSync(fixtures).flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -5)] : []));
let browser;
let engine;

before(async () => {
  [browser, engine] = await Promise.all([launchBrowser(), bundle('adapter/read.ts', 'adapter/adapters.ts')]);
});
after(() => browser.close());

for (const name of names) {
  test(`${name} is read as it should be`, async () => {
    const { url, items } = JSON.parse(readFileSync(new URL(`${name}.expected.json`, fixtures), 'utf8'));
    const page = await showPage(browser, readFileSync(new URL(`${name}.html`, fixtures), 'utf8'), url);
    const read = await page.evaluate(`(() => {
      ${engine}
      const adapter = lp.adapterFor(location.href, document);
      return adapter ? lp.readPage(adapter, document, location.href).map(({ item }) => item) : null;
    })()`);
    await page.close();
    assert.ok(read, 'no adapter reads this page');
    assert.deepEqual(compare(items, read).misses, []);
    assert.equal(new Set(read.map(({ id }) => id)).size, read.length, 'ids are different');
    for (const { confidence } of read) assert.ok(confidence > 0 && confidence <= 1);
  });
}

test('every selector of every adapter is one that the browser takes', async () => {
  const page = await showPage(browser, '<p>x</p>', 'https://x.com/home');
  const bad = await page.evaluate(`(() => {
    ${engine}
    const bad = [];
    const NAMES = new Set(['css', 'closest', 'up', 'not', 'precedes', 'exclude', 'require', 'ignore', 'within', 'send']);
    const visit = (value, key, path) => {
      if (typeof value === 'string' && NAMES.has(key) && value !== '') {
        try { document.querySelector(value); } catch { bad.push(path + ': ' + value); }
      }
      if (value !== null && typeof value === 'object') for (const k of Object.keys(value)) visit(value[k], k, path + '/' + k);
    };
    for (const adapter of lp.ADAPTERS) {
      visit(adapter, '', adapter.adapter);
      for (const css of adapter.detect ?? []) visit(css, 'css', adapter.adapter + '/detect');
    }
    return bad;
  })()`);
  await page.close();
  assert.deepEqual(bad, []);
});
