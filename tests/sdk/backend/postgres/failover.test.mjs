/**
 * All of examples/deploy on this machine: a primary with a synchronous standby, two backends, HAProxy. The primary is
 * killed under load, the standby promoted: nothing that was acknowledged is lost, nothing is done twice.
 */
import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT, run, startBackend, startReplica } from '../lib/backend.mjs';
import { Client, caseIdOf, newPost } from '../lib/client.mjs';
import { asPostgres, NO_POSTGRES, PostgresServer, PROGRAMS } from '../lib/postgres.mjs';
import { until } from '../lib/until.mjs';

const DEPLOY = join(ROOT, 'examples/deploy');
const PATH = `${process.env.PATH}:/usr/sbin`;
const NO_PROXY = spawnSync('haproxy', ['-v'], { env: { PATH } }).error
  ? 'HAProxy is not installed (Debian: haproxy).'
  : false;
const PEOPLE = ['anna', 'ben', 'derya', 'jonas', 'maeve', 'oliver'];

/** `name = value` lines of a configuration file, as `name=value`. */
async function settingsOf(name) {
  const lines = (await readFile(join(DEPLOY, name), 'utf8')).split('\n');
  return lines.filter((line) => /^\w/.test(line)).map((line) => line.replace(/ = '?/, '=').replace(/'$/, ''));
}

/** A copy of the primary that follows it. */
async function standbyOf(primary) {
  const folder = await mkdtemp(join(tmpdir(), 'leitplanke-standby-'));
  if (process.getuid() === 0) execFileSync('chown', ['postgres', folder]);
  const from = `host=${primary.socket} user=postgres application_name=standby`;
  const program = join(PROGRAMS, 'pg_basebackup');
  const copy = asPostgres([program, '-d', from, '-D', join(folder, 'data'), '-R', '-c', 'fast']);
  await promisify(execFile)(copy[0], copy.slice(1), { cwd: folder });
  return PostgresServer.start(await settingsOf('standby.conf'), folder);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function startProxy(backends) {
  const port = await freePort();
  const env = {
    ...process.env,
    PATH,
    LEITPLANKE_BIND: `127.0.0.1:${port}`,
    LEITPLANKE_ONE: `127.0.0.1:${backends[0].port}`,
    LEITPLANKE_TWO: `127.0.0.1:${backends[1].port}`,
  };
  const child = spawn('haproxy', ['-db', '-f', join(DEPLOY, 'haproxy.cfg')], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const ready = () => fetch(`${url}/readyz`).then(({ ok }) => ok, () => false); // biome-ignore format: one line
  await until(ready, 'the proxy passes requests on');
  return { url, stop: () => child.kill('SIGKILL') && once(child, 'exit') };
}

/** One device under load: opens case after case, sends each until it is acknowledged, and writes down when that was. */
class Load {
  journal = [];
  stopped = false;

  constructor(client) {
    this.client = client;
    this.done = this.#run();
  }

  async #run() {
    while (!this.stopped) {
      const post = newPost({ text: 'Wo bleibt der Bus?' });
      const action = this.client.action('case.open', caseIdOf('nordbahn', post), 0, { post });
      const entry = { action };
      this.journal.push(entry);
      while (entry.receipt === undefined) {
        const { status, body } = await this.client
          .call('POST', '/v1/actions', { actions: [action] })
          .catch(() => ({ status: 0 }));
        if (status === 200) Object.assign(entry, { receipt: body.receipts[0], at: performance.now() });
        else await pause(20);
      }
    }
  }
}

describe('a primary that is killed under load', { skip: NO_POSTGRES || NO_PROXY }, () => {
  it('is replaced by its standby, and nothing acknowledged is lost', async (t) => {
    const closing = [];
    try {
      const primary = await PostgresServer.start(await settingsOf('primary.conf'));
      closing.push(() => primary.close());
      // Nothing is acknowledged without a standby, so that comes first.
      const standby = await standbyOf(primary);
      closing.push(() => standby.close());
      const sync = () => primary.sql('postgres', 'SELECT sync_state FROM pg_stat_replication');
      await until(async () => (await sync()) === 'sync', 'the standby follows');
      await primary.sql('postgres', 'CREATE DATABASE leitplanke OWNER leitplanke_owner');

      const hosts = `host=${primary.socket},${standby.socket}&target_session_attrs=read-write`;
      const one = await startBackend({
        store: 'sqlite',
        config: (config) => {
          delete config.database;
          const url = (role) => `postgresql:///leitplanke?${hosts}&user=${role}`;
          config.store = { kind: 'postgres', url: url('leitplanke'), migrateUrl: url('leitplanke_owner') };
        },
        prepare: async (config) => assert.equal((await run(['store', 'migrate', '--config', config])).code, 0),
      });
      closing.push(() => one.close());
      const other = await startReplica(one);
      closing.push(() => other.stop());
      const proxy = await startProxy([one, other]);
      closing.push(() => proxy.stop());

      const loads = [];
      for (const person of PEOPLE) {
        loads.push(new Load(await Client.signIn(proxy, 'nordbahn', person)));
      }
      const acknowledged = () => loads.flatMap(({ journal }) => journal).filter(({ receipt }) => receipt);
      await until(() => acknowledged().length >= 60, 'there is load');

      const killed = performance.now();
      await primary.stop('SIGKILL');
      await standby.sql('postgres', 'SELECT pg_promote(true, 60)');
      const promoted = performance.now();
      await until(() => acknowledged().some(({ at }) => at > promoted), 'the backends go on');
      const before = acknowledged().filter(({ at }) => at < killed).length;
      const first = Math.min(...acknowledged().flatMap(({ at }) => (at > promoted ? [at] : [])));
      await until(
        () => loads.every(({ journal }) => journal.at(-1).at > promoted || journal.at(-2)?.at > promoted),
        'all go on',
      );
      for (const load of loads) load.stopped = true;
      await Promise.all(loads.map(({ done }) => done));

      const log = await loads[0].client.log();
      assert.deepEqual(
        log.map(({ version }) => version),
        log.map((_, index) => index + 1),
      );
      const byVersion = new Map(log.map((entry) => [entry.version, entry.action]));
      for (const { action, receipt } of acknowledged()) {
        assert.notEqual(receipt.status, 'rejected', JSON.stringify(receipt));
        const { id, device, seq } = byVersion.get(receipt.version);
        assert.deepEqual([id, device, seq], [action.id, action.device, action.seq]);
      }
      assert.equal(log.length, acknowledged().length, 'each once');
      t.diagnostic(
        `${before} acknowledged before, ${acknowledged().length - before} after; from the kill to the promotion ` +
          `${Math.round(promoted - killed)} ms, to the next acknowledged action ${Math.round(first - killed)} ms`,
      );
    } finally {
      for (const close of closing.reverse()) await close();
    }
  });
});
