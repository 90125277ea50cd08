/** Every view in both languages and both schemes against axe-core, WCAG 2.2 AA. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { noBrowser, startHarness } from './browser.mjs';
import { STATES } from './fixtures.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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
      await page.evaluate(axe);
      const found = [];
      for (const name of Object.keys(STATES)) {
        await page.evaluate((state) => window.draw(state), name);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          for (const button of document.querySelectorAll('[data-action^="ask:"]')) button.click();
        });
        const { violations } = await page.evaluate(
          (values) => globalThis.axe.run({ runOnly: { type: 'tag', values } }),
          RULES,
        );
        found.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html).join(' ')}`));
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
