/**
 * @file  pick.ts
 * @brief Runs an adapter's picks on an item: the first that yields a value wins.
 */
import type { Finder, Found } from './find.ts';
import { order } from './find.ts';
import { MAX_CANDIDATES, MAX_DEPTH, MAX_FIELD } from './limits.ts';
import { readText, type TextOptions } from './text.ts';
import type { Adapter, Pick } from './types.ts';
import { cleanUrl, slugOf } from './url.ts';

/** The item (or the page) that picks look at. */
export interface Scope {
  adapter: Adapter;
  root: Element;
  /** Knows which elements belong to items inside this one; null where there are none (the page itself). */
  finder: Finder | null;
  item: Found | null;
  /** The page's address. */
  url: string;
}

export interface Picked {
  value: string;
  confidence: number;
  element: Element;
  /** The pick that it came from. */
  one: Pick;
}

export function pick(picks: readonly Pick[], scope: Scope): Picked | null {
  for (const one of picks) {
    const start = one.up ? scope.root.closest(one.up) : scope.root;
    const found = start ? pickOne(one, start, scope) : null;
    if (found) return found;
  }
  return null;
}

function pickOne(one: Pick, start: Element, scope: Scope): Picked | null {
  if (one.css === undefined) return tryOne(one, start, start, scope);
  if (one.all) return pickAll(one, candidates(one, one.css, start), start, scope);
  if (!one.last) {
    // Nearly always the first match is the one: the others are not even collected.
    const first = start.querySelector(one.css);
    if (first === null) return null;
    if (!one.precedes) {
      const found = tryOne(one, first, start, scope);
      if (found) return found;
    }
  }
  const all = candidates(one, one.css, start);
  for (const element of one.last ? all.reverse() : all) {
    const found = tryOne(one, element, start, scope);
    if (found) return found;
  }
  return null;
}

/** The texts of all candidates; for highlights only the first can be led back to. */
function pickAll(one: Pick, matches: readonly Element[], start: Element, scope: Scope): Picked | null {
  const all = matches.map((match) => tryOne(one, match, start, scope)).filter((found) => found !== null);
  const [first] = all;
  return first ? { ...first, value: all.map(({ value }) => value).join('\n\n') } : null;
}

function tryOne(one: Pick, match: Element, start: Element, scope: Scope): Picked | null {
  const element = one.closest ? match.closest(one.closest) : match;
  if (!element || !accept(one, element, start, scope)) return null;
  const value = read(one, element, scope);
  return value === null ? null : { value, confidence: one.confidence, element, one };
}

function candidates(one: Pick, css: string, start: Element): Element[] {
  const end = one.precedes ? start.querySelector(one.precedes) : null;
  const found: Element[] = [];
  for (const match of start.querySelectorAll(css)) {
    if (found.length >= MAX_CANDIDATES || (end && order(match, end) >= 0)) break;
    found.push(match);
  }
  return found;
}

/** Whether `element` is part of the item itself and not of one inside it. */
function isOwn(element: Element, scope: Scope): boolean {
  const { finder, item } = scope;
  return finder === null || item === null || !item.hasInner || finder.ownerOf(element) === item;
}

function accept(one: Pick, element: Element, start: Element, scope: Scope): boolean {
  if (!start.contains(element)) return false;
  if (one.not && element.matches(one.not)) return false;
  if (!one.inner && !one.up && !isOwn(element, scope)) return false;
  return !one.plain || isPlain(element);
}

/** True if all visible letters stand in one text node: what is scrambled letter by letter never does. */
function isPlain(element: Element): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let filled = 0;
  for (let i = 0; i < MAX_DEPTH && walker.nextNode(); i++) {
    if ((walker.currentNode as Text).data.trim() !== '' && ++filled > 1) return false;
  }
  return filled === 1;
}

function raw(one: Pick, element: Element, scope: Scope): string | null {
  if (one.read === 'here') return scope.url;
  if (one.read === 'exists') return 'true';
  if (one.read === 'text') return readText(element, textOptions(one, scope));
  if (one.read === 'own') {
    let text = '';
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
    return text.replace(/\s+/gu, ' ').trim();
  }
  return element.getAttribute(one.read.slice(1));
}

/** How a pick reads text: what the adapter leaves out everywhere, what the pick does, and items inside this one. */
export function textOptions(one: Pick, { adapter, finder, item }: Scope): TextOptions {
  const parts = [adapter.text.exclude, one.exclude].filter((part) => part !== undefined);
  return {
    newlines: adapter.text.newlines,
    ...(parts.length > 0 ? { exclude: parts.join(',') } : {}),
    ...(finder && item?.hasInner && !one.inner
      ? { skip: (at) => at !== item.element && finder.get(at) !== undefined }
      : {}),
  };
}

function cut(one: Pick, value: string): string | null {
  let result = value;
  if (one.after !== undefined) {
    const at = result.indexOf(one.after);
    if (at < 0) return null;
    result = result.slice(at + one.after.length);
  }
  if (one.until !== undefined) {
    const end = [...result].findIndex((unit) => one.until?.includes(unit));
    if (end >= 0) result = [...result].slice(0, end).join('');
  }
  return result.trim();
}

function shaped(one: Pick, value: string, scope: Scope): string | null {
  if (one.as === 'url') return cleanUrl(value, scope.url, scope.adapter.tracking);
  if (one.as === 'slug') return slugOf(value, scope.url);
  if (one.as === 'anchor') return cleanUrl(`${scope.url.split('#', 1)[0]}#${one.prefix ?? ''}${value}`, scope.url);
  if (one.as === 'digits') return /^\d+$/u.test(value) ? value : null;
  return value;
}

function read(one: Pick, element: Element, scope: Scope): string | null {
  const found = raw(one, element, scope);
  const base = found !== null && one.as === 'url' ? shaped(one, found, scope) : found;
  if (base === null) return null;
  if (one.starts !== undefined && !base.startsWith(one.starts)) return null;
  if (one.has && !one.has.some((part) => base.includes(part))) return null;
  if (one.hasNot?.some((part) => base.includes(part))) return null;
  const short = cut(one, base);
  const value = short === null || one.as === 'url' ? short : shaped(one, short, scope);
  if (value === null || value === '') return null;
  if (one.read !== 'text' && value.length > MAX_FIELD) return null;
  return one.as === 'anchor' ? value : (one.prefix ?? '') + value;
}
