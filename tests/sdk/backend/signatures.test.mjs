import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { Client, keyedTeam, newDevice, newKey, newPost, sha256, TEXT, walk } from './lib/client.mjs';

const required = {
  policy: (policy) => {
    policy.review = { signatures: 'required' };
  },
};

describe('device keys', () => {
  let backend;
  let people;
  let admin;
  before(async () => {
    backend = await startBackend(required);
    people = await keyedTeam(backend);
    admin = await Client.withKey(backend, 'nordbahn', 'oliver');
  });
  after(() => backend.close());

  for (const algorithm of ['ed25519', 'p256']) {
    it(`sign a case from end to end: ${algorithm}`, async () => {
      const pair = {
        anna: await Client.withKey(backend, 'nordbahn', 'anna', { algorithm }),
        ben: await Client.withKey(backend, 'nordbahn', 'ben', { algorithm }),
      };
      const id = await walk(pair, newPost(), 10);
      const found = await pair.ben.case(id);
      assert.deepEqual(
        [found.state, found.submittedSigned, found.submittedDevice, found.approval.signed, found.approval.device],
        ['closed', true, pair.anna.device, true, pair.ben.device],
      );
    });
  }

  it('are enrolled at sign-in, and the answer names the one that counts', async () => {
    const client = new Client(backend, 'nordbahn', 'maeve');
    assert.equal('key' in (await client.signIn()).body, false);
    client.key = newKey();
    assert.equal((await client.signIn()).body.key, client.key.id);
    assert.equal((await client.signIn()).body.key, client.key.id, 'again: the same');
    assert.equal((await client.call('POST', '/v1/session/refresh')).body.key, client.key.id);
    const first = client.key;
    client.key = newKey('p256');
    assert.equal((await client.signIn()).body.key, client.key.id, 'a new one takes its place');
    const { keys } = (await client.call('GET', '/v1/keys')).body;
    const counting = keys.filter((key) => key.device === client.device && key.revokedAt === null);
    assert.deepEqual(
      counting.map((key) => key.id),
      [client.key.id],
    );
    client.key = first;
    assert.equal((await client.signIn()).status, 403, 'one that was replaced does not come back');
  });

  it('belong to one device of one person', async () => {
    for (const [person, device] of [
      ['ben', newDevice()],
      ['anna', newDevice()],
    ]) {
      const thief = new Client(backend, 'nordbahn', person, device);
      thief.key = people.anna.key;
      const { status, body } = await thief.signIn();
      assert.deepEqual([status, body.error.code, body.error.where], [403, 'forbidden', '/key']);
    }
  });

  it('must be keys', async () => {
    const { offer } = newKey();
    const point = newKey('p256').offer.public;
    for (const key of [
      null,
      'key',
      {},
      { ...offer, more: 1 },
      { algorithm: 'rsa', public: offer.public },
      { algorithm: 'ed25519', public: offer.public.slice(2) },
      { algorithm: 'ed25519', public: offer.public.toUpperCase() },
      { algorithm: 'ed25519', public: 'f'.repeat(64) },
      { algorithm: 'p256', public: offer.public },
      { algorithm: 'p256', public: `02${point.slice(2)}` },
      { algorithm: 'p256', public: `04${'1'.repeat(128)}` },
      { algorithm: 'ed25519', public: 7 },
    ]) {
      const client = new Client(backend, 'nordbahn', 'jonas');
      client.key = { offer: key };
      const { status, body } = await client.signIn();
      assert.deepEqual([status, body.error?.where], [400, '/key'], JSON.stringify(key));
    }
  });

  it('are listed to their owner, and all of them to an admin', async () => {
    const own = (await people.anna.call('GET', '/v1/keys')).body.keys;
    assert.deepEqual([...new Set(own.map((key) => key.person))], ['anna']);
    const entry = own.find((key) => key.id === people.anna.key.id);
    assert.deepEqual(Object.keys(entry).sort(), [
      'algorithm',
      'device',
      'enrolledAt',
      'id',
      'person',
      'public',
      'revokedAt',
    ]);
    const all = (await admin.call('GET', '/v1/keys')).body.keys;
    assert.ok(new Set(all.map((key) => key.person)).size >= 3);
  });

  it('are revoked by their owner or an admin; what they signed still counts', async () => {
    const lost = await Client.withKey(backend, 'nordbahn', 'ben');
    const id = await walk({ anna: people.anna, ben: lost }, newPost(), 7);
    assert.equal((await people.anna.call('DELETE', `/v1/keys/${lost.key.id}`)).status, 404, 'not a colleague');
    assert.equal((await admin.call('DELETE', `/v1/keys/${'f'.repeat(32)}`)).status, 404);
    assert.equal((await admin.call('DELETE', `/v1/keys/${lost.key.id}`)).status, 204);
    assert.equal((await admin.call('DELETE', `/v1/keys/${lost.key.id}`)).status, 204, 'twice is once');
    assert.equal((await lost.call('GET', '/v1/people')).status, 401, 'the device is signed out');
    assert.equal((await lost.signIn()).status, 403, 'with that key there is no way back');
    assert.equal((await people.anna.case(id)).approval.signed, true);
    lost.key = newKey();
    assert.equal((await lost.signIn()).status, 200);
    assert.equal((await lost.act('reply.intent', id, 7, { hash: sha256(TEXT) })).status, 'accepted');
  });
});

describe('where the policy only accepts signatures', () => {
  let backend;
  before(async () => {
    backend = await startBackend();
  });
  after(() => backend.close());

  it('unsigned ones count, and the case says so', async () => {
    const people = {
      anna: await Client.signIn(backend, 'nordbahn', 'anna'),
      ben: await Client.withKey(backend, 'nordbahn', 'ben'),
    };
    const id = await walk(people, newPost(), 7);
    const found = await people.anna.case(id);
    assert.deepEqual([found.submittedSigned, found.approval.signed], [undefined, true]);
  });

  it('wrong ones never do', async () => {
    const people = await keyedTeam(backend);
    const id = await walk(people, newPost(), 4);
    const approval = { hash: sha256(TEXT), checklist: { spelling: true, facts: true, empathy: true } };
    const action = people.ben.action('review.approve', id, 4, approval);
    const forged = { ...action.signature, value: '0'.repeat(128) };
    const [receipt] = await people.ben.push({ ...action, signature: forged });
    assert.deepEqual([receipt.status, receipt.code], ['rejected', 'not_yours']);
  });
});
