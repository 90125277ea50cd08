/**
 * @file  marks.ts
 * @brief Underlines by the CSS Custom Highlight API: the page's DOM stays as it is.
 *
 * The page can list the highlights and their ranges, so their names are made up for each document and say nothing.
 */
import { sheet } from './shadow.ts';

export type MarkKind = 'pii' | 'hint' | 'warn' | 'block';
const KINDS: readonly MarkKind[] = ['pii', 'hint', 'warn', 'block'];

const LINES: Record<MarkKind, string> = {
  // Half transparent, so that the page's own letters stay as readable as they are, on light and on dark.
  pii: 'background-color: rgb(150 90 220 / 20%); text-decoration: underline dotted rgb(150 90 220);',
  hint: 'text-decoration: underline dotted #2f6fd0 2px;',
  warn: 'text-decoration: underline wavy #b06c00 1.5px;',
  block: 'text-decoration: underline wavy #c5221f 2px;',
};

export class Marks {
  private readonly names = Object.fromEntries(
    KINDS.map((kind) => [kind, `h${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`]),
  ) as Record<MarkKind, string>;
  private readonly highlights = Object.fromEntries(KINDS.map((kind) => [kind, new Highlight()])) as Record<
    MarkKind,
    Highlight
  >;
  private readonly owners = new Map<object, [MarkKind, Range][]>();
  private readonly style = sheet(KINDS.map((kind) => `::highlight(${this.names[kind]}) { ${LINES[kind]} }`).join('\n'));

  constructor() {
    for (const [i, kind] of KINDS.entries()) {
      this.highlights[kind].priority = i;
      CSS.highlights.set(this.names[kind], this.highlights[kind]);
    }
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.style];
  }

  /** Replaces what `owner` had marked. */
  set(owner: object, ranges: readonly [MarkKind, Range][]): void {
    this.clear(owner);
    if (ranges.length === 0) return;
    for (const [kind, range] of ranges) this.highlights[kind].add(range);
    this.owners.set(owner, [...ranges]);
  }

  clear(owner: object): void {
    for (const [kind, range] of this.owners.get(owner) ?? []) this.highlights[kind].delete(range);
    this.owners.delete(owner);
  }

  dispose(): void {
    for (const kind of KINDS) CSS.highlights.delete(this.names[kind]);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.style);
    this.owners.clear();
  }
}

/** Ranges of `[start, end)` in a mapped text; what cannot be located is left out. */
export function rangeOf(
  locate: (index: number, end?: boolean) => { node: Node; offset: number } | null,
  start: number,
  end: number,
): Range | null {
  const from = locate(start);
  const to = end > start ? locate(end, true) : null;
  if (!from?.node.isConnected || !to?.node.isConnected) return null;
  const range = document.createRange();
  try {
    place(range, 'setStart', from);
    place(range, 'setEnd', to);
  } catch {
    return null;
  }
  return range.collapsed ? null : range;
}

/** In a text node by offset, at an element before or behind it. */
function place(range: Range, edge: 'setStart' | 'setEnd', at: { node: Node; offset: number }): void {
  if (at.node.nodeType === Node.TEXT_NODE) range[edge](at.node, at.offset);
  else if (edge === 'setStart') range.setStartBefore(at.node);
  else range.setEndAfter(at.node);
}
