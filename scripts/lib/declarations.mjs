/** The types of a package that is built from this checkout. */
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Declarations of all sources of `project` (a folder with a tsconfig.json), which name each other as the built files are called. */
export async function writeDeclarations(project, folder) {
  const options = [
    '--declaration',
    '--emitDeclarationOnly',
    '--noEmit',
    'false',
    '--rootDir',
    ROOT,
    '--outDir',
    folder,
  ];
  await promisify(execFile)(join(ROOT, 'node_modules/.bin/tsc'), ['-p', project, ...options], { cwd: ROOT });
  await renameImports(folder);
}

/** `from './x.ts'` and `from './x.d.ts'` become `from './x.js'`. */
async function renameImports(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), text.replaceAll(/(from '\.[^']*?)(?:\.d)?\.ts'/g, "$1.js'"));
  }
}
