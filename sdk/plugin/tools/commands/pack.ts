/** Builds, tests and seals a plugin. The same sources give the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { sha256 } from '../../src/index.ts';
import { everything } from '../fake-host.ts';
import { readKey } from '../keys.ts';
import { type Command, parsed } from '../options.ts';
import { ownTests } from '../own-tests.ts';
import { subjectOf } from '../subject.ts';

export const pack: Command = {
  name: 'pack',
  does: 'builds, tests and seals the plugin for an admin',
  usage: `pack [FOLDER] [--out FOLDER] [--key FILE.pem]
Writes OUT/ID-VERSION.pack.json (dist/ in the plugin's folder) and prints the entry for the admin's plugins.json.`,
  async run(args) {
    const { values, positionals } = parsed(
      args,
      { out: { type: 'string' }, key: { type: 'string' } },
      { min: 0, max: 1 },
    );
    const keys = values.key === undefined ? undefined : await readKey(values.key);
    const subject = await subjectOf(resolve(positionals[0] ?? '.'), keys);
    if (!(await ownTests(subject.pack))) return 1;
    const { id, version } = subject.pack.manifest;
    const out = resolve(values.out ?? join(subject.folder ?? '.', 'dist'));
    await mkdir(out, { recursive: true });
    const name = `${id}-${version}.pack.json`;
    await writeFile(join(out, name), subject.text);
    console.log(`${relative('.', join(out, name))}: ${subject.text.length} bytes${keys ? ', signed' : ''}`);
    const entry = { pack: name, sha256: await sha256(Buffer.from(subject.text)), grant: everything(subject.pack) };
    console.log(`For the admin's plugins.json:\n${JSON.stringify(entry, null, 2)}`);
    return 0;
  },
};
