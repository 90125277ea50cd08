/** The panel without a mouse: what one reaches by Tab, arrows, Enter, Space, Escape and Ctrl+Enter. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { noBrowser, startHarness } from './browser.mjs';
import { REPLY } from './fixtures.ts';

describe('the panel by keyboard alone', { skip: noBrowser }, () => {
  let harness;
  let page;
  before(async () => {
    harness = await startHarness();
  });
  after(() => harness.stop());
  beforeEach(async (context) => {
    page = await harness.open('empty');
    context.after?.(() => page.close());
  });

  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = (attribute) => page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);
  /** Presses Tab until the focus stands on the element; fails where it never does. It may be about to be enabled. */
  async function tabTo(selector) {
    await page.waitForFunction((css) => document.querySelector(css)?.matches(':not(:disabled)'), selector);
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((css) => document.activeElement?.matches(css), selector)) return;
    }
    assert.fail(`Tab never reaches ${selector}`);
  }
  const asked = (type) =>
    page.evaluate((name) => window.asked.filter((one) => one.type === name).map((one) => one.body), type);

  it('lists: one stop, arrows choose tab and row, Enter opens', async () => {
    await page.evaluate(() => window.draw('list'));
    await tabTo('[role=tab]');
    await press('ArrowRight', 'ArrowRight');
    assert.equal(await focused('data-list'), 'all');
    assert.equal(await focused('aria-selected'), 'true');
    await tabTo('.case-row');
    await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'End');
    const last = await focused('data-case');
    await press('Enter');
    assert.deepEqual(await asked('select'), [{ caseId: last }]);
  });

  it('a case takes the focus when it opens, Escape goes back', async () => {
    await page.evaluate(() => window.draw('drafting'));
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await press('Escape');
    assert.deepEqual(await asked('select'), [{ caseId: null }]);
  });

  it('the menu opens, closes by Escape and gives the focus back', async () => {
    await tabTo('[data-action=menu]');
    await press('Enter');
    assert.equal(await focused('aria-expanded'), 'true');
    await press('Tab');
    assert.equal(await focused('data-action'), 'openOptions');
    await press('Escape');
    assert.equal(await focused('data-action'), 'menu');
    assert.equal(await page.locator('[data-action=openOptions]').isVisible(), false);
  });

  it('write, declare a finding as not a case, submit with Ctrl+Enter', async () => {
    await page.evaluate(() => window.draw('drafting'));
    await tabTo('[data-field=draft]');
    await page.keyboard.insertText(REPLY);
    await page.waitForSelector('[data-findings="3"]');
    await press('Control+Enter');
    assert.deepEqual(await asked('act'), [], 'a blocking finding holds the submit');
    await tabTo('[data-rule="privacy.request"] [data-action=notACase]');
    await press('Enter');
    await tabTo('[data-field=reason]');
    await page.keyboard.insertText('Das Kundenkonto ist gemeint.');
    await tabTo('[data-action=confirmNotACase]');
    await press('Space');
    await page.locator('[data-field=draft]').focus();
    await press('Control+Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'act'));
    const overrides = [{ rule: 'privacy.request', quote: 'Konto', reason: 'Das Kundenkonto ist gemeint.' }];
    const body = { caseId: 'c'.repeat(32), type: 'review.submit', text: REPLY, surface: 'public', overrides };
    assert.deepEqual(await asked('act'), [body]);
  });

  it('says what the assessment got wrong: the menu opens, a press says it, the focus is back on the button', async () => {
    await page.evaluate(() => window.draw('assessed'));
    await tabTo('[data-action=correct]');
    await press('Enter');
    const offered = await page.locator('.assessed .menu-list button').allTextContents();
    assert.deepEqual(offered, [
      'Keine Beschwerde',
      'Nicht für uns',
      'Braucht keine Antwort',
      'Nicht dringend',
      'Stimmung: sachlich',
      'Stimmung: zufrieden',
    ]);
    await press('Escape');
    assert.equal(await focused('data-action'), 'correct');
    await press('Enter', 'Tab', 'Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'act'));
    assert.equal(await focused('data-action'), 'correct');
    const caseId = 'c'.repeat(32);
    assert.deepEqual(await asked('act'), [{ caseId, type: 'case.correct', about: 'intents', value: 'question' }]);
  });

  it('a colleague’s word is shown as one, wins, and can be taken back', async () => {
    await page.evaluate(() => window.draw('corrected'));
    const chip = (about) => page.locator(`[data-verdict=${about}]`);
    assert.equal(await chip('urgency').getAttribute('data-value'), 'normal');
    assert.match(await chip('urgency').getAttribute('class'), /by-a-person/);
    assert.equal(
      await page.locator('[data-corrected]').count(),
      2,
      'who says what the assessment says corrects nothing',
    );
    assert.match(await page.locator('[data-corrected=urgency]').innerText(), /Nicht dringend: das sagt Clara Yıldız\./);
    await tabTo('[data-corrected=urgency] [data-action=undoCorrection]');
    await press('Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'act'));
    const caseId = 'c'.repeat(32);
    assert.deepEqual(await asked('act'), [{ caseId, type: 'case.correct', about: 'urgency', value: 'high' }]);
    const undo = { id: 'u', type: 'case.correct', caseId };
    const corrections = [{ about: 'urgency', value: 'normal', person: 'ben', at: '2026-11-20T08:40:00Z' }];
    await page.evaluate(([last, words]) => window.drawCorrected(last, words), [undo, corrections]);
    await page.locator('[data-corrected=urgency] [data-action=undoCorrection]').press('Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'undo'));
    assert.deepEqual(await asked('undo'), [{ id: 'u' }], 'what has not left the device never happened');
  });

  it('a finding is called right, or not a case: said once, seen at once', async () => {
    await page.evaluate(() => window.draw('corrected'));
    await page.waitForSelector('[data-findings="3"]');
    const pressed = (rule, action) =>
      page.locator(`[data-rule="${rule}"] [data-action=${action}]`).getAttribute('aria-pressed');
    assert.equal(await pressed('privacy.request', 'acceptFinding'), 'true');
    assert.equal(await pressed('style.empathy', 'rejectFinding'), 'true');
    assert.equal(await page.locator('[data-rule="privacy.request"] [data-action=rejectFinding]').count(), 0);
    assert.match(await page.locator('[data-judged=reject]').innerText(), /Clara Yıldız sagt: kein Fall\./);
    await tabTo('[data-rule="style.empathy"] [data-action=rejectFinding]');
    await press('Enter');
    await tabTo('[data-rule="promise.undated"] [data-action=acceptFinding]');
    await press('Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'act'));
    const body = { caseId: 'c'.repeat(32), type: 'case.correct', about: 'promise.undated', value: 'accept' };
    assert.deepEqual(await asked('act'), [body]);
  });

  it('review: tick, confirm, approve', async () => {
    await page.evaluate(() => window.draw('reviewing'));
    await page.waitForSelector('[data-findings="3"]');
    assert.equal(await page.locator('[data-action="review.approve"]').isDisabled(), true);
    for (const check of ['overrides', 'spelling', 'facts', 'empathy']) {
      await tabTo(`[data-check=${check}]`);
      await press('Space');
    }
    await tabTo('[data-action="review.approve"]');
    await press('Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'act'));
    const [act] = await asked('act');
    assert.deepEqual(act.checklist, { spelling: true, facts: true, empathy: true });
    assert.equal(act.hash, 'a'.repeat(64));
    assert.equal(act.overridesConfirmed, true);
  });

  it('a reason: its field has the focus, Escape gives it back to the button, Enter on the second button does it', async () => {
    await page.evaluate(() => window.draw('bypassed'));
    await tabTo('[data-action="ask:bypass.resolve"]');
    await press('Enter');
    assert.equal(await focused('data-field'), 'reason');
    await press('Escape');
    assert.equal(await focused('data-action'), 'ask:bypass.resolve');
    assert.equal(await page.locator('[data-view=case]').count(), 1, 'Escape leads no further back');
    await press('Enter');
    assert.equal(await page.locator('[data-action="bypass.resolve"]').isDisabled(), true);
    await page.keyboard.insertText('Auf der Seite gelöscht.');
    await tabTo('[data-action="bypass.resolve"]');
    await press('Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'act'));
    const permalink = 'https://x.com/nordbahn/status/9';
    const reason = 'Auf der Seite gelöscht.';
    assert.deepEqual(await asked('act'), [{ caseId: 'c'.repeat(32), type: 'bypass.resolve', permalink, reason }]);
  });

  it('an emergency: nothing without the ticks and a reason', async () => {
    await page.evaluate(() => window.draw('urgent'));
    await tabTo('[data-section=emergency] summary');
    await press('Enter');
    for (const check of ['spelling', 'facts', 'empathy']) {
      await tabTo(`[data-section=emergency] [data-check=${check}]`);
      await press('Space');
    }
    assert.equal(await page.locator('[data-action=emergencyApprove]').isDisabled(), true);
    await tabTo('[data-field=emergency]');
    await page.keyboard.insertText('Der Zug ist gleich weg.');
    await tabTo('[data-action=emergencyApprove]');
    await press('Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'act'));
    const [act] = await asked('act');
    assert.deepEqual([act.type, act.emergency], ['review.approve', 'Der Zug ist gleich weg.']);
  });

  it('erasing: nothing before the person has said that there is no way back', async () => {
    await page.evaluate(() => window.draw('erasable'));
    await tabTo('[data-section=more] summary');
    await press('Enter');
    await tabTo('[data-action="ask:case.erase"]');
    await press('Enter');
    await page.keyboard.insertText('Verlangen nach Art. 17.');
    assert.equal(await page.locator('[data-action="case.erase"]').isDisabled(), true);
    assert.equal(await page.locator('.lost li').count(), 4);
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused('data-check'), 'erase');
    await press('Space');
    await tabTo('[data-action="case.erase"]');
    await press('Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'act'));
    assert.deepEqual((await asked('act'))[0].type, 'case.erase');
  });

  it('what a colleague does to the case is said, and the focus is not lost with the button that was pressed', async () => {
    await page.evaluate(() => window.draw('secondApproval'));
    await tabTo('[data-check=facts]');
    await page.evaluate(() => window.draw('moved'));
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    const said = await page.locator('.app > [role=status]').textContent();
    assert.equal(said, 'Anna Vogel: Aus der Prüfung genommen');
  });

  it('colleagues at the same case are shown, and what one does is told', async () => {
    await page.evaluate(() => window.draw('drafting'));
    await page.waitForSelector('[data-presence="2"]');
    assert.equal(await page.locator('[data-doing=typing]').textContent(), 'Anna Vogel schreibt gerade');
    await page.locator('[data-field=draft]').focus();
    await page.keyboard.insertText('Guten Tag');
    await page.waitForFunction(() => window.asked.some(({ body }) => body?.doing === 'typing'));
    await page.evaluate(() => window.draw('answered'));
    await page.waitForFunction(() => window.asked.some(({ body }) => body?.doing === 'left'));
    assert.deepEqual(
      (await asked('presence')).map((one) => one.doing),
      ['reading', 'typing', 'left'],
    );
    assert.equal(await page.locator('[data-presence="0"]').count(), 1);
  });

  it('signing in: Enter in the last field is enough outside of a page', async () => {
    await page.evaluate(() => window.draw('signedOut'));
    await tabTo('[data-field=password]');
    await page.keyboard.insertText('geheim');
    await press('Enter');
    await page.waitForFunction(() => window.asked.some((one) => one.type === 'signIn'));
    assert.equal((await asked('signIn'))[0].person, 'ben');
  });
});
