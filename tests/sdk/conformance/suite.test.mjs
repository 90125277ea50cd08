/** Our own backend does everything that the suite asks of any. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { runConformance } from '../../../sdk/conformance/src/run.mjs';
import { storeKind } from '../backend/lib/backend.mjs';
import { startCompany } from './lib/company.mjs';

let company;
before(async () => {
  company = await startCompany();
});
after(() => company?.backend.close());

it(`every requirement is met, and every one was tried (${storeKind()})`, async () => {
  const { backend, accounts } = company;
  const results = await runConformance({ url: backend.url, accounts });
  assert.deepEqual(
    results.filter(({ result }) => result !== 'met'),
    [],
  );
});
