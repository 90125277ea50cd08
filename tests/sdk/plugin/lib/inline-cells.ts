/**
 * Cells without a thread: the same code inside, in this one. For plugins that the interpreter itself stops; a test of
 * what only ends from outside takes `nodeCells`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Cell, Cells } from '../../../../sdk/plugin/src/cells.ts';
import { type FromCell, serveCell } from '../../../../sdk/plugin/src/inside/cell.ts';

const path = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
const engine = WebAssembly.compile(await readFile(path));

export const inlineCells = (): Cells => ({
  spawn() {
    let alive = true;
    const cell: Cell = {
      onMessage: () => undefined,
      onDeath: () => undefined,
      async start(kind, code, assets) {
        await take({ type: 'start', code, engine: kind === 'js' ? await engine : null, assets });
      },
      run: (id, input, budgetMs) => void take({ type: 'run', id, input, budgetMs }),
      terminate() {
        alive = false;
      },
    };
    // As from a thread, an answer comes in a later turn.
    const take = serveCell((message: FromCell) => setImmediate(() => alive && cell.onMessage(message)));
    return cell;
  },
});
