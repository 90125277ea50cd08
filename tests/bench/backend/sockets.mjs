/**
 * What an idle WebSocket costs in memory, and how long it takes until everybody's socket has heard of an action.
 *
 * Idle: 10,000 sockets that have had their first poke; the process's resident memory behind them less that before them.
 * Live: 1,000 sockets (of six people: signing in costs a hash on purpose), an action every 50 ms; from its sending until each
 * of the 1,000 sockets has been told a version that has it, so that the push itself is in the figure.
 */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { startBackend } from '../../sdk/backend/lib/backend.mjs';
import { Client, caseIdOf, newPost } from '../../sdk/backend/lib/client.mjs';

const IDLE = 10000;
const LIVE = 1000;
const ACTIONS = 200;
const EVERY_MS = 50;
const AT_ONCE = 50;
const PEOPLE = ['anna', 'ben', 'derya', 'jonas', 'maeve', 'oliver'];
const SMALL_FRAME = 126;

const residentKiB = async (pid) => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))[1]);

/** A WebSocket with nothing around it: calls `told` with each version. Pings are left unanswered: none lives long enough. */
async function openPokes(port, token, told) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  socket.write(
    'GET /v1/poke HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
      `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n` +
      `Sec-WebSocket-Protocol: leitplanke.1, bearer.${token}\r\n\r\n`,
  );
  let bytes = Buffer.alloc(0);
  let open = false;
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('data', (data) => {
      bytes = bytes.length === 0 ? data : Buffer.concat([bytes, data]);
      if (!open) {
        const end = bytes.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!bytes.toString('latin1', 0, 12).endsWith('101')) reject(new Error(bytes.toString('latin1')));
        bytes = bytes.subarray(end + 4);
        open = true;
      }
      while (bytes.length >= 2 && bytes.length >= 2 + bytes[1] && bytes[1] < SMALL_FRAME) {
        const text = bytes.toString('latin1', 2, 2 + bytes[1]);
        bytes = bytes.subarray(2 + bytes[1]);
        if (text.startsWith('{')) told(JSON.parse(text).version);
        resolve(socket);
      }
    });
  });
}

async function openMany(count, open) {
  const sockets = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => open(from + i));
    sockets.push(...(await Promise.all(some)));
  }
  return sockets;
}

async function withBackend(work) {
  const backend = await startBackend({
    store: 'sqlite',
    config: (config) => {
      config.log = 'warn';
      config.limits = { requestsPerMinute: 10000000, signInsPerMinute: 1000000, connections: 20000 };
    },
  });
  try {
    await work(backend, await Promise.all(PEOPLE.map((person) => Client.signIn(backend, 'nordbahn', person))));
  } finally {
    await backend.close();
  }
}

async function measureIdle(print) {
  await withBackend(async (backend, clients) => {
    const open = (i) => openPokes(backend.port, clients[i % clients.length].token, () => undefined);
    const warm = await openMany(100, open);
    const before = await residentKiB(backend.pid);
    const sockets = await openMany(IDLE, open);
    const after = await residentKiB(backend.pid);
    const note = `${IDLE} sockets, resident memory of the process (goal ≤ 20)`;
    print('backend.sockets.idle', (after - before) / IDLE, 'KiB', IDLE, note);
    for (const socket of [...warm, ...sockets]) socket.destroy();
  });
}

async function measureLive(print) {
  await withBackend(async (backend, clients) => {
    /** For each action: its version, when it was sent, and how many sockets have heard of it. */
    const sent = [];
    const times = [];
    const heard = new Array(LIVE).fill(0);
    let due = 0;
    let done;
    const all = new Promise((resolve) => {
      done = resolve;
    });
    const told = (index, version) => {
      const now = performance.now();
      while (heard[index] < sent.length && sent[heard[index]].version <= version) {
        times.push(now - sent[heard[index]].at);
        heard[index] += 1;
        due += 1;
        if (due === LIVE * ACTIONS) done();
      }
    };
    const latest = new Array(LIVE).fill(0);
    const sockets = await openMany(LIVE, (i) =>
      openPokes(backend.port, clients[i % clients.length].token, (version) => {
        latest[i] = version;
        told(i, version);
      }),
    );
    for (let i = 0; i < ACTIONS; i += 1) {
      const client = clients[i % clients.length];
      const post = newPost();
      const at = performance.now();
      const pushed = client.act('case.open', caseIdOf('nordbahn', post), 0, { post }).then(({ version }) => {
        // A poke may have come before the answer.
        sent.push({ version, at });
        for (let n = 0; n < LIVE; n += 1) told(n, latest[n]);
      });
      await Promise.all([pushed, new Promise((resolve) => setTimeout(resolve, EVERY_MS))]);
    }
    await all;
    times.sort((a, b) => a - b);
    const note = `${LIVE} agents, an action every ${EVERY_MS} ms, from its sending until a socket has heard of it (goal: p99 ≤ 100)`;
    print('backend.poke.p50', times[Math.floor(times.length * 0.5)], 'ms', times.length, note);
    print('backend.poke.p99', times[Math.floor(times.length * 0.99)], 'ms', times.length, note);
    for (const socket of sockets) socket.destroy();
  });
}

export async function measureSockets(print) {
  await measureIdle(print);
  await measureLive(print);
}
