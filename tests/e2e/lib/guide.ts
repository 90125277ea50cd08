/** Reads docs/plugin-guide.md as a list of steps, and takes them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.ts';

export const GUIDE = readFileSync(join(ROOT, 'docs', 'plugin-guide.md'), 'utf8');

export interface Step {
  script: string;
  printed: string;
  /** What it must have printed, `…` standing for anything; null: the guide does not say. */
  wanted: RegExp | null;
}

/** Throws at the first step that fails. All in `folder`, one shell after the other, each where the last one stood. */
export function followGuide(folder: string): Step[] {
  const steps: Step[] = [];
  const state = { cwd: folder, env: { ...process.env, LEITPLANKE: ROOT.replace(/\/$/u, '') } as NodeJS.ProcessEnv };
  for (const [, info = '', text = ''] of GUIDE.matchAll(/^```(\S+(?: \S+)?)\n([\s\S]*?)^```$/gmu)) {
    const [kind, file] = info.split(' ');
    if (kind === 'sh') steps.push({ script: text, printed: take(text, state), wanted: null });
    else if (kind === 'output') (steps.at(-1) as Step).wanted = patternOf(text);
    else if (file) {
      mkdirSync(dirname(join(state.cwd, file)), { recursive: true });
      writeFileSync(join(state.cwd, file), text);
    } else if (kind !== 'text') throw new Error(`docs/plugin-guide.md: what is a block of ${info}?`);
  }
  return steps;
}

const MARK = '-- state of the shell --';

/** Runs one block, and takes over the folder and the variables that it leaves behind. */
function take(script: string, state: { cwd: string; env: NodeJS.ProcessEnv }): string {
  const whole = `${script}\necho '${MARK}'\npwd\nenv -0`;
  const ran = spawnSync('bash', ['-euo', 'pipefail', '-c', whole], { ...state, encoding: 'utf8' });
  const [printed = '', after = ''] = ran.stdout.split(`${MARK}\n`);
  if (ran.status !== 0) throw new Error(`docs/plugin-guide.md:\n${script}\nfailed:\n${ran.stdout}${ran.stderr}`);
  const [cwd, variables] = splitAt(after, '\n');
  state.cwd = cwd;
  state.env = Object.fromEntries(
    variables
      .split('\0')
      .filter((one) => one !== '')
      .map((one) => splitAt(one, '=')),
  );
  return printed;
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

function patternOf(text: string): RegExp {
  const parts = text.trimEnd().split('…');
  const literal = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${literal.join('[\\s\\S]*?')}\\n$`, 'u');
}
