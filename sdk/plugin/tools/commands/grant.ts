/** For the admin: puts a pack into the folder that the company's build takes its plugins from, with what it asks for. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type PluginGrant, type PluginGrants, sha256 } from '../../src/index.ts';
import { describe } from '../describe.ts';
import { everything } from '../fake-host.ts';
import { type Command, parsed, Refusal } from '../options.ts';
import { ownTests } from '../own-tests.ts';
import { subjectOf } from '../subject.ts';

export const grant: Command = {
  name: 'grant',
  does: 'takes a pack into the folder of a build, with what it asks for',
  usage: `grant FOLDER PACK [--shadow]
Copies the pack into FOLDER and names it in FOLDER/plugins.json, in place of an earlier version of the same plugin.
Read what it prints: from then on the plugin has it. --shadow: the new version only runs beside, its verdicts are compared.`,
  async run(args) {
    const { values, positionals } = parsed(args, { shadow: { type: 'boolean' } }, { min: 2, max: 2 });
    const [folder = '', file = ''] = positionals.map((one) => resolve(one));
    const subject = await subjectOf(file);
    if (subject.folder !== null) throw new Refusal('name a pack; this is a folder', 2);
    if (!(await ownTests(subject.pack))) return 1;
    const { id, version } = subject.pack.manifest;
    const entry: PluginGrant = {
      pack: `${id}-${version}.pack.json`,
      sha256: await sha256(Buffer.from(subject.text)),
      grant: everything(subject.pack),
      ...(values.shadow ? { shadow: true } : {}),
    };
    await mkdir(folder, { recursive: true });
    const grants = await readGrants(folder);
    const { kept, replaced } = split(grants.plugins, id, values.shadow ?? false);
    for (const { pack } of replaced) await rm(join(folder, pack), { force: true });
    await writeFile(join(folder, entry.pack), subject.text);
    await writeFile(
      join(folder, 'plugins.json'),
      `${JSON.stringify({ ...grants, plugins: [...kept, entry] }, null, 2)}\n`,
    );
    console.log(`${await describe(subject, grants.signers ?? [])}\n✓ granted, in ${join(folder, 'plugins.json')}`);
    return 0;
  },
};

async function readGrants(folder: string): Promise<PluginGrants> {
  const path = join(folder, 'plugins.json');
  if (!existsSync(path)) return { plugins: [] };
  try {
    return JSON.parse(await readFile(path, 'utf8')) as PluginGrants;
  } catch (error) {
    throw new Refusal(`${path}: ${(error as Error).message}`);
  }
}

/** A shadow stands beside the version that counts; whatever counts ends all that was there before. */
function split(plugins: PluginGrant[], id: string, shadow: boolean) {
  const name = new RegExp(`^${id.replaceAll('.', '\\.')}-\\d+\\.\\d+\\.\\d+\\.pack\\.json$`, 'u');
  const isOld = ({ pack, shadow: beside = false }: PluginGrant): boolean => name.test(pack) && (beside || !shadow);
  return { kept: plugins.filter((one) => !isOld(one)), replaced: plugins.filter(isOld) };
}
