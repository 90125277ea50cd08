/**
 * @file  find.ts
 * @brief Where the items of a page are, and which element belongs to which of them.
 */
import { MAX_DEPTH, MAX_ITEMS } from './limits.ts';
import type { Adapter, ItemRule } from './types.ts';

/** An element that is an item. */
export interface Found {
  element: Element;
  rule: ItemRule;
  /** Which of the rule's strategies found it: 0 is the best. */
  rank: number;
  confidence: number;
  /** Whether other items stand inside this one; as long as none does, all in it is its own. */
  hasInner: boolean;
}

function enclosing(element: Element | null, test: (at: Element) => boolean): Element | null {
  let at = element;
  for (let i = 0; at !== null && i < MAX_DEPTH; i++, at = at.parentElement) if (test(at)) return at;
  return null;
}

/** Knows the items of one page; grows with each `scan` and forgets nothing that is still in the document. */
export class Finder {
  /** True once a page held more items than are looked at. */
  overflow = false;
  private readonly claims = new WeakMap<Element, Found>();
  private readonly adapter: Adapter;

  constructor(adapter: Adapter) {
    this.adapter = adapter;
  }

  get(element: Element): Found | undefined {
    return this.claims.get(element);
  }

  forget(element: Element): void {
    this.claims.delete(element);
  }

  /** The innermost item that `element` is part of (or is). */
  ownerOf(element: Element | null): Found | null {
    let at = element;
    for (let i = 0; at !== null && i < MAX_DEPTH; i++, at = at.parentElement) {
      const found = this.claims.get(at);
      if (found) return found;
    }
    return null;
  }

  /** Items in `root` (itself included), in document order; those known already are among them. */
  scan(root: ParentNode): Found[] {
    const found: Found[] = [];
    const seen = new Set<Element>();
    for (const rule of this.adapter.items) this.scanRule(rule, root, found, seen);
    for (const { element } of found) {
      const around = this.ownerOf(element.parentElement);
      if (around) around.hasInner = true;
    }
    return found.length > 1 ? found.sort((a, b) => order(a.element, b.element)) : found;
  }

  private scanRule(rule: ItemRule, root: ParentNode, found: Found[], seen: Set<Element>): void {
    // Elements that hold an item which a better strategy found.
    const holders = new Set<Element>();
    const first = found.length;
    for (const [rank, select] of rule.select.entries()) {
      if (rank > 0) for (const item of found.slice(first)) addHolders(item.element, holders);
      for (const match of matches(root, select.css)) {
        if (found.length >= MAX_ITEMS) {
          this.overflow = true;
          return;
        }
        const element = select.closest ? match.closest(select.closest) : match;
        if (!element || seen.has(element)) continue;
        if (select.not && element.matches(select.not)) continue;
        if (rule.require && !element.querySelector(rule.require)) continue;
        const known = this.claims.get(element);
        if (known && known.rule !== rule) continue;
        if (!known && rank > 0 && (holders.has(element) || this.inBetter(element, rule, rank))) continue;
        const item = known ?? { element, rule, rank, confidence: select.confidence, hasInner: false };
        this.claims.set(element, item);
        seen.add(element);
        found.push(item);
      }
    }
  }

  /** True if `element` lies in an item of the same rule that a better strategy found. */
  private inBetter(element: Element, rule: ItemRule, rank: number): boolean {
    const better = (at: Element): boolean => {
      const other = this.claims.get(at);
      return other !== undefined && other.rule === rule && other.rank < rank;
    };
    return enclosing(element.parentElement, better) !== null;
  }
}

function addHolders(element: Element, holders: Set<Element>): void {
  for (let at = element.parentElement; at !== null && !holders.has(at); at = at.parentElement) holders.add(at);
}

function matches(root: ParentNode, css: string): Element[] {
  const all = Array.from(root.querySelectorAll(css));
  if (root instanceof Element && root.matches(css)) all.unshift(root);
  return all;
}

export function order(a: Node, b: Node): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
