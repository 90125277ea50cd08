/**
 * Learning on the job as an admin sees it: corrections of two people, a training watched to its end, the new heads taken
 * into use and taken back; a colleague's browser decides with them at once, and without the backend, too.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Backend, startBackend } from '../lib/backend.ts';
import { type Chromium, startChromium } from '../lib/chromium.ts';
import { Client } from '../lib/client.ts';
import { Panel } from '../lib/panel.ts';
import { until } from '../lib/until.ts';
import { openWire, type Wire } from '../lib/wire.ts';

const PLACES = ['Elmshorn', 'Husum', 'Itzehoe', 'Plön', 'Eutin', 'Kiel', 'Heide', 'Malente', 'Preetz', 'Ratzeburg'];
/** What this company's people find urgent, and nobody else would. */
const URGENT = ['ist die Notrufsäule dunkel', 'bleibt die Notrufsäule still', 'hat die Notrufsäule keinen Strom'];
const CALM = [
  'ist das Display am Automaten zerkratzt',
  'geht die Uhr auf Gleis 2 nach',
  'wackelt die Bank vor dem Kiosk',
];
/** A training takes seconds on an idle machine. */
const TRAINING_MS = 180_000;

let backend: Backend;
let wire: Wire;
let admin: Page;
let anna: { browser: Chromium; page: Page };
let caseId: string;
const browsers: Chromium[] = [];

before(async () => {
  backend = await startBackend();
  wire = await openWire(backend.url);
  const [annas, bens] = await Promise.all(['anna', 'ben'].map((one) => client(one)));
  if (!annas || !bens) throw new Error('no clients');
  for (const [n, place] of PLACES.entries()) {
    for (const [i, who] of [annas, bens, bens].entries()) {
      await correct(who, `@Nordbahn_Hilfe In ${place} ${URGENT[(n + i) % 3]}.`, 'critical');
      await correct(who, `@Nordbahn_Hilfe In ${place} ${CALM[(n + i) % 3]}.`, 'low');
    }
  }
  caseId = await open(bens, '@Nordbahn_Hilfe In Neumünster ist die Notrufsäule dunkel. Wer kümmert sich?');
  const oliver = await sit('oliver');
  admin = await oliver.openExtension('options.html');
  const browser = await sit('anna');
  const page = await browser.openExtension('panel.html');
  anna = { browser, page };
  await page.locator('[data-list=all]').click();
  await page.locator(`.case-row[data-case="${caseId}"]`).first().click();
});
after(async () => {
  await Promise.all(browsers.map((one) => one.close()));
  await wire?.close();
  await backend?.close();
});

const client = (person: string) => Client.signIn(backend.url, 'nordbahn', person, `demo-${person}`);

let posts = 0;
async function open(who: Client, text: string): Promise<string> {
  const id = `17900000000000${String(++posts).padStart(5, '0')}`;
  const author = { handle: '@lena_brandt_hh', name: 'Lena Brandt' };
  const url = `https://x.com/lena_brandt_hh/status/${id}`;
  const post = { id, text, platform: 'x', onOwnPage: false, author, url, postedAt: '2026-11-20T08:00:00Z' };
  const opened = createHash('sha256').update(`nordbahn\nx\n${id}`).digest('hex').slice(0, 32);
  await accepted(who, { type: 'case.open', case: opened, base: 0, post });
  return opened;
}
async function correct(who: Client, text: string, value: string): Promise<void> {
  await accepted(who, { type: 'case.correct', case: await open(who, text), base: 0, about: 'urgency', value });
}
async function accepted(who: Client, action: Record<string, unknown>): Promise<void> {
  const { body } = await who.act(action);
  assert.equal(body.receipts[0].status, 'accepted', JSON.stringify(body));
}

/** A browser whose person has signed in; no site is visited. */
async function sit(person: string): Promise<Chromium> {
  const browser = await startChromium({ sitesPort: 9, language: 'en' });
  browsers.push(browser);
  const page = await browser.openExtension('panel.html');
  await (await Panel.ofTab(page)).signIn({
    backend: wire.url,
    tenant: 'nordbahn',
    person,
    password: `demo-${person}`,
  });
  await page.close();
  return browser;
}

/** How urgent Anna's browser finds the post, by itself. */
const urgency = () => anna.page.locator('[data-verdict=urgency]').getAttribute('data-value');
const becomes = (value: string) => until(`Anna’s browser to say ${value}`, async () => (await urgency()) === value);

describe('learning on the job, in the browser', () => {
  it('is trained, watched and offered, with figures old against new', async () => {
    await anna.page.locator('[data-verdict=urgency]').waitFor();
    assert.notEqual(await urgency(), 'critical');
    await admin.locator('[data-corrected-posts="60"]').waitFor();
    await admin.locator('[data-action=headsTrain]').press('Enter');
    await admin.locator('[data-training] progress').waitFor();
    await admin.locator('[data-version="1"]').waitFor({ timeout: TRAINING_MS });
    assert.equal(await admin.locator('[data-version="1"]').getAttribute('data-state'), 'offered');
    assert.match(await admin.locator('[data-head=urgency]').innerText(), /\d+ → \d+ of \d+ right/);
    assert.notEqual(await urgency(), 'critical', 'an offer changes nothing');
  });

  it('taken into use, it decides in a colleague’s browser at once', async () => {
    await admin.locator('[data-version="1"] [data-action=headsUse]').press('Enter');
    await admin.locator('[data-in-use="1"]').waitFor();
    await becomes('critical');
  });

  it('decides without the backend, in a worker that was just started', async () => {
    wire.set('cut');
    await anna.browser.killWorker();
    await anna.page.reload();
    await anna.page.locator('[data-banner=offline]').waitFor();
    assert.equal(await urgency(), 'critical');
    wire.set('pass');
    await (await anna.browser.worker()).evaluate(() => globalThis.dispatchEvent(new Event('online')));
  });

  it('goes back to what ships, everywhere', async () => {
    await admin.locator('[data-action=headsBack]').press('Enter');
    await admin.locator('[data-in-use="0"]').waitFor();
    await until('Anna’s browser to be back', async () => (await urgency()) !== 'critical');
  });
});
