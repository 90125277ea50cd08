/** The files of the checkout that are ours to judge: tracked by git, or not ignored by it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export function files(pattern) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((name) => pattern.test(name) && existsSync(path.join(root, name)))
    .sort();
}

export const read = (name) => readFileSync(path.join(root, name), 'utf8');
