/** A record as a test: the plugin must say today what it said then. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type PluginRecord, type RecordedCall, readRecord } from '../../src/record.ts';
import { compareVerdicts } from '../../src/shadow.ts';
import { differenceList } from '../differences.ts';
import { type Command, parsed, Refusal } from '../options.ts';
import { recorded, startRunning, verdictOf } from '../running.ts';
import { subjectOf } from '../subject.ts';

export const replay: Command = {
  name: 'replay',
  does: 'runs a record again: the plugin must say what it said then',
  usage: `replay RECORD.jsonl [FOLDER | PACK] [--tests FILE.json]
--tests: also writes the calls as a file of own tests, to be named in plugin.json.`,
  async run(args) {
    const { values, positionals } = parsed(args, { tests: { type: 'string' } }, { min: 1, max: 2 });
    const file = positionals[0] ?? '';
    const old = await load(file);
    const { text, pack } = await subjectOf(positionals[1] && resolve(positionals[1]));
    if (pack.manifest.id !== old.plugin)
      throw new Refusal(`${file} is a record of ${old.plugin}, not of ${pack.manifest.id}`);
    const running = await startRunning(text);
    let wrong = 0;
    try {
      for (const [i, call] of old.calls.entries()) {
        const { outcome } = await running.call(call.slot, call.input, recorded(call));
        const differences = compareVerdicts(call.slot, call.verdict, verdictOf(outcome));
        if (differences.length > 0) console.log(`✗ ${file}:${i + 2}\n${differenceList(differences)}`);
        wrong += differences.length > 0 ? 1 : 0;
      }
    } finally {
      running.close();
    }
    console.log(
      `${wrong === 0 ? '✓' : '✗'} ${old.calls.length - wrong} calls as recorded with ${old.version}, ${wrong} not`,
    );
    if (values.tests !== undefined) await writeFile(values.tests, ownTestsOf(old.calls));
    return wrong === 0 ? 0 : 1;
  },
};

export async function load(path: string): Promise<PluginRecord> {
  const result = readRecord(await readFile(path, 'utf8'));
  if ('problem' in result) throw new Refusal(`${path}: ${result.problem}`);
  return result;
}

/** Calls that failed are no tests: what a host refuses is not what a plugin says. */
function ownTestsOf(calls: RecordedCall[]): string {
  const tests = calls.flatMap(({ slot, input, fetched = [], verdict }, i) => {
    if (!verdict.ok) return [];
    const fetch = Object.fromEntries(fetched.map(({ url, ...answer }) => [url, answer]));
    const more = fetched.length > 0 ? { fetch } : {};
    return [{ name: `recorded ${i + 1}`, slot, language: input.language, input, ...more, expect: verdict.output }];
  });
  return `${JSON.stringify(tests, null, 2)}\n`;
}
