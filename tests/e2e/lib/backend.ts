/** The real backend binary with the demo company, in a folder of its own, on a free port. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './paths.ts';
import { within } from './until.ts';

const BINARY = process.env.LEITPLANKE_BINARY ?? join(ROOT, 'build/release/sdk/cli/leitplanke');
const EXAMPLES = join(ROOT, 'examples');

export interface Backend {
  url: string;
  /** Ends the process in good order and starts it again on the same data. */
  restart(signal?: NodeJS.Signals): Promise<void>;
  close(): Promise<void>;
}

export interface BackendOptions {
  /** Changes the demo company's policy before the start. */
  policy?: (policy: Record<string, unknown>) => void;
}

export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
  if (!existsSync(BINARY)) throw new Error(`${BINARY} is missing: run scripts/build first`);
  const root = await mkdtemp(join(tmpdir(), 'leitplanke-backend-'));
  // The company's configuration names the policies beside its folder.
  const folder = join(root, 'demo-company');
  for (const part of ['demo-company', 'policies'])
    await cp(join(EXAMPLES, part), join(root, part), { recursive: true });
  const config = JSON.parse(await readFile(join(folder, 'serve.json'), 'utf8')) as { tenants: { policy: string }[] };
  if (options.policy) {
    const file = join(folder, config.tenants[0]?.policy ?? '');
    const policy = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    options.policy(policy);
    await writeFile(file, JSON.stringify(policy));
  }
  const configFile = join(folder, 'test-serve.json');
  // Tests sign in and ask more often in a minute than people do.
  const limits = { requestsPerMinute: 100_000, signInsPerMinute: 100_000 };
  const asTest = { ...config, listen: '127.0.0.1:0', database: join(folder, 'test.db'), log: 'warn', limits };
  await writeFile(configFile, JSON.stringify(asTest));

  let running = await run(configFile);
  const backend: Backend = {
    url: running.url,
    async restart(signal = 'SIGTERM') {
      await stop(running.process, signal);
      running = await run(configFile);
      backend.url = running.url;
    },
    async close() {
      await stop(running.process, 'SIGTERM');
      await rm(root, { recursive: true, force: true });
    },
  };
  return backend;
}

async function run(config: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(BINARY, ['serve', '--config', config], { stdio: ['ignore', 'pipe', 'pipe'] });
  const complaints: string[] = [];
  child.stderr.on('data', (data) => complaints.push(String(data)));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the backend ended with code ${code} before it listened: ${complaints.join('')}`);
  });
  const listening = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const url = (JSON.parse(line) as { listening?: string }).listening;
      if (url) return url;
    }
    return ended;
  })();
  const url = await within('the backend to listen', Promise.race([listening, ended])).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  // From here on its end is expected.
  ended.catch(() => undefined);
  return { process: child, url };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await within(`the backend to end by ${signal}`, gone).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
}
