/**
 * Runs a WebAssembly plugin by the ABI of docs/plugins.md: JSON in, JSON out, in memory that the host owns. Nothing can
 * interrupt it from inside; who holds the cell ends the cell.
 */
import type { Asset } from '../cells.ts';
import { OUTPUT_BYTES } from '../limits.ts';
import { PluginError } from '../problem.ts';
import { unpack } from './asset.ts';
import type { Runner } from './runner.ts';
import { checkImports, INERT } from './wasm-imports.ts';

export const ABI = 1;

interface Exports {
  leitplanke_abi(): number;
  leitplanke_input(bytes: number): number;
  leitplanke_run(address: number, bytes: number): number;
  leitplanke_output(): number;
  /** Only of plugins that are given assets. */
  leitplanke_asset?(address: number, nameBytes: number, bytes: number): number;
}
const NEEDED: readonly (keyof Exports)[] = [
  'leitplanke_abi',
  'leitplanke_input',
  'leitplanke_run',
  'leitplanke_output',
];

export async function wasmRunner(bytes: Uint8Array, assets: readonly Asset[] = []): Promise<Runner> {
  const limits = checkImports(bytes);
  const memory = new WebAssembly.Memory(limits);
  try {
    const { instance } = await WebAssembly.instantiate(bytes as Uint8Array<ArrayBuffer>, imports(memory));
    const runner = new WasmRunner(memory, checkedExports(instance));
    for (const asset of await unpack(assets)) runner.give(asset);
    return runner;
  } catch (error) {
    throw trapped(error);
  }
}

/** WASI's "bad file descriptor": there is nothing to read or write. */
const BAD_DESCRIPTOR = 8;

function imports(memory: WebAssembly.Memory): WebAssembly.Imports {
  const wasi = Object.fromEntries(INERT.wasi_snapshot_preview1.map((name) => [name, () => BAD_DESCRIPTOR]));
  const leave = () => {
    throw new PluginError('crashed', 'The plugin gave up (abort or exit).');
  };
  return {
    env: { memory, emscripten_notify_memory_growth: () => undefined },
    wasi_snapshot_preview1: { ...wasi, proc_exit: leave },
  };
}

function checkedExports({ exports }: WebAssembly.Instance): Exports {
  for (const name of NEEDED)
    if (typeof exports[name] !== 'function') throw new PluginError('crashed', `The module does not export ${name}.`);
  if (typeof exports._initialize === 'function') exports._initialize();
  const known = exports as unknown as Exports;
  const abi = known.leitplanke_abi();
  if (abi !== ABI) throw new PluginError('host_api', `The module speaks ABI ${abi}; this host speaks ${ABI}.`);
  return known;
}

class WasmRunner implements Runner {
  readonly #memory: WebAssembly.Memory;
  readonly #exports: Exports;

  constructor(memory: WebAssembly.Memory, exports: Exports) {
    this.#memory = memory;
    this.#exports = exports;
  }

  /** Name and content, one behind the other. */
  give({ name, content }: Asset): void {
    const known = this.#exports.leitplanke_asset;
    if (typeof known !== 'function')
      throw new PluginError('crashed', 'The module has assets and does not export leitplanke_asset.');
    const title = new TextEncoder().encode(name);
    const address = this.#exports.leitplanke_input(title.length + content.length) >>> 0;
    if (address === 0) throw new PluginError('memory', `The plugin has no room for ${name}.`);
    const room = this.#bytes(address, title.length + content.length);
    room.set(title);
    room.set(content, title.length);
    if (known(address, title.length, content.length) !== 0)
      throw new PluginError('crashed', `The plugin has no use for ${name}.`);
  }

  run(input: string): string {
    try {
      return this.#run(new TextEncoder().encode(input));
    } catch (error) {
      throw trapped(error);
    }
  }

  #run(input: Uint8Array): string {
    const address = this.#exports.leitplanke_input(input.length) >>> 0;
    if (address === 0) throw new PluginError('memory', 'The plugin has no room for its input.');
    this.#bytes(address, input.length).set(input);
    const length = this.#exports.leitplanke_run(address, input.length);
    if (typeof length !== 'number' || length < 0)
      throw new PluginError('crashed', `leitplanke_run returned ${String(length)}.`);
    if (length > OUTPUT_BYTES)
      throw new PluginError('output_size', `The plugin returned more than ${OUTPUT_BYTES} bytes.`);
    return this.#text(this.#bytes(this.#exports.leitplanke_output() >>> 0, length));
  }

  /** A copy of what the plugin points to would do; a view is enough, the plugin is not running. */
  #bytes(address: number, length: number): Uint8Array {
    if (address + length > this.#memory.buffer.byteLength)
      throw new PluginError('crashed', 'The plugin points outside of its memory.');
    return new Uint8Array(this.#memory.buffer, address, length);
  }

  #text(bytes: Uint8Array): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new PluginError('output_json', 'The output is not UTF-8.');
    }
  }
}

function trapped(error: unknown): PluginError {
  if (error instanceof PluginError) return error;
  return new PluginError('crashed', `WebAssembly: ${error instanceof Error ? error.message : String(error)}`);
}
