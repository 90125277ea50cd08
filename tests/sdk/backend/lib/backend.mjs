/** The real backend binary with a company of its own in a throw-away folder, on a free port. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { newDatabase, storeConfig } from './postgres.mjs';

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url)).replace(/\/$/, '');
export const BINARY = process.env.LEITPLANKE_BINARY ?? join(ROOT, 'build/release/sdk/cli/leitplanke');

/** A folder with both tenants of the demo company; `change` may alter each document before it is written. */
export async function makeCompany(change = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'leitplanke-'));
  const examples = join(ROOT, 'examples');
  await mkdir(join(folder, 'data'));
  await copyFile(join(examples, 'demo-company/accounts.json'), join(folder, 'accounts.json'));
  for (const tenant of ['nordbahn', 'northline']) {
    await copyFile(join(examples, `demo-company/customers-${tenant}.json`), join(folder, `customers-${tenant}.json`));
    const policy = JSON.parse(await readFile(join(examples, `policies/${tenant}.json`), 'utf8'));
    change.policy?.(policy);
    await writeFile(join(folder, `policy-${tenant}.json`), JSON.stringify(policy));
  }
  const config = {
    listen: '127.0.0.1:0',
    database: 'data/leitplanke.db',
    tenants: ['nordbahn', 'northline'].map((id) => ({
      id,
      policy: `policy-${id}.json`,
      accounts: 'accounts.json',
      customers: `customers-${id}.json`,
    })),
    limits: { requestsPerMinute: 1000000, signInsPerMinute: 100000 },
  };
  change.config?.(config);
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  return folder;
}

/** Runs `leitplanke ARGS` to its end. */
export async function run(args, input = '') {
  const child = spawn(BINARY, args);
  const out = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      out[stream] += text;
    });
  }
  // A child that refuses its arguments does not read.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  return { code, ...out };
}

/** Which store the tests run on: a file that sets it before it imports them runs them on the other one. */
export const storeKind = () => process.env.LEITPLANKE_TEST_STORE ?? 'sqlite';

export class Backend {
  #child;
  /** Everything on standard error so far. */
  log = '';

  constructor(folder, wrap) {
    this.folder = folder;
    this.wrap = wrap;
  }

  get database() {
    return join(this.folder, 'data/leitplanke.db');
  }

  /** Rows by hand, as "a|b" lines; no policy holds. */
  async sql(statements) {
    if (this.postgres) return this.postgres.server.sql(this.postgres.name, statements);
    const database = new DatabaseSync(this.database);
    try {
      const rows = /^SELECT/.test(statements) ? database.prepare(statements).all() : database.exec(statements);
      return (rows ?? []).map((row) => Object.values(row).join('|')).join('\n');
    } finally {
      database.close();
    }
  }

  get pid() {
    return this.#child.pid;
  }

  async start() {
    const command = [...this.wrap, BINARY, 'serve', '--config', join(this.folder, 'config.json')];
    const child = spawn(command[0], command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    child.stderr.setEncoding('utf8').on('data', (text) => {
      this.log += text;
    });
    const ended = once(child, 'exit').then(() => null);
    const lines = createInterface({ input: child.stdout });
    const first = await Promise.race([once(lines, 'line'), ended]);
    if (first === null) throw new Error(`the backend ended before it listened: ${this.log}`);
    this.url = JSON.parse(first[0]).listening;
    this.port = Number(new URL(this.url).port);
  }

  /** Sends the signal and waits for the line of the log that it leads to. */
  async signal(signal, line) {
    const from = this.log.length;
    this.#child.kill(signal);
    while (!line.test(this.log.slice(from))) await once(this.#child.stderr, 'data');
  }

  /** Sends the signal and returns the exit code (null where the signal killed it). */
  async stop(signal = 'SIGTERM') {
    const child = this.#child;
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'close');
      child.kill(signal);
      await gone;
    }
    return child.exitCode;
  }

  async restart(signal = 'SIGTERM') {
    const code = await this.stop(signal);
    await this.start();
    return code;
  }

  async close() {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Another backend on the same configuration and database. */
export async function startReplica(backend) {
  const replica = new Backend(backend.folder, backend.wrap);
  replica.postgres = backend.postgres;
  await replica.start();
  return replica;
}

/** `wrap`: words that stand before the binary's name, to run it under limits. `store`: "sqlite" or "postgres". `prepare`: done with the
 * configuration's path before the start. */
export async function startBackend({ wrap = [], prepare = () => undefined, store = storeKind(), ...change } = {}) {
  if (!existsSync(BINARY)) throw new Error(`${BINARY} is missing: run scripts/build first`);
  const postgres =
    store === 'postgres' ? await newDatabase((config) => run(['store', 'migrate', '--config', config])) : undefined;
  const withStore = (config) => {
    if (postgres) {
      delete config.database;
      config.store = storeConfig(postgres.server, postgres.name);
    }
    change.config?.(config);
  };
  const backend = new Backend(await makeCompany({ ...change, config: withStore }), wrap);
  backend.postgres = postgres;
  await prepare(join(backend.folder, 'config.json'));
  await backend.start();
  return backend;
}
