/** What a plugin costs and what it is refused: calls, times, addresses asked for. */
import { resolve } from 'node:path';
import { slotsOf } from '../../src/index.ts';
import type { SessionCall } from '../../src/record.ts';
import { inputsFor } from '../fake-host.ts';
import { type Command, parsed } from '../options.ts';
import { type Ran, recorded, startRunning } from '../running.ts';
import { subjectOf } from '../subject.ts';
import { load } from './replay.ts';

export const inspect: Command = {
  name: 'inspect',
  does: 'calls, times, addresses and refusals of a plugin',
  usage: `inspect [FOLDER | PACK] [--record FILE.jsonl]… [--json]
Runs the fake host's world, or the records that are named, and shows what it cost.`,
  async run(args) {
    const options = { record: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parsed(args, options, { min: 0, max: 1 });
    const { text, pack } = await subjectOf(positionals[0] && resolve(positionals[0]));
    const records = await Promise.all((values.record ?? []).map(load));
    const calls: SessionCall[] =
      records.length > 0
        ? records.flatMap((one) => one.calls)
        : slotsOf(pack.manifest).flatMap((slot) => inputsFor(slot).map((input) => ({ slot, input })));
    const lines = await measure(text, calls);
    for (const line of lines) console.log(values.json ? JSON.stringify(line) : printed(line));
    return lines.every(({ refused }) => Object.keys(refused).length === 0) ? 0 : 1;
  },
};

interface SlotFigures {
  slot: string;
  calls: number;
  /** Milliseconds. `first` has the reading of the code in it. */
  first: number;
  p50: number;
  p95: number;
  max: number;
  /** Largest answer in bytes. */
  output: number;
  /** Host -> requests. */
  fetched: Record<string, number>;
  /** Code -> how often. */
  refused: Record<string, number>;
}

async function measure(text: string, calls: SessionCall[]): Promise<SlotFigures[]> {
  const running = await startRunning(text);
  const ran = new Map<string, Ran[]>();
  try {
    for (const call of calls) {
      const one = await running.call(call.slot, call.input, recorded(call));
      ran.set(call.slot, [...(ran.get(call.slot) ?? []), one]);
    }
  } finally {
    running.close();
  }
  return [...ran].map(([slot, list]) => figures(slot, list));
}

function figures(slot: string, ran: Ran[]): SlotFigures {
  const [first = 0, ...rest] = ran.map(({ outcome }) => outcome.ms);
  const sorted = rest.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? first;
  const sizes = ran.map(({ outcome }) => (outcome.ok ? JSON.stringify(outcome.output).length : 0));
  return {
    slot,
    calls: ran.length,
    first,
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    output: Math.max(0, ...sizes),
    fetched: count(ran.flatMap(({ fetched }) => fetched.map(({ url }) => new URL(url).host))),
    refused: count(ran.flatMap(({ outcome }) => (outcome.ok ? [] : [outcome.code]))),
  };
}

function count(names: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function printed({ slot, calls, first, p50, p95, max, output, fetched, refused }: SlotFigures): string {
  const ms = (value: number): string => `${value.toFixed(2)} ms`;
  const list = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ') || 'none';
  return [
    `${slot}: ${calls} calls, first ${ms(first)}, then p50 ${ms(p50)}, p95 ${ms(p95)}, most ${ms(max)}`,
    `  largest answer ${output} bytes; asked for: ${list(fetched)}; refused: ${list(refused)}`,
  ].join('\n');
}
