/** The sites that Leitplanke runs on, by host. The manifest names the same; a test holds both together. */
import type { Platform } from '../protocol.ts';

export const SITES: Record<string, readonly string[]> = {
  x: ['x.com', 'twitter.com'],
  facebook: ['www.facebook.com', 'm.facebook.com'],
  ...brought(),
};

/** Sites whose adapters the company's own build brings as plugins; `build.mjs --plugins` names their hosts. */
declare const __ADAPTERS__: readonly { platform: string; hosts: readonly string[] }[];

function brought(): Record<string, readonly string[]> {
  if (typeof __ADAPTERS__ === 'undefined') return {};
  return Object.fromEntries(__ADAPTERS__.map(({ platform, hosts }) => [platform, hosts]));
}

/** Null: none of ours, or not over TLS. */
export function platformOf(url: string): Platform | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  if (protocol !== 'https:') return null;
  return Object.keys(SITES).find((platform) => SITES[platform]?.includes(host)) ?? null;
}

/** Query keys that tell one page of a site from another; all others are tracking or state. */
const TELLING_KEYS = ['story_fbid', 'fbid', 'id', 'comment_id', 'reply_comment_id', 'v'];

/** Whether both addresses show the same thing: same platform and path, same telling keys. */
export function samePage(a: string, b: string): boolean {
  return platformOf(a) !== null && identity(a) === identity(b);
}

function identity(url: string): string {
  const { pathname, searchParams } = new URL(url);
  const keys = TELLING_KEYS.map((key) => `${key}=${searchParams.get(key) ?? ''}`);
  return [platformOf(url), pathname.replace(/\/+$/, '').toLowerCase(), ...keys].join(' ');
}
