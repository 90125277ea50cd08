/** A session of host calls, people taken out, run through the plugin and kept: the material of `replay`. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { slotsOf } from '../../src/index.ts';
import { type RecordedCall, redactCall, type SessionCall, writeRecord } from '../../src/record.ts';
import { Redactor } from '../../src/redact.ts';
import type { PluginResponse } from '../../src/types.ts';
import { inputsFor } from '../fake-host.ts';
import { type Command, parsed, Refusal } from '../options.ts';
import { type Running, startRunning, verdictOf } from '../running.ts';
import { subjectOf } from '../subject.ts';

export const record: Command = {
  name: 'record',
  does: 'redacts a session and keeps what the plugin says to it',
  usage: `record [FOLDER | PACK] --out FILE.jsonl [--session FILE.jsonl]
--session: host calls, one {"plugin"?,"slot","input","fetched"?} a line, as the extension's settings save them; those of
other plugins are passed over. Without it: the fake host's posts, drafts and customers.
Read the record before you pass it on: names, handles, addresses and long numbers are replaced, stories are not.`,
  async run(args) {
    const options = { out: { type: 'string' }, session: { type: 'string' } } as const;
    const { values, positionals } = parsed(args, options, { min: 0, max: 1 });
    if (values.out === undefined) throw new Refusal('--out is missing', 2);
    const { text, pack } = await subjectOf(positionals[0] && resolve(positionals[0]));
    const { id, version } = pack.manifest;
    const session =
      values.session === undefined ? fakeSession(slotsOf(pack.manifest)) : await readSession(values.session, id);
    const running = await startRunning(text);
    try {
      const calls = await recordAll(running, session);
      await writeFile(values.out, writeRecord({ plugin: id, version, calls }));
      console.log(`${values.out}: ${calls.length} calls`);
      return 0;
    } finally {
      running.close();
    }
  },
};

const fakeSession = (slots: readonly string[]): SessionCall[] =>
  slots.flatMap((slot) => inputsFor(slot).map((input) => ({ slot, input })));

async function readSession(path: string, id: string): Promise<SessionCall[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const calls = lines.map((line, i) => {
    try {
      return JSON.parse(line) as SessionCall & { plugin?: string };
    } catch (error) {
      throw new Refusal(`${path}:${i + 1}: ${(error as Error).message}`);
    }
  });
  return calls.filter(({ plugin = id }) => plugin === id);
}

async function recordAll(running: Running, session: SessionCall[]): Promise<RecordedCall[]> {
  const redactor = new Redactor();
  const calls: RecordedCall[] = [];
  for (const call of session) {
    const { slot, input, answers } = redactCall(call, redactor);
    const waiting: PluginResponse[] = [...answers];
    const { outcome, fetched } = await running.call(slot, input, () => waiting.shift());
    calls.push({ slot, input, ...(fetched.length > 0 ? { fetched } : {}), verdict: verdictOf(outcome) });
  }
  return calls;
}
