/** Calls back when a project's own files change; what is built from them does not count. */
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';

/** Editors write a file in several steps. */
const SETTLE_MS = 100;
const BUILT = new Set(['build', 'dist', 'node_modules']);

/** The result ends the watching. */
export function watchProject(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = (name: string | null): void => {
    if (name !== null && BUILT.has(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE_MS);
  };
  const below = ['src', 'tests'].map((name) => join(folder, name)).filter(existsSync);
  const watchers: FSWatcher[] = [
    watch(folder, (_event, name) => soon(name)),
    ...below.map((path) => watch(path, { recursive: true }, () => soon(null))),
  ];
  return () => {
    clearTimeout(timer);
    for (const one of watchers) one.close();
  };
}
