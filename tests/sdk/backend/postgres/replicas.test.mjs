/** Two backends on one PostgreSQL: what one does, the other knows. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { startBackend, startReplica } from '../lib/backend.mjs';
import { Client, caseIdOf, newPost, team, walk } from '../lib/client.mjs';
import { openPokes, pokesOf } from '../lib/pokes.mjs';
import { NO_POSTGRES } from '../lib/postgres.mjs';
import { until } from '../lib/until.mjs';

/** The same device and token at another backend. */
function at(backend, client) {
  const twin = new Client(backend, client.tenant, client.person, client.device);
  twin.token = client.token;
  return twin;
}

describe('two backends on one database', { skip: NO_POSTGRES }, () => {
  let one;
  let other;
  let people;
  /** So that PostgreSQL can tell the connections for pokes from the others. */
  const named = ({ store }) => {
    store.notifyUrl = `${store.url}&application_name=pokes`;
  };
  before(async () => {
    one = await startBackend({ store: 'postgres', config: named });
    other = await startReplica(one);
    people = await team(one);
  });
  after(async () => {
    await other?.stop();
    await one?.close();
  });

  it('know the same sessions', async () => {
    const id = await walk(people, newPost(), 2);
    assert.equal((await at(other, people.ben).case(id)).claimedBy, 'anna');
    const derya = await Client.signIn(other, 'nordbahn', 'derya');
    const socket = openPokes(one, derya.token);
    await pokesOf(socket)();
    const closed = once(socket, 'close');
    assert.equal((await derya.call('DELETE', '/v1/session')).status, 204);
    assert.equal((await at(one, derya).call('GET', '/v1/people')).status, 401);
    assert.equal((await closed)[0], 4001, 'signed out at the other, the socket here ends');
  });

  it('poke each other’s sockets and long polls', async () => {
    const socket = openPokes(other, people.ben.token);
    const poke = pokesOf(socket);
    await poke();
    const id = await walk(people, newPost(), 1);
    let version = await poke((await people.anna.log()).length);
    for (let n = 0; n < 5; n += 1) {
      const polled = at(other, people.anna).call('GET', `/v1/log?after=${version}&wait=25`);
      const receipt = await people.anna.act('case.note', id, 1, { text: `${n}` });
      version = await poke(receipt.version);
      assert.equal(version, receipt.version);
      assert.deepEqual(
        (await polled).body.entries.map((entry) => entry.version),
        [version],
      );
    }
    socket.terminate();
  });

  it('do an action once that both are sent at the same time', async () => {
    const id = await walk(people, newPost(), 1);
    for (let n = 0; n < 20; n += 1) {
      const action = people.anna.action('case.note', id, 1, { text: `einmal ${n}` });
      const receipts = await Promise.all([one, other].map((backend) => at(backend, people.anna).push(action)));
      assert.deepEqual(receipts.map(([receipt]) => receipt.status).sort(), ['accepted', 'duplicate']);
      assert.equal(receipts[0][0].version, receipts[1][0].version);
    }
    assert.equal((await people.anna.case(id)).notes.length, 20);
  });

  it('let one of two claims win, and leave no gap', async () => {
    const [anna, ben] = [at(one, people.anna), at(other, people.ben)];
    for (const client of [anna, ben]) client.seq = (await client.call('POST', '/v1/session/refresh')).body.nextSeq;
    const start = (await anna.log()).length;
    for (let n = 0; n < 10; n += 1) {
      const post = newPost();
      const id = caseIdOf('nordbahn', post);
      await anna.act('case.open', id, 0, { post });
      const claims = await Promise.all([anna.act('case.claim', id, 1), ben.act('case.claim', id, 1)]);
      assert.deepEqual(claims.map(({ status }) => status).sort(), ['accepted', 'rejected']);
    }
    const log = await anna.log();
    assert.deepEqual(
      log.map((entry) => entry.version),
      log.map((_, index) => index + 1),
    );
    assert.equal(log.length, start + 20);
    assert.deepEqual(await at(other, people.ben).log(), log);
    people.anna.seq = anna.seq;
    people.ben.seq = ben.seq;
  });

  it('cut off whose key was revoked while no word of it could get through', async () => {
    const ben = await Client.withKey(one, 'nordbahn', 'ben');
    const [kept, lost] = [people.anna, ben].map(({ token }) => openPokes(other, token));
    await Promise.all([kept, lost].map((socket) => pokesOf(socket)()));
    const { server, name } = one.postgres;
    const deaf = [one, other].map((backend) => until(() => backend.log.includes('"event":"relay"'), 'a broken relay'));
    await server.sql('postgres', `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    const listening = `datname='${name}' AND application_name='pokes'`;
    const listeners = `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE ${listening}`;
    const closed = once(lost, 'close');
    try {
      assert.equal(await server.sql('postgres', listeners), '2');
      await Promise.all(deaf);
      assert.equal((await ben.call('DELETE', `/v1/keys/${ben.key.id}`)).status, 204);
    } finally {
      await server.sql('postgres', `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    }
    assert.equal((await closed)[0], 4001);
    assert.equal(kept.readyState, kept.OPEN, 'a colleague stays');
    kept.terminate();
  });

  it('take over from each other when one is killed', async () => {
    const id = await walk(people, newPost(), 1);
    const note = people.anna.action('case.note', id, 1, { text: 'vorher' });
    await people.anna.push(note);
    await one.stop('SIGKILL');
    const survivor = at(other, people.anna);
    assert.deepEqual(
      (await survivor.push(note)).map(({ status }) => status),
      ['duplicate'],
    );
    await one.start();
    assert.equal((await people.ben.case(id)).notes.length, 1);
  });
});

describe('two backends whose pokes are lost', { skip: NO_POSTGRES }, () => {
  it('learn of each other by asking', async () => {
    const one = await startBackend({
      store: 'postgres',
      config: (config) => {
        config.store.notifyUrl = 'postgresql:///nowhere?host=/nowhere';
      },
    });
    const other = await startReplica(one);
    try {
      const { anna, ben } = await team(one);
      const socket = openPokes(other, ben.token);
      const poke = pokesOf(socket);
      assert.equal(await poke(), 0);
      const post = newPost();
      await anna.act('case.open', caseIdOf('nordbahn', post), 0, { post });
      assert.equal(await poke(1), 1);
      const closed = once(socket, 'close');
      assert.equal((await ben.call('DELETE', '/v1/session')).status, 204);
      assert.equal((await closed)[0], 4001, 'signed out at the other, the socket here ends');
      await until(() => other.log.includes('"event":"relay"'), 'the log says that pokes do not get through');
    } finally {
      await other.stop();
      await one.close();
    }
  });
});
