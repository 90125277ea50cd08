/** A post's text as the sites show it: mentions, tags and addresses as links, emoji as images. */

import { h } from './dom.ts';

export interface Segment {
  kind: 'text' | 'emoji' | 'mention' | 'tag' | 'link';
  text: string;
}

const PARTS =
  /(?<emoji>\p{RGI_Emoji})|(?<mention>@[A-Za-z0-9_]{2,20})|(?<tag>#[\p{L}\p{N}_]+)|(?<link>(?:https?:\/\/)?(?:[a-z0-9\-]+\.)+(?:example|org|de|com)(?:\/[^\s]*[^\s.,!?])?)/gv;

export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let from = 0;
  for (const match of text.matchAll(PARTS)) {
    // An address after an @ is mail, and stays text.
    if (match.groups?.link && text[match.index - 1] === '@') continue;
    if (match.index > from) found.push({ kind: 'text', text: text.slice(from, match.index) });
    const kind = (['emoji', 'mention', 'tag', 'link'] as const).find((name) => match.groups?.[name]) ?? 'text';
    found.push({ kind, text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ kind: 'text', text: text.slice(from) });
  return found;
}

export function emojiImage(sign: string, size: number): HTMLImageElement {
  return h('img', {
    alt: sign,
    draggable: 'false',
    width: size,
    height: size,
    class: 'emoji',
    src: `/_demo/emoji/${encodeURIComponent(sign)}.svg`,
  });
}
