/** Where plugins run. Node, Chromium and Firefox each have their own way to make a cell; all hold the same code. */
import type { FromCell } from './inside/cell.ts';

export type CodeKind = 'js' | 'wasm';

/** A file that the code is given before its first call, as it lies in the pack. */
export interface Asset {
  name: string;
  content: Uint8Array;
}

/** One place that can be ended from outside at any moment. */
export interface Cell {
  /** What comes out of it is not believed: the host checks each message. */
  onMessage: (message: FromCell) => void;
  onDeath: (reason: string) => void;
  start(kind: CodeKind, code: Uint8Array, assets: readonly Asset[]): void;
  run(id: number, input: string, budgetMs: number): void;
  terminate(): void;
}

export interface Cells {
  spawn(): Cell;
}
