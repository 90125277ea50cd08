/** Ten times ten thousand schedules with the release build; each run of `schedule_test` does a hundred, with sanitizers. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { run } from '../backend/lib/backend.mjs';

const PARTS = 10;
const SCHEDULES = 10_000;
const FIRST_SEED = 20_261_122;
const skip = process.env.LEITPLANKE_LONG ? false : 'takes minutes: scripts/test --long';

describe('a hundred thousand schedules', () => {
  for (let part = 0; part < PARTS; part++) {
    const seed = FIRST_SEED + part * SCHEDULES;
    it(`from seed ${seed} on: every promise holds`, { skip }, async () => {
      const { code, stdout, stderr } = await run(['simulate', '--seed', `${seed}`, '--schedules', `${SCHEDULES}`]);
      assert.equal(code, 0, stderr);
      const report = JSON.parse(stdout.trim().split('\n').at(-1));
      assert.equal(report.violations, 0, stdout);
      assert.equal(report.schedules, SCHEDULES);
      assert.ok(report.actions >= SCHEDULES * 60, `${report.actions} actions`);
      assert.equal(Object.keys(report.faults).length, 12);
      for (const [fault, count] of Object.entries(report.faults))
        assert.ok(count > SCHEDULES / 10, `${fault}: ${count}`);
    });
  }
});
