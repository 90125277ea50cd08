/**
 * @file  canonical.ts
 * @brief The core's `Canonical` and `SameReply` once more, for the one place that cannot wait for it: the send guard
 *        decides inside a key event.
 *
 * `include/leitplanke/text.h` is the definition; a test compares both on the same texts. Where the browser's Unicode is
 * newer than the core's, an emoji may count as one here and not there: then the backend's word is the one that holds.
 */

const ZWJ = 0x200d;
const KEYCAP = 0x20e3;
const BLACK_FLAG = 0x1f3f4;
const PICTOGRAPH = /^\p{Extended_Pictographic}$/u;

function isSpace(c: number): boolean {
  return (
    c === 0x20 ||
    (c >= 0x09 && c <= 0x0d) ||
    c === 0x85 ||
    c === 0xa0 ||
    c === 0x1680 ||
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000
  );
}

function isAlwaysInvisible(c: number): boolean {
  return (
    c === 0xad ||
    c === 0x61c ||
    c === 0x180e ||
    (c >= 0x200b && c <= 0x200c) ||
    (c >= 0x200e && c <= 0x200f) ||
    (c >= 0x202a && c <= 0x202e) ||
    (c >= 0x2060 && c <= 0x206f) ||
    (c >= 0xfe00 && c <= 0xfe0d) ||
    c === 0xfeff ||
    (c >= 0xfff9 && c <= 0xfffb) ||
    c === 0xe0001 ||
    (c >= 0xe0100 && c <= 0xe01ef)
  );
}

const isSelector = (c: number): boolean => c === 0xfe0e || c === 0xfe0f;
const isSkinTone = (c: number): boolean => c >= 0x1f3fb && c <= 0x1f3ff;
const isTag = (c: number): boolean => c >= 0xe0020 && c <= 0xe007f;
const isPictograph = (c: number): boolean => c > 0xa8 && PICTOGRAPH.test(String.fromCodePoint(c));
const isKeycapBase = (c: number): boolean => (c >= 0x30 && c <= 0x39) || c === 0x23 || c === 0x2a;

/** A joiner, selector or tag that is part of an emoji there, between the last kept character and the next one. */
function belongsToEmoji(before: number, c: number, next: number): boolean {
  if (isSelector(c)) return isPictograph(before) || (isKeycapBase(before) && next === KEYCAP);
  if (c === ZWJ) return (isPictograph(before) || isSelector(before) || isSkinTone(before)) && isPictograph(next);
  return before === BLACK_FLAG || isTag(before);
}

function vanishes(before: number, c: number, next: number): boolean {
  if (isAlwaysInvisible(c)) return true;
  return (c === ZWJ || isSelector(c) || isTag(c)) && !belongsToEmoji(before, c, next);
}

/** NFC, runs of white space one blank, none at the ends, invisible characters dropped. */
export function canonical(text: string): string {
  let visible = '';
  let before = 0;
  let blank = false;
  const codes = Array.from(text.toWellFormed(), (unit) => unit.codePointAt(0) ?? 0);
  for (const [i, c] of codes.entries()) {
    if (isSpace(c)) {
      blank = true;
      before = 0x20;
    } else if (!vanishes(before, c, codes[i + 1] ?? 0)) {
      if (blank && visible !== '') visible += ' ';
      blank = false;
      visible += String.fromCodePoint(c);
      before = c;
    }
  }
  return visible.normalize('NFC');
}

/** Case folding as the core does it: Latin letters only, of unchanged length. */
const folded = (text: string): string =>
  text.replace(/[A-Z\u00c0-\u00de\u0100-\u017f]/gu, (letter) =>
    letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter,
  );

function without(text: string, beginning: string): string | null {
  return folded(text.slice(0, beginning.length)) === beginning ? text.slice(beginning.length) : null;
}

/** A link as sites show it, without scheme and `www.`; `marked`: it had one of both. */
function readLink(text: string): { shown: string; marked: boolean } {
  const bare = without(text, 'https://') ?? without(text, 'http://') ?? text;
  const shown = without(bare, 'www.') ?? bare;
  return { shown, marked: shown.length < text.length };
}

const hostOf = (shown: string): string => shown.split(/[/?#:]/u, 1)[0] ?? '';

function isHost(host: string): boolean {
  const dot = host.indexOf('.');
  return dot > 0 && !host.endsWith('.') && /^[a-zA-Z0-9.\u0080-\u{10ffff}-]*$/u.test(host);
}

function isShownLink(approved: string, shownText: string): boolean {
  const link = readLink(approved);
  const cut = shownText.length > 1 && shownText.endsWith('…');
  const shown = readLink(cut ? shownText.slice(0, -1) : shownText).shown;
  const host = hostOf(link.shown);
  const shownHost = hostOf(shown);
  if (!isHost(host)) return false;
  if (link.marked ? folded(shownHost) !== folded(host) : shownHost !== host) return false;
  const path = link.shown.slice(host.length);
  const shownPath = shown.slice(shownHost.length);
  if (cut && path.startsWith(shownPath)) return link.marked || shownPath.length < path.length;
  return path === shownPath || (link.marked && path === '/' && shownPath === '');
}

function sameWord(approved: string, shown: string): boolean {
  let a = approved;
  let b = shown;
  if (a === b) return true;
  while (a !== '' && b !== '' && a[0] === b[0] && '([{<"\'*'.includes(a.charAt(0))) {
    a = a.slice(1);
    b = b.slice(1);
  }
  while (a !== '' && b !== '' && a.at(-1) === b.at(-1) && '.,;:!?)]}>"\'*'.includes(a.charAt(a.length - 1))) {
    a = a.slice(0, -1);
    b = b.slice(0, -1);
  }
  return isShownLink(a, b);
}

/** Whether `shown` is the approved text as a person would compare them; a shortened link equals the full one. */
export function sameReply(approved: string, shown: string): boolean {
  const a = canonical(approved).replace(/[\u{fe0e}\u{fe0f}]/gu, '');
  const b = canonical(shown).replace(/[\u{fe0e}\u{fe0f}]/gu, '');
  if (a === b) return true;
  const words = a.split(' ');
  const shownWords = b.split(' ');
  return words.length === shownWords.length && words.every((word, i) => sameWord(word, shownWords[i] ?? ''));
}
