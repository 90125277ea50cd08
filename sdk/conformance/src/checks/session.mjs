/** Signing in, staying signed in, signing out; the devices' keys. */

import assert from 'node:assert/strict';
import { newDevice, newKey, sha256 } from '../wire.mjs';
import { answers, refused } from './expect.mjs';

const people = (client, headers) => client.call('GET', '/v1/people', undefined, headers);

async function signedIn(client) {
  const answer = await client.signIn();
  answers(answer, 200);
  return answer.body;
}

export const checks = {
  async 'SESS-1'(world) {
    const client = world.device('agent');
    const session = await signedIn(client);
    assert.deepEqual([session.device, session.nextSeq, session.person.id], [client.device, 1, client.person]);
    assert.ok(Date.parse(session.expiresAt) > 0);
    refused(await client.act('case.claim', '0'.repeat(32), 1), 'not_found');
    assert.equal((await signedIn(client)).nextSeq, 2, 'a rejected action has used up its number');
  },

  async 'SESS-2'(world) {
    const wrong = world.device('agent');
    wrong.patient = false;
    const right = { tenant: wrong.tenant, person: wrong.person, password: wrong.password, device: newDevice() };
    const bodies = [];
    for (const change of [{ tenant: 'no-such-tenant' }, { person: `nobody-${newDevice()}` }, { password: 'wrong' }]) {
      const answer = await wrong.call('POST', '/v1/session', { ...right, ...change });
      answers(answer, 401, 'unauthorized');
      bodies.push(answer.text);
    }
    assert.equal(new Set(bodies).size, 1, `the answers differ: ${bodies.join(' / ')}`);
  },

  async 'SESS-3'(world) {
    const { device } = await world.as('author');
    const colleague = world.device('second');
    colleague.device = device;
    answers(await colleague.signIn(), 403, 'forbidden', '/device');
  },

  async 'SESS-4'(world) {
    const client = world.nobody();
    for (const { method, path, open } of world.contract.operations()) {
      // A plain GET of the WebSocket's address is refused for another reason: POKE-4.
      if (open || path === '/v1/poke') continue;
      const body = method === 'POST' ? {} : undefined;
      for (const token of [null, 'Bearer', `Bearer ${'0'.repeat(64)}`, 'Bearer x', 'Basic YTpi']) {
        answers(await client.call(method, path, body, { Authorization: token }), 401, 'unauthorized');
      }
    }
  },

  async 'SESS-5'(world) {
    const client = world.device('agent');
    await signedIn(client);
    const answer = await client.call('POST', '/v1/session/refresh');
    answers(answer, 200);
    assert.notEqual(answer.body.token, client.token, 'another token');
    assert.equal(answer.body.device, client.device);
    for (const token of [client.token, answer.body.token]) {
      answers(await people(client, { Authorization: `Bearer ${token}` }), 200);
    }
  },

  async 'SESS-6'(world) {
    const client = world.device('agent');
    await signedIn(client);
    const { token } = (await client.call('POST', '/v1/session/refresh')).body;
    const version = await client.version();
    const waiting = client.call('GET', `/v1/log?after=${version}&wait=20`);
    const started = performance.now();
    answers(await client.call('DELETE', '/v1/session'), 204);
    answers(await waiting, 401, 'unauthorized');
    assert.ok(performance.now() - started < 15_000, 'the waiting request ends with the session');
    for (const dead of [client.token, token]) {
      answers(await people(client, { Authorization: `Bearer ${dead}` }), 401, 'unauthorized');
    }
  },

  async 'SESS-7'(world) {
    const client = world.nobody();
    const body = { tenant: 'a', person: 'b', password: 'c', device: newDevice() };
    const { device: _, ...without } = body;
    for (const [wrong, where] of [
      [without],
      [{ ...body, admin: true }],
      [{ ...body, person: '' }, '/person'],
      [{ ...body, password: 7 }, '/password'],
      [{ ...body, password: 'c'.repeat(1025) }, '/password'],
      [{ ...body, device: 'x' }, '/device'],
      [{ ...body, key: { algorithm: 'rot13', public: '00' } }, '/key'],
      [[]],
    ]) {
      answers(await client.call('POST', '/v1/session', wrong), 400, 'invalid_argument', where);
    }
  },

  async 'KEY-1'(world) {
    for (const algorithm of ['ed25519', 'p256']) {
      const client = world.device('second');
      client.key = newKey(algorithm);
      const session = await signedIn(client);
      assert.equal(session.key, sha256(`${algorithm}\n${client.key.offer.public}`).slice(0, 32));
      const { keys } = (await client.call('GET', '/v1/keys')).body;
      const mine = keys.find(({ id }) => id === client.key.id);
      assert.deepEqual([mine?.device, mine?.person, mine?.revokedAt], [client.device, client.person, null]);
    }
  },

  async 'KEY-2'(world) {
    const owner = await world.as('author');
    const thief = world.device('second');
    thief.key = owner.key;
    answers(await thief.signIn(), 403, 'forbidden', '/key');
  },

  async 'KEY-3'(world) {
    const client = await world.fresh('second');
    answers(await client.call('DELETE', `/v1/keys/${client.key.id}`), 204);
    answers(await people(client), 401, 'unauthorized');
    answers(await client.signIn(), 403, 'forbidden', '/key');
    const { keys } = (await (await world.as('second')).call('GET', '/v1/keys')).body;
    assert.ok(keys.find(({ id }) => id === client.key.id)?.revokedAt, 'it is listed as revoked');
  },

  async 'KEY-4'(world) {
    const author = await world.as('author');
    const second = await world.as('second');
    const admin = await world.as('admin');
    const listed = async (client) => (await client.call('GET', '/v1/keys')).body.keys;
    assert.ok(
      (await listed(second)).every(({ person }) => person === second.person),
      'a colleague’s key is shown',
    );
    answers(await second.call('DELETE', `/v1/keys/${author.key.id}`), 404, 'not_found');
    answers(await people(author), 200);
    const all = await listed(admin);
    for (const { key } of [author, second, admin])
      assert.ok(
        all.some(({ id }) => id === key.id),
        'an admin sees all',
      );
    const lost = await world.fresh('second');
    answers(await admin.call('DELETE', `/v1/keys/${lost.key.id}`), 204);
    answers(await people(lost), 401, 'unauthorized');
    answers(await people(second), 200);
  },
};
