/**
 * @file  compose.ts
 * @brief Where a person writes on the platform: boxes, their send buttons, and what a box answers.
 */
import type { Finder, Found } from './find.ts';
import { order } from './find.ts';
import { MAX_DEPTH } from './limits.ts';
import type { Adapter, ComposerRule } from './types.ts';

export interface Box {
  element: Element;
  rule: ComposerRule;
}

/** The box that `element` is in or is; the first rule that matches counts. */
export function boxAround(adapter: Adapter, element: Element): Box | null {
  for (const rule of adapter.composers) {
    const box = element.closest(rule.css);
    if (box) return { element: box, rule };
  }
  return null;
}

/** All boxes in `root`, itself included. */
export function boxesIn(adapter: Adapter, root: ParentNode): Box[] {
  const found = new Map<Element, Box>();
  for (const rule of adapter.composers) {
    const matches = Array.from(root.querySelectorAll(rule.css));
    if (root instanceof Element && root.matches(rule.css)) matches.unshift(root);
    for (const element of matches) if (!found.has(element)) found.set(element, { element, rule });
  }
  return [...found.values()].sort((a, b) => order(a.element, b.element));
}

/** The nearest element around a box that also holds a send button; the box's parent where it has none. */
export function scopeOf({ element, rule }: Box): Element {
  const parent = element.parentElement ?? element;
  if (rule.send === '') return parent;
  let at: Element | null = parent;
  for (let i = 0; at !== null && at !== document.body && i < MAX_DEPTH; i++, at = at.parentElement) {
    if (at.querySelector(rule.send)) return at;
  }
  return parent;
}

/** The send button that `element` is part of, with the boxes that it may send: those nearest around it. */
export function sendAround(adapter: Adapter, element: Element): { rule: ComposerRule; boxes: Element[] } | null {
  for (const rule of adapter.composers) {
    const button = rule.send === '' ? null : element.closest(rule.send);
    if (button) return { rule, boxes: boxesNear(button, rule) };
  }
  return null;
}

function boxesNear(button: Element, rule: ComposerRule): Element[] {
  let at: Element | null = button.parentElement;
  for (let i = 0; at !== null && i < MAX_DEPTH; i++, at = at.parentElement) {
    const boxes = at.querySelectorAll(rule.css);
    if (boxes.length > 0) return Array.from(boxes);
  }
  return [];
}

/** The item that a box answers, or null. `items`: all that stand on the page, in any order. */
export function answeredBy({ element, rule }: Box, finder: Finder, items: readonly Found[]): Found | null {
  for (const { how, within } of rule.answers) {
    const found = ways[how](element, finder, items, within);
    if (found) return found;
  }
  return null;
}

type Way = (box: Element, finder: Finder, items: readonly Found[], within: string | undefined) => Found | null;

const ways: Record<ComposerRule['answers'][number]['how'], Way> = {
  sibling(box, finder) {
    const container = finder.ownerOf(box);
    for (let at: Element | null = box; at !== null && at !== container?.element; at = at.parentElement) {
      for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) {
        const item = finder.get(before);
        if (item) return item;
      }
    }
    return null;
  },
  container: (box, finder) => finder.ownerOf(box),
  before(box, _finder, items, within) {
    const around = within ? box.closest(within) : document.documentElement;
    if (!around) return null;
    const before = items.filter(
      ({ element, rule }) => rule.kind !== 'quote' && around.contains(element) && order(element, box) < 0,
    );
    return outermost(before, 1);
  },
  thread: (_box, _finder, items) =>
    outermost(
      items.filter(({ rule }) => rule.kind === 'post'),
      -1,
    ),
};

/** The last (1) or the first (-1) item of the document. */
function outermost(items: readonly Found[], direction: 1 | -1): Found | null {
  let best: Found | null = null;
  for (const item of items) if (!best || order(item.element, best.element) * direction > 0) best = item;
  return best;
}

const KEY = /^(?:(Ctrl|Meta|Shift|Alt)\+)?Enter$/u;

/**
 * Whether this key press sends, by the rule's list. Further modifiers change nothing, because sites ask only for the
 * one they mean; `Enter` alone is any Enter without Shift.
 */
export function isSendKey(rule: ComposerRule, event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.code !== 'Enter' && event.code !== 'NumpadEnter') return false;
  const held = { Ctrl: event.ctrlKey, Meta: event.metaKey, Shift: event.shiftKey, Alt: event.altKey };
  return rule.keys.some((key) => {
    const modifier = KEY.exec(key)?.[1] as keyof typeof held | undefined;
    return modifier ? held[modifier] : !event.shiftKey;
  });
}
