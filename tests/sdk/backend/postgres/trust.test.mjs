/** The same tests as on SQLite. */
import { it } from 'node:test';
import { NO_POSTGRES } from '../lib/postgres.mjs';

if (NO_POSTGRES) {
  it('the store on PostgreSQL', { skip: NO_POSTGRES });
} else {
  process.env.LEITPLANKE_TEST_STORE = 'postgres';
  await import('../restart.test.mjs');
  await import('../kill.test.mjs');
  await import('../audit.test.mjs');
  await import('../admin.test.mjs');
  await import('../cut-off.test.mjs');
  await import('../signatures.test.mjs');
  await import('../poke.test.mjs');
}
