/** The browser stops the worker when it likes: here at every step of the main job. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { awaitInBox, logged, openDrawerOn, tickAll } from '../lib/case.ts';
import type { Panel } from '../lib/panel.ts';
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
  await insist(panel, 'openAndClaim', 'claimed');
  const id = (await panel.frame.locator('[data-view=case]').getAttribute('data-case')) ?? '';
  await anna.browser.killWorker();
  await panel.field('draft').fill(site.badDraft);
  await until('findings from a worker that was woken', async () => (await panel.rules()).includes('handover.hotline'));
  await anna.browser.killWorker();
  await panel.field('draft').fill(site.goodDraft);
  await until('the draft to be free of what blocks', () => panel.action('review.submit').isEnabled());
  await insist(panel, 'review.submit', 'inReview');
  await anna.browser.killWorker();
  await storedCase(reader, id, 'inReview');

  const bens = await openDrawerOn(stage, ben, 'x');
  await ben.browser.killWorker();
  await tickAll(bens.panel);
  await insist(bens.panel, 'review.approve', 'approved');
  await ben.browser.killWorker();
  await storedCase(reader, id, 'approved');
  await bens.panel.pressInSight('insert');
  await awaitInBox(bens.page, site, site.goodDraft);
  await ben.browser.killWorker();
  const sent = () => stage.pages.worlds.x.replies.some((reply) => reply.text === site.goodDraft);
  await until('the send guard to let the approved text through again', async () => {
    // What has gone leaves the box empty, and its button cannot be clicked.
    if (!sent()) await bens.page.locator(site.send).click({ timeout: 1000 });
    return sent();
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

/** As a person does it: where the panel says that the background was restarted, the button is pressed once more. */
async function insist(panel: Panel, action: string, state: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    await panel.pressInSight(action);
    const led = await until(`${action} to lead to something`, async () => {
      if ((await panel.caseState()) === state) return 'there';
      return (await panel.frame.locator('.error').count()) > 0 && 'error';
    });
    if (led === 'there') return;
  }
  throw new Error(`${action} led to an error three times`);
}
