/**
 * The numbers of a device's actions have no gaps: the backend refuses one that skips. One gap the core cannot close by
 * itself: a backend that was restored from a backup expects a number that is long past. Nothing of the person's is lost
 * by it: what still waits is numbered anew.
 */
import type { Action } from './types.ts';

export interface Renumbered {
  removeWaiting: number[];
  addWaiting: Action[];
  nextSeq: number;
}

/**
 * Numbers every action from `expected` on anew, without gaps; those below were seen by the backend and keep theirs.
 * Null: nothing to do.
 */
export function renumber(waiting: Action[], nextSeq: number, expected: number): Renumbered | null {
  const unseen = waiting.filter((action) => action.seq >= expected);
  const moved = unseen.map((action, index) => ({ ...action, seq: expected + index }));
  const next = expected + unseen.length;
  if (next === nextSeq && moved.every((action, index) => action.seq === unseen[index]?.seq)) return null;
  return { removeWaiting: unseen.map((action) => action.seq), addWaiting: moved, nextSeq: next };
}
