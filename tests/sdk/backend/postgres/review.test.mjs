/** The same tests as on SQLite. */
import { it } from 'node:test';
import { NO_POSTGRES } from '../lib/postgres.mjs';

if (NO_POSTGRES) {
  it('the store on PostgreSQL', { skip: NO_POSTGRES });
} else {
  process.env.LEITPLANKE_TEST_STORE = 'postgres';
  await import('../isolation.test.mjs');
  await import('../cross-tenant.test.mjs');
  await import('../bypass-matrix.test.mjs');
  await import('../review.test.mjs');
  await import('../flow.test.mjs');
  await import('../learn.test.mjs');
}
