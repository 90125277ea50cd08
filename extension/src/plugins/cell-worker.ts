/** The script of a Worker that holds one plugin, in both browsers. The plugin's code is only ever interpreted here. */
import { type FromCell, serveCell, type ToCell } from '../../../sdk/plugin/src/inside/cell.ts';

const post = globalThis.postMessage as (message: FromCell) => void;
const take = serveCell((message) => post(message));
addEventListener('message', (event: MessageEvent<ToCell>) => void take(event.data));
