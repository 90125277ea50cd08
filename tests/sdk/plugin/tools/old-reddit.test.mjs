/** The example adapter on a page of our own making, read by the extension's engine in a real browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bundle, launchBrowser, showPage } from '../../../extension/content/lib/browser.mjs';
import { compare } from '../../../extension/content/lib/compare.mjs';

const read = (name) =>
  readFileSync(new URL(`../../../../examples/plugins/old-reddit/${name}`, import.meta.url), 'utf8');

test('old-reddit reads a thread, its comments and an advertisement as they are', async (t) => {
  const { url, items } = JSON.parse(read('pages/thread.expected.json'));
  const [browser, engine] = await Promise.all([launchBrowser(), bundle('adapter/read.ts', 'adapter/adapters.ts')]);
  t.after(() => browser.close());
  const page = await showPage(browser, read('pages/thread.html'), url);
  const { found, handle, boxes } = await page.evaluate(`(() => {
    ${engine}
    const adapter = lp.adapterFor(location.href, document, [${read('adapter.json')}]);
    return {
      found: adapter && lp.readPage(adapter, document, location.href).map(({ item }) => item),
      handle: document.querySelector(adapter.account[0].css)?.textContent,
      boxes: adapter.composers.map(({ css, send }) => [css, send].map((one) => document.querySelectorAll(one).length)),
    };
  })()`);
  assert.ok(found, 'the adapter is not the one for this page');
  assert.deepEqual(compare(items, found).misses, []);
  assert.equal(handle, 'linden_care');
  assert.deepEqual(boxes, [[1, 1]], 'the reply box and its button');
});
