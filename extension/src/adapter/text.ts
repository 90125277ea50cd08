/**
 * @file  text.ts
 * @brief What a reader sees of an element, with the way back from each character to its text node.
 *
 * Blocks and `<br>` become line breaks, emoji pictures their `alt`, what is excluded or hidden by the markup is left
 * out. Computed styles are not asked for: that would force layouts in the middle of a page's own work.
 */
import { MAX_DEPTH, MAX_TEXT, MAX_TEXT_NODES } from './limits.ts';

export interface TextOptions {
  /** `keep`: line breaks of the source stand (pre-wrap); `collapse`: as HTML does by default. */
  newlines: 'keep' | 'collapse';
  /** Selector of parts that are left out. */
  exclude?: string;
  /** Elements that are left out as well, such as items inside this one. */
  skip?: (element: Element) => boolean;
}

/** A place in the DOM: an offset in a text node, or before (0) or behind (1) an element. */
export interface Place {
  node: Node;
  offset: number;
}

export interface MappedText {
  text: string;
  /** Where the UTF-16 code unit `index` stands; with `end`, the place behind the unit before `index`. */
  locate(index: number, end?: boolean): Place | null;
}

/** Blocks that stand apart from their neighbours, and blocks that only begin a new line. */
const PARAGRAPHS = new Set('P UL OL DL BLOCKQUOTE PRE H1 H2 H3 H4 H5 H6 TABLE FIGURE HR'.split(' '));
const LINES = new Set(
  'DIV LI DD DT TR SECTION ARTICLE HEADER FOOTER ASIDE NAV MAIN FORM FIELDSET ADDRESS DETAILS SUMMARY FIGCAPTION'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG svg IFRAME VIDEO AUDIO CANVAS INPUT TEXTAREA SELECT META LINK TITLE'.split(' '),
);

/** An `alt` that stands for a character: an emoji, `:)`, `:sob:`. Descriptions of pictures begin with a letter. */
export function isEmojiAlt(alt: string): boolean {
  if (alt === '' || alt.length > 40 || /\s/u.test(alt)) return false;
  return /\p{Emoji_Presentation}|\u{FE0F}|\u{20E3}/u.test(alt) || !/^[\p{L}\p{N}]/u.test(alt);
}

class Writer {
  text = '';
  /** Whether line breaks of the source are shown where the walk stands. */
  keep: boolean;
  private readonly mapped: boolean;
  private readonly nodes: Node[] = [];
  /** For each code unit: the index of its node, and the offset in it; only kept if asked for. */
  private readonly owner: number[] = [];
  private readonly at: number[] = [];
  private pending = 0;
  private blank = false;
  /** Line breaks at the end of `text` (counted, because asking a growing string for its end is slow). */
  private standing = 0;
  private visited = 0;

  constructor(keep: boolean, mapped: boolean) {
    this.keep = keep;
    this.mapped = mapped;
  }

  get full(): boolean {
    return this.text.length >= MAX_TEXT || this.visited >= MAX_TEXT_NODES;
  }

  /** The border of a block: borders that meet are one. */
  border(lines: number): void {
    this.pending = Math.max(this.pending, lines);
  }

  /** A `<br>` adds up, unlike borders. */
  lineBreak(node: Node): void {
    this.flush(node, 0);
    this.put('\n', node, 0);
  }

  /** A picture that stands for a character. */
  picture(alt: string, node: Node): void {
    this.flush(node, 0);
    for (let i = 0; i < alt.length; i++) this.put(alt.charAt(i), node, 0);
  }

  data(node: Text): void {
    this.visited++;
    if (!this.mapped) {
      this.quick(node);
      return;
    }
    const data = node.data;
    for (let i = 0; i < data.length && this.text.length < MAX_TEXT; i++) {
      const unit = data.charAt(i);
      if (unit === '\n' && this.keep) {
        this.blank = false;
        this.flush(node, i);
        this.put(unit, node, i);
      } else if (unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r' || unit === '\f') {
        this.blank = true;
      } else {
        this.flush(node, i);
        this.put(unit, node, i);
      }
    }
  }

