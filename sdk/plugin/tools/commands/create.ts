/** A new plugin that works: manifest, source, tests in both languages, a CI file. */
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Command, parsed, Refusal } from '../options.ts';
import { INSTALLED, TEMPLATES } from '../places.ts';
import { linkPackage } from '../project.ts';

const LANGUAGES = ['typescript', 'cpp'] as const;
const KINDS: Record<string, string> = { typescript: 'in TypeScript', cpp: 'in C++', data: 'as data' };

export const create: Command = {
  name: 'create',
  does: 'makes the folder of a new plugin',
  usage: `create FOLDER [--language ${LANGUAGES.join('|')}] [--slot SLOT] [--id AUTHOR.NAME]
Slots: guardrail (default), assessor, context, panel, action, adapter. C++ has guardrail and assessor.`,
  async run(args) {
    const { values, positionals } = parsed(
      args,
      { language: { type: 'string' }, slot: { type: 'string' }, id: { type: 'string' } },
      { min: 1, max: 1 },
    );
    const folder = resolve(positionals[0] ?? '');
    const name = basename(folder);
    if (!/^[a-z][a-z0-9-]*$/u.test(name)) {
      throw new Refusal(`"${name}" is no name for a plugin: lower-case letters, digits and hyphens`, 2);
    }
    if (existsSync(folder) && (await readdir(folder)).length > 0) throw new Refusal(`${folder} is not empty`);
    const slot = values.slot ?? 'guardrail';
    const language = slot === 'adapter' ? 'data' : (values.language ?? 'typescript');
    await copyTemplates(folder, await templatesOf(language, slot));
    await fillIn(folder, { __ID__: values.id ?? `example.${name}`, __NAME__: name, __TITLE__: titleOf(name) });
    if (language === 'typescript') await linkPackage(folder);
    console.log(`${folder}: a plugin for the slot ${slot}, ${KINDS[language] ?? language}.`);
    console.log(
      INSTALLED ? 'Next, in this folder: npm install, npm test.' : 'Next: leitplanke-plugin test, in this folder.',
    );
    return 0;
  },
};

/** The folders of templates that make up one plugin, the common one first. */
async function templatesOf(language: string, slot: string): Promise<string[]> {
  const own = join(TEMPLATES, language, language === 'data' ? '' : slot);
  if (!existsSync(join(own, 'plugin.json'))) {
    const listed = await readdir(join(TEMPLATES, language)).catch(() => null);
    if (!listed) throw new Refusal(`no language is called ${language}; there are: ${LANGUAGES.join(', ')}`, 2);
    const slots = listed.filter((one) => one !== 'common');
    throw new Refusal(`no template for the slot ${slot} in ${language}; there are: ${slots.join(', ')}`, 2);
  }
  return [join(TEMPLATES, 'common'), join(TEMPLATES, language, 'common'), own].filter(existsSync);
}

async function copyTemplates(folder: string, templates: string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const template of templates) await cp(template, folder, { recursive: true });
  // A package must not carry files of these names, so the templates have others.
  await rename(join(folder, 'gitignore'), join(folder, '.gitignore'));
  await mkdir(join(folder, '.github', 'workflows'), { recursive: true });
  await rename(join(folder, 'ci.yml'), join(folder, '.github', 'workflows', 'plugin.yml'));
}

async function fillIn(folder: string, words: Record<string, string>): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, 'utf8');
    await writeFile(
      path,
      text.replace(/__[A-Z]+__/gu, (word) => words[word] ?? word),
    );
    await chmod(path, 0o644);
  }
}

const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
