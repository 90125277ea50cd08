/** Starts the wasm core that lies beside the background script. One instance of the module, one `Core` an account. */

import { Core } from '../../../sdk/client/src/index.ts';
import createCore, { type CoreModule } from './core.js';

/** The learned heads belong to the version of the rules that they were trained with: both come in one package. */
interface Started {
  module: CoreModule;
  heads: Uint8Array;
}
let started: Promise<Started> | null = null;

const begun = (): Promise<Started> => {
  started ??= start().catch((error: unknown) => {
    started = null;
    throw error;
  });
  return started;
};

/** Fails with a sentence where the core is missing or cannot start; a later call tries again. */
export async function startCore(): Promise<Core> {
  const { module, heads } = await begun();
  const core = new Core(new module.Core());
  core.loadHeads(heads);
  return core;
}

export const shippedHeads = async (): Promise<Uint8Array> => (await begun()).heads;

async function start(): Promise<Started> {
  const [wasmBinary, heads] = await Promise.all([part('core.wasm'), part('heads.lphs')]);
  return { module: await createCore({ wasmBinary }), heads: new Uint8Array(heads) };
}

async function part(name: string): Promise<ArrayBuffer> {
  const response = await fetch(chrome.runtime.getURL(name));
  if (!response.ok) throw new Error(`${name} is missing from the extension; run scripts/build and load it again.`);
  return response.arrayBuffer();
}
