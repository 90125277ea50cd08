/**
 * Puts the company's plugins into a build: `--plugins FOLDER` of build.mjs. The folder holds `plugins.json` (which packs,
 * and what each may have) and the packs. A pack that the extension would refuse stops the build, with the reason.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import esbuild from 'esbuild';
import { beyondGrant, mismatch, openPack, runOwnTests, sha256 } from '../sdk/plugin/src/index.ts';
import { nodeCells } from '../sdk/plugin/src/node/cells.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const SOURCE = join(HERE, 'src', 'plugins');
const GRANTS_SCHEMA = new URL('../sdk/schema/plugin-grants.schema.json', import.meta.url);

/**
 * What the packs mean for manifest and bundles: hosts that plugins may fetch from, adapters that read one more site.
 * @returns {Promise<{hosts: string[], adapters: {platform: string, hosts: string[]}[]}>}
 */
export async function readPlugins(folder) {
  const grants = await readGrants(folder);
  const packs = await Promise.all(grants.plugins.map((one) => fit(folder, one)));
  const adapters = packs.flatMap((pack, index) => adapterOf(pack, grants.plugins[index].grant));
  return { hosts: [...new Set(packs.flatMap(hostsOf))].sort(), adapters };
}

const hostsOf = ({ manifest }) => manifest.permissions.hosts.map(({ host }) => host);

const adapterSchema = JSON.parse(await readFile(new URL('../sdk/schema/adapter.schema.json', import.meta.url), 'utf8'));
const isAdapter = new Ajv2020({ strict: false }).compile(adapterSchema);

/** Reading a site is granted by its hosts, as fetching from one is. */
function adapterOf({ manifest, files }, grant) {
  const file = manifest.slots.adapter?.data;
  if (!file) return [];
  const adapter = JSON.parse(Buffer.from(files.get(file)).toString('utf8'));
  if (!isAdapter(adapter)) throw new Error(`${manifest.id}: ${file}: ${JSON.stringify(isAdapter.errors?.[0])}`);
  const open = adapter.hosts.filter((host) => !grant.hosts.includes(host));
  if (open.length > 0 || adapter.hosts.length === 0)
    throw new Error(
      `${manifest.id}: its adapter reads ${open.join(', ') || 'every host'}; grant.hosts does not name that`,
    );
  return [adapter];
}

async function readGrants(folder) {
  const grants = JSON.parse(await readFile(join(folder, 'plugins.json'), 'utf8'));
  const wrong = mismatch(grants, JSON.parse(await readFile(GRANTS_SCHEMA, 'utf8')));
  if (wrong) throw new Error(`${join(folder, 'plugins.json')}${wrong}`);
  return grants;
}

/** Files of the packs, the interpreter, and the pages that hold the plugins. */
export async function bundlePlugins(folder, target, out, options) {
  const grants = await readGrants(folder);
  await mkdir(join(out, 'plugins'), { recursive: true });
  await cp(join(folder, 'plugins.json'), join(out, 'plugins', 'plugins.json'));
  for (const one of grants.plugins) {
    await cp(join(folder, one.pack), join(out, 'plugins', one.pack));
  }
  const engine = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  await cp(engine, join(out, 'quickjs.wasm'));
  await (target === 'chromium'
    ? sandboxPages(out, options)
    : writeFile(join(out, 'cell.js'), await cellSource(options)));
}

/** The pack, after the same checks as at each start in the browser; throws with all that is wrong. */
async function fit(folder, { pack: file, sha256: wanted, grant }) {
  const bytes = await readFile(join(folder, file));
  const problems = [];
  if ((await sha256(bytes)) !== wanted) problems.push({ code: 'hash', message: `the file's SHA-256 is not ${wanted}` });
  const opened = await openPack(bytes.toString('utf8'));
  if (!opened.ok) problems.push(...opened.problems);
  else {
    problems.push(...beyondGrant(opened.pack.manifest, grant));
    const { failed } = await runOwnTests({ cells: nodeCells() }, opened.pack);
    problems.push(
      ...failed.map(({ file: where, name, message }) => ({
        code: 'tests_failed',
        message: `${where} ${name}: ${message}`,
      })),
    );
  }
  const said = problems.map(({ code, message }) => `  ${code}: ${message}`);
  if (said.length > 0) throw new Error(`${join(folder, file)} is not fit to be built in:\n${said.join('\n')}`);
  return opened.pack;
}

async function sandboxPages(out, options) {
  await Promise.all([
    cp(join(SOURCE, 'offscreen.html'), join(out, 'offscreen.html')),
    cp(join(SOURCE, 'sandbox.html'), join(out, 'sandbox.html')),
    esbuild.build({ ...options, entryPoints: [join(SOURCE, 'offscreen.ts')], outfile: join(out, 'offscreen.js') }),
    sandboxScript(out, options, await cellSource(options)),
  ]);
}

/** The sandboxed page's script with the script of its Workers inside. A test puts an attacker there. */
export function sandboxScript(out, options, source) {
  const cell = {
    name: 'cell-source',
    setup(build) {
      build.onResolve({ filter: /^cell-source$/ }, ({ path }) => ({ path, namespace: 'cell' }));
      build.onLoad({ filter: /.*/, namespace: 'cell' }, () => ({ contents: source, loader: 'text' }));
    },
  };
  return esbuild.build({
    ...options,
    entryPoints: [join(SOURCE, 'sandbox.ts')],
    outfile: join(out, 'sandbox.js'),
    format: 'iife',
    plugins: [cell],
  });
}

/** The Worker's script as text: it is made from a blob in Chromium, from a file in Firefox. */
async function cellSource(options) {
  const { outputFiles } = await esbuild.build({
    ...options,
    entryPoints: [join(SOURCE, 'cell-worker.ts')],
    format: 'iife',
    platform: 'browser',
    // The interpreter's glue asks where it lies; it is given its bytes instead.
    define: { ...options.define, 'import.meta.url': '"https://leitplanke.invalid/"' },
    write: false,
  });
  return outputFiles[0].text;
}
