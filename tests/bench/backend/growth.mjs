/**
 * How the backend grows with its log: pulling the newest page, a page from the middle, and opening a case, behind 10,000, 100,000
 * and (with `LEITPLANKE_LONG=1`) a million actions. The log is filled through the store itself, with entries of the size that
 * real ones have at their smallest.
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
    const pull = (after) => median(() => anna.call('GET', `/v1/log?after=${after}&limit=${PAGE}`));
    const newest = await pull(length - PAGE);
    const middle = await pull(length / 2);
    const open = await median(async () => {
      const post = newPost();
      const receipt = await anna.act('case.open', caseIdOf('nordbahn', post), 0, { post });
      if (receipt.status !== 'accepted') throw new Error(JSON.stringify(receipt));
    });
    return { newest, middle, open };
  } finally {
    await backend.close();
  }
}

export async function measureGrowth(print) {
  for (const store of NO_POSTGRES ? ['sqlite'] : ['sqlite', 'postgres']) {
    for (const length of LENGTHS) {
      const figures = await measureLength(store, length);
      for (const [what, value] of Object.entries(figures)) {
        print(`backend.growth.${store}.${what}.${length}`, value, 'ms', TIMES, `median, a log of ${length} actions`);
      }
    }
  }
}
