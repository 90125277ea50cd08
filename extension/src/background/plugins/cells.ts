/** Where plugins run: Chromium, in the sandboxed page of the offscreen document; Firefox, in Workers of the event page. */
import type { Asset, Cell, Cells, CodeKind } from '../../../../sdk/plugin/src/cells.ts';
import type { FromCell, ToCell } from '../../../../sdk/plugin/src/inside/cell.ts';
import type { FromSandbox, ToSandbox } from '../../plugins/wire.ts';
import { TARGET } from '../target.ts';

export const browserCells = (): Cells =>
  TARGET === 'chromium' ? new SandboxCells() : { spawn: () => new WorkerCell() };

const OFFSCREEN = 'offscreen.html';

class SandboxCells implements Cells {
  readonly #cells = new Map<number, SandboxCell>();
  readonly #port: Promise<MessagePort>;
  #last = 0;

  constructor() {
    this.#port = this.#connect();
    this.#port.catch(console.error);
  }

  spawn(): Cell {
    const id = ++this.#last;
    const cell = new SandboxCell(id, (message) => {
      this.#send(message).catch((error: unknown) => cell.onDeath(String(error)));
    });
    this.#cells.set(id, cell);
    return cell;
  }

  async #send(message: ToSandbox): Promise<void> {
    (await this.#port).postMessage(message);
    if (message.type === 'terminate') this.#cells.delete(message.cell);
  }

  async #connect(): Promise<MessagePort> {
    const client = await offscreenClient();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromSandbox>) => this.#cells.get(data.cell)?.hear(data);
    client.postMessage({ type: 'plugins' }, [port2]);
    return port1;
  }
}

/** One document for all plugins, which outlives the background. */
async function offscreenClient(): Promise<Client> {
  const url = chrome.runtime.getURL(OFFSCREEN);
  const find = async () => {
    const all = await serviceWorker().clients.matchAll({ includeUncontrolled: true, type: 'all' });
    return all.find((client) => client.url === url);
  };
  const known = await find();
  if (known) return known;
  await chrome.offscreen.createDocument({
    url: OFFSCREEN,
    reasons: ['WORKERS' as chrome.offscreen.Reason],
    justification: 'Runs the company’s plugins in a sandbox of their own.',
  });
  const made = await find();
  if (!made) throw new Error('The offscreen document for plugins could not be opened.');
  return made;
}

interface Client {
  url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}
const serviceWorker = () =>
  globalThis as unknown as { clients: { matchAll(options: object): Promise<readonly Client[]> } };

class SandboxCell implements Cell {
  onMessage: (message: FromCell) => void = () => undefined;
  onDeath: (reason: string) => void = () => undefined;
  readonly #id: number;
  readonly #send: (message: ToSandbox) => void;

  constructor(id: number, send: (message: ToSandbox) => void) {
    this.#id = id;
    this.#send = send;
  }

  hear(message: FromSandbox): void {
    if (message.type === 'death') this.onDeath(message.reason);
    else this.onMessage(message.message);
  }
  start(kind: CodeKind, code: Uint8Array, assets: readonly Asset[]): void {
    this.#send({ cell: this.#id, type: 'start', kind, code, assets });
  }
  run(id: number, input: string, budgetMs: number): void {
    this.#send({ cell: this.#id, type: 'run', id, input, budgetMs });
  }
  terminate(): void {
    this.#send({ cell: this.#id, type: 'terminate' });
  }
}

let engine: Promise<WebAssembly.Module> | null = null;
const compiledEngine = (): Promise<WebAssembly.Module> => {
  engine ??= WebAssembly.compileStreaming(fetch(chrome.runtime.getURL('quickjs.wasm')));
  return engine;
};

/** Firefox: the Worker is of the extension's origin; the plugin inside is interpreted and has nothing of it. */
class WorkerCell implements Cell {
  onMessage: (message: FromCell) => void = () => undefined;
  onDeath: (reason: string) => void = () => undefined;
  readonly #worker = new Worker(chrome.runtime.getURL('cell.js'));

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<FromCell>) => this.onMessage(data);
    this.#worker.onerror = (event) => this.onDeath(event.message);
  }

  async start(kind: CodeKind, code: Uint8Array, assets: readonly Asset[]): Promise<void> {
    this.#post({ type: 'start', code, engine: kind === 'js' ? await compiledEngine() : null, assets });
  }
  run(id: number, input: string, budgetMs: number): void {
    this.#post({ type: 'run', id, input, budgetMs });
  }
  terminate(): void {
    this.#worker.terminate();
  }
  #post(message: ToCell): void {
    this.#worker.postMessage(message);
  }
}
