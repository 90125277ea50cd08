/** Two people want the same thing at the same moment. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDrawerOn } from '../lib/case.ts';
import { storedCase } from '../lib/stored.ts';
import { until } from '../lib/until.ts';
import { type Stage, setStage } from '../tour/stage.ts';

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

test('two agents claim one case at once: one has it, the other is told and loses nothing', async () => {
  const [anna, ben] = await Promise.all([stage.arrive('Anna'), stage.arrive('Ben')]);
  const reader = await stage.client('oliver');
  const [annas, bens] = await Promise.all([openDrawerOn(stage, anna, 'x'), openDrawerOn(stage, ben, 'x')]);
  // Both decide before either device has heard of the other.
  stage.wire.set('cut');
  for (const { panel } of [annas, bens]) {
    await panel.press('openAndClaim');
    await panel.awaitState('claimed');
  }
  const id = (await annas.panel.frame.locator('[data-view=case]').getAttribute('data-case')) ?? '';
  stage.wire.set('pass');
  await Promise.all([anna.noticeNetwork(), ben.noticeNetwork()]);
  await storedCase(reader, id, 'claimed');
  const returned = async () =>
    (await Promise.all([annas, bens].map(({ panel }) => panel.frame.locator('.returned-item').count()))) as [
      number,
      number,
    ];
  const counts = await until('one claim to come back to its person', async () => {
    const now = await returned();
    return now[0] + now[1] > 0 && now;
  });
  const claims = (await reader.log()).filter((entry) => entry.action.type === 'case.claim');
  assert.equal(claims.length, 1);
  const winner = claims[0]?.person;
  const loser = winner === 'anna' ? bens : annas;
  assert.equal(counts[winner === 'anna' ? 0 : 1], 0, 'nothing comes back to the one who has it');
  await until('the loser’s panel to name the winner', async () =>
    ((await loser.panel.section('claim').textContent()) ?? '').includes(winner === 'anna' ? 'Anna' : 'Ben'),
  );
});
