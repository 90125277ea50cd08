/** The developer's command in this process: its exit code and what it printed. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../../../sdk/plugin/tools/main.ts';

export interface Ran {
  code: number;
  /** Standard output and standard error, as they came. */
  out: string;
}

export async function run(...args: string[]): Promise<Ran> {
  const lines: string[] = [];
  const { log, error } = console;
  console.log = console.error = (line: unknown) => void lines.push(String(line));
  try {
    return { code: await main(args), out: lines.join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
}

/** A folder outside of the repository, taken away when `work` is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'leitplanke-plugin-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Replaces one text in a file; the test is wrong where it is not there. */
export async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)}`);
  await writeFile(
    path,
    text.replace(from, () => to),
  );
}
