/**
 * A person's word about the assessment, with the real core and backend: the reasons on a badge, a correction that is at
 * once on the case and on every badge, a colleague's included, that waits without a network, and that can be taken back.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openCase, openDrawerOn } from '../lib/case.ts';
import { inside } from '../lib/chromium.ts';
import type { Client } from '../lib/client.ts';
import type { Panel } from '../lib/panel.ts';
import type { Person } from '../lib/person.ts';
import { until } from '../lib/until.ts';
import { tourSite } from '../tour/sites.ts';
import { type Stage, setPair } from '../tour/stage.ts';

let stage: Stage;
let anna: Person;
let ben: Person;
let reader: Client;

before(async () => {
  ({ stage, anna, ben, reader } = await setPair());
});
after(() => stage?.close());
beforeEach(() => stage.wire.set('pass'));

interface Correction {
  about: string;
  value: string;
  person: string;
}
const corrections = async (id: string): Promise<Correction[]> =>
  ((await reader.call('GET', `/v1/cases/${id}`)).body?.corrections ?? []).map((one: Correction) => ({
    about: one.about,
    value: one.value,
    person: one.person,
  }));
const verdict = (panel: Panel, about: string) =>
  panel.frame.locator(`[data-verdict=${about}]`).getAttribute('data-value');

async function say(panel: Panel, about: string, value: string): Promise<void> {
  await panel.press('correct');
  await panel.press(`correct:${about}:${value}`);
  await until(`${about} to be ${value}`, async () => (await verdict(panel, about)) === value);
}

/** What the open tip says; null: none is open. */
const tip = (page: Page): Promise<string | null> =>
  inside(
    page,
    ({ roots }) =>
      roots()
        .map((root) => root.querySelector('.tip:popover-open')?.textContent)
        .find(Boolean) ?? null,
    null,
  );

test('the reasons stand at the badge when somebody looks, in words of the post', async () => {
  const site = tourSite('x', stage);
  const page = await anna.visit(site.feed);
  await anna.awaitOn(page);
  await page.locator(site.inFeed).first().scrollIntoViewIfNeeded();
  const { x, y } = await anna.awaitBadge(page, site.inFeed);
  assert.equal(await tip(page), null);
  await page.mouse.move(x, y);
  const said = await until('the reasons', async () => {
    const text = await tip(page);
    return text?.includes('Wiegt schwer') && text;
  });
  assert.match(said, /Antwort nötig · zu \d+ % sicher/);
  const quotes = [...said.matchAll(/»([^«]+)«/gu)].map(([, quote = '']) => quote);
  const post = (await page.locator(site.inFeed).first().innerText()).replace(/\s+/gu, ' ');
  assert.ok(quotes.length > 0, said);
  for (const quote of quotes) assert.ok(post.includes(quote), `${quote} in ${post}`);
  await page.close();
});

test('a correction is on the case and on both people’s badges at once, and goes again when it is taken back', async () => {
  const annas = await openCase(stage, anna, 'x');
  const bens = await openDrawerOn(stage, ben, 'x');
  const { id, panel, page, site } = annas;
  const before = await ben.awaitBadge(bens.page, site.onPage);
  assert.equal(before.className, await verdict(panel, 'urgency'));
  assert.ok(['high', 'critical'].includes(before.className), before.className);

  await say(panel, 'urgency', 'normal');
  assert.match(await panel.frame.locator('[data-corrected=urgency]').innerText(), /Nicht dringend: das sagt Anna/);
  await anna.awaitBadge(page, site.onPage, ({ className }) => className === 'normal');
  const after = await ben.awaitBadge(bens.page, site.onPage, ({ className }) => className === 'normal');
  assert.match(after.label, /korrigiert von Anna/);
  await bens.panel.frame.locator('[data-corrected=urgency]').waitFor();
  assert.deepEqual(await corrections(id), [{ about: 'urgency', value: 'normal', person: 'anna' }]);
  // The pointer still stands where it clicked.
  await bens.page.mouse.move(1, 1);
  await bens.page.mouse.move(after.x, after.y);
  await until('Ben to read whose word it is', async () =>
    (await tip(bens.page))?.includes('Nicht dringend, sagt Anna'),
  );

  await panel.press('undoCorrection');
  await panel.frame.locator('[data-corrected]').waitFor({ state: 'detached' });
  await ben.awaitBadge(bens.page, site.onPage, ({ className, label }) => {
    return className === before.className && !label.includes('korrigiert');
  });
  await Promise.all([page.close(), bens.page.close()]);
});

test('without a network a word waits, can be taken out again, and what stays arrives later', async () => {
  const { id, panel, page } = await openCase(stage, anna, 'facebook');
  await until('the backend to have the case', async () => (await reader.call('GET', `/v1/cases/${id}`)).status === 200);
  stage.wire.set('cut');
  await say(panel, 'needs_reply', 'false');
  const before = (await verdict(panel, 'sentiment')) ?? '';
  const other = before === 'neutral' ? 'negative' : 'neutral';
  await say(panel, 'sentiment', other);
  await panel.frame.locator('[data-corrected=sentiment] [data-action=undoCorrection]').click();
  await panel.frame.locator('[data-corrected=sentiment]').waitFor({ state: 'detached' });
  assert.equal(await panel.frame.locator('[data-corrected=needs_reply]').count(), 1);
  assert.deepEqual(await corrections(id), []);
  stage.wire.set('pass');
  await anna.noticeNetwork();
  const arrived = await until('both words to arrive', async () => {
    const now = await corrections(id);
    return now.length === 2 && now;
  });
  assert.deepEqual(arrived, [
    { about: 'needs_reply', value: 'false', person: 'anna' },
    { about: 'sentiment', value: before, person: 'anna' },
  ]);
  await page.close();
});

test('a hint that is no case is said so once, and stays said', async () => {
  const { panel, page } = await openDrawerOn(stage, anna, 'x');
  await panel.awaitState('claimed');
  const id = (await panel.frame.locator('[data-view=case]').getAttribute('data-case')) ?? '';
  await panel.field('draft').fill('Danke für die Meldung, wir kümmern uns bald darum.');
  const finding = panel.frame.locator('[data-rule]:has([data-action=rejectFinding])').first();
  const rule = (await finding.getAttribute('data-rule')) ?? '';
  await finding.locator('[data-action=rejectFinding]').click();
  await panel.frame.locator(`[data-rule="${rule}"] [data-judged=reject]`).waitFor();
  const word = await until('the word to arrive', async () =>
    (await corrections(id)).find(({ about }) => about === rule),
  );
  assert.deepEqual(word, { about: rule, value: 'reject', person: 'anna' });
  await page.close();
});
