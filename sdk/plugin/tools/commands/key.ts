import { makeKey } from '../keys.ts';
import { type Command, parsed } from '../options.ts';

/** The admin names the printed line under `signers` in plugins.json. */
export const key: Command = {
  name: 'key',
  does: 'makes a key to sign packs with',
  usage: `key FILE.pem
Writes a new Ed25519 key and prints its public half, which the admin puts under "signers" in plugins.json.`,
  async run(args) {
    const { positionals } = parsed(args, {}, { min: 1, max: 1 });
    console.log(await makeKey(positionals[0] ?? ''));
    return 0;
  },
};