  /** What `data` does, a text node at a time. */
  private quick(node: Text): void {
    const folded = this.keep
      ? node.data.replace(/[ \t\r\f]*\n[ \t\r\f]*/gu, '\n').replace(/[ \t\r\f]+/gu, ' ')
      : node.data.replace(/[ \t\r\n\f]+/gu, ' ');
    if (folded.startsWith(' ')) this.blank = true;
    else if (folded.startsWith('\n')) this.blank = false;
    const ends = folded.endsWith(' ');
    const body = folded.slice(folded.startsWith(' ') ? 1 : 0, ends ? -1 : undefined);
    if (body === '' || folded === ' ') {
      if (folded !== '') this.blank = true;
      return;
    }
    this.flush(node, 0);
    this.text += body.slice(0, MAX_TEXT - this.text.length);
    const shown = body.trimEnd();
    this.standing =
      shown === ''
        ? this.standing + body.length
        : body.endsWith('\n')
          ? body.length - body.replace(/\n+$/u, '').length
          : 0;
    this.blank = ends;
  }

  locate(index: number, end: boolean, shift: number): Place | null {
    const unit = index + shift - (end ? 1 : 0);
    const node = this.nodes[this.owner[unit] ?? -1];
    return node ? { node, offset: (this.at[unit] ?? 0) + (end ? 1 : 0) } : null;
  }

  private flush(node: Node, offset: number): void {
    if (this.pending > 0) {
      if (this.text !== '') while (this.standing < this.pending) this.put('\n', node, offset);
    } else if (this.blank && this.text !== '' && this.standing === 0) {
      this.put(' ', node, offset);
    }
    this.pending = 0;
    this.blank = false;
  }

  private put(unit: string, node: Node, offset: number): void {
    this.text += unit;
    this.standing = unit === '\n' ? this.standing + 1 : 0;
    if (!this.mapped) return;
    if (this.nodes[this.nodes.length - 1] !== node) this.nodes.push(node);
    this.owner.push(this.nodes.length - 1);
    this.at.push(offset);
  }
}

function walk(node: Node, writer: Writer, options: TextOptions, depth: number): void {
  for (let child = node.firstChild; child !== null && !writer.full; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) writer.data(child as Text);
    else if (child.nodeType === Node.ELEMENT_NODE && depth < MAX_DEPTH) enter(child as Element, writer, options, depth);
  }
}

function enter(element: Element, writer: Writer, options: TextOptions, depth: number): void {
  const name = element.tagName;
  if (SILENT.has(name) || element.hasAttribute('hidden')) return;
  if (options.exclude && element.matches(options.exclude)) return;
  if (options.skip?.(element)) return;
  if (name === 'BR') {
    writer.lineBreak(element);
    return;
  }
  if (name === 'IMG') {
    const alt = element.getAttribute('alt') ?? '';
    if (isEmojiAlt(alt)) writer.picture(alt, element);
    return;
  }
  const lines = PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0;
  const keep = writer.keep;
  writer.border(lines);
  if (name === 'PRE') writer.keep = true;
  walk(element, writer, options, depth + 1);
  writer.keep = keep;
  writer.border(lines);
}

function trimmed(text: string): { text: string; shift: number } {
  const start = text.search(/\S/u);
  return start < 0 ? { text: '', shift: 0 } : { text: text.slice(start).trimEnd(), shift: start };
}

/** The text as read, without the way back: half the work. */
export function readText(root: Element, options: TextOptions): string {
  const writer = new Writer(options.newlines === 'keep', false);
  walk(root, writer, options, 0);
  return trimmed(writer.text).text;
}

/** The text as read, with the way back to the page for highlights. */
export function mapText(root: Element, options: TextOptions): MappedText {
  const writer = new Writer(options.newlines === 'keep', true);
  walk(root, writer, options, 0);
  const { text, shift } = trimmed(writer.text);
  return { text, locate: (index, end = false) => writer.locate(index, end, shift) };
}
