/** The demo sites themselves: they must be as hard to read and to write into as the real ones. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Pages, startPages } from '../../../examples/pages/server/index.ts';
import { type Chromium, startChromium } from '../lib/chromium.ts';
import { until } from '../lib/until.ts';

let pages: Pages;
let browser: Chromium;

before(async () => {
  pages = await startPages();
  browser = await startChromium({ sitesPort: pages.port, bare: true });
});
after(async () => {
  await browser.close();
  await pages.close();
});

async function opened(url: string, ready: string): Promise<Page> {
  const page = await browser.open(url);
  await page.waitForSelector(ready);
  return page;
}

/** An empty module: that it compiles or not is the page's content security policy's doing alone. */
function wasmIsRefused(): boolean {
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return false;
  } catch {
    return true;
  }
}

for (const [url, ready] of [
  ['https://x.com/home', 'article'],
  ['https://www.facebook.com/', '[data-ad-preview]'],
] as const) {
  test(`${url} refuses WebAssembly by its content security policy`, async () => {
    const page = await opened(url, ready);
    assert.equal(await page.evaluate(wasmIsRefused), true);
    await page.close();
  });
}

describe('X', () => {
  test('10,000 posts scroll by on a bounded number of nodes, and cells are used again for other posts', async () => {
    const page = await opened('https://x.com/home?n=10000', 'article');
    await page.evaluate(() => {
      const first = document.querySelector('article');
      if (first) first.id = 'marked';
    });
    const firstText = await page.locator('#marked [data-testid=tweetText]').textContent();
    let most = 0;
    const seen = new Set<string | null>();
    for (let step = 1; step <= 30; step++) {
      await page.mouse.wheel(0, 2500);
      await until('the timeline to follow the wheel', () => page.evaluate((y) => scrollY >= y, step * 2400));
      most = Math.max(most, await page.locator('[data-testid=cellInnerDiv]').count());
      const recycled = page.locator('#marked [data-testid=tweetText]');
      if ((await recycled.count()) > 0) seen.add(await recycled.textContent());
    }
    assert.ok(most <= 48, `at most 48 cells at once, saw ${most}`);
    assert.ok(
      [...seen].some((text) => text !== firstText),
      'the first article came back with another post in it',
    );
    await page.close();
  });

  test('cells stand in the document in the order of the timeline, after scrolling up and down', async () => {
    const page = await opened('https://x.com/home', 'article');
    for (const by of [3000, 2500, -3500]) await page.mouse.wheel(0, by);
    const times = await until('a settled timeline', async () => {
      const found = await page
        .locator('article a time')
        .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''));
      return found.length > 5 && found;
    });
    assert.deepEqual(times, [...times].sort().reverse());
    await page.close();
  });

  test('a reply goes by Ctrl+Enter, by the button of the page and by the one of the dialog, not by Enter', async () => {
    const page = await opened(`https://x.com${pages.worlds.x.post('tour').path}`, '[data-testid=tweetTextarea_0]');
    const box = page.getByTestId('tweetTextarea_0');
    assert.equal(await page.getByTestId('tweetButtonInline').getAttribute('aria-disabled'), 'true');
    await box.click();
    await page.keyboard.type('Erste Zeile');
    await page.keyboard.press('Enter');
    await page.keyboard.type('zweite');
    assert.equal(pages.worlds.x.replies.length, 0);
    await page.keyboard.press('Control+Enter');
    await page.locator('article', { hasText: 'zweite' }).waitFor();
    // The reply stands in the timeline before the box is emptied; what is typed in between would be lost.
    await until('the box to be empty again', async () => !(await box.textContent())?.includes('zweite'));
    await page.keyboard.type('mit dem Knopf');
    await page.getByTestId('tweetButtonInline').click();
    await until('the second reply', () => pages.worlds.x.replies.length === 2);
    await page.locator('article').first().getByTestId('reply').click();
    await page.locator('[role=dialog] [data-testid=tweetTextarea_0]').pressSequentially('im Fenster');
    await page.locator('[role=dialog] [data-testid=tweetButton]').click();
    await until('the third reply', () => pages.worlds.x.replies.length === 3);
    assert.deepEqual(
      pages.worlds.x.replies.map((reply) => reply.text),
      ['Erste Zeile\nzweite', 'mit dem Knopf', 'im Fenster'],
    );
    assert.equal(pages.worlds.x.replies[0]?.author.handle, 'Nordbahn_Hilfe');
    await page.close();
  });

  test('labels follow the language; the account follows the switcher', async () => {
    const page = await opened('https://x.com/home?lang=en', 'article');
    assert.equal(await page.getByTestId('AppTabBar_Home_Link').getAttribute('aria-label'), 'Home');
    await page.getByTestId('SideNav_AccountSwitcher_Button').click();
    await page.getByRole('menuitem').first().click();
    await page.waitForSelector(
      '[data-testid=SideNav_AccountSwitcher_Button] [data-testid=UserAvatar-Container-NorthlineCare]',
    );
    await page.goto('https://x.com/home?lang=de&as=Nordbahn_Hilfe');
    assert.equal(await page.getByTestId('AppTabBar_Home_Link').getAttribute('aria-label'), 'Startseite');
    await page.close();
  });
});

