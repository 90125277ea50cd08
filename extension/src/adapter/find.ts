/**
 * @file  find.ts
 * @brief Where the items of a page are, and which element belongs to which of them.
 */
import { MAX_DEPTH, MAX_ITEMS } from './limits.ts';
import type { Adapter, ItemRule, Select } from './types.ts';

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
    const found = new Map<Element, Found>();
    const used = new Set<Select>();
    for (const rule of this.adapter.items) this.scanRule(rule, root, found, used);
    for (const element of found.keys()) {
      const around = this.ownerOf(element.parentElement);
      if (around) around.hasInner = true;
    }
    return used.size > 1 ? inOrder(root, found, used) : [...found.values()];
  }

  /** `used` gets the strategies that found something. */
  private scanRule(rule: ItemRule, root: ParentNode, found: Map<Element, Found>, used: Set<Select>): void {
    // Elements that hold an item which a better strategy found.
    const holders = new Set<Element>();
    const mine: Element[] = [];
    for (const [rank, select] of rule.select.entries()) {
      if (rank > 0) for (const element of mine) addHolders(element, holders);
      for (const match of matches(root, select.css)) {
        if (found.size >= MAX_ITEMS) {
          this.overflow = true;
          return;
        }
        const element = select.closest ? match.closest(select.closest) : match;
        if (!element || found.has(element)) continue;
        if (select.not && element.matches(select.not)) continue;
        if (rule.require && !element.querySelector(rule.require)) continue;
        const known = this.claims.get(element);
        if (known && known.rule !== rule) continue;
        if (!known && rank > 0 && (holders.has(element) || this.inBetter(element, rule, rank))) continue;
        const item = known ?? { element, rule, rank, confidence: select.confidence, hasInner: false };
        this.claims.set(element, item);
        found.set(element, item);
        mine.push(element);
        used.add(select);
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

/** Asked for by one selector they come in document order; sorting ten thousand siblings takes the browser seconds. */
function inOrder(root: ParentNode, found: ReadonlyMap<Element, Found>, used: ReadonlySet<Select>): Found[] {
  const sorted: Found[] = [];
  const css = [...used].map((select) => select.closest ?? select.css);
  for (const element of matches(root, css.join(','))) {
    const item = found.get(element);
    if (item) sorted.push(item);
  }
  // An item that a match inside `root` stands in may itself lie around `root`.
  if (sorted.length === found.size) return sorted;
  const inside = new Set(sorted);
  return [...[...found.values()].filter((item) => !inside.has(item)), ...sorted];
}

export function order(a: Node, b: Node): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
