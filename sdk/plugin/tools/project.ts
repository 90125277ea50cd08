/**
 * A plugin's folder as its developer has it: `plugin.json`, sources under `src/`, own tests under `tests/`.
 * An entry `guardrail.js` is made from `src/guardrail.ts`, `guardrail.wasm` from `src/guardrail.cc`; a file of the
 * entry's own name beside `plugin.json` (another language's compiler made it) is taken as it is.
 */
import { existsSync } from 'node:fs';
import { lstat, mkdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import type { PluginManifest } from '../src/types.ts';
import { Refusal } from './options.ts';
import { INSTALLED, PACKAGE } from './places.ts';

/** `plugin.json`: the manifest before `pack` has filled in the hashes of the files. */
export type Draft = Omit<PluginManifest, 'files'>;

export interface Project {
  folder: string;
  manifest: Draft;
}

const FILE = 'plugin.json';

export async function readProject(argument: string | undefined): Promise<Project> {
  const folder = resolve(argument ?? '.');
  const path = join(folder, FILE);
  if (!existsSync(path)) {
    throw new Refusal(
      `${path}: there is no such file. Name the plugin's folder, or make one: leitplanke-plugin create`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Refusal(`${path}: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(`${path}: the manifest must be a JSON object`);
  }
  const { $schema: _schema, ...manifest } = value as Draft & { $schema?: string };
  return { folder, manifest };
}

/**
 * What the slots name: `entry` is code, `data` an adapter or what code is given. Names only; `sealPack` says what is wrong
 * with one.
 */
export function namedFiles({ manifest }: Project): { entries: string[]; data: string[]; tests: string[] } {
  const slots = Object.values(
    (manifest.slots ?? {}) as Record<string, { entry?: string; data?: string; assets?: string[] }>,
  );
  return {
    entries: distinct(slots.map(({ entry }) => entry)),
    data: distinct(slots.flatMap(({ data, assets }) => [data, ...(Array.isArray(assets) ? assets : [])])),
    tests: distinct(Array.isArray(manifest.tests) ? manifest.tests : []),
  };
}

/** A name that stays inside of the folder; anything else is refused before a file is touched. */
export function inside(project: Project, name: string): string {
  if (isAbsolute(name) || name.split(/[\\/]/u).includes('..')) {
    throw new Refusal(`${FILE}: "${name}" must be a name inside of the plugin's folder`);
  }
  return join(project.folder, name);
}

/** `import … from '@leitplanke/plugin'` without a registry: the folder's `node_modules` points to this package. */
export async function linkPackage(folder: string): Promise<void> {
  if (INSTALLED) return;
  const scope = join(folder, 'node_modules', '@leitplanke');
  const link = join(scope, 'plugin');
  const there = await lstat(link).catch(() => null);
  if (there?.isDirectory()) return;
  if (there?.isSymbolicLink() && (await readlink(link)) === PACKAGE) return;
  await rm(link, { force: true });
  await mkdir(scope, { recursive: true });
  // Two commands at the same time want the same: whichever comes second finds it done.
  await symlink(PACKAGE, link, 'dir').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

const distinct = (names: (string | undefined)[]): string[] =>
  [...new Set(names.filter((name) => typeof name === 'string'))].sort();
