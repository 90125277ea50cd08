/** Builds, tests and seals a plugin. The same sources give the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { readKey } from '../keys.ts';
import { type Command, parsed, Refusal } from '../options.ts';
import { ownTests } from '../own-tests.ts';
import { subjectOf } from '../subject.ts';

export const pack: Command = {
  name: 'pack',
  does: 'builds, tests and seals the plugin for an admin',
  usage: `pack [FOLDER] [--out FOLDER] [--key FILE.pem]
Writes OUT/ID-VERSION.pack.json (dist/ in the plugin's folder); the admin takes it with leitplanke-plugin grant.`,
  async run(args) {
    const { values, positionals } = parsed(
      args,
      { out: { type: 'string' }, key: { type: 'string' } },
      { min: 0, max: 1 },
    );
    const keys = values.key === undefined ? undefined : await readKey(values.key);
    const subject = await subjectOf(resolve(positionals[0] ?? '.'), keys);
    if (subject.folder === null) throw new Refusal("name the plugin's folder; this is a pack", 2);
    if (!(await ownTests(subject.pack))) return 1;
    const { id, version } = subject.pack.manifest;
    const out = resolve(values.out ?? join(subject.folder, 'dist'));
    await mkdir(out, { recursive: true });
    const name = `${id}-${version}.pack.json`;
    await writeFile(join(out, name), subject.text);
    console.log(`${relative('.', join(out, name))}: ${subject.text.length} bytes${keys ? ', signed' : ''}`);
    return 0;
  },
};
