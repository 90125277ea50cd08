/**
 * The loop inside of a cell (a worker): starts one plugin, then answers one call after the other. Only strings and one
 * flat record a message cross the border, so nothing that a plugin returns is ever cloned as an object.
 */
import type { Asset } from '../cells.ts';
import { type Problem, problemOf } from '../problem.ts';
import { quickJsRunner } from './quickjs.ts';
import type { Runner } from './runner.ts';
import { wasmRunner } from './wasm.ts';

export type ToCell =
  /** `engine`: the compiled interpreter, for JavaScript. */
  | { type: 'start'; code: Uint8Array; engine: WebAssembly.Module | null; assets: readonly Asset[] }
  | { type: 'run'; id: number; input: string; budgetMs: number };

export type FromCell =
  | { type: 'started' }
  | { type: 'ran'; id: number; output: string }
  /** `id` null: it did not start. */
  | { type: 'failed'; id: number | null; code: Problem['code']; message: string };

/** `send` posts to the host; the returned function takes the host's messages. */
export function serveCell(send: (message: FromCell) => void): (message: ToCell) => Promise<void> {
  let runner: Runner | null = null;
  return async (message) => {
    const id = message.type === 'run' ? message.id : null;
    try {
      if (message.type === 'start') {
        const { code, engine, assets } = message;
        runner = await (engine ? quickJsRunner(engine, new TextDecoder().decode(code)) : wasmRunner(code, assets));
        send({ type: 'started' });
      } else if (runner) {
        send({ type: 'ran', id: message.id, output: runner.run(message.input, message.budgetMs) });
      }
    } catch (error) {
      const { code, message: sentence } = problemOf(error);
      send({ type: 'failed', id, code, message: sentence });
    }
  };
}
