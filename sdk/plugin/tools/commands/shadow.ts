/** A new version beside the old one: where would their verdicts differ? What an admin looks at before promoting. */
import { resolve } from 'node:path';
import { slotsOf } from '../../src/index.ts';
import type { SessionCall } from '../../src/record.ts';
import { compareVerdicts } from '../../src/shadow.ts';
import { differenceList } from '../differences.ts';
import { inputsFor } from '../fake-host.ts';
import { type Command, parsed, Refusal } from '../options.ts';
import { recorded, startRunning, verdictOf } from '../running.ts';
import { subjectOf } from '../subject.ts';
import { load } from './replay.ts';

export const shadow: Command = {
  name: 'shadow',
  does: 'shows where a new version would judge otherwise than the old',
  usage: `shadow OLD NEW [--record FILE.jsonl]…
OLD and NEW: a pack or a folder each. Both see the fake host's world, and each record that is named.
Exit code 0: no difference; 1: there are some.`,
  async run(args) {
    const { values, positionals } = parsed(args, { record: { type: 'string', multiple: true } }, { min: 2, max: 2 });
    const [old, fresh] = await Promise.all(positionals.map((one) => subjectOf(resolve(one))));
    if (!old || !fresh || old.pack.manifest.id !== fresh.pack.manifest.id) throw new Refusal('these are two plugins');
    const calls: SessionCall[] = slotsOf(fresh.pack.manifest).flatMap((slot) =>
      inputsFor(slot).map((input) => ({ slot, input })),
    );
    for (const file of values.record ?? []) calls.push(...(await load(file)).calls);
    const different = await compareAll(old.text, fresh.text, calls);
    const versions = `${old.pack.manifest.version} and ${fresh.pack.manifest.version}`;
    console.log(`${versions}: ${calls.length} calls, ${different} with another verdict`);
    return different === 0 ? 0 : 1;
  },
};

async function compareAll(old: string, fresh: string, calls: SessionCall[]): Promise<number> {
  const [before, after] = await Promise.all([startRunning(old), startRunning(fresh)]);
  let different = 0;
  try {
    for (const call of calls) {
      const [one, other] = await Promise.all(
        [before, after].map((running) => running.call(call.slot, call.input, recorded(call))),
      );
      if (!one || !other) continue;
      const differences = compareVerdicts(call.slot, verdictOf(one.outcome), verdictOf(other.outcome));
      if (differences.length === 0) continue;
      different += 1;
      console.log(`${call.slot} ${textOf(call)}\n${differenceList(differences)}`);
    }
  } finally {
    before.close();
    after.close();
  }
  return different;
}

function textOf({ input }: SessionCall): string {
  const { text } = (input.draft ?? input.post ?? {}) as { text?: string | null };
  return JSON.stringify(text ?? null);
}
