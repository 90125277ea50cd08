/** Starts the wasm core that lies beside the background script. One instance of the module, one `Core` an account. */

import { Core } from '../../../sdk/client/src/index.ts';
import createCore, { type CoreModule } from './core.js';

let module: Promise<CoreModule> | null = null;

/** Fails with a sentence where the core is missing or cannot start; a later call tries again. */
export async function startCore(): Promise<Core> {
  module ??= load().catch((error: unknown) => {
    module = null;
    throw error;
  });
  const { Core: RawCore } = await module;
  return new Core(new RawCore());
}

async function load(): Promise<CoreModule> {
  const response = await fetch(chrome.runtime.getURL('core.wasm'));
  if (!response.ok) throw new Error('core.wasm is missing from the extension; run scripts/build and load it again.');
  return createCore({ wasmBinary: await response.arrayBuffer() });
}
