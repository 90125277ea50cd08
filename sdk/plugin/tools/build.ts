/** Makes the files of a pack out of a project: esbuild for JavaScript, Emscripten for C++, the rest as it lies there. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import esbuild from 'esbuild';
import { Refusal } from './options.ts';
import { HEADERS } from './places.ts';
import { inside, linkPackage, namedFiles, type Project } from './project.ts';

/** How C++ becomes a plugin. The header names the same line for those who build by hand; a test compares. */
export const CPP_FLAGS = [
  '-std=c++20',
  '-O2',
  '-fno-exceptions',
  '-fno-rtti',
  '--no-entry',
  '-sSTANDALONE_WASM=1',
  '-sIMPORTED_MEMORY=1',
  '-sINITIAL_MEMORY=1MB',
  '-sTOTAL_STACK=64KB',
  '-sALLOW_MEMORY_GROWTH=1',
  '-sMAXIMUM_MEMORY=32MB',
];

export type Files = Map<string, Uint8Array>;

export async function buildProject(project: Project): Promise<Files> {
  const { entries, data, tests } = namedFiles(project);
  const files: Files = new Map();
  for (const entry of entries) files.set(entry, await buildEntry(project, entry));
  for (const name of [...data, ...tests]) {
    const path = inside(project, name);
    if (!existsSync(path)) throw new Refusal(`plugin.json names "${name}", but there is no ${path}`);
    files.set(name, await readFile(path));
  }
  return files;
}

async function buildEntry(project: Project, entry: string): Promise<Uint8Array> {
  const ready = inside(project, entry);
  if (existsSync(ready)) return readFile(ready);
  const source = (extension: string) => join(project.folder, 'src', basename(entry).replace(/\.[a-z]+$/u, extension));
  const candidates = entry.endsWith('.wasm') ? ['.cc'] : ['.ts', '.js'];
  const found = candidates.map(source).find(existsSync);
  if (!found) {
    const wanted = candidates.map(source).join(' or ');
    throw new Refusal(`plugin.json names "${entry}": write ${wanted}, or put ${entry} beside plugin.json`);
  }
  return entry.endsWith('.wasm') ? compile(project, found) : bundle(project, found);
}

/** One module without imports. Not minified: who reviews a pack reads it. */
async function bundle(project: Project, source: string): Promise<Uint8Array> {
  await linkPackage(project.folder);
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [source],
      absWorkingDir: project.folder,
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'neutral',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'inline',
      logLevel: 'silent',
    });
    const [output] = outputFiles;
    if (!output) throw new Refusal(`${source}: esbuild wrote nothing`);
    return output.contents;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { errors = [] } = error as { errors?: esbuild.Message[] };
    if (errors.length === 0) throw error;
    throw new Refusal((await esbuild.formatMessages(errors, { kind: 'error' })).join('\n').trim());
  }
}

/** Compiled again only where the source, a header or the flags are others: the compiler takes seconds. */
async function compile(project: Project, source: string): Promise<Uint8Array> {
  const folder = join(project.folder, 'build');
  const out = join(folder, basename(source).replace(/\.cc$/u, '.wasm'));
  const stamp = `${out}.sha256`;
  await mkdir(folder, { recursive: true });
  const depends = `${out}.d`;
  const wanted = await hashOfInputs(depends, source);
  if (existsSync(out) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return readFile(out);
  const args = [...CPP_FLAGS, '-Wall', '-Wextra', `-ffile-prefix-map=${project.folder}/=`, `-I${HEADERS}`];
  await runCompiler([...args, '-MMD', '-MF', depends, source, '-o', out], project.folder);
  await writeFile(stamp, await hashOfInputs(depends, source));
  return readFile(out);
}

async function hashOfInputs(depends: string, source: string): Promise<string> {
  const listed = existsSync(depends) ? (await readFile(depends, 'utf8')).split(/[\s\\]+/u).slice(1) : [];
  const hash = createHash('sha256').update(CPP_FLAGS.join(' '));
  for (const path of [source, ...listed].filter((one) => existsSync(one))) hash.update(await readFile(path));
  return hash.digest('hex');
}

/** `EMXX` names another compiler. Debian's Emscripten finds its optimiser through NODE_PATH. */
function runCompiler(args: string[], cwd: string): Promise<void> {
  const compiler = process.env.EMXX ?? 'em++';
  const env = { ...process.env, NODE_PATH: process.env.NODE_PATH ?? '/usr/share/nodejs' };
  return new Promise((done, fail) => {
    const child = spawn(compiler, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', () =>
      fail(
        new Refusal(
          `${compiler} was not found. Install Emscripten (a checkout's scripts/build does), or name it in EMXX.`,
        ),
      ),
    );
    child.on('close', (code) => (code === 0 ? done() : fail(new Refusal(`${compiler} failed:\n${output.trim()}`))));
  });
}
