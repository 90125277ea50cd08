/** What counts as the reply, and the end of the wait: the observer alone, in a browser without the extension. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundle, launchBrowser, showPage } from './lib/browser.mjs';

let browser;
let page;
before(async () => {
  browser = await launchBrowser();
  page = await showPage(browser, '<p id="t"></p>', 'https://x.com/home');
  // Its time passes when a test says so.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(60_000);
  await page.evaluate(await bundle('content/observe.ts'));
});
after(() => browser.close());

const WAIT_MS = 60_000;

/** Feeds items to an observer that waits for `approved`, and lets so much time pass; gives what it said. */
async function run(approved, items, { before: present = [], passes = 0 } = {}) {
  await page.evaluate(
    ({ approved, items, present, waitMs }) => {
      const said = [];
      const observer = new lp.ReplyObserver(
        {
          seen: (caseId, permalink, text) => said.push(['seen', caseId, permalink, text]),
          unknown: (caseId, reason) => said.push(['unknown', caseId, reason]),
        },
        waitMs,
      );
      observer.start({ caseId: 'c', text: approved, postKey: '1' }, present);
      for (const { key = 'k', own = true, ...item } of items) {
        observer.item({ item: { isAd: false, isQuote: false, permalink: 'p', ...item }, from: {} }, key, own);
      }
      Object.assign(globalThis, { observer, said });
    },
    { approved, items, present, waitMs: WAIT_MS },
  );
  await page.clock.runFor(passes);
  return page.evaluate(() => {
    globalThis.observer.stopAll();
    return globalThis.said;
  });
}

const cases = [
  ['the same text', 'Sorry, Anna', [{ text: 'Sorry, Anna' }], 1],
  ['other blanks and lines', 'Sorry,\n\nAnna', [{ text: 'Sorry, Anna' }], 1],
  ['a shortened link', 'See https://nordbahn.example/a/b/c now', [{ text: 'See nordbahn.example/a/b… now' }], 1],
  ['another word', 'Sorry, Anna', [{ text: 'Sorry, Hanna' }], 0],
  ['no text', 'Sorry', [{ text: null }], 0],
  ['an advertisement', 'Sorry', [{ text: 'Sorry', isAd: true }], 0],
  ['a quotation of it', 'Sorry', [{ text: 'Sorry', isQuote: true }], 0],
  ['somebody else', 'Sorry', [{ text: 'Sorry', own: false }], 0],
  ['an author that the page does not show', 'Sorry', [{ text: 'Sorry', own: null }], 1],
  ['one that stood there before', 'Sorry', [{ text: 'Sorry', key: 'old' }], 0],
  [
    'two of them',
    'Sorry',
    [
      { text: 'Sorry', key: 'a' },
      { text: 'Sorry', key: 'b' },
    ],
    1,
  ],
];
for (const [what, approved, items, count] of cases) {
  test(`${what}: ${count === 1 ? 'the reply' : 'not the reply'}`, async () => {
    const said = await run(approved, items, { before: ['old'] });
    assert.equal(said.length, count);
    if (count === 1) assert.deepEqual(said[0], ['seen', 'c', 'p', items[0].text]);
  });
}

test('no reply within the time: the outcome is unknown', async () => {
  const other = [{ text: 'other' }];
  assert.deepEqual(await run('Sorry', other, { passes: WAIT_MS - 1 }), []);
  assert.deepEqual(await run('Sorry', other, { passes: WAIT_MS }), [['unknown', 'c', 'timeout']]);
});

test('a reply in time: no word of the unknown afterwards', async () => {
  assert.equal((await run('Sorry', [{ text: 'Sorry' }], { passes: 2 * WAIT_MS })).length, 1);
});
