/** Cells for node: one worker thread each. What the fake host and the tests use; the same code runs inside. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Asset, Cell, Cells, CodeKind } from '../cells.ts';
import type { FromCell, ToCell } from '../inside/cell.ts';

let engine: Promise<WebAssembly.Module> | null = null;

async function loadEngine(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  return WebAssembly.compile(await readFile(path));
}

/** The interpreter is compiled once and only if a JavaScript plugin is there. */
function compiledEngine(): Promise<WebAssembly.Module> {
  engine ??= loadEngine();
  return engine;
}

export const nodeCells = (): Cells => ({ spawn: () => new ThreadCell() });

class ThreadCell implements Cell {
  onMessage: (message: FromCell) => void = () => undefined;
  onDeath: (reason: string) => void = () => undefined;
  readonly #worker = new Worker(new URL('./cell-thread.ts', import.meta.url), {
    // The plugin's thread has no environment and prints nothing.
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });

  constructor() {
    this.#worker.on('message', (message: FromCell) => this.onMessage(message));
    this.#worker.on('error', (error) => this.onDeath(error.message));
    this.#worker.unref();
  }

  async start(kind: CodeKind, code: Uint8Array, assets: readonly Asset[]): Promise<void> {
    const engine = kind === 'js' ? await compiledEngine() : null;
    this.#post({ type: 'start', code, engine, assets });
  }

  run(id: number, input: string, budgetMs: number): void {
    this.#post({ type: 'run', id, input, budgetMs });
  }

  terminate(): void {
    void this.#worker.terminate();
  }

  #post(message: ToCell): void {
    this.#worker.postMessage(message);
  }
}
