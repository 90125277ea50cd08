/**
 * Puts two packages together, ready for `npm pack` or `npm publish`: `@leitplanke/plugin` (command, fake host, types,
 * templates, header) and `@leitplanke/create-plugin`, which is what `npm create @leitplanke/plugin` runs.
 *
 *   node sdk/plugin/build.mjs            into build/packages-of-plugins/{plugin,create-plugin}
 *   node sdk/plugin/build.mjs --out DIR  elsewhere
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { writeDeclarations } from '../../scripts/lib/declarations.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
/** What the bundles import at run time; the versions are the checkout's. */
const DEPENDENCIES = ['@jitl/quickjs-wasmfile-release-sync', 'ajv', 'esbuild', 'quickjs-emscripten-core', 'typescript'];
/** Only `dev` needs it, and `dev` needs a checkout. */
const CHECKOUT_ONLY = ['playwright-core'];
const COPIED = ['fake-host', 'include', 'templates'];

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));
const writeJson = (path, value) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** Both packages below `out`, which is emptied first. */
export async function buildPackages(out) {
  await rm(out, { recursive: true, force: true });
  const { private: _private, ...own } = await readJson(join(HERE, 'package.json'));
  await Promise.all([plugin(join(out, 'plugin'), own), create(join(out, 'create-plugin'), own)]);
}

async function plugin(out, own) {
  const dist = join(out, 'dist');
  await mkdir(dist, { recursive: true });
  const { devDependencies } = await readJson(join(ROOT, 'package.json'));
  const types = (path) => `./dist/types/sdk/plugin/${path}.d.ts`;
  await Promise.all([
    bundles(dist),
    writeDeclarations(HERE, join(dist, 'types')),
    ...COPIED.map((name) => cp(join(HERE, name), join(out, name), { recursive: true })),
    cp(join(ROOT, 'LICENSE'), join(out, 'LICENSE')),
    writeJson(join(out, 'package.json'), {
      ...own,
      description: 'Plugins for Leitplanke: create, test, pack, replay.',
      engines: { node: '>=22' },
      files: ['dist', ...COPIED],
      exports: {
        '.': { types: types('src/types'), default: './dist/host.js' },
        './host': { types: types('src/index'), default: './dist/host.js' },
        './fake-host': { types: types('tools/author'), default: './dist/author.js' },
        './command': './dist/main.js',
      },
      bin: { 'leitplanke-plugin': './dist/command.js' },
      dependencies: Object.fromEntries(DEPENDENCIES.map((name) => [name, devDependencies[name]])),
    }),
  ]);
  await writeFile(
    join(dist, 'command.js'),
    "#!/usr/bin/env node\nimport { main } from './main.js';\n\nprocess.exitCode = await main(process.argv.slice(2));\n",
    { mode: 0o755 },
  );
}

async function create(out, { version, license, type }) {
  await mkdir(out, { recursive: true });
  await Promise.all([
    cp(join(ROOT, 'LICENSE'), join(out, 'LICENSE')),
    writeJson(join(out, 'package.json'), {
      name: '@leitplanke/create-plugin',
      version,
      license,
      type,
      description: 'npm create @leitplanke/plugin: the folder of a new plugin for Leitplanke.',
      engines: { node: '>=22' },
      bin: { 'create-plugin': './index.js' },
      files: ['index.js'],
      dependencies: { '@leitplanke/plugin': version },
    }),
    writeFile(
      join(out, 'index.js'),
      "#!/usr/bin/env node\nimport { main } from '@leitplanke/plugin/command';\n\nprocess.exitCode = await main(['create', ...process.argv.slice(2)]);\n",
      { mode: 0o755 },
    ),
  ]);
}

/** The thread's script is a file of its own beside the bundles, under the name that they look for. */
async function bundles(dist) {
  const thread = {
    name: 'thread',
    setup(build) {
      build.onLoad({ filter: /node\/cells\.ts$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace("'./cell-thread.ts'", "'./cell-thread.js'"),
        loader: 'ts',
      }));
    },
  };
  await esbuild.build({
    entryPoints: {
      main: join(HERE, 'tools/main.ts'),
      author: join(HERE, 'tools/author.ts'),
      host: join(HERE, 'src/index.ts'),
      'cell-thread': join(HERE, 'src/node/cell-thread.ts'),
    },
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    external: [...DEPENDENCIES, ...CHECKOUT_ONLY],
    plugins: [thread],
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(ROOT, 'build/packages-of-plugins') } },
  });
  await buildPackages(values.out);
  console.log(values.out);
}
