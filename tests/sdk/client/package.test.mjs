/**
 * The client as a package: packed, installed without a network into a folder that knows nothing of the repository, typed,
 * and used there by the example programs against the real backend.
 */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { buildClient } from '../../../sdk/client/build.mjs';
import { wasmDir } from '../../wasm/load.mjs';
import { BINARY, ROOT, startBackend } from '../backend/lib/backend.mjs';
import { Client, newPost } from '../backend/lib/client.mjs';
import { openPokes, pokesOf } from '../backend/lib/pokes.mjs';

const missing = [join(wasmDir, 'core.wasm'), BINARY].filter((file) => !existsSync(file));
const skip = missing.length > 0 ? `needs ${missing.join(' and ')}: run scripts/build` : false;
const run = promisify(execFile);

/** A program that uses what the types say, and compiles only if they say so. */
const TYPED = `
import { type Case, Core, IndexedDbStorage, openDevice, type Post } from '@leitplanke/client';
import { FileStorage, openNodeDevice } from '@leitplanke/client/node';
import createCore from '@leitplanke/client/core.js';
export async function open(post: Post): Promise<Case | null> {
  const { Core: RawCore } = await createCore();
  const storage = Math.random() > 0.5 ? new IndexedDbStorage('desk') : new FileStorage('state');
  const device = await openDevice({ backend: 'https://desk.example', core: new Core(new RawCore()), storage });
  return device.case(await device.openCase(post));
}
export const name: string = openNodeDevice.name;
// @ts-expect-error: a number is no address
openNodeDevice({ backend: 7 });
`;

describe('the client as a package', { skip }, () => {
  let folder;
  let backend;
  const env = { ...process.env, LEITPLANKE_PASSWORD: 'demo-anna' };
  const who = () => ['--backend', backend.url, '--tenant', 'nordbahn', '--person', 'anna'];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitplanke-package-'));
    backend = await startBackend();
    await buildClient(join(folder, 'package'));
    await run('npm', ['pack', '--pack-destination', folder, join(folder, 'package')], { cwd: folder });
    await rm(join(folder, 'package'), { recursive: true });
    const [packed] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed)], { cwd: folder });
    for (const name of ['dashboard.mjs', 'import.mjs']) {
      await cp(join(ROOT, 'examples/clients', name), join(folder, name));
    }
  });
  after(async () => {
    await backend?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('has all that its exports name, and nothing else', async () => {
    const home = join(folder, 'node_modules/@leitplanke/client');
    const { exports } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
    const files = Object.values(exports).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)));
    for (const file of files) assert.ok(existsSync(join(home, file)), file);
    assert.deepEqual((await readdir(home)).sort(), ['LICENSE', 'README.md', 'dist', 'package.json']);
    const built = await readFile(join(home, 'dist/index.js'), 'utf8');
    assert.ok(!/from ?["']node:|chrome\./.test(built), 'for browsers: no node, no extension');
  });

  it('has types that a strict program compiles with', async () => {
    await writeFile(join(folder, 'typed.ts'), TYPED);
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2024,dom'];
    const { stdout } = await run(join(ROOT, 'node_modules/.bin/tsc'), [...options, '--types', '', 'typed.ts'], {
      cwd: folder,
    }).catch((error) => error);
    assert.equal(stdout, '');
  });

  it('an import opens cases, once, however often it runs', async () => {
    const posts = [
      newPost(),
      newPost({ text: '@Nordbahn_Hilfe Wo bleibt meine Erstattung? Ich warte seit Wochen!' }),
      newPost({ text: 'Schöner Sonnenuntergang heute über der Elbe.', author: { handle: '@x', name: 'X' } }),
    ];
    await writeFile(join(folder, 'posts.jsonl'), posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
    const again = async (state) => {
      const { stdout } = await run('node', ['import.mjs', ...who(), '--folder', state, 'posts.jsonl'], {
        cwd: folder,
        env,
      });
      return JSON.parse(stdout);
    };
    assert.deepEqual(await again('state'), { opened: 2, known: 0, skipped: 1, returned: 0 });
    assert.deepEqual(await again('state'), { opened: 0, known: 2, skipped: 1, returned: 0 });
    assert.deepEqual(await again('another'), { opened: 0, known: 2, skipped: 1, returned: 0 });
    const log = await (await Client.signIn(backend, 'nordbahn', 'ben')).log();
    assert.deepEqual(
      log.map(({ person, action }) => `${person} ${action.type}`),
      ['anna case.open', 'anna case.note', 'anna case.open', 'anna case.note'],
    );
  });

  it('an import that is killed again and again loses nothing and doubles nothing', async (t) => {
    const ben = await Client.signIn(backend, 'nordbahn', 'ben');
    const before = (await ben.log()).length;
    const posts = Array.from({ length: 40 }, () => newPost());
    await writeFile(join(folder, 'many.jsonl'), posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
    const args = ['import.mjs', ...who(), '--folder', 'killed', 'many.jsonl'];
    const pokes = openPokes(backend, ben.token);
    const next = pokesOf(pokes);
    for (let kill = 0, seen = before; kill < 3; kill += 1) {
      const child = spawn('node', args, { cwd: folder, env });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      // Something of it has arrived, or it was through before anything could be heard.
      await Promise.race([next(seen + 1), gone]);
      child.kill('SIGKILL');
      await gone;
      seen = (await ben.log()).length;
      t.diagnostic(`killed when ${seen - before} of ${2 * posts.length} actions had arrived`);
    }
    pokes.terminate();
    const { stdout } = await run('node', args, { cwd: folder, env });
    assert.equal(JSON.parse(stdout).returned, 0);
    const steps = (await ben.log()).slice(before).map(({ action }) => `${action.case} ${action.type}`);
    assert.equal(new Set(steps).size, steps.length, 'nothing twice');
    assert.equal(steps.length, 2 * posts.length, 'nothing lost');
  });

  it('a dashboard shows what is open, and follows', async () => {
    const { stdout } = await run('node', ['dashboard.mjs', ...who()], { cwd: folder, env });
    const [head, ...rows] = stdout.trim().split('\n');
    assert.equal(head, `${rows.length} open, online`);
    assert.ok(rows.length >= 2);
    assert.ok(
      rows.every((row) => /^(critical|high|normal|low)\tnew\t–\t@lena_brandt_hh\t/.test(row)),
      stdout,
    );

    const child = spawn('node', ['dashboard.mjs', '--follow', ...who()], { cwd: folder, env });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const until = async (pattern) => {
      for (;;) {
        const { value, done } = await lines.next();
        assert.ok(!done, `ended before ${pattern}`);
        if (pattern.test(value)) return;
      }
    };
    await until(/^\d+ open, online/);
    const ben = await Client.signIn(backend, 'nordbahn', 'ben');
    const { id, revision } = (await ben.log()).at(-1).after;
    assert.equal((await ben.act('case.claim', id, revision)).status, 'accepted');
    await until(/\tclaimed\tben\t/);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    assert.equal(await gone, 0);
  });
});
