/** Bytes to the backend as no HTTP library would send them, and what came back. */

import { connect } from 'node:net';

/** Sends each part when the one before is written, then waits for the end of the connection or `until` in the answer. */
export function raw(port, parts, { until, end = false } = {}) {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('latin1');
    const finish = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => {
      for (const part of [parts].flat()) socket.write(part);
      if (end) socket.end();
    });
    socket.on('data', (text) => {
      answer += text;
      if (until !== undefined && answer.split(until).length > (end ? Number.POSITIVE_INFINITY : 1)) finish();
    });
    socket.on('close', finish);
    socket.on('error', (error) => (answer === '' ? reject(error) : finish()));
  });
}

/** Status and parsed body of the first answer in `text`. */
export function parse(text) {
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1]);
  const [head, ...rest] = text.split('\r\n\r\n');
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
  const body = Buffer.from(rest.join('\r\n\r\n').slice(0, length), 'latin1').toString('utf8');
  return { status, head, body: body === '' ? null : JSON.parse(body) };
}
