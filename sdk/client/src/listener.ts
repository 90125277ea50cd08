/**
 * Hears that the log has grown: by a WebSocket, and where none gets through (some proxies refuse them) by a request that
 * waits for news. What is heard may be late or wrong; the pull is the truth.
 */

/** How long a request waits for news. A service worker is stopped after 30 s in one fetch. */
export const LONG_POLL_S = 10;
/** A socket that was refused is tried again after this time. */
export const SOCKET_AGAIN_MS = 5 * 60_000;

export interface ListenerParts {
  /** Opens the socket. */
  poke(): WebSocket;
  /** Resolves when the log has grown or the wait is over. */
  wait(): Promise<unknown>;
  /** Milliseconds. */
  now(): number;
  /** The log may have grown to this version; null: it is not known to which. */
  news(version: number | null): void;
  /** Nothing is heard any more: the host tries again in its own time. */
  lost(): void;
}

export class Listener {
  readonly #parts: ListenerParts;
  #socket: WebSocket | null = null;
  #waiting = false;
  #refusedAt: number | null = null;
  /** A new one after each stop: what an earlier wait leads to is of no interest any more. */
  #run = {};

  constructor(parts: ListenerParts) {
    this.#parts = parts;
  }

  /** Listens, unless it does already. */
  listen(): void {
    if (this.#socket || this.#waiting) return;
    const refused = this.#refusedAt !== null && this.#parts.now() - this.#refusedAt < SOCKET_AGAIN_MS;
    if (refused) void this.#wait();
    else this.#open();
  }

  stop(): void {
    this.#run = {};
    this.#waiting = false;
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #open(): void {
    const socket = this.#parts.poke();
    let opened = false;
    this.#socket = socket;
    socket.onopen = () => {
      opened = true;
      this.#refusedAt = null;
    };
    socket.onmessage = ({ data }) => this.#parts.news(pokedVersion(data));
    const closed = () => {
      if (this.#socket !== socket) return;
      this.#socket = null;
      if (opened) return this.#parts.lost();
      this.#refusedAt = this.#parts.now();
      void this.#wait();
    };
    socket.onclose = closed;
    // Browsers close after an error; not everything else that runs JavaScript does.
    socket.onerror = closed;
  }

  async #wait(): Promise<void> {
    const run = this.#run;
    this.#waiting = true;
    const waited = await this.#parts.wait().then(
      () => true,
      () => false,
    );
    if (run !== this.#run) return;
    this.#waiting = false;
    if (waited) this.#parts.news(null);
    else this.#parts.lost();
  }
}

/** The version that a poke names; null where it names none. */
function pokedVersion(data: unknown): number | null {
  try {
    return (JSON.parse(String(data)) as { version?: number }).version ?? null;
  } catch {
    return null;
  }
}
