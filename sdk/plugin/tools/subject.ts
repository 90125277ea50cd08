/** What a command is about: a project's folder, which is built and packed first, or a finished pack. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { openPack, type Pack, sealPack } from '../src/index.ts';
import { buildProject } from './build.ts';
import { problemList } from './fake-host.ts';
import { Refusal } from './options.ts';
import { readProject } from './project.ts';

export interface Subject {
  text: string;
  pack: Pack;
  /** Null: a pack, whose sources are not known. */
  folder: string | null;
}

export async function subjectOf(argument: string | undefined, keys?: CryptoKeyPair): Promise<Subject> {
  if (argument !== undefined && statSync(argument, { throwIfNoEntry: false })?.isFile()) {
    const text = await readFile(argument, 'utf8');
    return { text, pack: await opened(text, argument), folder: null };
  }
  const project = await readProject(argument);
  const text = await sealPack(project.manifest, await buildProject(project), keys);
  return { text, pack: await opened(text, 'plugin.json'), folder: project.folder };
}

async function opened(text: string, what: string): Promise<Pack> {
  const result = await openPack(text);
  if (!result.ok) throw new Refusal(problemList(what, result.problems));
  return result.pack;
}
