/** A company's build with plugins: packs made from code, some of them spoilt after the build. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../extension/build.mjs';
import { type PluginGrants, sealPack, sha256 } from '../../../sdk/plugin/src/index.ts';
import { type Made, plugin } from '../../sdk/plugin/lib/packs.ts';

export interface CompanyBuild {
  /** The folder of the built extension. */
  extension: string;
  /** Changes a file of the finished build. */
  change(file: string, how: (text: string) => string): Promise<void>;
  /** Puts a pack in that the build itself would have refused. */
  smuggle(made: Made, granted?: Partial<PluginGrants['plugins'][number]['grant']>): Promise<void>;
  close(): Promise<void>;
}

async function packed(made: Made, granted: object = {}) {
  const { manifest, files } = plugin(made);
  const text = await sealPack(manifest, files);
  const { hosts, fields, storage } = manifest.permissions;
  const grant = {
    slots: Object.keys(manifest.slots) as PluginGrants['plugins'][number]['grant']['slots'],
    hosts: hosts.map(({ host }) => host),
    fields: fields.map(({ field }) => field as string),
    storage: storage?.bytes ?? 0,
    ...granted,
  };
  const pack = `${manifest.id}-${manifest.version}.pack.json`;
  return { text, entry: { pack, sha256: await sha256(new TextEncoder().encode(text)), grant } };
}

export async function companyBuild(
  target: 'chromium' | 'firefox',
  plugins: readonly Made[],
  slots: PluginGrants['slots'] = {},
): Promise<CompanyBuild> {
  const root = await mkdtemp(join(tmpdir(), 'leitplanke-company-'));
  const folder = join(root, 'packs');
  await mkdir(folder);
  const grants: PluginGrants = { slots, plugins: [] };
  for (const made of plugins) {
    const { text, entry } = await packed(made);
    grants.plugins.push(entry);
    await writeFile(join(folder, entry.pack), text);
  }
  await writeFile(join(folder, 'plugins.json'), JSON.stringify(grants));
  const extension = await build(target, root, { plugins: folder });
  const change: CompanyBuild['change'] = async (file, how) => {
    const path = join(extension, file);
    await writeFile(path, how(await readFile(path, 'utf8')));
  };
  return {
    extension,
    change,
    async smuggle(made, granted) {
      const { text, entry } = await packed(made, granted);
      await writeFile(join(extension, 'plugins', entry.pack), text);
      await change('plugins/plugins.json', (was) => {
        const now = JSON.parse(was) as PluginGrants;
        now.plugins.push(entry);
        return JSON.stringify(now);
      });
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}
