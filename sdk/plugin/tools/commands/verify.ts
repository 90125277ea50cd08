/** For the admin: is this pack whole, whose is it, what does it want, does it hold its own tests? */
import { resolve } from 'node:path';
import { describe } from '../describe.ts';
import { type Command, parsed, Refusal } from '../options.ts';
import { ownTests } from '../own-tests.ts';
import { type Subject, subjectOf } from '../subject.ts';

export const verify: Command = {
  name: 'verify',
  does: 'checks a pack: hashes, signature, permissions, own tests',
  usage: `verify PACK [--signer KEY]… [--source FOLDER]
--signer: base64 of a public key that is trusted; with one, the pack must be signed by it or by another named one.
--source: packs this folder again and compares: the code in the pack is made from these sources.`,
  async run(args) {
    const { values, positionals } = parsed(
      args,
      { signer: { type: 'string', multiple: true }, source: { type: 'string' } },
      { min: 1, max: 1 },
    );
    const subject = await subjectOf(resolve(positionals[0] ?? ''));
    if (subject.folder !== null) throw new Refusal('name a pack; this is a folder', 2);
    const signers = values.signer ?? [];
    console.log(await describe(subject, signers));
    const signed = signers.length === 0 || signers.includes(subject.pack.signer ?? '');
    if (!signed) console.log('✗ signature: not by one of the signers that you named');
    const made = values.source === undefined || (await isMadeFrom(subject, values.source));
    return (await ownTests(subject.pack)) && signed && made ? 0 : 1;
  },
};

/** The same files from the same sources. A signature does not count: the sources' owner need not have the key. */
async function isMadeFrom({ pack }: Subject, source: string): Promise<boolean> {
  const fresh = await subjectOf(resolve(source));
  const names = new Set([...Object.keys(pack.manifest.files), ...Object.keys(fresh.pack.manifest.files)]);
  const other = [...names].filter((name) => pack.manifest.files[name] !== fresh.pack.manifest.files[name]);
  const same = other.length === 0 && JSON.stringify(pack.manifest) === JSON.stringify(fresh.pack.manifest);
  console.log(
    same ? '✓ made from these sources' : `✗ not made from these sources: ${other.join(', ') || 'the manifest'} differs`,
  );
  return same;
}
