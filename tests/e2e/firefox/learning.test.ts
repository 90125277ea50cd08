/**
 * Learning on the job in Firefox: an agent's word about a post arrives at the backend and is shown on the case and on
 * the badge; the admin reads what was trained from such words and takes it into use, and an agent's browser decides with
 * it. One browser for all, one after the other, as on a shared machine.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Pages, startPages } from '../../../examples/pages/server/index.ts';
import { type Backend, startBackend } from '../lib/backend.ts';
import { Client } from '../lib/client.ts';
import { type Firefox, startFirefox } from '../lib/firefox.ts';
import { badges, type FirefoxBadge } from '../lib/firefox-page.ts';
import { FirefoxPanel } from '../lib/firefox-panel.ts';
import { TRAINING_MS, teach } from '../lib/taught.ts';
import { until } from '../lib/until.ts';
import { tourSite } from '../tour/sites.ts';

let pages: Pages;
let backend: Backend;
let firefox: Firefox;
let panel: FirefoxPanel;
let admin: Client;
/** A post that nobody has judged, like those that the team finds urgent. */
let newCase: string;

before(async () => {
  [pages, backend] = await Promise.all([startPages(), startBackend()]);
  admin = await Client.signIn(backend.url, 'nordbahn', 'oliver', 'demo-oliver');
  newCase = await teach(backend.url);
  firefox = await startFirefox({ sitesPort: pages.port });
  panel = new FirefoxPanel(await firefox.openExtension('panel.html'));
});
after(async () => {
  await firefox?.close();
  await Promise.all([pages?.close(), backend?.close()]);
});

const signIn = (person: string) =>
  panel.signIn({ backend: backend.url, tenant: 'nordbahn', person, password: `demo-${person}` });

const verdict = async (about: string) => (await panel.attributes(`[data-verdict=${about}]`, 'data-value'))[0];

async function corrections(id: string): Promise<unknown[]> {
  const { body } = await admin.call('GET', `/v1/cases/${id}`);
  return (body?.corrections ?? []).map(({ about, value, person }: Record<string, string>) => [about, value, person]);
}

async function openNewCase(): Promise<void> {
  await panel.awaitThere('[data-action=back], [data-list=all]');
  if ((await panel.count('[data-action=back]')) > 0) await panel.press('back');
  await panel.awaitThere('[data-list=all]');
  await panel.tab.clickOn('[data-list=all]');
  await panel.awaitThere(`.case-row[data-case="${newCase}"]`);
  await panel.tab.clickOn(`.case-row[data-case="${newCase}"]`);
  await panel.awaitThere('[data-verdict=urgency]');
}

test('an agent’s word arrives at the backend, and stands on the case and on the badge', async () => {
  await signIn('anna');
  const site = tourSite('x', { pages });
  const page = await firefox.open(site.permalink);
  await page.activate();
  const badge = (fits: (one: FirefoxBadge) => boolean) =>
    until('the badge on the post', async () => {
      const [found] = await badges(page, site.onPage);
      return found && fits(found) && found;
    });
  const before = await badge(() => true);
  assert.ok(['high', 'critical'].includes(before.className), before.className);
  // It moves while the page settles: asked for again until it was hit.
  await until('the badge pressed', async () => {
    const { button } = await badge(() => true);
    return page.click(button).then(
      () => true,
      () => false,
    );
  });
  await panel.press('openAndClaim');
  await panel.awaitState('claimed');
  const [id = ''] = await panel.attributes('[data-view=case]', 'data-case');
  const intents = ((await verdict('intents')) ?? '').split(' ');
  assert.ok(intents.includes('complaint'), `${intents}`);

  await panel.press('correct');
  const [noComplaint = ''] = await panel.attributes('[data-action^="correct:intents:"]', 'data-action');
  await panel.press(noComplaint);
  await panel.awaitThere('[data-corrected=intents]');
  assert.match(await panel.text('[data-corrected=intents]'), /Question: that is what Anna Vogel says/);
  await panel.press('correct');
  await panel.press('correct:urgency:normal');
  await panel.awaitThere('[data-corrected=urgency]');

  const value = noComplaint.replace('correct:intents:', '');
  await until('both words at the backend', async () => {
    const there = await corrections(id);
    return (
      JSON.stringify(there) ===
      JSON.stringify([
        ['intents', value, 'anna'],
        ['urgency', 'normal', 'anna'],
      ])
    );
  });
  const after = await badge(({ className }) => className === 'normal');
  assert.match(after.label, /corrected by Anna/);
  await page.close();
});

test('heads that were trained from such words: the admin sees and uses them, an agent’s browser decides with them', async () => {
  assert.equal((await admin.call('POST', '/v1/heads', {})).status, 202);
  await openNewCase();
  assert.notEqual(await verdict('urgency'), 'critical');
  const trained = async () => (await admin.call('GET', '/v1/heads')).body.training === null;
  await until('the training to end', trained, TRAINING_MS);
  await panel.signOut();

  await signIn('oliver');
  const options = new FirefoxPanel(await firefox.openExtension('options.html'));
  await options.awaitThere('[data-version="1"][data-state=offered]');
  assert.match(await options.text('[data-version="1"] [data-head=urgency]'), /\d+ → \d+ of \d+ right/);
  await options.press('headsUse');
  await options.awaitThere('[data-in-use="1"]');
  assert.equal((await admin.call('GET', '/v1/heads')).body.inUse, 1);
  await panel.tab.activate();
  await panel.signOut();

  await signIn('anna');
  await openNewCase();
  await until('Anna’s browser to decide with them', async () => (await verdict('urgency')) === 'critical');
  await panel.signOut();

  await signIn('oliver');
  await options.press('headsBack');
  await options.awaitThere('[data-in-use="0"]');
});
