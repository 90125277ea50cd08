/** The browser stops the worker when it likes: here at every step of the main job. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approve, awaitInBox, logged, openDrawerOn, submit } from '../lib/case.ts';
import { storedCase } from '../lib/stored.ts';
import { until } from '../lib/until.ts';
import { type Stage, setStage } from '../tour/stage.ts';

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

test('the worker is stopped before and after each step; the case is answered all the same, once', async () => {
  const [anna, ben] = await Promise.all([stage.arrive('Anna'), stage.arrive('Ben')]);
  const reader = await stage.client('oliver');

  const { panel, page, site } = await openDrawerOn(stage, anna, 'x');
  await anna.browser.killWorker();
  await panel.press('openAndClaim');
  await panel.awaitState('claimed');
  const id = (await panel.frame.locator('[data-view=case]').getAttribute('data-case')) ?? '';
  await anna.browser.killWorker();
  await panel.field('draft').fill(site.badDraft);
  await until('findings from a worker that was woken', async () => (await panel.rules()).includes('handover.hotline'));
  await anna.browser.killWorker();
  await submit(panel, site.goodDraft);
  await anna.browser.killWorker();
  await storedCase(reader, id, 'inReview');

  const bens = await openDrawerOn(stage, ben, 'x');
  await ben.browser.killWorker();
  await approve(bens.panel);
  await ben.browser.killWorker();
  await storedCase(reader, id, 'approved');
  await bens.panel.pressInSight('insert');
  await awaitInBox(bens.page, site, site.goodDraft);
  await ben.browser.killWorker();
  await until('the send guard to let the approved text through again', async () => {
    await bens.page.locator(site.send).click({ timeout: 1000 });
    return stage.pages.worlds.x.replies.some((reply) => reply.text === site.goodDraft);
  });
  await ben.browser.killWorker();
  const stored = await storedCase(reader, id, 'answered');
  assert.equal(stored.reply?.matches, true);
  assert.equal(stage.pages.worlds.x.replies.filter((reply) => reply.text === site.goodDraft).length, 1);
  assert.deepEqual(await logged(reader, id), [
    'case.open',
    'case.claim',
    'review.submit',
    'review.approve',
    'reply.intent',
    'reply.observed',
  ]);
  await page.close();
});
