/** The admin's cards: which rules are objected to, and what another threshold would change, by keyboard and for axe. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeFinds } from './axe.mjs';
import { noBrowser, startHarness } from './browser.mjs';

describe('the admin tunes the policy', { skip: noBrowser }, () => {
  let harness;
  before(async () => {
    harness = await startHarness({ entry: 'tuning-harness.tsx', document: 'options' });
  });
  after(() => harness.stop());

  it('sees which rules the team objects to, and which of them are mostly wrong', async () => {
    const page = await harness.open('admin');
    await page.waitForSelector('[data-section=rules] [data-rule]');
    const rows = await page
      .locator('[data-rule]')
      .evaluateAll((all) => all.map((row) => [row.dataset.rule, row.dataset.doubtful, row.innerText]));
    assert.deepEqual(
      rows.map(([rule, doubtful]) => [rule, doubtful]),
      [
        ['privacy.leak', 'true'],
        ['tone.hostile', 'false'],
      ],
    );
    assert.match(rows[0][2], /oft falsch/);
    assert.match(rows[0][2], /An 5 Stellen stehen geblieben, 4-mal „kein Fall“/);
    await page.close();
  });

  it('moves a threshold with the arrow keys and sees what goes and what comes', async () => {
    const page = await harness.open('admin');
    const slider = page.locator('[data-field=relevanceThreshold]');
    await slider.focus();
    const part = page.locator('[data-threshold=relevanceThreshold]');
    const figures = () =>
      part
        .locator('[role=status]')
        .evaluate(({ dataset }) => [dataset.before, dataset.after, dataset.out, dataset.in].map(Number));
    assert.deepEqual(await figures(), [3, 3, 0, 0]);
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await part.locator('[data-out="2"]').waitFor();
    assert.deepEqual(await figures(), [3, 1, 2, 0]);
    assert.deepEqual(await part.locator('[data-case]').allInnerTexts(), [
      'Mirja 2 Beitrag mit 0.55',
      'Mirja 3 Beitrag mit 0.6',
    ]);
    assert.match(await part.locator('code').innerText(), /"relevanceThreshold": 0\.65/);
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    await part.locator('[data-in="1"]').waitFor();
    assert.deepEqual(await figures(), [3, 4, 0, 1]);
    await part.locator('[data-action=resetThreshold]').press('Enter');
    await part.locator('[data-in="0"]').waitFor();
    assert.equal(await slider.inputValue(), '0.5');
    assert.equal(await part.locator('code').count(), 0);
    await page.close();
  });

  it('what the policy does not say is as trained until the slider is moved; the others stay', async () => {
    const page = await harness.open('admin');
    const part = page.locator('[data-threshold=needsReplyThreshold]');
    assert.match(await part.innerText(), /Schwelle: wie gelernt \(Richtlinie: wie gelernt\)/);
    await part.locator('input').focus();
    await page.keyboard.press('Home');
    await part.locator('[data-in="4"]').waitFor();
    assert.match(await part.locator('code').innerText(), /"needsReplyThreshold": 0/);
    for (const other of ['relevanceThreshold', 'urgencyThreshold'])
      assert.equal(await page.locator(`[data-threshold=${other}] code`).count(), 0);
    await page.close();
  });

  it('nobody but an admin sees them; without cases they say so', async () => {
    const agent = await harness.open('agent');
    await agent.waitForSelector('h1');
    assert.equal(await agent.locator('[data-section]').count(), 0);
    await agent.close();
    const page = await harness.open('nothing', { language: 'en' });
    await page.getByText('Nobody has said anything about a finding so far.').waitFor();
    await page.getByText('There is no case of the last seven days on this device.').waitFor();
    await page.close();
  });

  for (const [language, scheme] of [
    ['de', 'light'],
    ['en', 'dark'],
  ]) {
    it(`nothing for axe to find, ${language}, ${scheme}, and nothing wider than the window`, async () => {
      const page = await harness.open('admin', { language, scheme, width: 320 });
      await page.locator('[data-field=relevanceThreshold]').focus();
      await page.keyboard.press('End');
      await page.locator('[data-case]').first().waitFor();
      assert.deepEqual(await axeFinds(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await page.close();
    });
  }
});
