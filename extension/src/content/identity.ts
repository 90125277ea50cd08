/**
 * @file  identity.ts
 * @brief Who and which: a read item as a `Post`, its id where the page shows one only now and then, own or not.
 */
import type { ReadItem } from '../adapter/read.ts';
import { slugOf } from '../adapter/url.ts';
import type { Platform, Post } from '../protocol.ts';

/** Posts whose id is remembered beyond the moment in which the page showed it. */
const MAX_NAMES = 5_000;

export interface Name {
  id: string;
  permalink: string | null;
}

export interface Identity {
  platform: Platform;
  brandHandles: readonly string[];
  activeHandle: string | null;
  /** By author and text: ids that were seen once. */
  names: Map<string, Name>;
}

export const bare = (handle: string): string => handle.replace(/^@/u, '').toLowerCase();

const account = ({ item, profile }: ReadItem): string => item.handle ?? profile ?? '';

/** A post without a visible id has none until its link was seen once: empty, never a made-up one. */
function nameOf(read: ReadItem, { names }: Identity): Name {
  const { item } = read;
  const print = `${account(read) || item.author}\n${item.text}`;
  if (item.id.startsWith('h:')) return names.get(print) ?? { id: '', permalink: item.permalink };
  if (names.size > MAX_NAMES) names.clear();
  const name = { id: item.id, permalink: item.permalink };
  names.set(print, name);
  return name;
}

export function postOf(read: ReadItem, identity: Identity, container: ReadItem | null): Post {
  const { item } = read;
  const { id, permalink } = nameOf(read, identity);
  return {
    id,
    text: item.text ?? '',
    platform: identity.platform,
    onOwnPage: isOnOwnPage(identity, container),
    author: { handle: account(read), name: item.author ?? '' },
    url: permalink ?? '',
    postedAt: item.time !== null && /^\d{4}-\d{2}-\d{2}T/u.test(item.time) ? item.time : '',
  };
}

/** True: the brand or the signed-in account wrote it; false: somebody else; null: the page does not say. */
export function isOwn(read: ReadItem, { brandHandles, activeHandle }: Identity): boolean | null {
  const name = bare(account(read));
  if (name === '') return null;
  return brandHandles.includes(name) || (activeHandle !== null && bare(activeHandle) === name);
}

/** By one of the brand's own accounts, as a post or reply of its own. */
export const isBranded = (read: ReadItem, { brandHandles }: Identity): boolean =>
  !read.item.isAd && !read.item.isQuote && read.item.text !== null && brandHandles.includes(bare(account(read)));

/** The brand's own page or profile, or below a post of the brand. */
function isOnOwnPage({ brandHandles }: Identity, container: ReadItem | null): boolean {
  if (brandHandles.includes(bare(pageSlug()))) return true;
  return container !== null && brandHandles.includes(bare(account(container)));
}

let slug = { href: '', name: '' };

function pageSlug(): string {
  const { href } = location;
  if (slug.href !== href) slug = { href, name: slugOf(href, href) ?? '' };
  return slug.name;
}
