/**
 * What a plugin costs that does nothing: one call of an empty guardrail, from the host to the plugin and back, in node
 * (the same runtime as in the browser). One JSON line a figure.
 */
import { completeInput, PluginHost } from '../../sdk/plugin/src/index.ts';
import { nodeCells } from '../../sdk/plugin/src/node/cells.ts';
import { grantOf, type Made, packOf } from '../sdk/plugin/lib/packs.ts';
import { wasm } from '../sdk/plugin/lib/wasm.ts';

const CALLS = 2_000;
const WARM_UP = 200;
const input = completeInput('guardrail', { draft: { text: 'Guten Tag! '.repeat(26) } }, 'de');

const print = (name: string, value: number, n: number, note: string) =>
  console.log(JSON.stringify({ name, value: Number(value.toPrecision(3)), unit: 'ms', n, note }));

async function measure(kind: string, code: Made['code']): Promise<void> {
  const host = new PluginHost({ cells: nodeCells(), patience: 100 });
  const pack = await packOf({ code });
  await host.load(pack, grantOf(pack));
  const call = async () => {
    const start = performance.now();
    const result = await host.call('acme.test', 'guardrail', input);
    if (!result.ok) throw new Error(`${kind}: ${result.code} ${result.message}`);
    return performance.now() - start;
  };
  print(`plugin ${kind} first call`, await call(), 1, 'with the start of its worker and of the interpreter');
  for (let i = 0; i < WARM_UP; i++) await call();
  const times: number[] = [];
  for (let i = 0; i < CALLS; i++) times.push(await call());
  times.sort((a, b) => a - b);
  print(`plugin ${kind} empty guardrail p50`, times[CALLS * 0.5] ?? 0, CALLS, 'a draft of 286 characters');
  print(`plugin ${kind} empty guardrail p95`, times[CALLS * 0.95] ?? 0, CALLS, '');
  host.unload('acme.test');
}

await measure('javascript', 'export const run = () => ({ findings: [] })');
await measure('wasm', wasm());
