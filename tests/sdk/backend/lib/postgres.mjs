/** A real PostgreSQL server for one test file, on a socket in a throw-away folder; ends with the test's process. */

import { execFile, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('postgres.sh', import.meta.url));
const found = spawnSync(SCRIPT, ['--find'], { encoding: 'utf8' });

/** Where PostgreSQL's programs are. */
export const PROGRAMS = found.stdout.trim();
/** Why the tests on PostgreSQL cannot run here; false where they can. */
export const NO_POSTGRES = found.status === 77 ? found.stderr.trim() : false;

/** The command as a user that PostgreSQL's programs accept: they refuse root. */
export const asPostgres = (command) =>
  process.getuid() === 0
    ? ['setpriv', '--reuid', 'postgres', '--regid', 'postgres', '--init-groups', ...command]
    : command;

export class PostgresServer {
  /** `settings`: as `["wal_level=replica"]`. */
  static async start(settings = [], folder = undefined) {
    const server = new PostgresServer();
    server.folder = folder ?? (await mkdtemp(join(tmpdir(), 'leitplanke-pg-')));
    server.settings = settings;
    await server.run();
    return server;
  }

  async run() {
    const options = this.settings.flatMap((setting) => ['-c', setting]);
    this.child = spawn(SCRIPT, [this.folder, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
    this.gone = new Promise((resolve) => this.child.once('exit', resolve));
    let log = '';
    const ready = new Promise((resolve) => {
      createInterface({ input: this.child.stderr }).on('line', (line) => {
        log += `${line}\n`;
        if (line.includes('ready to accept')) resolve(true);
      });
    });
    if (!(await Promise.race([ready, this.gone.then(() => false)])))
      throw new Error(`PostgreSQL did not start: ${log}`);
  }

  get socket() {
    return join(this.folder, 'socket');
  }

  /** A connection URL. */
  url(database, role = 'leitplanke') {
    return `postgresql:///${database}?host=${this.socket}&user=${role}`;
  }

  /** The rows as psql prints them, unaligned; as the superuser, whom no policy binds. */
  async sql(database, statements, role = 'postgres') {
    const env = { ...process.env, PGOPTIONS: '-c search_path=leitplanke,public' };
    const args = ['-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', this.url(database, role), '-c', statements];
    const { stdout } = await promisify(execFile)('psql', args, { env, maxBuffer: 1 << 28 });
    return stdout.trim();
  }

  async stop(signal = 'SIGINT') {
    this.child.kill(signal);
    await this.gone;
  }

  async close() {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

let shared;
let databases = 0;

/** Keeps nobody from ending, and ends then. */
function endWithUs({ child, folder }) {
  child.unref();
  child.stderr.unref();
  process.once('exit', () => {
    child.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
}

async function start(migrate) {
  const server = await PostgresServer.start();
  const { folder } = server;
  endWithUs(server);
  await server.sql('postgres', 'CREATE DATABASE template_leitplanke OWNER leitplanke_owner');
  const config = join(folder, 'migrate.json');
  await writeFile(
    config,
    JSON.stringify({
      store: storeConfig(server, 'template_leitplanke'),
      tenants: [{ id: 'x', policy: 'x', accounts: 'x' }],
    }),
  );
  const { code, stderr } = await migrate(config);
  if (code !== 0) throw new Error(`store migrate: ${stderr}`);
  return server;
}

export const storeConfig = (server, database) => ({
  kind: 'postgres',
  url: server.url(database),
  migrateUrl: server.url(database, 'leitplanke_owner'),
});

/** A database of its own on this file's server, with the tables made; `migrate(config)` runs `store migrate`. */
export async function newDatabase(migrate) {
  shared ??= start(migrate);
  const server = await shared;
  databases += 1;
  const name = `backend${databases}`;
  await server.sql('postgres', `CREATE DATABASE ${name} TEMPLATE template_leitplanke OWNER leitplanke_owner`);
  return { server, name };
}
