/** The main job on both sites, step by step: what `scripts/demo --headless` walks. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Client } from '../lib/client.ts';
import type { Person } from '../lib/person.ts';
import { type Stage, setStage } from '../tour/stage.ts';
import { STEPS, type StepResult, walkTour } from '../tour/tour.ts';

let stage: Stage;
let people: { anna: Person; ben: Person; reader: Client };

before(async () => {
  stage = await setStage();
  const [anna, ben] = await Promise.all([stage.arrive('Anna'), stage.arrive('Ben')]);
  people = { anna, ben, reader: await stage.client('oliver') };
});
after(() => stage.close());

for (const site of ['x', 'facebook'] as const) {
  describe(site, () => {
    const results = new Map<string, StepResult>();
    before(async () => {
      const noPicture = async () => '';
      for (const result of await walkTour(stage, site, people, noPicture)) results.set(result.step, result);
    });
    for (const step of STEPS) {
      test(step, () => {
        const result = results.get(step);
        assert.equal(result?.ok, true, JSON.stringify(result?.detail));
      });
    }
  });
}
