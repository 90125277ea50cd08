/**
 * Makes the spelling pack: Hunspell, fetched by its hash and compiled here, and dictionaries that lie on this machine.
 * Everything is put together below `build/`; nothing of it is ever part of the project or of a package of it.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLUGIN = join(ROOT, 'sdk', 'spelling');
const run = promisify(execFile);

/** Where Debian keeps the sources of the Hunspell that it ships. */
const HUNSPELL = {
  folder: 'hunspell-1.7.1',
  file: 'hunspell_1.7.1.orig.tar.gz',
  url: 'http://deb.debian.org/debian/pool/main/h/hunspell/hunspell_1.7.1.orig.tar.gz',
  sha256: 'b2d9c5369c2cc7f321cb5983fda2dbf007dce3d9e17519746840a6f0c4bf7444',
};
/** Without what reads files: memory_file.h takes its place. */
const PARTS = ['affentry', 'affixmgr', 'csutil', 'hashmgr', 'hunspell', 'phonet', 'replist', 'suggestmgr'];

const COMPILE = ['-std=c++20', '-O2', '-fno-exceptions', '-fno-rtti', '-DHUNSPELL_STATIC'];
/** As leitplanke_plugin.h says, but for the stack: Hunspell tries the parts of a compound one inside of the other. */
const LINK = [
  '--no-entry',
  '-sSTANDALONE_WASM=1',
  '-sIMPORTED_MEMORY=1',
  '-sINITIAL_MEMORY=2MB',
  '-sTOTAL_STACK=256KB',
  '-sALLOW_MEMORY_GROWTH=1',
  '-sMAXIMUM_MEMORY=32MB',
];

const USAGE = `usage: scripts/spelling-pack [--german NAME] [--english NAME] [--dictionaries FOLDER]
                             [--words FILE] [--source FILE] [--out FOLDER] [--key FILE.pem]
Makes a plugin that checks spelling, from Hunspell and from dictionaries of this machine.
  --german NAME          NAME.aff and NAME.dic: de_DE (default), de_AT, de_CH; none: no German
  --english NAME         en_GB (default), en_US; none: no English
  --dictionaries FOLDER  where they lie (default: /usr/share/hunspell; Debian: hunspell-de-de, hunspell-en-gb, …)
  --words FILE           the company's own words, one a line
  --source FILE          ${HUNSPELL.file}, where this machine has no network
  --out FOLDER           default: build/spelling
  --key FILE.pem         signs the pack
docs/admin.md says how it gets into the extension, and what the licences of the dictionaries ask for.`;

class Refusal extends Error {}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Hunspell's sources, unpacked. */
async function sources(work, given) {
  const archive = given ? resolve(given) : join(work, HUNSPELL.file);
  if (!existsSync(archive) && !given) await download(archive);
  if (!existsSync(archive)) throw new Refusal(`${archive}: there is no such file`);
  const hash = sha256(await readFile(archive));
  if (hash !== HUNSPELL.sha256) throw new Refusal(`${archive} has SHA-256 ${hash}; wanted is ${HUNSPELL.sha256}`);
  await run('tar', ['-xzf', archive, '-C', work]);
  return join(work, HUNSPELL.folder, 'src', 'hunspell');
}

/** By apt's own means where there are any: they know the way out of this network. */
async function download(archive) {
  const apt = '/usr/lib/apt/apt-helper';
  const partial = `${archive}.${process.pid}`;
  const [program, ...args] = existsSync(apt)
    ? [apt, 'download-file', HUNSPELL.url, partial, `SHA256:${HUNSPELL.sha256}`]
    : ['curl', '-sSfL', '-o', partial, HUNSPELL.url];
  try {
    await run(program, args);
  } catch (error) {
    throw new Refusal(
      `${HUNSPELL.url} could not be fetched. Fetch it elsewhere and name it: --source FILE\n${error.stderr ?? error}`,
    );
  }
  await rename(partial, archive);
}

