/**
 * What the background and the sandboxed page say to each other about cells, over one MessagePort. A new port means a new
 * background: everything of the old one is ended.
 */
import type { Asset, CodeKind } from '../../../sdk/plugin/src/cells.ts';
import type { FromCell } from '../../../sdk/plugin/src/inside/cell.ts';

export type ToSandbox =
  | { cell: number; type: 'start'; kind: CodeKind; code: Uint8Array; assets: readonly Asset[] }
  | { cell: number; type: 'run'; id: number; input: string; budgetMs: number }
  | { cell: number; type: 'terminate' };

export type FromSandbox =
  | { cell: number; type: 'message'; message: FromCell }
  | { cell: number; type: 'death'; reason: string };

/** From the offscreen document to the page in its frame, with the port. `engine`: the interpreter's bytes. */
export interface Connect {
  type: 'connect';
  engine: ArrayBuffer;
}
