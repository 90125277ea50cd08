/** All that can be known about a plugin without a browser: types, own tests, conformance. */
import { resolve } from 'node:path';
import { fileOf, SLOTS, slotsOf } from '../../src/index.ts';
import { adapterCheck } from '../adapter-check.ts';
import { type Check, conformance, fetchConformance } from '../conformance.ts';
import { type Command, parsed } from '../options.ts';
import { ownTests } from '../own-tests.ts';
import { startRunning } from '../running.ts';
import { type Subject, subjectOf } from '../subject.ts';
import { typeErrors } from '../typecheck.ts';

export const test: Command = {
  name: 'test',
  does: 'types, own tests and the conformance suite, in the real runtime',
  usage: `test [FOLDER | PACK]`,
  async run(args) {
    const { positionals } = parsed(args, {}, { min: 0, max: 1 });
    const subject = await subjectOf(positionals[0] && resolve(positionals[0]));
    return (await testSubject(subject)) ? 0 : 1;
  },
};

/** Prints as it goes; true: all passed. */
export async function testSubject(subject: Subject): Promise<boolean> {
  const wrong = subject.folder === null ? null : await typeErrors(subject.folder);
  if (wrong !== null) console.log(wrong === '' ? '✓ types' : `✗ types\n${wrong}`);
  const own = await ownTests(subject.pack);
  // A plugin that fails its own tests is not loaded by any host, this one included.
  if (!own) return false;
  const checks = await allChecks(subject);
  for (const { name, wrong, notes = [] } of checks) {
    console.log(
      [`${wrong.length === 0 ? '✓' : '✗'} ${name}`, ...[...wrong, ...notes].map((one) => `    ${one}`)].join('\n'),
    );
  }
  const failed = checks.filter(({ wrong }) => wrong.length > 0).length;
  console.log(`conformance: ${checks.length - failed} passed, ${failed} failed`);
  return !wrong && failed === 0;
}

async function allChecks({ text, pack }: Subject): Promise<Check[]> {
  const checks: Check[] = [];
  const { languages, permissions } = pack.manifest;
  for (const slot of slotsOf(pack.manifest)) {
    if (slot === 'adapter') {
      checks.push(adapterCheck(pack.files.get(fileOf(pack.manifest, slot) ?? '')));
      continue;
    }
    const { budgetMs, asks } = SLOTS[slot];
    checks.push(...(await conformance(slot, () => startRunning(text), budgetMs, languages)));
    if (asks && permissions.hosts.length > 0) {
      const running = await startRunning(text);
      checks.push(await fetchConformance(slot, running));
      running.close();
    }
  }
  return checks;
}
