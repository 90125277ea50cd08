/** The script of a worker thread that holds one plugin. */
import { parentPort } from 'node:worker_threads';
import { serveCell } from '../inside/cell.ts';

const port = parentPort;
if (port) {
  const take = serveCell((message) => port.postMessage(message));
  port.on('message', take);
}
