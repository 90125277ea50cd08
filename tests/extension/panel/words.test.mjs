/** The person's list of learned words: taken back one by one, and that undone; by keyboard and for axe. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeFinds } from './axe.mjs';
import { noBrowser, startHarness } from './browser.mjs';

describe('learned words in the settings', { skip: noBrowser }, () => {
  let harness;
  before(async () => {
    harness = await startHarness({ entry: 'words-harness.tsx', document: 'options' });
  });
  after(() => harness.stop());
  const shown = (page) => page.locator('[data-word]').evaluateAll((all) => all.map(({ dataset }) => dataset.word));
  const learned = (page) => page.evaluate(() => window.learned);

  it('stand as a dictionary has them; there is no card where there are none', async () => {
    const page = await harness.open('some');
    await page.locator('[data-word=Zugchef]').waitFor();
    const words = await shown(page);
    assert.deepEqual([words[0], words[1], words.at(-1)], ['Abfahrtstafel', 'ärztlich', 'Zugchef']);
    await page.close();
    const none = await harness.open('none');
    await none.waitForSelector('h1');
    assert.equal(await none.locator('[data-section=words]').count(), 0);
    await none.evaluate(() => {
      window.learned = ['Fahrgastbeirat'];
      window.dispatchEvent(new Event('focus'));
    });
    await none.locator('[data-word=Fahrgastbeirat]').waitFor();
    await none.close();
  });

  it('one is removed and brought back by keyboard, in its place, with the focus on it, and heard', async () => {
    const page = await harness.open('some');
    const row = page.locator('[data-word=Abfahrtstafel]');
    const button = row.locator('button');
    assert.equal(await button.getAttribute('aria-label'), '„Abfahrtstafel“ entfernen');
    await button.press('Enter');
    await row.and(page.locator('[data-gone=true]')).waitFor();
    assert.ok(!(await learned(page)).includes('Abfahrtstafel'));
    assert.equal(await page.title(), '„Abfahrtstafel“ ist entfernt und gilt wieder als unbekannt.');
    assert.equal((await shown(page))[0], 'Abfahrtstafel', 'it keeps its place');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    assert.equal(await page.evaluate(() => document.activeElement?.dataset.action), 'undoForgetWord');
    await page.keyboard.press('Space');
    await row.and(page.locator('[data-gone=false]')).waitFor();
    assert.ok((await learned(page)).includes('Abfahrtstafel'));
    assert.equal(await page.title(), '„Abfahrtstafel“ gilt wieder als richtig.');
    assert.equal((await shown(page)).length, 4);
    await page.close();
  });

  it('all can go, and the list stays for who wants one back', async () => {
    const page = await harness.open('some', { language: 'en' });
    await page.locator('[data-word=Zugchef]').waitFor();
    for (const button of await page.locator('[data-word] button').all()) await button.evaluate((one) => one.click());
    await page.locator('[data-action=forgetWord]').first().waitFor({ state: 'detached' });
    assert.deepEqual(await learned(page), []);
    assert.equal(await page.locator('[data-action=undoForgetWord]').count(), 4);
    await page.close();
  });

  it('a word that could not be removed stays, and it is said', async () => {
    const page = await harness.open('some');
    await page.locator('[data-word=Zugchef]').waitFor();
    await page.evaluate(() => {
      window.refuse = true;
    });
    await page.locator('[data-word=Zugchef] button').press('Enter');
    await page.locator('[data-word=Zugchef] [role=alert]').waitFor();
    assert.equal(await page.locator('[data-word=Zugchef]').getAttribute('data-gone'), 'false');
    await page.close();
  });

  for (const [language, scheme] of [
    ['de', 'light'],
    ['en', 'dark'],
  ]) {
    it(`nothing for axe to find, ${language}, ${scheme}, and nothing wider than the window`, async () => {
      const page = await harness.open('some', { language, scheme, width: 320 });
      await page.locator('[data-word=Zugchef] button').press('Enter');
      await page.locator('[data-gone=true]').waitFor();
      assert.deepEqual(await axeFinds(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await page.close();
    });
  }
});
