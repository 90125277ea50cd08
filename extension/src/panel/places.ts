/** Places of a text that a comment is about: UTF-16 offsets, never inside of a character. */
import type { Case, Comment, Place } from '../protocol.ts';

type Span = Pick<Place, 'start' | 'end'>;

const isLowHalf = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const isHighHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** Whether a character lies across this offset. */
const splits = (text: string, at: number) =>
  at > 0 && at < text.length && isHighHalf(text.charCodeAt(at - 1)) && isLowHalf(text.charCodeAt(at));

/** The range without blanks at its ends, widened to whole characters. */
export function snap(text: string, from: number, to: number): Span {
  let start = Math.max(0, Math.min(from, text.length));
  let end = Math.max(start, Math.min(to, text.length));
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  if (splits(text, start)) start--;
  if (splits(text, end)) end++;
  return { start, end };
}

/** What the person has selected within an element that shows exactly this text; empty where that is nothing. */
export function rangeWithin(element: Element | null, text: string): Span {
  const selection = getSelection();
  const nothing = { start: 0, end: 0 };
  if (!element || !selection || selection.rangeCount === 0 || element.textContent !== text) return nothing;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return nothing;
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return snap(text, start, start + range.toString().length);
}

/** Where the words of a comment stand in the text as it is now; null: they are gone. */
export function locate(c: Case, comment: Comment, place: Place & { quote?: string }, text: string): Span | null {
  const { start, end, quote = '' } = place;
  if (c.draft?.hash === comment.hash && c.draft?.text === text) return { start, end };
  const at = quote === '' ? -1 : text.indexOf(quote);
  return at < 0 ? null : { start: at, end: at + quote.length };
}
