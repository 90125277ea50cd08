/** Two backends behind pgbouncer in transaction mode, with fewer connections than they use: nothing of one company's
 * transaction is left behind on a connection for the next one's. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT, startBackend, startReplica } from '../lib/backend.mjs';
import { newPost, team, walk } from '../lib/client.mjs';
import { asPostgres, NO_POSTGRES } from '../lib/postgres.mjs';
import { until } from '../lib/until.mjs';

const PATH = `${process.env.PATH}:/usr/sbin`;
const NO_POOLER = spawnSync('pgbouncer', ['-V'], { env: { PATH } }).error ? 'pgbouncer is not installed.' : false;

/** The example's configuration, but for where it listens and whom it trusts. */
async function startPooler(server) {
  const folder = await mkdtemp(join(tmpdir(), 'leitplanke-pool-'));
  await chmod(folder, 0o777);
  const example = await readFile(join(ROOT, 'examples/deploy/pgbouncer.ini'), 'utf8');
  const ini = example
    .replace('host=/run/postgresql dbname=leitplanke', `host=${server.socket}`)
    .replace('leitplanke = ', '* = ')
    .replace('listen_addr = 127.0.0.1', 'listen_addr =')
    .replace('unix_socket_dir =', `unix_socket_dir = ${folder}`)
    .replace('scram-sha-256', 'trust')
    .replace('/etc/pgbouncer/userlist.txt', join(folder, 'users'))
    .replace('default_pool_size = 20', 'default_pool_size = 2');
  await writeFile(join(folder, 'users'), '"leitplanke" ""\n');
  await writeFile(join(folder, 'pgbouncer.ini'), ini);
  const command = asPostgres(['pgbouncer', join(folder, 'pgbouncer.ini')]);
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log += text;
  });
  await until(() => log.includes('process up') || child.exitCode !== null, 'pgbouncer starts');
  assert.equal(child.exitCode, null, log);
  return {
    url: (database) => `postgresql:///${database}?host=${folder}&port=6432&user=leitplanke`,
    stop: async () => {
      child.kill('SIGINT');
      if (child.exitCode === null) await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe('behind a pooler in transaction mode', { skip: NO_POSTGRES || NO_POOLER }, () => {
  it('two companies work at two backends, and none sees the other', async () => {
    const one = await startBackend({ store: 'postgres' });
    const pooler = await startPooler(one.postgres.server);
    const path = join(one.folder, 'config.json');
    const config = JSON.parse(await readFile(path, 'utf8'));
    config.store.notifyUrl = config.store.url;
    config.store.url = pooler.url(one.postgres.name);
    await writeFile(path, JSON.stringify(config));
    await one.restart();
    const other = await startReplica(one);
    try {
      const teams = [];
      for (const backend of [one, other]) {
        for (const tenant of ['nordbahn', 'northline']) teams.push(await team(backend, tenant));
      }
      const walked = await Promise.all(
        teams.map(async (people) => {
          const ids = [];
          for (let n = 0; n < 5; n += 1) ids.push(await walk(people, newPost(), 10));
          return ids;
        }),
      );
      for (const [index, people] of teams.entries()) {
        const own = new Set([...walked[index], ...walked[(index + 2) % 4]]);
        const log = await people.anna.log();
        assert.equal(log.length, 100);
        assert.ok(log.every((entry) => own.has(entry.after.id)));
        const foreign = walked[(index + 1) % 4][0];
        assert.equal((await people.anna.call('GET', `/v1/cases/${foreign}`)).status, 404);
      }
    } finally {
      await other.stop();
      await one.close();
      await pooler.stop();
    }
  });
});
