import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost, team, walk } from './lib/client.mjs';
import { openPokes } from './lib/pokes.mjs';
import { raw } from './lib/raw.mjs';

async function nextPoke(socket) {
  const [data] = await once(socket, 'message');
  return JSON.parse(data).version;
}

async function refusal(socket) {
  const [request, response] = await once(socket, 'unexpected-response');
  let text = '';
  for await (const part of response) text += part;
  request.destroy();
  return { status: response.statusCode, body: JSON.parse(text) };
}

describe('pokes', () => {
  let backend;
  let people;
  before(async () => {
    backend = await startBackend();
    people = await team(backend);
  });
  after(() => backend.close());

  it('tells the version at once and whenever a colleague has done something', async () => {
    const socket = openPokes(backend, people.ben.token);
    assert.equal(await nextPoke(socket), 0);
    assert.equal(socket.protocol, 'leitplanke.1');
    const post = newPost();
    const poked = nextPoke(socket);
    await people.anna.act('case.open', caseIdOf('nordbahn', post), 0, { post });
    assert.equal(await poked, 1);
    socket.close();
    await once(socket, 'close');
  });

  it('refuses a wrong token, a missing one, and another protocol, before the upgrade', async () => {
    const { token } = people.ben;
    for (const [protocols, status, code] of [
      [['leitplanke.1', `bearer.${'0'.repeat(64)}`], 401, 'unauthorized'],
      [['leitplanke.1'], 401, 'unauthorized'],
      [['leitplanke.2', `bearer.${token}`], 426, 'protocol_version'],
    ]) {
      const answer = await refusal(openPokes(backend, '', { protocols }));
      assert.deepEqual([answer.status, answer.body.error.code], [status, code], String(protocols));
    }
    const withHeader = { protocols: ['leitplanke.1'], options: { headers: { Authorization: `Bearer ${token}` } } };
    assert.equal((await refusal(openPokes(backend, '', withHeader))).status, 401, 'one way only: the subprotocol');
  });

  it('ends a client that talks', async () => {
    for (const message of ['hello', Buffer.alloc(100), 'x'.repeat(100000)]) {
      const socket = openPokes(backend, people.ben.token);
      await nextPoke(socket);
      socket.send(message);
      const [code] = await once(socket, 'close');
      assert.ok([1008, 1009].includes(code), `closed by ${code}`);
    }
  });

  it('tells the newest version only, once for a whole push', async () => {
    const socket = openPokes(backend, people.ben.token);
    const pokes = [];
    socket.on('message', (data) => pokes.push(JSON.parse(data).version));
    const start = await nextPoke(socket);
    const post = newPost();
    const id = caseIdOf('nordbahn', post);
    const actions = [people.anna.action('case.open', id, 0, { post })];
    while (actions.length < 50) actions.push(people.anna.action('case.note', id, 1, { text: `${actions.length}` }));
    await people.anna.push(...actions);
    while (pokes.at(-1) < start + 50) await once(socket, 'message');
    assert.deepEqual(pokes, [start, start + 50]);
    socket.terminate();
  });

  it('does not hold up the others where one does not read', async () => {
    const deaf = openPokes(backend, people.ben.token);
    const socket = openPokes(backend, people.anna.token);
    await Promise.all([nextPoke(deaf), nextPoke(socket)]);
    deaf.pause();
    const id = await walk(people, newPost(), 1);
    for (let n = 0; n < 20; n += 1) {
      const poked = nextPoke(socket);
      await people.ben.act('case.note', id, 1, { text: `${n}` });
      await poked;
    }
    const late = [];
    const { version } = (await people.anna.call('GET', '/v1/log?after=0&limit=1')).body;
    const done = new Promise((resolve) => {
      deaf.on('message', (data) => late.push(JSON.parse(data).version) && late.at(-1) === version && resolve());
    });
    deaf.resume();
    await done;
    assert.deepEqual(
      late,
      [...late].sort((a, b) => a - b),
      'never backwards',
    );
    for (const each of [deaf, socket]) each.terminate();
  });

  it('survives half handshakes and broken frames', async () => {
    const head =
      'GET /v1/poke HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
    const protocols = `Sec-WebSocket-Protocol: leitplanke.1, bearer.${people.ben.token}\r\n\r\n`;
    const port = backend.port;
    assert.match(await raw(port, `${head}\r\n`), /^HTTP\/1\.1 (400|426|401) /);
    assert.match(
      await raw(port, `${head}${key}${protocols}\x81\x05hello`),
      /^HTTP\/1\.1 400 /,
      'nothing before the handshake',
    );
    const upgraded = /^HTTP\/1\.1 101 /;
    const frames = [
      Buffer.from([0x81, 0x05, 104, 105]),
      Buffer.from([0xff, 0xff, 0xff, 0xff]),
      Buffer.from([0x88, 0x80]),
    ];
    for (const frame of frames) {
      const client = connect(port, '127.0.0.1', () => client.write(head + key + protocols));
      let answer = '';
      client.once('data', () => client.end(frame));
      client.on('data', (data) => {
        answer += data.toString('latin1');
      });
      await once(client, 'close');
      assert.match(answer, upgraded);
    }
    assert.equal((await people.ben.call('GET', '/healthz')).status, 200);
  });

  it('says when the session was signed out', async () => {
    const derya = await Client.signIn(backend, 'nordbahn', 'derya');
    const socket = openPokes(backend, derya.token);
    await nextPoke(socket);
    const closed = once(socket, 'close');
    await derya.call('DELETE', '/v1/session');
    assert.equal((await closed)[0], 4001);
  });

  it('says when the backend stops', async () => {
    const socket = openPokes(backend, people.ben.token);
    await nextPoke(socket);
    const closed = once(socket, 'close');
    assert.equal(await backend.stop(), 0);
    assert.equal((await closed)[0], 1001);
    await backend.start();
  });
});

it('a poke ends with its token', async () => {
  const backend = await startBackend({
    config: (config) => {
      config.tokenSeconds = 1;
    },
  });
  try {
    const { ben } = await team(backend);
    const socket = openPokes(backend, ben.token);
    assert.equal((await once(socket, 'close'))[0], 4001);
  } finally {
    await backend.close();
  }
});
