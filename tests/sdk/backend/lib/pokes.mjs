/** The WebSocket that tells of new versions. */
import { on } from 'node:events';
import WebSocket from 'ws';

/** `more`: other `protocols` than those of `token`, the socket's own `options`. */
export function openPokes(backend, token, more = {}) {
  const protocols = more.protocols ?? ['leitplanke.1', `bearer.${token}`];
  return new WebSocket(`${backend.url.replace('http', 'ws')}/v1/poke`, protocols, more.options);
}

/** Asks for the next version, of at least `least`, that the socket is told; none is lost between two questions. */
export function pokesOf(socket) {
  const messages = on(socket, 'message');
  return async (least = 0) => {
    for (;;) {
      const { value } = await messages.next();
      const { version } = JSON.parse(value[0]);
      if (version >= least) return version;
    }
  };
}
