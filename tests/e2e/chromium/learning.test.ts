/**
 * Learning on the job as an admin sees it: corrections of two people, a training watched to its end, the new heads taken
 * into use and taken back; a colleague's browser decides with them at once, and without the backend, too.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Backend, startBackend } from '../lib/backend.ts';
import { type Chromium, startChromium } from '../lib/chromium.ts';
import { Panel } from '../lib/panel.ts';
import { CORRECTED_POSTS, TRAINING_MS, teach } from '../lib/taught.ts';
import { until } from '../lib/until.ts';
import { openWire, type Wire } from '../lib/wire.ts';

let backend: Backend;
let wire: Wire;
let admin: Page;
let anna: { browser: Chromium; page: Page };
let caseId: string;
const browsers: Chromium[] = [];

before(async () => {
  backend = await startBackend();
  wire = await openWire(backend.url);
  caseId = await teach(backend.url);
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
    await admin.locator(`[data-corrected-posts="${CORRECTED_POSTS}"]`).waitFor();
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
