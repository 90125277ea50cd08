/** PostgreSQL holds no NUL. Whoever sends some gets the answer that others get, not "unavailable" for ever. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startBackend } from '../lib/backend.mjs';
import { Client, caseIdOf, newPost, TEXT } from '../lib/client.mjs';
import { NO_POSTGRES } from '../lib/postgres.mjs';

const NUL = 'a\u0000b';

it('NULs in every field of an action', { skip: NO_POSTGRES }, async () => {
  const stores = ['sqlite', 'postgres'];
  const backends = await Promise.all(stores.map((store) => startBackend({ store })));
  try {
    const post = newPost();
    const id = caseIdOf('nordbahn', post);
    const outcomes = [];
    for (const backend of backends) {
      const anna = await Client.withKey(backend, 'nordbahn', 'anna', { device: 'a'.repeat(32) });
      const outcome = [];
      const tell = ({ status, body }) =>
        outcome.push([status, body.error?.code ?? body.receipts.map((receipt) => [receipt.status, receipt.code])]);
      const push = async (action) => tell(await anna.call('POST', '/v1/actions', { actions: [action] }));
      await push(anna.action('case.open', id, 0, { post: { ...post, text: NUL, author: { handle: NUL, name: NUL } } }));
      await push(anna.action('case.claim', NUL, 1));
      await push(anna.action(NUL, id, 1));
      await push({ ...anna.action('case.note', id, 1, { text: NUL }), id: NUL });
      await push({ ...anna.action('case.note', id, 1, { text: NUL }), device: NUL });
      await push(anna.action('case.note', id, 1, { text: NUL, [NUL]: NUL }));
      const submit = { text: TEXT, surface: 'public', hash: NUL, overrides: [] };
      const signature = { key: NUL, nonce: NUL, policy: NUL, value: NUL };
      await push({ ...anna.action('review.submit', id, 1, submit), signature });
      tell(await anna.call('POST', '/v1/session', { tenant: NUL, person: NUL, password: NUL, device: NUL }));
      assert.ok(outcome.every(([status]) => status < 500));
      outcomes.push(outcome);
    }
    assert.deepEqual(outcomes[1], outcomes[0], 'both stores answer alike');
  } finally {
    for (const backend of backends) await backend.close();
  }
});
