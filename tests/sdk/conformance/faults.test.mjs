/** The suite finds faults: a proxy in front of a good backend breaks one thing at a time, and the right requirement says so. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runConformance } from '../../../sdk/conformance/src/run.mjs';
import { startCompany } from './lib/company.mjs';
import { FAULTS } from './lib/faults.mjs';
import { startProxy } from './lib/faulty-proxy.mjs';

let company;
before(async () => {
  company = await startCompany();
});
after(() => company?.backend.close());

/** The ids of `results` that came out so. */
const those = (results, result) => results.filter((one) => one.result === result).map(({ id }) => id);

async function through(fault, only, patienceMs) {
  const { backend, accounts } = company;
  // Nobody may sign in as often as all of this together: a new backend has a fresh memory of it.
  await backend.restart();
  const proxy = await startProxy(backend.url, fault);
  try {
    return await runConformance({ url: proxy.url, accounts, only, patienceMs });
  } finally {
    await proxy.close();
  }
}

describe('a backend that', () => {
  for (const { what, found, kept = [], make, patienceMs } of FAULTS) {
    it(what, async () => {
      const results = await through(make(), [...found, ...kept], patienceMs);
      const broken = those(results, 'broken').filter((id) => id !== 'HTTP-1' || found.includes(id));
      assert.deepEqual(broken.sort(), [...found].sort(), JSON.stringify(results, null, 2));
      const met = those(results, 'met');
      for (const id of kept) assert.ok(met.includes(id), `${id} is kept all the same`);
    });
  }
});

it('and a proxy that changes nothing is no fault', async () => {
  const results = await through({}, ['HTTP', 'VER', 'PUSH-1', 'CASE-2', 'LOG-1', 'POKE-1']);
  assert.ok(results.length > 10);
  assert.deepEqual(
    results.filter(({ result }) => result !== 'met'),
    [],
  );
});
