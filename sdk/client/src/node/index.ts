/**
 * The sync client in node: the core from beside this file, the outbox in a folder.
 *
 * @example
 *   import { openNodeDevice } from '@leitplanke/client/node';
 *   const device = await openNodeDevice({ backend: 'https://desk.example', folder: 'state' });
 */
import { mkdir, readFile } from 'node:fs/promises';
import type { CoreModule, CoreOptions } from '../../../../wasm/core.d.ts';
import { Core } from '../core.ts';
import { type Device, type DeviceOptions, openDevice } from '../device.ts';
import { makeDeviceKey } from '../signer.ts';
import { FileStorage } from './file-storage.ts';
import { lockFolder } from './lock.ts';

export * from '../index.ts';
export { FileStorage } from './file-storage.ts';
export { lockFolder } from './lock.ts';

/** Starts the core. `glue`: where `core.js` lies, with `core.wasm` and `heads.lphs` beside it. */
export async function loadCore(glue: URL = new URL('./core.js', import.meta.url)): Promise<Core> {
  const { default: createCore } = (await import(glue.href)) as {
    default: (options: CoreOptions) => Promise<CoreModule>;
  };
  const { Core: RawCore } = await createCore({ wasmBinary: await readFile(new URL('core.wasm', glue)) });
  const core = new Core(new RawCore());
  core.loadHeads(await readFile(new URL('heads.lphs', glue)));
  return core;
}

export interface NodeDeviceOptions extends Omit<DeviceOptions, 'core' | 'storage' | 'newKey' | 'closed'> {
  /** Where outbox, cases and the device's key are kept; without it in memory, and lost with the process. */
  folder?: string;
  core?: Core;
}

/** A device on this machine. The folder is one company's, one person's and one process's. */
export async function openNodeDevice({ folder, core, ...options }: NodeDeviceOptions): Promise<Device> {
  const started = core ?? (await loadCore());
  if (folder === undefined) return openDevice({ ...options, core: started });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const release = await lockFolder(folder);
  const storage = new FileStorage(folder);
  const closed = async () => {
    await storage.close();
    await release();
  };
  const newKey = () => makeDeviceKey(undefined, true);
  return openDevice({ ...options, core: started, storage, newKey, closed }).catch(async (error: unknown) => {
    await closed();
    throw error;
  });
}
