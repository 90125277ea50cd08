/** Every view in both languages and both schemes against axe-core, WCAG 2.2 AA. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeFinds } from './axe.mjs';
import { noBrowser, startHarness } from './browser.mjs';
import { STATES } from './fixtures.ts';

describe('the panel is accessible', { skip: noBrowser }, () => {
  let harness;
  before(async () => {
    harness = await startHarness();
  });
  after(() => harness.stop());

  const pairs = [
    ['de', 'light'],
    ['en', 'dark'],
  ];
  if (process.env.LEITPLANKE_LONG) pairs.push(['de', 'dark'], ['en', 'light']);
  for (const [language, scheme] of pairs) {
    it(`${Object.keys(STATES).length} views, ${language}, ${scheme}`, async () => {
      const page = await harness.open('empty', { language, scheme });
      const found = [];
      for (const name of Object.keys(STATES)) {
        await page.evaluate((state) => window.draw(state), name);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          for (const button of document.querySelectorAll('[data-action^="ask:"]')) button.click();
        });
        found.push(...(await axeFinds(page)).map((line) => `${name}: ${line}`));
      }
      await page.close();
      assert.deepEqual(found, []);
    });
  }

  it('nothing is wider than a drawer of 320 pixels', async () => {
    const page = await harness.open('empty', { width: 320 });
    for (const name of Object.keys(STATES)) {
      await page.evaluate((state) => window.draw(state), name);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, name);
    }
    await page.close();
  });
});
