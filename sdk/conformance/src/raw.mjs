/** Requests that `fetch` cannot or will not make. */

import { request as plain } from 'node:http';
import { request as secure } from 'node:https';

function open(url, path, options) {
  const target = new URL(url + path);
  return (target.protocol === 'https:' ? secure : plain)(target, options);
}

/** One request on a connection of its own; the answer's `{status, headers, body, text}`. 101 closes the socket. */
export function ask(url, method, path, { headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = open(url, path, { method, headers, agent: false });
    request.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode, headers: new Headers(response.headers), body: null, text: '' });
    });
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => {
        const answered = new Headers();
        for (const [name, value] of Object.entries(response.headers)) answered.set(name, String(value));
        const isJson = /^application\/json\b/.test(answered.get('content-type') ?? '');
        resolve({ status: response.statusCode, headers: answered, body: isJson ? JSON.parse(text) : text, text });
      });
    });
    // A backend that has refused a body may close before all of it was sent; the answer counts.
    request.on('error', (error) => reject(error));
    request.end(body);
  });
}

/** The headers of a WebSocket's handshake that offers these subprotocols. */
export const handshake = (protocols, more = {}) => ({
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  ...(protocols.length > 0 ? { 'Sec-WebSocket-Protocol': protocols.join(', ') } : {}),
  ...more,
});

/** Sends a request and goes away as soon as it is on its way, as a client whose network breaks. */
export function askAndVanish(url, method, path, { headers, body }) {
  return new Promise((resolve) => {
    const request = open(url, path, { method, headers, agent: false });
    request.on('error', () => resolve());
    request.on('close', () => resolve());
    request.end(body, () => request.destroy());
  });
}
