/**
 * Puts the package together, ready for `npm pack` or `npm publish`: build/client, with bundles for browsers and node, the
 * types, and the core as it was built for the extension.
 *
 *   node sdk/client/build.mjs            into build/client
 *   node sdk/client/build.mjs --out DIR  elsewhere
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import esbuild from 'esbuild';
import { writeDeclarations } from '../../scripts/lib/declarations.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
const CORE = process.env.LEITPLANKE_WASM ?? join(ROOT, 'build/wasm/wasm');

/** Builds the package into `out`, which is emptied first. Without `typed`: no types. */
export async function buildClient(out, { typed = true } = {}) {
  const dist = join(out, 'dist');
  await rm(out, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all([
    bundle('index.ts', join(dist, 'index.js'), 'neutral'),
    bundle('node/index.ts', join(dist, 'node.js'), 'node'),
    core(dist),
    typed ? types(join(dist, 'types')) : undefined,
  ]);
  for (const name of ['package.json', 'README.md']) await cp(join(HERE, name), join(out, name));
  await cp(join(ROOT, 'LICENSE'), join(out, 'LICENSE'));
}

const bundle = (entry, outfile, platform) =>
  esbuild.build({
    entryPoints: [join(HERE, 'src', entry)],
    outfile,
    platform,
    bundle: true,
    format: 'esm',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'warning',
  });

async function core(dist) {
  for (const name of ['core.js', 'core.wasm', 'heads.lphs']) {
    if (!existsSync(join(CORE, name))) throw new Error(`${join(CORE, name)} is missing: run scripts/build first`);
    await cp(join(CORE, name), join(dist, name));
  }
}

async function types(folder) {
  await writeDeclarations(HERE, folder);
  await mkdir(join(folder, 'wasm'), { recursive: true });
  await cp(join(ROOT, 'wasm/core.d.ts'), join(folder, 'wasm/core.d.ts'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'build/client') } } });
  await buildClient(values.out);
  console.log(values.out);
}
