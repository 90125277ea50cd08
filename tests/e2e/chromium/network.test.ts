/** The network is gone, comes back, loses answers; the backend dies and starts again. Nothing is lost, nothing doubled. */

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { approve, insertAndSend, logged, openCase, openDrawerOn, submit } from '../lib/case.ts';
import type { Client } from '../lib/client.ts';
import type { Person } from '../lib/person.ts';
import { storedCase } from '../lib/stored.ts';
import { until } from '../lib/until.ts';
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

test('offline: posts are assessed and drafts checked, actions wait, and arrive once each when the network is back', async () => {
  const warm = await anna.visit('https://x.com/home');
  await anna.awaitOn(warm);
  await warm.close();
  stage.wire.set('cut');
  const { panel, page, site } = await openDrawerOn(stage, anna, 'x');
  await panel.press('openAndClaim');
  await panel.awaitState('claimed');
  await panel.frame.locator('[data-banner=offline]').waitFor();
  await panel.field('draft').fill(site.badDraft);
  await until('the check without a network', async () => (await panel.rules()).includes('handover.hotline'));
  await submit(panel, site.goodDraft);
  const id = (await panel.frame.locator('[data-view=case]').getAttribute('data-case')) ?? '';
  assert.equal((await reader.call('GET', `/v1/cases/${id}`)).status, 404);
  stage.wire.set('pass');
  await anna.noticeNetwork();
  await storedCase(reader, id, 'inReview');
  await until('the banner to go', async () => (await panel.frame.locator('[data-banner]').count()) === 0);
  assert.deepEqual(await logged(reader, id), ['case.open', 'case.claim', 'review.submit']);
  await panel.frame.locator('[data-customer]').waitFor();
  await page.close();
});

test('an answer lost on the way back leads to no second effect', async () => {
  const { panel, page, id } = await openCase(stage, anna, 'facebook');
  await storedCase(reader, id, 'claimed');
  const swallowed = stage.wire.swallowNextAnswer('POST /v1/actions');
  await panel.field('note').evaluate((box) => box.closest('details')?.setAttribute('open', ''));
  await panel.field('note').fill('Meike anrufen');
  await panel.press('case.note');
  await swallowed;
  await until('the note to be acknowledged', async () => (await panel.frame.locator('[data-banner]').count()) === 0);
  const notes = (await logged(reader, id)).filter((type) => type === 'case.note');
  assert.deepEqual(notes, ['case.note']);
  await page.close();
});

test('the backend dies (SIGKILL) and starts again between any two actions of a case', async () => {
  const restart = async () => {
    await stage.backend.restart('SIGKILL');
    stage.wire.retarget(stage.backend.url);
    reader = await stage.client('oliver');
  };
  const { panel, page, site, id } = await openDrawerAgain();
  await restart();
  await submit(panel, site.goodDraft);
  await storedCase(reader, id, 'inReview');
  await restart();
  const bens = await openDrawerOn(stage, ben, 'facebook');
  await approve(bens.panel);
  await storedCase(reader, id, 'approved');
  await restart();
  await until('the approval to be known on Ben’s device', () => bens.panel.action('insert').isEnabled());
  await insertAndSend(bens.panel, bens.page, site);
  await restart();
  const stored = await storedCase(reader, id, 'answered');
  assert.equal(stored.reply?.matches, true);
  const types = await logged(reader, id);
  for (const once of ['review.submit', 'review.approve', 'reply.intent', 'reply.observed']) {
    assert.equal(types.filter((type) => type === once).length, 1, `${once} once in ${types}`);
  }
  assert.equal(stage.pages.worlds.facebook.replies.filter((reply) => reply.text === site.goodDraft).length, 1);
  await page.close();
  await bens.page.close();
});

/** The case that the test before opened on Facebook. */
async function openDrawerAgain() {
  const opened = await openDrawerOn(stage, anna, 'facebook');
  await opened.panel.awaitState('claimed');
  const id = (await opened.panel.frame.locator('[data-view=case]').getAttribute('data-case')) ?? '';
  return { ...opened, id };
}
