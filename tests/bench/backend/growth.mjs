/**
 * How the backend grows with its log: pulling the newest page, a page from the middle, and opening a case, behind 10,000, 100,000
 * and (with `LEITPLANKE_LONG=1`) a million actions; and what a new device costs, by the whole log and by a snapshot. The log is
 * filled through the store itself, with entries of the size that real ones have at their smallest, five of each case.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, startBackend } from '../../sdk/backend/lib/backend.mjs';
import { Client, caseIdOf, newPost } from '../../sdk/backend/lib/client.mjs';
import { NO_POSTGRES } from '../../sdk/backend/lib/postgres.mjs';

const LENGTHS = [10000, 100000, ...(process.env.LEITPLANKE_LONG === '1' ? [1000000] : [])];
const CASE_BYTES = 1200;
const ENTRY_BYTES = 1500;
const BATCH = 1000;
const TIMES = 200;
const PAGE = 100;
const WHOLE_PAGE = 500;
const STORE_BENCH = join(ROOT, 'build/release/tests/bench/backend_store_bench');

async function median(work) {
  const times = [];
  for (let i = 0; i < TIMES; i += 1) {
    const start = performance.now();
    await work(i);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[TIMES / 2];
}

/** All pages of one list: the time, and the bytes of the bodies. `next` says what comes behind a page. */
async function whole(client, path, next) {
  const start = performance.now();
  let bytes = 0;
  for (let query = '', more = true, count = 0; more; query = `&after=${next(count)}`) {
    const { body, text } = await client.call('GET', `${path}?limit=${WHOLE_PAGE}${query}`);
    bytes += text.length;
    count += (body.entries ?? body.cases).length;
    ({ more } = body);
  }
  return { ms: performance.now() - start, mib: bytes / 2 ** 20 };
}

/** What a device without anything has to be sent. The ids are those of the store's bench. */
async function measureNewDevice(client) {
  const log = await whole(client, '/v1/log', (count) => count);
  const caseId = (count) => `0123456789abcdef0123456${100000000 + count}`;
  // The first case has the actions 1 to 4.
  const snapshot = await whole(client, '/v1/snapshot', (count) => caseId(count - 1));
  return { log, snapshot };
}

async function measureLength(store, length) {
  const backend = await startBackend({
    store,
    config: (config) => {
      config.log = 'warn';
      config.limits.requestsPerMinute = 10000000;
    },
  });
  try {
    await backend.stop();
    const place = store === 'sqlite' ? backend.database : backend.postgres.server.url(backend.postgres.name);
    execFileSync(STORE_BENCH, [place, `${length}x`, CASE_BYTES, ENTRY_BYTES, BATCH].map(String));
    await backend.start();
    const anna = await Client.signIn(backend, 'nordbahn', 'anna');
    const device = await measureNewDevice(anna);
    const pull = (after) => median(() => anna.call('GET', `/v1/log?after=${after}&limit=${PAGE}`));
    const newest = await pull(length - PAGE);
    const middle = await pull(length / 2);
    const open = await median(async () => {
      const post = newPost();
      const receipt = await anna.act('case.open', caseIdOf('nordbahn', post), 0, { post });
      if (receipt.status !== 'accepted') throw new Error(JSON.stringify(receipt));
    });
    return { newest, middle, open, device };
  } finally {
    await backend.close();
  }
}

export async function measureGrowth(print) {
  for (const store of NO_POSTGRES ? ['sqlite'] : ['sqlite', 'postgres']) {
    for (const length of LENGTHS) {
      const { device, ...figures } = await measureLength(store, length);
      for (const [what, { ms, mib }] of Object.entries(device)) {
        const note = `a new device reads ${what === 'log' ? 'the whole log' : 'a snapshot'}, ${length} actions`;
        print(`backend.device.${store}.${what}.${length}`, ms, 'ms', 1, note);
        print(`backend.device.${store}.${what}.bytes.${length}`, mib, 'MiB', 1, note);
      }
      for (const [what, value] of Object.entries(figures)) {
        print(`backend.growth.${store}.${what}.${length}`, value, 'ms', TIMES, `median, a log of ${length} actions`);
      }
    }
  }
}
