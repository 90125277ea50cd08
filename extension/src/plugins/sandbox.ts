/**
 * The sandboxed page: an origin of its own that has no storage, no network and no extension API. Holds one Worker a
 * plugin, made from a blob. It also ends what runs too long, should the background be gone when that happens.
 */

import cellSource from 'cell-source';
import { GRACE_MS, START_MS } from '../../../sdk/plugin/src/limits.ts';
import type { Connect, FromSandbox, ToSandbox } from './wire.ts';

const blob = URL.createObjectURL(new Blob([cellSource], { type: 'text/javascript' }));

/** The background's own limits come first. */
const LAST_RESORT_MS = 4 * GRACE_MS;
const SLOWEST_START_MS = 20 * START_MS;

class Cells {
  readonly #port: MessagePort;
  readonly #engine: ArrayBuffer;
  readonly #workers = new Map<number, Worker>();
  readonly #limits = new Map<number, ReturnType<typeof setTimeout>>();
  #compiled: Promise<WebAssembly.Module> | null = null;

  constructor(port: MessagePort, engine: ArrayBuffer) {
    this.#port = port;
    this.#engine = engine;
    port.onmessage = ({ data }: MessageEvent<ToSandbox>) => void this.#take(data);
  }

  async #take(message: ToSandbox): Promise<void> {
    const { cell } = message;
    if (message.type === 'terminate') return this.#end(cell);
    if (message.type === 'run') {
      const { id, input, budgetMs } = message;
      this.#limit(cell, budgetMs);
      this.#workers.get(cell)?.postMessage({ type: 'run', id, input, budgetMs });
      return;
    }
    const worker = new Worker(blob);
    this.#workers.set(cell, worker);
    this.#limit(cell, SLOWEST_START_MS);
    worker.onmessage = ({ data }) => {
      clearTimeout(this.#limits.get(cell));
      this.#send({ cell, type: 'message', message: data });
    };
    worker.onerror = (event) => this.#send({ cell, type: 'death', reason: event.message });
    this.#compiled ??= message.kind === 'js' ? WebAssembly.compile(this.#engine) : null;
    const engine = message.kind === 'js' ? await this.#compiled : null;
    worker.postMessage({ type: 'start', code: message.code, engine, assets: message.assets });
  }

  #limit(cell: number, ms: number): void {
    clearTimeout(this.#limits.get(cell));
    this.#limits.set(
      cell,
      setTimeout(() => this.#end(cell), ms + LAST_RESORT_MS),
    );
  }

  #end(cell: number): void {
    clearTimeout(this.#limits.get(cell));
    this.#limits.delete(cell);
    this.#workers.get(cell)?.terminate();
    this.#workers.delete(cell);
  }

  #send(message: FromSandbox): void {
    this.#port.postMessage(message);
  }

  close(): void {
    for (const cell of [...this.#workers.keys()]) this.#end(cell);
    this.#port.close();
  }
}

let cells: Cells | null = null;

addEventListener('message', (event: MessageEvent<Connect>) => {
  const [port] = event.ports;
  // Only the document that made this frame can say anything here: nobody else has a reference to it.
  if (event.source !== parent || event.data.type !== 'connect' || !port) return;
  cells?.close();
  cells = new Cells(port, event.data.engine);
});
