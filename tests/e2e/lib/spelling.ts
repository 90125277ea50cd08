/** A company's build with the spelling pack that was made of this machine's dictionaries. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../extension/build.mjs';
import { sha256 } from '../../../sdk/plugin/src/index.ts';

/** The core underlines it: where it stands, the text was looked at. */
export const MAIL = 'max.muster@example.org';
export const WRONG = 'Hallo Lena, wir bitten um Entschuldigugn für die Verspätung.';
export const RIGHT = 'Hallo Lena, wir bitten um Entschuldigung für die Verspätung.';

export interface SpellingBuild {
  /** The folder of the built extension. */
  extension: string;
  close(): Promise<void>;
}

export async function spellingBuild(target: 'chromium' | 'firefox', pack: string): Promise<SpellingBuild> {
  const root = await mkdtemp(join(tmpdir(), 'leitplanke-spelling-'));
  const folder = join(root, 'packs');
  await mkdir(folder);
  const file = 'leitplanke.spelling-1.0.0.pack.json';
  await writeFile(join(folder, file), pack);
  const grant = { slots: ['guardrail'], hosts: [], fields: [], storage: 0 };
  const hash = await sha256(new TextEncoder().encode(pack));
  await writeFile(join(folder, 'plugins.json'), JSON.stringify({ plugins: [{ pack: file, sha256: hash, grant }] }));
  const extension = await build(target, root, { plugins: folder });
  return { extension, close: () => rm(root, { recursive: true, force: true }) };
}
