/**
 * Durable actions a second and their p99, on SQLite and on PostgreSQL, beside the bare store doing the same writes in the same
 * run. The load: each connection is a device of its own that sends its next request when the last one is answered; it opens a
 * case, claims it, saves two drafts and submits a text (guard check included), then takes the next case. The load tool runs on
 * the same machine.
 *
 * Two figures each: with 30 connections; and the most actions a second with a p99 within the goal, found by doubling the
 * connections while they keep to it, or halving them until they do.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run, startBackend } from '../../sdk/backend/lib/backend.mjs';
import { Client, caseIdOf, newPost, sha256, TEXT } from '../../sdk/backend/lib/client.mjs';
import { NO_POSTGRES, newDatabase } from '../../sdk/backend/lib/postgres.mjs';

const CONNECTIONS = 30;
/** Six people sign in at once, each on ten devices: more the backend takes for guessing of passwords. */
const MOST_CONNECTIONS = 60;
const GOAL_P99_MS = 50;
const SECONDS = 5;
const WARM_UP_SECONDS = 1;
const STORE_BENCH = join(ROOT, 'build/release/tests/bench/backend_store_bench');

async function emptyDatabase() {
  const { server, name } = await newDatabase((config) => run(['store', 'migrate', '--config', config]));
  return server.url(name);
}

/** One kept-alive connection that sends a request and waits for its answer; less work than any HTTP library. */
class Wire {
  #socket;
  #text = '';
  #answer = null;

  constructor(port) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.setEncoding('utf8');
    this.#socket.on('data', (text) => {
      this.#text += text;
      const head = this.#text.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#text)[1]);
      // All bodies here are ASCII: bytes and code units are the same.
      if (this.#text.length < head + 4 + length) return;
      const body = this.#text.slice(head + 4);
      this.#text = '';
      this.#answer(JSON.parse(body));
    });
  }

  send(token, body) {
    const text = JSON.stringify(body);
    this.#socket.write(
      `POST /v1/actions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
    );
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  close() {
    this.#socket.destroy();
  }
}

/** The five actions of one case. */
function caseActions(client) {
  const post = newPost();
  const id = caseIdOf('nordbahn', post);
  const submit = { text: TEXT, surface: 'public', hash: sha256(TEXT), overrides: [] };
  return [
    client.action('case.open', id, 0, { post }),
    client.action('case.claim', id, 1),
    client.action('draft.save', id, 2, { text: TEXT.slice(0, 40), surface: 'public' }),
    client.action('draft.save', id, 3, { text: TEXT.slice(0, 80), surface: 'public' }),
    client.action('review.submit', id, 4, submit),
  ];
}

/** Pushes `batch` actions a request over one connection until the time is over; every one must be accepted. */
async function load(backend, client, batch, from, to, times) {
  const wire = new Wire(backend.port);
  let waiting = [];
  while (performance.now() < to) {
    while (waiting.length < batch) waiting = waiting.concat(caseActions(client));
    const actions = waiting.slice(0, batch);
    waiting = waiting.slice(batch);
    const start = performance.now();
    const { receipts } = await wire.send(client.token, { actions });
    const end = performance.now();
    if (receipts?.some((receipt) => receipt.status !== 'accepted')) throw new Error(JSON.stringify(receipts));
    if (start >= from && end <= to) times.push(end - start);
  }
  wire.close();
}

async function measureBackend(batch, store, connections) {
  const backend = await startBackend({
    store,
    config: (config) => {
      config.log = 'warn';
      config.limits.requestsPerMinute = 10000000;
    },
  });
  try {
    const people = ['anna', 'ben', 'derya', 'jonas', 'maeve', 'oliver'];
    const clients = [];
    for (let n = 0; n < connections; n += 1) {
      clients.push(await Client.signIn(backend, 'nordbahn', people[n % people.length]));
    }
    const times = [];
    const from = performance.now() + WARM_UP_SECONDS * 1000;
    const to = from + SECONDS * 1000;
    await Promise.all(clients.map((client) => load(backend, client, batch, from, to, times)));
    times.sort((a, b) => a - b);
    const caseBytes = await backend.sql('SELECT cast(avg(length(body)) AS INTEGER) FROM cases');
    const entryBytes = await backend.sql('SELECT cast(avg(length(entry)) AS INTEGER) FROM log');
    const perSecond = (times.length * batch) / SECONDS;
    return { perSecond, p99: times[Math.floor(times.length * 0.99)], n: times.length * batch, caseBytes, entryBytes };
  } finally {
    await backend.close();
  }
}

async function measureStore({ caseBytes, entryBytes }, batch, store) {
  const folder = mkdtempSync(join(tmpdir(), 'leitplanke-store-'));
  try {
    const place = store === 'postgres' ? await emptyDatabase() : join(folder, 'bare.db');
    const args = [place, SECONDS, caseBytes, entryBytes, batch].map(String);
    return JSON.parse(execFileSync(STORE_BENCH, args).toString());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const keeps = ({ p99 }) => p99 <= GOAL_P99_MS;

/** With `CONNECTIONS`, and the most that the backend bears within the goal; null: not even one. */
async function measureAll(batch, store) {
  const at = async (connections) => ({ connections, ...(await measureBackend(batch, store, connections)) });
  const first = await at(CONNECTIONS);
  if (!keeps(first)) {
    for (let fewer = CONNECTIONS / 2; fewer >= 1; fewer = Math.floor(fewer / 2)) {
      const next = await at(fewer);
      if (keeps(next)) return { first, best: next };
    }
    return { first, best: null };
  }
  let best = first;
  for (let more = CONNECTIONS * 2; more <= MOST_CONNECTIONS; more *= 2) {
    const next = await at(more);
    if (!keeps(next) || next.perSecond < best.perSecond) break;
    best = next;
  }
  return { first, best };
}

const STORES = { sqlite: 'SQLite, synchronous=FULL', postgres: 'PostgreSQL on a socket, fsync on' };

async function measure(print, store, name, batch) {
  const { first, best } = await measureAll(batch, store);
  const bare = await measureStore(first, batch, store);
  const what = `${batch} action${batch === 1 ? '' : 's'} a request`;
  const row = store === 'sqlite' ? `batch${batch}` : `${store}.batch${batch}`;
  const load = `${CONNECTIONS} connections, ${what}, ${name}`;
  print(`backend.actions.${row}`, first.perSecond, 'actions/s', first.n, load);
  print(`backend.p99.${row}`, first.p99, 'ms', first.n, load);
  const within = `${best?.connections ?? 'no number of'} connections: the most with p99 ≤ ${GOAL_P99_MS} ms`;
  print(`backend.within.${row}`, best?.perSecond ?? 0, 'actions/s', best?.n ?? 0, within);
  if (best) print(`backend.within.p99.${row}`, best.p99, 'ms', best.n, within);
  const alone = `the bare store, one thread, ${what.replace('request', 'transaction')}, the same writes of the same sizes`;
  print(`backend.store.${row}`, bare.actionsPerSecond, 'actions/s', bare.n, alone);
  const ratio = 'backend : bare store in the same run (goal ≥ 0.5); above 1 where requests share a commit';
  print(`backend.ratio.${row}`, first.perSecond / bare.actionsPerSecond, 'x', first.n, ratio);
}

export async function measureActions(print) {
  for (const [store, name] of Object.entries(STORES)) {
    if (store === 'postgres' && NO_POSTGRES) console.error(NO_POSTGRES);
    else for (const batch of [1, 20]) await measure(print, store, name, batch);
  }
}
