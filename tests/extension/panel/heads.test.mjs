/** The admin's card of learned heads: train, watch, use, go back; by keyboard and for axe. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeFinds } from './axe.mjs';
import { noBrowser, startHarness } from './browser.mjs';

describe('the admin looks after learning', { skip: noBrowser }, () => {
  let harness;
  before(async () => {
    harness = await startHarness({ entry: 'heads-harness.tsx', document: 'options' });
  });
  after(() => harness.stop());
  const asked = (page, type) =>
    page.evaluate((name) => window.calls.filter((one) => one.type === name).map((one) => one.body), type);

  it('sees each version with its date, its figures old against new, and why one was refused', async () => {
    const page = await harness.open('offered', { width: 700 });
    await page.waitForSelector('[data-version="4"]');
    const versions = await page
      .locator('[data-version]')
      .evaluateAll((all) => all.map(({ dataset }) => [dataset.version, dataset.state]));
    assert.deepEqual(versions, [
      ['4', 'offered'],
      ['3', 'refused'],
      ['2', 'offered'],
    ]);
    const offered = await page.locator('[data-version="4"]').innerText();
    for (const part of ['57 Beiträgen', '2 → 7 von 8 richtig', '480 → 478 von 612 richtig', '2 Beiträge, aus denen'])
      assert.ok(offered.includes(part), `${part} in ${offered}`);
    assert.equal(await page.locator('[data-version="4"] [data-head=sentiment]').getAttribute('data-taken'), 'false');
    const refused = page.locator('[data-version="3"] .bad');
    assert.match(await refused.innerText(), /^An Korrekturen, die sie noch nicht kannte, ist sie nicht besser/);
    assert.equal(await refused.getAttribute('lang'), null);
    assert.equal(await page.locator('[data-version="3"] button').count(), 0);
    assert.match(await page.locator('[data-version="2"]').innerText(), /in Gebrauch/);
    assert.equal(await page.locator('[data-version="2"] button').count(), 0);
    await page.close();
  });

  it('takes one into use and goes back, by keyboard, and hears it', async () => {
    const page = await harness.open('offered');
    await page.locator('[data-version="4"] [data-action=headsUse]').press('Enter');
    await page.locator('[data-in-use="4"]').waitFor();
    assert.equal(await page.title(), 'In Gebrauch: Ihre Fassung 4');
    await page.locator('[data-action=headsBack]').press('Space');
    await page.locator('[data-in-use="0"]').waitFor();
    assert.deepEqual(await asked(page, 'headsUse'), [{ version: 4 }, { version: 0 }]);
    assert.equal(await page.locator('[data-action=headsBack]').count(), 0);
    await page.close();
  });

  it('trains, sees how far it is, and what came of it', async () => {
    const page = await harness.open('offered');
    await page.locator('[data-action=headsTrain]').press('Enter');
    await page.locator('[data-training="2"] progress').waitFor();
    assert.equal(await page.getByRole('progressbar', { name: /trainiert: Schritt 2 von 3/ }).getAttribute('max'), '3');
    await page.locator('[data-version="5"]').waitFor();
    assert.equal(await page.locator('[data-training]').count(), 0);
    await page.close();
  });

  it('a training that runs can be cancelled', async () => {
    const page = await harness.open('offered');
    await page.locator('[data-action=headsTrain]').press('Enter');
    await page.locator('[data-action=headsCancel]').press('Enter');
    await page.locator('[data-action=headsTrain]').waitFor();
    assert.equal((await asked(page, 'headsCancel')).length, 1);
    await page.close();
  });

  it('with too few corrections there is no training, and the card says how many are missing', async () => {
    const page = await harness.open('fresh', { language: 'en' });
    await page.locator('[data-in-use="0"]').waitFor();
    assert.equal(await page.locator('[data-action=headsTrain]').isDisabled(), true);
    const text = await page.locator('[data-section=heads]').innerText();
    for (const part of ['Corrected posts: 12', '50 corrected posts by at least 2 people', 'It was cancelled.'])
      assert.ok(text.includes(part), `${part} in ${text}`);
    await page.close();
  });

  it('a refusal is said, and so is a backend that is away; nobody but an admin sees the card', async () => {
    const busy = await harness.open('busy');
    await busy.locator('[data-action=headsTrain]').press('Enter');
    assert.match(await busy.locator('[role=alert]').innerText(), /^Es läuft schon ein Training\./);
    await busy.locator('[data-version="4"] [data-action=headsUse]').press('Enter');
    await busy.getByText('Diese Fassung wird nicht angeboten oder ist nicht mehr vorhanden.').waitFor();
    await busy.close();
    const away = await harness.open('away');
    await away.getByText('Das Backend ist gerade nicht zu erreichen.').waitFor();
    await away.close();
    const agent = await harness.open('agent');
    await agent.waitForSelector('h1');
    assert.equal(await agent.locator('[data-section]').count(), 0);
    assert.deepEqual(await asked(agent, 'heads'), []);
    await agent.close();
  });

  it('each refusal has its sentence in both languages; what an older backend says is marked as English', async () => {
    const english = await harness.open('offered', { language: 'en' });
    assert.match(await english.locator('[data-version="3"] .bad').innerText(), /^On corrections that it had not seen/);
    await english.close();
    const page = await harness.open('older');
    const refused = page.locator('[data-version="3"] .bad');
    assert.match(await refused.innerText(), /^On corrections that they had not seen the new heads do no better/);
    assert.equal(await refused.getAttribute('lang'), 'en');
    assert.match(await page.locator('[data-last]').innerText(), /keine Fassung: As an older backend says\./);
    await page.close();
  });

  for (const [language, scheme] of [
    ['de', 'light'],
    ['en', 'dark'],
  ]) {
    it(`nothing for axe to find, ${language}, ${scheme}, and nothing wider than the window`, async () => {
      const page = await harness.open('offered', { language, scheme, width: 320 });
      await page.locator('[data-version="4"]').waitFor();
      await page.locator('[data-action=headsTrain]').press('Enter');
      await page.locator('[data-training]').waitFor();
      assert.deepEqual(await axeFinds(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await page.close();
    });
  }
});
