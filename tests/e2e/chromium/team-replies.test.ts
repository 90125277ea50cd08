/** A reply that reads like one that a colleague gave this month is found while it is typed, out of what the device holds. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { approve, insertAndSend, openCase, openDrawerOn, submit } from '../lib/case.ts';
import { storedCase } from '../lib/stored.ts';
import { until } from '../lib/until.ts';
import { type Pair, setPair } from '../tour/stage.ts';

const AGAIN =
  'Hallo Tom, das tut mir leid, so ein Abend mit drei Kindern! Der Ersatzbus nach Husum hält um 19:45 Uhr vor dem ' +
  'Bahnhof Itzehoe. Ich bleibe für dich da, bis ihr zu Hause seid: nordbahn.example/sicher ^AV';
const OTHER = 'Hallo Tom, die Lok ist defekt. Um 19:45 Uhr bringt euch die Feuerwehr Wasser an die vordere Tür. ^AV';

let pair: Pair;
before(async () => {
  pair = await setPair();
});
after(() => pair?.stage.close());

test('nearly the reply of yesterday, for another customer', async () => {
  const { stage, anna, ben, reader } = pair;
  const { panel, site, id, page } = await openCase(stage, anna);
  await submit(panel, site.goodDraft);
  const bens = await openDrawerOn(stage, ben);
  await approve(bens.panel);
  await insertAndSend(bens.panel, bens.page, site);
  await storedCase(reader, id, 'answered');
  await until('Anna to see that it is answered', async () => (await panel.caseState()) === 'answered');
  assert.ok(!(await panel.rules()).includes('style.boilerplate'), 'a reply is not found beside itself');
  await page.close();

  const another = await anna.visit(new URL(stage.pages.worlds.x.post('english').path, site.permalink).href);
  await anna.awaitOn(another);
  const drawer = await anna.openDrawer(another, site.onPage);
  await drawer.press('openAndClaim');
  await drawer.awaitState('claimed');
  await drawer.field('draft').fill(AGAIN);
  await until('the finding', async () => (await drawer.rules()).includes('style.boilerplate'));
  await drawer.field('draft').fill(OTHER);
  await until('the finding to go', async () => !(await drawer.rules()).includes('style.boilerplate'));
});
