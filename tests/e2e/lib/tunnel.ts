/**
 * A proxy that leads a browser to the demo sites by their real names and port, for browsers that cannot map names to a
 * port of this machine. Nothing but the sites is reachable through it.
 */

import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { HOSTS } from '../../../examples/pages/server/certificate.ts';

export async function openTunnel(sitesPort: number): Promise<{ port: number; close(): Promise<void> }> {
  const allowed = new Set<string>(Object.values(HOSTS).map((host) => `${host}:443`));
  const open = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connect', (request, inbound: Socket) => {
    inbound.on('error', () => inbound.destroy());
    if (!allowed.has(request.url ?? '')) return void inbound.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const outbound = connect(sitesPort, '127.0.0.1', () => {
      inbound.write('HTTP/1.1 200 Connection established\r\n\r\n');
      inbound.pipe(outbound).pipe(inbound);
    });
    outbound.on('error', () => inbound.destroy());
    for (const socket of [inbound, outbound]) {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
