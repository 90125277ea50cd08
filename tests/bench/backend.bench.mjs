/**
 * The backend: durable actions a second, idle and live WebSockets, and how it grows with the log. `LEITPLANKE_LONG=1` adds a log
 * of a million actions. Names of parts (actions, sockets, growth) in `LEITPLANKE_BENCH` measure only those.
 */
import { measureActions } from './backend/actions.mjs';
import { measureGrowth } from './backend/growth.mjs';
import { measureSockets } from './backend/sockets.mjs';

function print(name, value, unit, n, note) {
  console.log(JSON.stringify({ name, value: Number(value.toFixed(2)), unit, n, note }));
}

const parts = { actions: measureActions, sockets: measureSockets, growth: measureGrowth };
const wanted = (process.env.LEITPLANKE_BENCH ?? Object.keys(parts).join()).split(',');
for (const name of wanted) await parts[name](print);
