/**
 * What core.wasm is made of, by module: bytes of the object files (bitcode: it is optimised at link time), beside the committed
 * baseline, so that growth has an address. `node scripts/lib/size-report.mjs [--write]`
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const build = path.join(root, 'build/wasm');
const baselineFile = path.join(root, 'tests/wasm/size-baseline.json');

async function objectsBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.filter((e) => e.isFile() && e.name.endsWith('.o')).map((e) => path.join(e.parentPath, e.name));
}

async function sumOf(folder) {
  let sum = 0;
  for (const file of await objectsBelow(folder)) sum += (await stat(file)).size;
  return sum;
}

export async function measure() {
  const core = path.join(build, 'core');
  const parts = {};
  for (const part of ['text', 'policy', 'assess', 'guard', 'cases', 'service', 'sync', 'audit']) {
    parts[`core/${part}`] =
      (await sumOf(path.join(core, part))) + (await sumOf(path.join(core, 'CMakeFiles/leitplanke_core.dir', part)));
  }
  parts.wasm = await sumOf(path.join(build, 'wasm'));
  const linked = await readFile(path.join(build, 'wasm/core.wasm'));
  return { parts, linked: linked.length, gzip: gzipSync(linked, { level: 9 }).length };
}

export function report(now, before) {
  const line = (name, value, old) =>
    `${name.padEnd(14)} ${String(value).padStart(9)} ${old === undefined ? '' : `${value - old >= 0 ? '+' : ''}${value - old}`}`;
  const rows = Object.entries(now.parts).map(([name, value]) => line(name, value, before?.parts?.[name]));
  return [...rows, line('linked', now.linked, before?.linked), line('gzip', now.gzip, before?.gzip)].join('\n');
}

export const baseline = async () => JSON.parse(await readFile(baselineFile, 'utf8').catch(() => 'null'));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const now = await measure();
  console.log(report(now, await baseline()));
  if (process.argv.includes('--write')) await writeFile(baselineFile, `${JSON.stringify(now, null, 2)}\n`);
}