describe('Facebook', () => {
  test('far posts are empty shells; no post says its address before the pointer is on its time', async () => {
    const page = await opened('https://www.facebook.com/', '[data-ad-preview]');
    const counts = await page.evaluate(() => ({
      units: document.querySelectorAll('[aria-posinset]').length,
      full: document.querySelectorAll('[data-ad-preview=message]').length,
      addresses: document.querySelectorAll('[aria-posinset] a[href*="/posts/"]').length,
    }));
    assert.equal(counts.units, 60);
    assert.ok(counts.full < 30, `${counts.full} of 60 posts are drawn`);
    assert.equal(counts.addresses, 0);
    const time = page.locator('[aria-posinset="1"] a[href*="#?"]').first();
    await time.hover();
    assert.match(
      (await page.locator('[aria-posinset="1"] a[href*="/posts/"]').getAttribute('href')) ?? '',
      /^\/katrin\.soerensen\.7\/posts\/pfbid0/,
    );
    await page.close();
  });

  test('the time reads as nonsense in the markup and as a time on the screen', async () => {
    const page = await opened('https://www.facebook.com/', '[data-ad-preview]');
    const markup = await page
      .locator('[aria-posinset="1"] .scrambled')
      .first()
      .evaluate((span) => span.textContent ?? '');
    const shown = await page
      .locator('[aria-posinset="1"] .scrambled')
      .first()
      .evaluate((span) =>
        [...span.children]
          .filter((letter) => letter.getBoundingClientRect().top < span.getBoundingClientRect().bottom)
          .sort((one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left)
          .map((letter) => letter.textContent)
          .join(''),
      );
    assert.match(shown, /^\d+\u00a0Min\.$/);
    assert.ok(!markup.includes(shown), markup);
    await page.close();
  });

  test('a comment goes by Enter and by the arrow, Shift+Enter makes a line; another window sees it', async () => {
    const post = pages.worlds.facebook.post('tour');
    const page = await opened(`https://www.facebook.com${post.path}`, '[contenteditable=true]');
    const other = await opened(`https://www.facebook.com${post.path}`, '[contenteditable=true]');
    await page.bringToFront();
    await page.locator('[contenteditable=true]').click();
    await page.keyboard.type('Eine Zeile');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('und noch eine 😀');
    await page.keyboard.press('Enter');
    await page.keyboard.type('mit dem Pfeil');
    await page.locator('#focused-state-composer-submit [role=button]').click();
    await other.getByText('mit dem Pfeil').waitFor();
    assert.deepEqual(
      pages.worlds.facebook.replies.map((reply) => reply.text),
      ['Eine Zeile\nund noch eine 😀', 'mit dem Pfeil'],
    );
    assert.equal(await other.locator('[role=article] [role=article] img.emoji[alt="😀"]').count(), 1);
    await page.close();
    await other.close();
  });
});