/** Debian's Emscripten finds its optimiser through NODE_PATH. */
async function compiler(args) {
  const env = { ...process.env, NODE_PATH: process.env.NODE_PATH ?? '/usr/share/nodejs' };
  try {
    await run(process.env.EMXX ?? 'em++', args, { env, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    throw new Refusal(`${process.env.EMXX ?? 'em++'} failed:\n${error.stderr || error.message}`);
  }
}

/** Each source becomes an object once, and again where it, a header of ours or a flag is another. */
async function compile(work, hunspell) {
  const own = ['dictionary', 'guardrail', 'judge', 'words'].map((name) => join(PLUGIN, 'src', `${name}.cc`));
  const header = join(ROOT, 'sdk', 'plugin', 'include', 'leitplanke_plugin.h');
  const headers = ['dictionary', 'judge', 'memory_file', 'words'].map((name) => join(PLUGIN, 'src', `${name}.h`));
  const shared = await Promise.all([header, ...headers].map((path) => readFile(path)));
  const memory = headers[2];
  const includes = [`-I${join(ROOT, 'sdk', 'plugin', 'include')}`, `-I${join(PLUGIN, 'src')}`, `-isystem${hunspell}`];
  const jobs = [
    ...own.map((path) => ({ path, flags: ['-Wall', '-Wextra', ...includes] })),
    ...PARTS.map((name) => ({ path: join(hunspell, `${name}.cxx`), flags: ['-w', '-include', memory] })),
  ];
  const objects = [];
  const next = async () => {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const flags = [...COMPILE, ...job.flags, `-ffile-prefix-map=${ROOT}=`];
      const inputs = [await readFile(job.path), ...(job.path.startsWith(PLUGIN) ? shared : [shared[3]])];
      const key = sha256(Buffer.concat([Buffer.from([...flags].join(' ')), ...inputs])).slice(0, 16);
      const object = join(work, `${basename(job.path)}-${key}.o`);
      objects.push(object);
      if (existsSync(object)) continue;
      const partial = `${object}.${process.pid}`;
      await compiler([...flags, '-c', job.path, '-o', partial]);
      await rename(partial, object);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  objects.sort();
  const out = join(
    work,
    `guardrail-${sha256(Buffer.from([...LINK, ...objects.map((path) => basename(path))].join(' '))).slice(0, 16)}.wasm`,
  );
  if (!existsSync(out)) {
    const partial = join(work, `${process.pid}.wasm`);
    await compiler([...COMPILE, ...LINK, ...objects, '-o', partial]);
    await rename(partial, out);
  }
  return out;
}

/** One language's two files, packed. */
async function dictionary(folder, name, language) {
  const files = new Map();
  for (const kind of ['aff', 'dic']) {
    const path = join(folder, `${name}.${kind}`);
    if (!existsSync(path))
      throw new Refusal(
        `${path}: there is no such file. On Debian: apt install hunspell-${name.toLowerCase().replace('_', '-')}`,
      );
    const content = await readFile(path);
    if (kind === 'aff' && !/^SET UTF-8\s*$/mu.test(content.toString('latin1')))
      throw new Refusal(`${path} is not in UTF-8. Take another dictionary, or convert it.`);
    files.set(`${language}.${kind}.gz`, gzipSync(content, { level: 9 }));
  }
  return files;
}

const ONE_WORD = /^[\p{L}][\p{L}'-]{0,39}$/u;

/** One word a line; what no dictionary could hold stops here. */
async function wordsOf(path) {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/u).map((line) => line.trim().normalize('NFC'));
  const words = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const wrong = words.find((word) => !ONE_WORD.test(word));
  if (wrong) throw new Refusal(`${path}: "${wrong}" is not one word of up to 40 letters`);
  return `${words.join('\n')}\n`;
}

/** The plugin's folder as `leitplanke-plugin pack` wants it. */
async function assemble(folder, wasm, values) {
  const assets = new Map();
  const names = [];
  for (const [language, name] of [
    ['de', values.german],
    ['en', values.english],
  ]) {
    if (name === 'none') continue;
    names.push(name);
    for (const [file, content] of await dictionary(values.dictionaries, name, language)) assets.set(file, content);
  }
  if (names.length === 0) throw new Refusal('A pack without a dictionary checks nothing.');
  const lists = [join(PLUGIN, 'words.txt'), ...(values.words ? [values.words] : [])];
  assets.set('words.txt', Buffer.from((await Promise.all(lists.map(wordsOf))).join('')));
  const manifest = JSON.parse(await readFile(join(PLUGIN, 'plugin.json'), 'utf8'));
  delete manifest.$schema;
  const title = names.join(', ');
  manifest.name = { de: `${manifest.name.de} (${title})`, en: `${manifest.name.en} (${title})` };
  manifest.slots.guardrail.assets = [...assets.keys()];
  manifest.tests = manifest.tests.filter((file) => names.some((name) => file.includes(`/${name.slice(0, 2)}.`)));
  await rm(folder, { recursive: true, force: true });
  await cp(join(PLUGIN, 'tests'), join(folder, 'tests'), { recursive: true });
  await copyFile(wasm, join(folder, 'guardrail.wasm'));
  for (const [file, content] of assets) await writeFile(join(folder, file), content);
  await writeFile(join(folder, 'plugin.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function main() {
  const { values } = parseArgs({
    options: {
      german: { type: 'string', default: 'de_DE' },
      english: { type: 'string', default: 'en_GB' },
      dictionaries: { type: 'string', default: '/usr/share/hunspell' },
      words: { type: 'string' },
      source: { type: 'string' },
      out: { type: 'string', default: join(ROOT, 'build', 'spelling') },
      key: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(USAGE);
  const work = join(ROOT, 'build', 'spelling', 'work');
  await mkdir(work, { recursive: true });
  const wasm = await compile(work, await sources(work, values.source));
  const folder = join(resolve(values.out), 'plugin');
  await assemble(folder, wasm, values);
  const tool = join(ROOT, 'sdk', 'plugin', 'bin', 'leitplanke-plugin.mjs');
  const key = values.key ? ['--key', resolve(values.key)] : [];
  const { stdout } = await run(process.execPath, [tool, 'pack', folder, '--out', resolve(values.out), ...key]).catch(
    (error) => {
      throw new Refusal(`${error.stdout}${error.stderr}`);
    },
  );
  console.log(stdout.trim());
}

main().catch((error) => {
  if (!(error instanceof Refusal) && !String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(`scripts/spelling-pack: ${error.message}`);
  process.exitCode = 2;
});
