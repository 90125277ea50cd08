/** The suite once more, on PostgreSQL. */
import { it } from 'node:test';
import { NO_POSTGRES } from '../../backend/lib/postgres.mjs';

if (NO_POSTGRES) {
  it('conformance on PostgreSQL', { skip: NO_POSTGRES }, () => undefined);
} else {
  process.env.LEITPLANKE_TEST_STORE = 'postgres';
  await import('../suite.test.mjs');
}
