/** WebDriver BiDi over its WebSocket, as much of it as the tests need. Every command has a deadline. */

import { within } from './until.ts';

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };
type Listener = (params: Record<string, unknown>) => void;

export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<Listener>>();
  #next = 1;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', (event) => this.#take(JSON.parse(String(event.data))));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the browser closed the connection'));
    });
  }

  static async connect(url: string): Promise<Bidi> {
    const socket = new WebSocket(url);
    const open = new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve(), { once: true });
      socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)), { once: true });
    });
    await within(`a connection to ${url}`, open);
    return new Bidi(socket);
  }

  // biome-ignore lint/suspicious/noExplicitAny: each command has its own result
  send(method: string, params: object = {}): Promise<any> {
    const id = this.#next++;
    const answer = new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    return within(`${method} of Firefox`, answer);
  }

  on(event: string, listener: Listener): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  }

  close(): void {
    this.#socket.close();
  }

  #take(message: {
    type: string;
    id?: number;
    method?: string;
    params?: Record<string, unknown>;
    result?: unknown;
    error?: string;
    message?: string;
  }): void {
    if (message.type === 'event') {
      for (const listener of this.#listeners.get(message.method ?? '') ?? []) listener(message.params ?? {});
      return;
    }
    const waiting = this.#waiting.get(message.id ?? 0);
    this.#waiting.delete(message.id ?? 0);
    if (message.type === 'success') waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${message.error}: ${message.message}`));
  }
}
