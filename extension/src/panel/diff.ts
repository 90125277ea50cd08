/**
 * What changed between two texts, word by word: Myers' O(ND) algorithm over words, blanks and punctuation. A reply is
 * some hundred words; very different long texts are shown as one removal and one addition.
 */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many edits a reader gains nothing from details. */
export const MAX_EDITS = 1000;

export function diffWords(before: string, after: string): Piece[] {
  const a = words(before);
  const b = words(after);
  const head = commonHead(a, b);
  const tail = commonTail(a, b, head);
  const middle = edits(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (list: string[]): Piece[] => (list.length > 0 ? [{ kind: 'same', text: list.join('') }] : []);
  return join([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]);
}

const words = (text: string) => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

function commonHead(a: string[], b: string[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}

function commonTail(a: string[], b: string[], head: number): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) - head && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function edits(a: string[], b: string[]): Piece[] {
  const whole: Piece[] = [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ];
  if (a.length === 0 || b.length === 0) return whole.filter((piece) => piece.text !== '');
  const trace = forward(a, b);
  return trace ? backward(a, b, trace) : whole;
}

/** For each number of edits, how far each diagonal reaches; null: too many. */
function forward(a: string[], b: string[]): Map<number, number>[] | null {
  const trace: Map<number, number>[] = [];
  const reach = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, MAX_EDITS); d++) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      let x = stepsDown(reach, k, d) ? at(reach, k + 1) : at(reach, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach.set(k, x);
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
}

function backward(a: string[], b: string[], trace: Map<number, number>[]): Piece[] {
  const pieces: Piece[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Map();
    const k = x - y;
    const from = stepsDown(reach, k, d) ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : at(reach, from);
    const startY = d === 0 ? 0 : startX - from;
    for (; x > startX && y > startY; x--, y--) pieces.push({ kind: 'same', text: a[x - 1] ?? '' });
    if (d > 0)
      pieces.push(x === startX ? { kind: 'added', text: b[--y] ?? '' } : { kind: 'removed', text: a[--x] ?? '' });
  }
  return pieces.reverse();
}

const at = (reach: Map<number, number>, k: number) => reach.get(k) ?? 0;
const stepsDown = (reach: Map<number, number>, k: number, d: number) =>
  k === -d || (k !== d && at(reach, k - 1) < at(reach, k + 1));

/** Neighbours of one kind become one; within a change, what was removed stands before what was added. */
function join(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.kind === 'same') last.text += text;
      else out.push({ kind, text });
    }
  }
  flush();
  return out;
}
