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
    if (!start) continue;
    for (const element of candidates(one, start, scope)) {
      const value = read(one, element, scope);
      if (value !== null) return { value, confidence: one.confidence, element, one };
    }
  }
  return null;
}

/** Whether `element` is part of the item itself and not of one inside it. */
function isOwn(element: Element, scope: Scope): boolean {
  return scope.finder === null || scope.item === null || scope.finder.ownerOf(element) === scope.item;
}

function candidates(one: Pick, start: Element, scope: Scope): Iterable<Element> {
  if (one.css === undefined) return accept(one, start, start, scope) ? [start] : [];
  return one.last ? lastCandidates(one, start, scope) : forwardCandidates(one, start, scope);
}

function* forwardCandidates(one: Pick, start: Element, scope: Scope): Generator<Element> {
  const end = one.precedes ? start.querySelector(one.precedes) : null;
  let seen = 0;
  for (const match of start.querySelectorAll(one.css ?? '*')) {
    if (++seen > MAX_CANDIDATES || (end && order(match, end) >= 0)) return;
    const element = one.closest ? match.closest(one.closest) : match;
    if (element && accept(one, element, start, scope)) yield element;
  }
}

function lastCandidates(one: Pick, start: Element, scope: Scope): Element[] {
  return [...forwardCandidates(one, start, scope)].reverse();
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
    ...(finder && item && !one.inner ? { skip: (at) => at !== item.element && finder.get(at) !== undefined } : {}),
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
  return (one.prefix ?? '') + value;
}
