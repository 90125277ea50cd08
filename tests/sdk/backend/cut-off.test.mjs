/**
 * Who may less than before is cut off from what was open already, at every backend; and what a command does beside a
 * running backend is told to everybody. On SQLite there is one backend, on PostgreSQL two.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Admin, withAdmin } from './lib/admin.mjs';
import { run, startBackend, startReplica } from './lib/backend.mjs';
import { Client, keyedTeam, newPost, walk } from './lib/client.mjs';
import { openPokes, pokesOf } from './lib/pokes.mjs';

/** The same device and token at another backend. */
function at(backend, client) {
  const twin = new Client(backend, client.tenant, client.person, client.device);
  twin.token = client.token;
  return twin;
}

describe('who may less than before', () => {
  const admin = new Admin();
  let one;
  /** Where the sockets are: the same backend, or another on its database. */
  let other;
  let people;
  const key = () => join(one.folder, 'admin.key');

  /** A second admin's key, for the command line. */
  async function makeKey(config) {
    const made = await run(['admin', 'key', '--out', join(dirname(config), 'admin.key')]);
    const document = JSON.parse(await readFile(config, 'utf8'));
    document.tenants[0].adminKeys.push({ holder: 'Rolf Behn', public: JSON.parse(made.stdout).public });
    await writeFile(config, JSON.stringify(document));
  }

  before(async () => {
    one = await startBackend({ config: withAdmin(admin), prepare: makeKey });
    other = one.postgres ? await startReplica(one) : one;
    people = await keyedTeam(one);
    await walk(people, newPost(), 2);
  });
  after(async () => {
    if (other !== one) await other?.stop();
    await one?.close();
  });

  const base = async () => (await people.anna.call('GET', '/v1/people')).body.base;
  async function change(action) {
    const { status, body } = await admin.send(one, admin.sign({ base: await base(), ...action }));
    assert.equal(status, 200, JSON.stringify(body));
    return body.version;
  }
  async function command(verb, person, ...more) {
    const config = join(one.folder, 'config.json');
    const options = ['--key', key(), '--tenant', 'nordbahn', '--person', person, '--config', config];
    const done = await run(['admin', verb, ...options, ...more]);
    assert.equal(done.code, 0, done.stderr);
    return JSON.parse(done.stdout).version;
  }
  /** A socket that has had its first poke, and when it closes. */
  async function open(client) {
    const socket = openPokes(other, client.token);
    const poke = pokesOf(socket);
    await poke();
    return { socket, poke, closed: once(socket, 'close').then(([code]) => code) };
  }
  /** A long poll that has begun; what comes next is not waited for. */
  const waiting = async (client) => {
    const { version } = (await client.call('GET', '/v1/log?after=0&limit=1')).body;
    return { answer: at(other, client).call('GET', `/v1/log?after=${version}&wait=25`) };
  };

  it('somebody who leaves: socket and long poll end, and nothing opens again; a colleague hears of it and stays', async () => {
    const jonas = await Client.signIn(one, 'nordbahn', 'jonas');
    const his = await open(jonas);
    const hers = await open(people.anna);
    const { answer } = await waiting(jonas);
    const version = await change({ kind: 'leave', person: 'jonas' });
    assert.equal(await his.closed, 4001);
    assert.equal((await answer).status, 401);
    assert.equal(await hers.poke(version), version);
    const again = openPokes(other, jonas.token);
    const [, response] = await once(again, 'unexpected-response');
    assert.equal(response.statusCode, 401);
    hers.socket.terminate();
  });

  it('somebody who loses a role: the socket ends, and the same token opens another', async () => {
    const mine = await open(people.ben);
    await change({ kind: 'roles', person: 'ben', roles: ['agent'] });
    assert.equal(await mine.closed, 4001);
    const next = await open(people.ben);
    const version = await change({ kind: 'roles', person: 'ben', roles: ['agent', 'reviewer'] });
    assert.equal(await next.poke(version), version, 'who gets one is not cut off');
    next.socket.terminate();
  });

  it('a device whose key is revoked by an admin: its socket ends, another of the same person stays', async () => {
    const oliver = await Client.withKey(one, 'nordbahn', 'oliver');
    const lost = await Client.withKey(one, 'nordbahn', 'maeve');
    const kept = await Client.withKey(one, 'nordbahn', 'maeve');
    const sockets = [await open(lost), await open(kept)];
    const { answer } = await waiting(lost);
    assert.equal((await oliver.call('DELETE', `/v1/keys/${lost.key.id}`)).status, 204);
    assert.equal(await sockets[0].closed, 4001);
    assert.equal((await answer).status, 401);
    const version = await change({ kind: 'certificate', person: 'anna', until: '2030-01-01T00:00:00Z' });
    assert.equal(await sockets[1].poke(version), version);
    sockets[1].socket.terminate();
  });

  it('a command beside the running backend: everybody is poked, and who left by it is cut off', async () => {
    const derya = await Client.signIn(one, 'nordbahn', 'derya');
    const hers = await open(derya);
    const mine = await open(people.anna);
    const granted = await command('role', 'derya', '--roles', 'agent,reviewer,admin');
    assert.equal(await mine.poke(granted), granted);
    assert.equal(await hers.poke(granted), granted);
    const left = await command('leave', 'derya');
    assert.equal(await hers.closed, 4001);
    assert.equal(await mine.poke(left), left);
    mine.socket.terminate();
  });
});
