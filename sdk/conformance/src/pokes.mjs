/** The WebSocket that tells of new versions: every message is kept until it is asked for. */

export class Pokes {
  #versions = [];
  #wake = () => undefined;
  /** The close code, when it comes. */
  closed;

  constructor(url, token) {
    this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/v1/poke`, ['leitplanke.1', `bearer.${token}`]);
    this.socket.addEventListener('message', ({ data }) => {
      this.#versions.push(data);
      this.#wake();
    });
    this.closed = new Promise((resolve) => {
      this.socket.addEventListener('close', ({ code }) => {
        resolve(code);
        this.#wake();
      });
    });
  }

  /** The next message, parsed; an error where the socket closes before. */
  async next() {
    while (this.#versions.length === 0) {
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('the socket was closed before it said anything');
      await new Promise((resolve) => {
        this.#wake = resolve;
      });
    }
    return JSON.parse(this.#versions.shift());
  }

  /** The first version of at least `least`. */
  async until(least) {
    for (;;) {
      const { version } = await this.next();
      if (version >= least) return version;
    }
  }

  close() {
    this.socket.close();
  }
}
