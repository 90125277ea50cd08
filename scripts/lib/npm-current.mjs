/**
 * Exit 0 where node_modules holds what package-lock.json says, 1 where `npm ci` is due.
 * Packages for other machines (optional, with an `os` or `cpu`) may be absent.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2] ?? '.';
const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

function isCurrent() {
  const wanted = packagesOf('package-lock.json');
  // npm writes this one after each installation: what is really there.
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    if (!present[path]) return entry.optional === true;
    return present[path].version === entry.version;
  });
}

let current = false;
try {
  current = isCurrent();
} catch {
  // No lock of an earlier installation: nothing is installed yet.
}
process.exit(current ? 0 : 1);
