/**
 * @file  read.ts
 * @brief Reads a page's items through an adapter: `readItem` for one element, `readPage` for all.
 */
import type { Item } from '../protocol.ts';
import { Finder, type Found } from './find.ts';
import { type Picked, pick, type Scope, textOptions } from './pick.ts';
import { type MappedText, mapText } from './text.ts';
import { type Adapter, FIELDS, type Field } from './types.ts';

/** An item as read, with its element. `parent` is known only on a whole page. */
export interface ReadItem {
  item: Item;
  element: Element;
  found: Found;
  /** The author's account where it is no handle: the profile's address or number. */
  profile: string | null;
  /** The elements that the fields were read from, for the health figures. */
  from: Partial<Record<Field, Element>>;
  /** The text once more, with the way back to the page, for highlights. */
  mapText(): MappedText | null;
}

/** Fields without which an item is of little use: their weakest strategy is the item's confidence. */
const NEEDED: readonly Field[] = ['author', 'text', 'permalink', 'time'];

/** 64 bits of FNV-1a over UTF-16 units as 16 hex digits: a key for items that show no id, not a secret. */
export function hashKey(text: string): string {
  let low = 0x84222325;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    low ^= text.charCodeAt(i);
    // The prime 2^40 + 0x1b3, in 32-bit halves.
    const wide = (low >>> 0) * 0x1b3;
    const carried = Math.floor(wide / 0x1_0000_0000) + Math.imul(high, 0x1b3) + (low << 8);
    low = wide >>> 0;
    high = carried >>> 0;
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

export function readItem(found: Found, finder: Finder, adapter: Adapter, url: string): ReadItem {
  const scope: Scope = { adapter, root: found.element, finder, item: found, url };
  const picked: Partial<Record<Field, Picked | null>> = {};
  for (const field of FIELDS) picked[field] = pick(found.rule.fields[field] ?? [], scope);
  const value = (field: Field): string | null => picked[field]?.value ?? null;
  const isAd = value('ad') !== null;
  const item: Item = {
    kind: isAd ? 'ad' : kindOf(found, url),
    id: value('id') ?? `h:${hashKey(`${value('handle') ?? value('author') ?? ''}\n${value('text') ?? ''}`)}`,
    author: value('author'),
    handle: value('handle'),
    permalink: value('permalink'),
    time: value('time'),
    text: value('text'),
    truncated: value('truncated') !== null,
    isAd,
    isQuote: found.rule.kind === 'quote',
    parent: null,
    confidence: confidenceOf(found, picked),
  };
  const from: ReadItem['from'] = {};
  for (const field of FIELDS) {
    const element = picked[field]?.element;
    if (element) from[field] = element;
  }
  const text = picked.text;
  return {
    item,
    element: found.element,
    found,
    profile: value('profile'),
    from,
    mapText: () => (text ? mapText(text.element, textOptions(text.one, scope)) : null),
  };
}

function confidenceOf(found: Found, picked: Partial<Record<Field, Picked | null>>): number {
  const all = [found.confidence, ...NEEDED.map((field) => picked[field]?.confidence ?? 1)];
  return Math.min(...all);
}

function kindOf(found: Found, url: string): Item['kind'] {
  const { rule, element } = found;
  const first = rule.firstIsPost;
  if (!first || first.hasNot.some((part) => url.includes(part))) return rule.kind;
  const strategy = rule.select[found.rank];
  return strategy && element.ownerDocument.querySelector(strategy.css) === element ? 'post' : rule.kind;
}

/** All items of a document in document order, parents resolved. What the adapter doctor prints. */
export function readPage(adapter: Adapter, page: Document, url: string): ReadItem[] {
  const finder = new Finder(adapter);
  const items = finder.scan(page).map((found) => readItem(found, finder, adapter, url));
  const index = new Map(items.map(({ element }, i) => [element, i]));
  const thread = items.findIndex(({ item }) => item.kind === 'post');
  for (const { item, found } of items) {
    item.parent = parentOf(found, item, finder, index, thread);
  }
  return items;
}

function parentOf(
  found: Found,
  item: Item,
  finder: Finder,
  index: Map<Element, number>,
  thread: number,
): number | null {
  if (item.kind === 'post' || found.rule.parent === 'none') return null;
  const container = finder.ownerOf(found.element.parentElement);
  const around = container ? index.get(container.element) : undefined;
  if (around !== undefined) return around;
  return found.rule.parent === 'thread' && thread >= 0 ? thread : null;
}
