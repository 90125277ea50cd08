/**
 * The demo's world: posts and replies of both sites, in memory for one run.
 *
 * Both browsers of the demo see the same world, so a reply that one sends appears in the other.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Account, Language, Post, Reply, Site, World } from '../shared/types.ts';

interface PersonFile {
  handle: string;
  name: string;
}
interface PeopleFile {
  brands: { id: string; name: string; x: PersonFile; facebook: PersonFile }[];
  x: PersonFile[];
  facebook: PersonFile[];
}
interface PostEntry {
  author: string;
  lang: Language;
  ago: number;
  text: string;
  key?: string;
  likes?: number;
  reposts?: number;
  views?: number;
  photo?: string;
  quote?: number;
  ad?: boolean;
  sponsored?: boolean;
  long?: boolean;
  group?: number;
  comments?: { author: string; lang: Language; ago: number; text: string }[];
}
interface PostsFile {
  groups?: { id: string; name: string }[];
  others: PersonFile[];
  posts: PostEntry[];
}

export const MAX_POSTS = 10_000;
export const MAX_REPLY_LENGTH = 8_000;

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as T;
const bare = (handle: string): string => handle.replace(/^@/, '');
const MINUTE = 60_000;

/** Letters and digits that look like the sites' own ids and are the same in each run. */
function scramble(seed: string, alphabet: string, length: number): string {
  let out = '';
  for (let round = 0; out.length < length; round++) {
    for (const byte of createHash('sha256').update(`${seed}#${round}`).digest()) {
      if (out.length < length) out += alphabet[byte % alphabet.length];
    }
  }
  return out;
}
const DIGITS = '0123456789';
const LETTERS = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function postId(site: Site, seed: string): string {
  return site === 'x' ? `19${scramble(seed, DIGITS, 17)}` : `pfbid0${scramble(seed, LETTERS, 60)}l`;
}

export class SiteWorld {
  readonly site: Site;
  readonly brands: Account[];
  readonly replies: Reply[] = [];
  #people = new Map<string, Account>();
  #posts: Post[];
  #listeners = new Set<(reply: Reply) => void>();

  constructor(site: Site, now: number) {
    this.site = site;
    const people = read<PeopleFile>('people.json');
    const file = read<PostsFile>(`posts/${site}.json`);
    this.brands = people.brands.map((brand) => ({
      handle: bare(brand[site].handle),
      name: brand[site].name,
      brand: true,
    }));
    for (const account of this.brands) this.#people.set(account.handle, account);
    for (const { handle, name } of [...people[site], ...file.others]) {
      this.#people.set(bare(handle), { handle: bare(handle), name, brand: false });
    }
    this.#posts = file.posts.map((entry, index) => this.#post(entry, index, file, now));
    file.posts.forEach((entry, index) => {
      const post = this.#posts[index];
      if (post && entry.quote !== undefined) post.quote = this.#posts[entry.quote]?.id ?? null;
    });
  }

  #person(handle: string): Account {
    const account = this.#people.get(bare(handle));
    if (!account) throw new Error(`posts/${this.site}.json names ${handle}, whom people.json and "others" do not know`);
    return account;
  }

  #post(entry: PostEntry, index: number, file: PostsFile, now: number): Post {
    const id = postId(this.site, `${this.site}:${index}`);
    const author = this.#person(entry.author);
    const group = entry.group === undefined ? null : (file.groups?.[entry.group] ?? null);
    const path =
      this.site === 'x'
        ? `/${author.handle}/status/${id}`
        : group
          ? `/groups/${group.id}/posts/${scramble(id, DIGITS, 16)}/`
          : `/${author.handle}/posts/${id}`;
    const replies = (entry.comments ?? []).map((comment, at) => ({
      id: scramble(`${id}:${at}`, DIGITS, 16),
      post: id,
      parent: null,
      author: this.#person(comment.author),
      lang: comment.lang,
      text: comment.text,
      at: new Date(now - comment.ago * MINUTE).toISOString(),
    }));
    return {
      id,
      key: entry.key ?? '',
      author,
      lang: entry.lang,
      text: entry.text,
      at: new Date(now - entry.ago * MINUTE).toISOString(),
      likes: entry.likes ?? 0,
      reposts: entry.reposts ?? 0,
      views: entry.views ?? 0,
      photo: entry.photo ?? '',
      quote: null,
      ad: entry.ad === true || entry.sponsored === true,
      long: entry.long === true,
      group,
      path,
      replies,
    };
  }

  /** The timeline, for load tests made longer by repeating it with ids of their own. */
  view(active: Account, count: number): World {
    const wanted = Math.min(Math.max(count, 0), MAX_POSTS) || this.#posts.length;
    const posts: Post[] = [];
    for (let index = 0; index < wanted; index++) {
      const base = this.#posts[index % this.#posts.length];
      if (!base) break;
      const replies = [...base.replies, ...this.replies.filter((reply) => reply.post === base.id)];
      posts.push(index < this.#posts.length ? { ...base, replies } : this.#copy(base, index));
    }
    return { site: this.site, accounts: [active, ...this.brands.filter((brand) => brand !== active)], posts };
  }

  #copy(base: Post, index: number): Post {
    const id = postId(this.site, `${this.site}:${index}`);
    const text = `${base.text} (${index})`;
    return { ...base, id, key: '', text, path: base.path.replace(base.id, id), quote: null, replies: [] };
  }

  account(handle: string): Account | undefined {
    return this.brands.find((brand) => brand.handle.toLowerCase() === bare(handle).toLowerCase());
  }

  /** A reply that a browser sent. Throws an Error with a reason where it cannot be taken. */
  reply(post: string, parent: string | null, handle: string, text: string, lang: Language): Reply {
    const author = this.account(handle);
    if (!author) throw new Error(`nobody may write as ${handle}`);
    if (text.trim() === '') throw new Error('an empty reply');
    if (text.length > MAX_REPLY_LENGTH) throw new Error(`a reply of more than ${MAX_REPLY_LENGTH} characters`);
    if (!this.#posts.some((known) => known.id === post)) throw new Error(`no post ${post}`);
    const id =
      this.site === 'x'
        ? postId('x', `reply:${this.replies.length}`)
        : scramble(`reply:${this.replies.length}`, DIGITS, 16);
    const reply: Reply = { id, post, parent, author, lang, text, at: new Date().toISOString() };
    this.replies.push(reply);
    for (const listener of this.#listeners) listener(reply);
    return reply;
  }

  /** Calls `listener` for each new reply until the returned function is called. */
  onReply(listener: (reply: Reply) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  post(key: string): Post {
    const found = this.#posts.find((post) => post.key === key);
    if (!found) throw new Error(`no post with the key ${key} on ${this.site}`);
    return found;
  }
}
