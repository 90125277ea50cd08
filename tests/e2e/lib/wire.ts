/**
 * The network between the browsers and the backend, as a small TCP relay that can be cut: at once, for good, or in the
 * middle of a request. Works the same for each browser, unlike their own offline switches.
 */

import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type WireMode =
  | 'pass'
  /** Nobody answers: connections are refused by closing them at once. */
  | 'cut'
  /** The request arrives, the answer is lost: the worst moment for "has it been done?". */
  | 'swallow-answer';

export interface Wire {
  /** Where the browser connects instead. */
  url: string;
  /** From now on; what is open is cut unless the mode is `pass`. */
  set(mode: WireMode): void;
  /** Swallows the answer to the next request only (that begins with `request`), then passes again. Resolves when that has happened. */
  swallowNextAnswer(request?: string): Promise<void>;
  /** Points the relay at another address, for a backend that was started again. */
  retarget(url: string): void;
  close(): Promise<void>;
}

/** `heard` is told every byte that goes to the backend. */
export async function openWire(target: string, heard?: (bytes: string) => void): Promise<Wire> {
  let to = new URL(target);
  let mode: WireMode = 'pass';
  let swallowed: (() => void) | null = null;
  let only = ''; // what the request begins with whose answer is swallowed
  const open = new Set<Socket>();

  const server = createServer((inbound) => {
    inbound.on('error', () => inbound.destroy());
    if (mode === 'cut') return void inbound.destroy();
    const outbound = connect(Number(to.port), to.hostname);
    for (const socket of [inbound, outbound]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
    inbound.pipe(outbound);
    if (heard) inbound.on('data', (data) => heard(String(data)));
    let asked = '';
    inbound.on('data', (data) => {
      const bytes = data.toString('latin1');
      if (/^[A-Z]+ \//.test(bytes)) asked = bytes;
    });
    outbound.on('data', (data) => {
      if (mode !== 'swallow-answer' || !asked.startsWith(only)) return void inbound.write(data);
      inbound.destroy();
      outbound.destroy();
      swallowed?.();
    });
    outbound.once('error', () => inbound.destroy());
    outbound.once('close', () => inbound.end());
    inbound.once('close', () => outbound.end());
  });

  const cutAll = () => {
    for (const socket of open) socket.destroy();
  };
  const set = (next: WireMode) => {
    mode = next;
    // What waits for an answer already (a long poll, a socket) must not be the one that is swallowed.
    if (next !== 'pass') cutAll();
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set,
    swallowNextAnswer: (request = '') =>
      new Promise((resolve) => {
        only = request;
        swallowed = () => {
          swallowed = null;
          only = '';
          mode = 'pass';
          resolve();
        };
        set('swallow-answer');
      }),
    retarget(url) {
      to = new URL(url);
      cutAll();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cutAll();
      }),
  };
}
