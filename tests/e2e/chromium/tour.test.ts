/** The main job on both sites, step by step: what `scripts/demo --headless` walks. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pair, setPair } from '../tour/stage.ts';
import { STEPS, type StepResult, walkTour } from '../tour/tour.ts';

let pair: Pair;

before(async () => {
  pair = await setPair();
});
after(() => pair?.stage.close());

for (const site of ['x', 'facebook'] as const) {
  describe(site, () => {
    const results = new Map<string, StepResult>();
    before(async () => {
      const noPicture = async () => '';
      for (const result of await walkTour(pair.stage, site, pair, noPicture)) results.set(result.step, result);
    });
    for (const step of STEPS) {
      test(step, () => {
        const result = results.get(step);
        assert.equal(result?.ok, true, JSON.stringify(result?.detail));
      });
    }
  });
}
