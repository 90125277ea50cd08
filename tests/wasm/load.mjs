/** Loads the built module as the extension does, but with the bytes handed in: node has no fetch of files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const wasmDir = process.env.LEITPLANKE_WASM ?? path.join(root, 'build/wasm/wasm');

export async function loadModule() {
  const { default: createCore } = await import(pathToFileURL(path.join(wasmDir, 'core.js')));
  return createCore({ wasmBinary: await readFile(path.join(wasmDir, 'core.wasm')) });
}

/** A `Core` whose verbs take and give objects; a refused call throws its error. */
export async function loadCore(policy) {
  const module = await loadModule();
  const core = new module.Core();
  const call = (verb, request = {}) => JSON.parse(core[verb](JSON.stringify(request)));
  const must = (verb, request) => {
    const answer = call(verb, request);
    if (!answer.ok) throw Object.assign(new Error(`${verb}: ${answer.error.message}`), answer.error);
    return answer.value;
  };
  if (policy) must('loadPolicy', { policy: JSON.stringify(policy) });
  return { core, module, call, must };
}

/** The same with the learned heads, as the extension starts it. */
export async function loadCoreWithHeads(policy) {
  const loaded = await loadCore();
  const answer = JSON.parse(loaded.core.loadHeads(await readFile(path.join(wasmDir, 'heads.lphs'))));
  if (!answer.ok) throw new Error(answer.error.message);
  if (policy) loaded.must('loadPolicy', { policy: JSON.stringify(policy) });
  return loaded;
}

export const smallPolicy = {
  version: 1,
  tenant: 'nordbahn',
  languages: ['de', 'en'],
  timezone: 'Europe/Berlin',
  brands: [{ id: 'nordbahn', name: 'Nordbahn', handles: ['@Nordbahn_Hilfe', '@Nordbahn'] }],
  ownDomains: ['nordbahn.example'],
  signature: { forms: ['initials'] },
};
