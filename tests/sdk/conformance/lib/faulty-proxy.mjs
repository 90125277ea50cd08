/**
 * A proxy in front of a real backend that passes everything through, but for what one fault changes: on the way in, or on
 * the way back. This is how a backend would look that does that one thing wrong.
 *
 * @example
 *   const proxy = await startProxy(backend.url, { answer: (exchange) => { … } });
 *   await fetch(`${proxy.url}/v1/people`);
 *   await proxy.close();
 */

import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import { connect } from 'node:net';

/** Headers that belong to one connection. */
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host', 'expect'];

async function bytesOf(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const withoutHop = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.includes(name)));

/** JSON, or undefined where it is none. */
function parsed(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** One request to the backend, on a connection of its own. */
async function forward(upstream, { method, path, headers, bytes }) {
  const request = ask(new URL(upstream + path), { method, headers, agent: false });
  request.end(bytes.length > 0 ? bytes : undefined);
  const [response] = await once(request, 'response');
  const answer = { status: response.statusCode, headers: withoutHop(response.headers), bytes: await bytesOf(response) };
  return { ...answer, json: parsed(answer.bytes) };
}

/**
 * `fault.ask(exchange)` may change `{method, path, headers, bytes, json}` or return an answer in the backend's place.
 * `fault.answer(exchange, answer, again)` may change `{status, headers, json, bytes}`; `again(change)` asks the backend
 * once more with another request. Where `json` is changed the bytes follow. `fault.poke(text)`: another message of the
 * WebSocket, or null for none.
 */
export async function startProxy(upstream, fault) {
  const server = createServer((incoming, outgoing) => {
    handle(upstream, fault, incoming, outgoing).catch((error) => outgoing.destroy(error));
  });
  server.on('upgrade', (incoming, socket, head) => tunnel(upstream, fault, incoming, socket, head));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

async function handle(upstream, fault, incoming, outgoing) {
  const bytes = await bytesOf(incoming);
  const { method, url: path } = incoming;
  const exchange = { method, path, headers: withoutHop(incoming.headers), bytes, json: parsed(bytes) };
  const answer = (await fault.ask?.(exchange)) ?? (await passed(upstream, fault, exchange));
  const body = answer.bytes ?? Buffer.from(JSON.stringify(answer.json));
  outgoing.writeHead(answer.status, answer.headers);
  outgoing.end(answer.status === 204 || answer.status === 304 ? undefined : body);
}

async function passed(upstream, fault, exchange) {
  const sent =
    exchange.json === undefined ? exchange : { ...exchange, bytes: Buffer.from(JSON.stringify(exchange.json)) };
  // What was not JSON, or not changed, goes on as it came.
  const request = JSON.stringify(parsed(exchange.bytes)) === JSON.stringify(exchange.json) ? exchange : sent;
  const answer = await forward(upstream, request);
  const before = JSON.stringify(answer.json);
  const again = (change) => forward(upstream, { ...request, ...change });
  const other = (await fault.answer?.(exchange, answer, again)) ?? answer;
  if (other.json !== undefined && JSON.stringify(other.json) !== before) delete other.bytes;
  return other;
}

/** A WebSocket, byte by byte; short text messages of the backend are shown to the fault. */
function tunnel(upstream, fault, incoming, socket, head) {
  const { hostname, port } = new URL(upstream);
  const onward = connect(Number(port), hostname);
  const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
  for (let n = 0; n < incoming.rawHeaders.length; n += 2) {
    lines.push(`${incoming.rawHeaders[n]}: ${incoming.rawHeaders[n + 1]}`);
  }
  onward.write(`${lines.join('\r\n')}\r\n\r\n`);
  onward.write(head);
  for (const end of [socket, onward]) end.on('error', () => undefined);
  socket.pipe(onward);
  onward.on('end', () => socket.end());
  socket.on('close', () => onward.destroy());
  onward.on('data', (data) => socket.write(fault.poke ? frames(data, fault.poke) : data));
}

/** The chunk with every unmasked text frame of less than 126 bytes replaced by what `poke` makes of it. */
function frames(data, poke) {
  if (data.subarray(0, 4).toString('latin1') === 'HTTP') {
    const end = data.indexOf('\r\n\r\n') + 4;
    return Buffer.concat([data.subarray(0, end), frames(data.subarray(end), poke)]);
  }
  const parts = [];
  for (let at = 0; at < data.length; ) {
    const end = at + 2 + (data[at + 1] & 0x7f);
    const isText = (data[at] & 0x0f) === 1;
    const text = isText ? poke(data.subarray(at + 2, end).toString('utf8')) : null;
    if (!isText) parts.push(data.subarray(at, end));
    else if (text !== null) parts.push(Buffer.from([0x81, Buffer.byteLength(text)]), Buffer.from(text));
    at = end;
  }
  return Buffer.concat(parts);
}
