/**
 * Reads what a WebAssembly plugin imports, before it is compiled: only memory of a bounded size and functions that do
 * nothing. The browser tells the names of imports, but not the limits of a memory; those are read here.
 */
import { WASM_PAGES } from '../limits.ts';
import { PluginError } from '../problem.ts';

/** Functions that toolchains leave in; here each only refuses. */
export const INERT = {
  env: ['emscripten_notify_memory_growth'],
  wasi_snapshot_preview1: [
    'proc_exit',
    'fd_write',
    'fd_close',
    'fd_seek',
    'fd_read',
    'environ_get',
    'environ_sizes_get',
  ],
} as const;

const IMPORT_SECTION = 2;
const MEMORY_SECTION = 5;
const KIND = { function: 0, table: 1, memory: 2, global: 3 } as const;

export interface MemoryLimits {
  initial: number;
  maximum: number;
}

/** Throws `crashed` with a sentence for the author where the module wants something else. */
export function checkImports(bytes: Uint8Array): MemoryLimits {
  const reader = new Reader(bytes);
  reader.skipHeader();
  let memory: MemoryLimits | null = null;
  while (!reader.atEnd) {
    const id = reader.byte();
    const end = reader.number() + reader.at;
    if (id === MEMORY_SECTION && reader.number() > 0)
      refuse('must import its memory, not bring one (-sIMPORTED_MEMORY=1)');
    if (id === IMPORT_SECTION) memory = readImports(reader);
    reader.at = end;
  }
  return memory ?? refuse('must import env.memory');
}

function refuse(what: string): never {
  throw new PluginError('crashed', `The WebAssembly module ${what}.`);
}

function readImports(reader: Reader): MemoryLimits | null {
  let memory: MemoryLimits | null = null;
  for (let left = reader.number(); left > 0; left--) {
    const [module, name] = [reader.text(), reader.text()];
    const kind = reader.byte();
    if (kind === KIND.function) {
      reader.number();
      const known: readonly string[] = Object.hasOwn(INERT, module) ? INERT[module as keyof typeof INERT] : [];
      if (!known.includes(name)) refuse(`imports ${module}.${name}, which is not there for plugins`);
    } else if (kind === KIND.memory && module === 'env' && name === 'memory' && memory === null) {
      memory = limits(reader);
    } else refuse(`imports ${module}.${name}, which is not there for plugins`);
  }
  return memory;
}

function limits(reader: Reader): MemoryLimits {
  const flags = reader.byte();
  const initial = reader.number();
  // 0: no maximum; 2, 3: shared; 4 and on: 64 bits.
  if (flags !== 1) refuse('must import a plain memory with a maximum (-sMAXIMUM_MEMORY=32MB)');
  const maximum = reader.number();
  if (initial > WASM_PAGES || maximum > WASM_PAGES) refuse(`wants more than ${WASM_PAGES} pages of memory`);
  return { initial, maximum };
}

class Reader {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  get atEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  skipHeader(): void {
    const magic = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
    if (magic.some((one) => this.#bytes[this.at++] !== one)) refuse('is none (version 1)');
  }

  byte(): number {
    return this.#bytes[this.at++] ?? refuse('ends too early');
  }

  /** Unsigned LEB128, 32 bits. */
  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return refuse('holds a number that is too long');
  }

  text(): string {
    const length = this.number();
    const end = this.at + length;
    if (end > this.#bytes.length) refuse('ends too early');
    const text = new TextDecoder().decode(this.#bytes.subarray(this.at, end));
    this.at = end;
    return text;
  }
}
