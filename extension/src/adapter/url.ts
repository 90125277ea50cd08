/** @file url.ts @brief Addresses without what only tracks: absolute, other keys and their order untouched. */
import { MAX_FIELD } from './limits.ts';

const KEYS = new Set(['fbclid', 'ref', 's', 'sid', 'comment_tracking', 'mibextid', 'rdid', 'gclid', 'igshid']);
const BEGINNINGS = ['__cft__', '__tn__', '__xts__', '__eep__', 'utm_'];

function isTracking(part: string, more: readonly string[]): boolean {
  const raw = part.split('=', 1)[0] ?? '';
  let key = raw;
  try {
    key = decodeURIComponent(raw);
  } catch {
    // A key that cannot be decoded is compared as it stands.
  }
  return KEYS.has(key) || more.includes(key) || BEGINNINGS.some((beginning) => key.startsWith(beginning));
}

/** A path with nothing in it that an address parser would change. */
const PLAIN_PATH = /^\/(?!\/)[\w~/-]{1,500}$/u;

let known = { base: '', origin: '' };

function originOf(base: string): string {
  if (known.base !== base) known = { base, origin: new URL(base).origin };
  return known.origin;
}

/** `href` as an absolute http(s) address without tracking keys, or null. The query keeps its spelling. */
export function cleanUrl(href: string, base: string, tracking: readonly string[] = []): string | null {
  if (href === '' || href.length > MAX_FIELD * 4) return null;
  if (PLAIN_PATH.test(href)) return originOf(base) + href;
  let url: URL;
  try {
    url = new URL(href, base);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !isTracking(part, tracking));
  url.search = kept.join('&');
  url.username = '';
  url.password = '';
  return url.href.length > MAX_FIELD ? null : url.href;
}

/** The first segment of an address' path: the profile's name on most platforms. */
export function slugOf(href: string, base: string): string | null {
  try {
    const segment = new URL(href, base).pathname.split('/')[1] ?? '';
    return segment === '' ? null : decodeURIComponent(segment);
  } catch {
    return null;
  }
}
