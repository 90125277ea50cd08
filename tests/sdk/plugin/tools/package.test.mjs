/**
 * The two packages as a registry would have them: packed, unpacked into a folder that knows nothing of the repository
 * (only their dependencies are lent), and used there. What `npm create @leitplanke/plugin` would do once published.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildPackages } from '../../../../sdk/plugin/build.mjs';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const run = promisify(execFile);
/** Dependencies of the dependencies come with them, as npm would lay them out. */
const LENT = ['@esbuild', '@jitl', '@typescript', 'ajv', 'esbuild', 'quickjs-emscripten-core', 'typescript'];

describe('the plugin packages', () => {
  let folder;
  let modules;
  const command = (...args) =>
    run(process.execPath, [join(modules, '@leitplanke/plugin/dist/command.js'), ...args], {
      cwd: join(folder, 'mine'),
    });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitplanke-packages-'));
    modules = join(folder, 'node_modules');
    await buildPackages(join(folder, 'built'));
    for (const name of ['plugin', 'create-plugin']) {
      const { stdout } = await run('npm', ['pack', '--json', join(folder, 'built', name)], { cwd: folder });
      const [{ filename }] = JSON.parse(stdout);
      const home = join(modules, '@leitplanke', name);
      await mkdir(home, { recursive: true });
      await run('tar', ['-xzf', join(folder, filename), '-C', home, '--strip-components=1']);
    }
    await rm(join(folder, 'built'), { recursive: true });
    for (const name of LENT) {
      await mkdir(dirname(join(modules, name)), { recursive: true });
      await symlink(join(ROOT, 'node_modules', name), join(modules, name));
    }
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('have all that their exports and commands name', async () => {
    for (const name of ['plugin', 'create-plugin']) {
      const home = join(modules, '@leitplanke', name);
      const { bin, exports = {} } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
      const named = Object.values(exports).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)));
      for (const file of [...Object.values(bin), ...named]) assert.ok(existsSync(join(home, file)), `${name}: ${file}`);
    }
  });

  it('create a plugin that passes its tests and is packed, in TypeScript', async () => {
    const create = join(modules, '@leitplanke/create-plugin/index.js');
    const { stdout } = await run(process.execPath, [create, 'mine', '--id', 'acme.mine'], { cwd: folder });
    assert.match(stdout, /npm install, npm test/);
    const tested = await command('test');
    assert.match(tested.stdout, /✓ types\n✓ own tests: 5 passed/);
    assert.doesNotMatch(tested.stdout, /✗/);
    await command('pack');
    assert.ok(existsSync(join(folder, 'mine/dist/acme.mine-0.1.0.pack.json')));
    assert.ok(!existsSync(join(folder, 'mine/node_modules')), 'an installed package is not linked');
  });

  it('have a fake host for tests in node, and say where a checkout is needed', async () => {
    const script = `import { inputsFor, packOf, startFakeHost } from '@leitplanke/plugin/fake-host';
      const host = await startFakeHost(await packOf('.'));
      const result = await host.call('guardrail', inputsFor('guardrail')[0]);
      console.log(result.ok);
      host.close();`;
    await writeFile(join(folder, 'mine/try.mjs'), script);
    assert.equal((await run(process.execPath, ['try.mjs'], { cwd: join(folder, 'mine') })).stdout, 'true\n');
    await assert.rejects(command('dev'), /from a checkout/);
  });
});
