/**
 * Builds the unpacked extension for both browsers: `build/extension/chromium`, `build/extension/firefox`.
 *
 *   node extension/build.mjs            both
 *   node extension/build.mjs chromium   one
 *   node extension/build.mjs --out DIR  elsewhere than build/extension
 *   node extension/build.mjs --plugins DIR  with the plugins that DIR/plugins.json names
 *
 * What is not there yet (an entry, the wasm core) is said on standard error and left out: the rest still builds.
 */

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { ICON_SIZES, icon } from './icons/draw.mjs';
import { manifest } from './manifest.mjs';
import { bundlePlugins, readPlugins } from './plugins.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);
const CORE = join(ROOT, 'build', 'wasm', 'wasm');
export const TARGETS = ['chromium', 'firefox'];

/** Bundles: the content script is no module; the background imports the core's glue beside it. */
const BUNDLES = [
  { entry: 'content/index.ts', out: 'content.js', format: 'iife' },
  { entry: 'background/index.ts', out: 'background.js', format: 'esm' },
  { entry: 'panel/index.tsx', out: 'panel.js', format: 'esm' },
  { entry: 'options/index.tsx', out: 'options.js', format: 'esm' },
];
const PAGES = [
  'panel/panel.html',
  'panel/tokens.css',
  'panel/panel.css',
  'options/options.html',
  'options/options.css',
];

/** One version for all parts: the one in the root CMakeLists.txt. */
export async function projectVersion() {
  const cmake = await readFile(join(ROOT, 'CMakeLists.txt'), 'utf8');
  const version = /project\([^)]*VERSION\s+(\d+(?:\.\d+){1,3})/s.exec(cmake)?.[1];
  if (!version)
    throw new Error('CMakeLists.txt: project(… VERSION x.y.z) not found; the extension takes its version from there');
  return version;
}

/**
 * Built beside its place and put there whole: whoever runs the old one is not left with half of the new.
 * `plugins`: the folder with the company's plugins; none of their code is in the extension without it.
 */
export async function build(target, outRoot, { plugins } = {}) {
  const out = join(outRoot, target);
  const fresh = `${out}.${process.pid}.new`;
  await mkdir(join(fresh, 'icons'), { recursive: true });
  try {
    const wanted = plugins ? await readPlugins(plugins) : null;
    await Promise.all([
      bundles(target, fresh, wanted),
      pages(fresh),
      icons(fresh),
      core(fresh),
      data(target, fresh, wanted),
      plugins ? bundlePlugins(plugins, target, fresh, options(target, wanted)) : undefined,
    ]);
    await rm(out, { recursive: true, force: true });
    await rename(fresh, out);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return out;
}

const options = (target, plugins) => ({
  bundle: true,
  format: 'esm',
  target: target === 'chromium' ? 'chrome120' : 'firefox140',
  define: {
    __TARGET__: JSON.stringify(target),
    __PLUGINS__: JSON.stringify(plugins !== null),
    __ADAPTERS__: JSON.stringify(plugins?.adapters ?? []),
  },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  // Reviewers of a store read the package: names stay, and no comment of a library's licence is lost.
  keepNames: false,
  legalComments: 'inline',
  charset: 'utf8',
  logLevel: 'warning',
});

async function bundles(target, out, plugins) {
  for (const { entry, out: name, format } of BUNDLES) {
    const source = join(HERE, 'src', entry);
    if (!existsSync(source)) {
      missing(`extension/src/${entry}`);
      continue;
    }
    await esbuild.build({
      ...options(target, plugins),
      entryPoints: [source],
      outfile: join(out, name),
      format,
      external: ['./core.js'],
    });
  }
}

const pages = (out) =>
  Promise.all(
    PAGES.map(async (page) => {
      const source = join(HERE, 'src', page);
      if (existsSync(source)) await cp(source, join(out, page.split('/')[1]));
      else missing(`extension/src/${page}`);
    }),
  );

const icons = (out) =>
  Promise.all(
    ICON_SIZES.flatMap((size) => [
      writeFile(join(out, 'icons', `${size}.png`), icon(size, 'on')),
      writeFile(join(out, 'icons', `${size}-off.png`), icon(size, 'off')),
    ]),
  );

async function core(out) {
  if (existsSync(join(CORE, 'core.js')) && existsSync(join(CORE, 'core.wasm'))) {
    await Promise.all(['core.js', 'core.wasm', 'heads.lphs'].map((file) => cp(join(CORE, file), join(out, file))));
    return;
  }
  missing('build/wasm/wasm/core.js and core.wasm (scripts/build makes them)');
  // Keeps the worker loadable, so that the rest can be tried; every use of the core says what is missing.
  const message = 'The core is missing from this build of the extension: run scripts/build and load it again.';
  await writeFile(
    join(out, 'core.js'),
    `export default () => Promise.reject(new Error(${JSON.stringify(message)}));\n`,
  );
}

async function data(target, out, plugins) {
  const json = JSON.stringify(manifest(target, await projectVersion(), plugins), null, 2);
  await Promise.all([
    writeFile(join(out, 'manifest.json'), `${json}\n`),
    cp(join(HERE, '_locales'), join(out, '_locales'), { recursive: true }),
    target === 'chromium' ? cp(join(HERE, 'managed-schema.json'), join(out, 'managed-schema.json')) : undefined,
  ]);
}

const said = new Set();
function missing(what) {
  if (!said.has(what)) console.error(`not there yet, left out: ${what}`);
  said.add(what);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' }, plugins: { type: 'string' } },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => !TARGETS.includes(name));
  if (unknown) {
    console.error(`extension/build.mjs: no target is called ${unknown}; there are: ${TARGETS.join(', ')}`);
    process.exit(2);
  }
  const targets = positionals.length > 0 ? positionals : TARGETS;
  const { out = join(ROOT, 'build', 'extension'), plugins } = values;
  for (const target of targets) await build(target, out, { plugins });
}
