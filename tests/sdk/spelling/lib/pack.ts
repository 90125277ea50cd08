/** The spelling pack, made as an admin makes it, and asked as the extension asks it. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openPack, PluginHost } from '../../../../sdk/plugin/src/index.ts';
import { nodeCells } from '../../../../sdk/plugin/src/node/cells.ts';
import type { PluginFinding } from '../../../../sdk/plugin/src/types.ts';

const SCRIPT = fileURLToPath(new URL('../../../../scripts/lib/spelling-pack.mjs', import.meta.url));
const ID = 'leitplanke.spelling';

export interface Made {
  text: string;
  /** What the script said; with a text that is empty: why there is none. */
  said: string;
}

export async function makePack(...args: string[]): Promise<Made> {
  const out = await mkdtemp(join(tmpdir(), 'leitplanke-spelling-'));
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, '--out', out, ...args]);
    return { text: await readFile(join(out, `${ID}-1.0.0.pack.json`), 'utf8'), said: stdout };
  } catch (error) {
    return { text: '', said: (error as { stderr?: string }).stderr ?? String(error) };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** Null: all is there. The sources come from the network, once; the rest from scripts/lib/install.sh. */
export function missing(made: Made): string | null {
  return /could not be fetched|there is no such file|em\+\+ failed:.*ENOENT/u.exec(made.said)?.[0] ?? null;
}

export const nativeHunspell = (args: string[], input: string): string =>
  spawnSync('hunspell', ['-i', 'UTF-8', ...args], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout;

export interface Asked {
  language?: 'de' | 'en';
  post?: string;
  typing?: boolean;
}

export interface Speller {
  /** The rule's short name, the words that it points at, and the sentence. */
  ask(text: string, asked?: Asked): Promise<{ rule: string; quote: string; message: string }[]>;
  close(): void;
}

export async function startSpeller(text: string): Promise<Speller> {
  const opened = await openPack(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const host = new PluginHost({ cells: nodeCells(), patience: 10 });
  await host.load(opened.pack, { slots: ['guardrail'], hosts: [], fields: [], storage: 0 });
  return {
    async ask(draft, { language = 'de', post, typing = false } = {}) {
      const result = await host.call(ID, 'guardrail', {
        language,
        now: '2026-11-20T10:00:00Z',
        draft: { text: draft, surface: 'public', platform: 'x', typing },
        post: post === undefined ? null : { text: post },
      });
      if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
      return result.output.findings.map(({ rule, start, end, message }: PluginFinding) => ({
        rule,
        quote: draft.slice(start, end),
        message,
      }));
    },
    close: () => host.unload(ID),
  };
}
