/**
 * @file  editor.ts
 * @brief What stands in a platform's box, with the way back from each character to its text node.
 *
 * Draft.js marks its blocks; Lexical, ProseMirror and plain editable elements have them as elements. Each block is a
 * line, a `<br>` breaks one, and the last `<br>` of a block only keeps it from collapsing.
 */
import { isEmojiAlt, type MappedText, type Place } from '../adapter/text.ts';
import type { ComposerRule } from '../adapter/types.ts';

const BLOCKS = new Set('DIV P LI UL OL PRE BLOCKQUOTE H1 H2 H3 H4 H5 H6'.split(' '));
/** Nodes that are looked at in one box; a longer text is not one that a person types. */
const MAX_NODES = 20_000;

interface Segment {
  start: number;
  length: number;
  node: Node;
}

class Reader {
  text = '';
  private readonly segments: Segment[] = [];
  private visited = 0;

  add(text: string, node: Node): void {
    if (text === '') return;
    this.segments.push({ start: this.text.length, length: text.length, node });
    this.text += text;
  }

  block(element: Element): void {
    for (let child = element.firstChild; child !== null; child = child.nextSibling) this.inline(child, element);
  }

  private inline(node: Node, block: Element): void {
    if (++this.visited > MAX_NODES) return;
    if (node.nodeType === Node.TEXT_NODE) {
      this.add((node as Text).data, node);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (element.tagName === 'BR') {
      if (!isLastIn(element, block)) this.add('\n', element);
    } else if (element.tagName === 'IMG') {
      const alt = element.getAttribute('alt') ?? '';
      if (isEmojiAlt(alt)) this.add(alt, element);
    } else {
      for (let child = element.firstChild; child !== null; child = child.nextSibling) this.inline(child, block);
    }
  }

  locate(index: number, end: boolean): Place | null {
    const unit = end ? index - 1 : index;
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle]?.start ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    const segment = this.segments[low];
    if (!segment || unit < segment.start || unit >= segment.start + segment.length) return null;
    return { node: segment.node, offset: unit - segment.start + (end ? 1 : 0) };
  }
}

/** Whether nothing but empty elements follows `node` in its block. */
function isLastIn(node: Node, block: Element): boolean {
  let at: Node | null = node;
  while (at !== null && at !== block) {
    for (let next: Node | null = at.nextSibling; next !== null; next = next.nextSibling) {
      if (next.nodeName === 'BR' || next.nodeName === 'IMG' || next.textContent !== '') return false;
    }
    at = at.parentNode;
  }
  return true;
}

/** The innermost blocks in order; the box itself if it has none. */
function leafBlocks(box: Element, editor: ComposerRule['editor']): Element[] {
  const marked = editor === 'draftjs' ? Array.from(box.querySelectorAll('[data-block="true"]')) : [];
  const blocks = marked.length > 0 ? marked : blocksIn(box);
  const inner = blocks.filter((block) => !blocks.some((other) => other !== block && block.contains(other)));
  return inner.length > 0 ? inner : [box];
}

function blocksIn(element: Element): Element[] {
  const found: Element[] = [];
  for (const child of element.children) {
    if (!BLOCKS.has(child.tagName)) continue;
    const inner = blocksIn(child);
    found.push(...(inner.length > 0 ? inner : [child]));
  }
  return found;
}

export function readEditor(box: Element, editor: ComposerRule['editor']): MappedText {
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) {
    return { text: box.value, locate: () => null };
  }
  const reader = new Reader();
  for (const [i, block] of leafBlocks(box, editor).entries()) {
    if (i > 0) reader.add('\n', block);
    reader.block(block);
  }
  return { text: reader.text, locate: (index, end = false) => reader.locate(index, end) };
}
