/** TypeScript's own opinion of a project that has a tsconfig.json. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { linkPackage } from './project.ts';

/** What is wrong, as the compiler prints it; empty: all is right. Null: no TypeScript here. */
export async function typeErrors(folder: string): Promise<string | null> {
  if (!existsSync(join(folder, 'tsconfig.json'))) return null;
  await linkPackage(folder);
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${stdout}${stderr}`.trim();
}
