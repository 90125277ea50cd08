/** What an admin changes about people reaches everybody's browser with the next poke, beside the cases. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { until } from '../../e2e/lib/until.ts';
import { Admin, withAdmin } from '../backend/lib/admin.mjs';
import { startBackend } from '../backend/lib/backend.mjs';
import { signedIn, skip, submitted } from './world.ts';

describe('people', { skip }, () => {
  const admin = new Admin();
  let backend;
  let ben;
  before(async () => {
    backend = await startBackend({ store: 'sqlite', config: withAdmin(admin) });
    ben = await signedIn(backend.url, 'ben');
  });
  after(async () => {
    ben?.close();
    await backend?.close();
  });

  it('change in the log, and the cases behind it arrive as before', async () => {
    const change = { base: 0, kind: 'roles', person: 'anna', roles: ['agent'] };
    assert.equal((await admin.send(backend, admin.sign(change))).status, 200);
    const anna = () => ben.ledger.kept.people.find(({ id }) => id === 'anna');
    await until('Anna’s roles at Ben', () => anna()?.roles.join() === 'agent');
    const caseId = await submitted(ben);
    await until('the case behind it', () => ben.ledger.kept.cursor > 1 && ben.ledger.view(caseId)?.case);
  });
});
