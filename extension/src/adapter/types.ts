/**
 * @file  types.ts
 * @brief The shape of an adapter: a platform's page structure as closed data.
 *
 * An adapter holds selectors, names of attributes and fixed strings, nothing that could run: no expressions, no
 * patterns, no URLs to load. Each fact has several `Pick`s in order; the first that yields a value wins and brings its
 * confidence along. `sdk/schema/adapter.schema.json` says the same in JSON Schema, and a test holds the two together.
 */

/** One way to a fact. All conditions must hold; candidates are taken in document order. */
export interface Pick {
  /** Elements inside the item. Absent: the item itself. Several selectors in one are tried together. */
  css?: string;
  /** Goes from the match up to this ancestor (the match included), which may not leave the item. */
  closest?: string;
  /** Starts at this ancestor of the item instead of the item itself: for what stands outside of it. */
  up?: string;
  /** Candidates that match this are passed over. */
  not?: string;
  /** Only candidates that stand before the first match of this in the item. */
  precedes?: string;
  /** Also candidates that belong to an item inside this one. */
  inner?: boolean;
  /** The last candidate instead of the first. */
  last?: boolean;
  /** With `text`: all candidates, one below the other. */
  all?: boolean;
  /** `text`: what a reader sees; `own`: only the element's own text nodes; `here`: the page's address; `@name`: an attribute. */
  read: 'text' | 'own' | 'here' | 'exists' | `@${string}`;
  /** With `text`: parts that are not read. */
  exclude?: string;
  /** Only where all letters stand in one text node: scrambled text is cut into many. */
  plain?: boolean;
  /** Only values that begin with this, contain one of these, contain none of these. */
  starts?: string;
  has?: string[];
  hasNot?: string[];
  /** Cuts the value: what follows this string, up to any of these characters. */
  after?: string;
  until?: string;
  /**
   * `url`: absolute, cleaned; `slug`: the first segment of an address' path; `digits`: only if it is a number;
   * `anchor`: the page's address with the value (and its prefix) behind the `#`.
   */
  as?: 'url' | 'slug' | 'digits' | 'anchor';
  /** Put before the value. */
  prefix?: string;
  confidence: number;
}

export const FIELDS = ['id', 'author', 'handle', 'profile', 'permalink', 'time', 'text', 'truncated', 'ad'] as const;
export type Field = (typeof FIELDS)[number];

/** Where items of a kind are. */
export interface Select {
  css: string;
  /** From the match up to the item's own element. */
  closest?: string;
  not?: string;
  confidence: number;
}

export interface ItemRule {
  kind: 'post' | 'comment' | 'quote';
  /** In order of trust. An element that lies in, or holds, an item of a better strategy of this rule is passed over. */
  select: Select[];
  /** At least one of these stands in the item; an empty shell of a virtualised list has none. */
  require?: string;
  /** The first of these on a page is a `post`, unless the page's address has one of `hasNot` (a thread's later pages). */
  firstIsPost?: { hasNot: string[] };
  /** The item that it answers: the one around it, the page's first post, or nobody. */
  parent: 'container' | 'thread' | 'none';
  /** The element that our badge is appended to; absent or not there: the item itself. */
  badge?: string;
  fields: Partial<Record<Field, Pick[]>>;
}

/** How to write on the platform. */
export interface ComposerRule {
  id: string;
  css: string;
  editor: 'draftjs' | 'lexical' | 'prosemirror' | 'textarea' | 'contenteditable';
  surface: 'public' | 'direct';
  /** The platform's send buttons; a box's own are in the nearest element around it that holds any. Empty: keys only. */
  send: string;
  /** Combinations that send: `Enter`, `Ctrl+Enter`, `Meta+Enter`. Shift always makes a new line unless it is named. */
  keys: string[];
  /**
   * What the text answers, in order: an item that stands beside the box (or beside what holds it), the item around
   * the box, the last item before it in `within`, the page's first post.
   */
  answers: { how: 'sibling' | 'container' | 'before' | 'thread'; within?: string }[];
}

export interface Adapter {
  adapter: string;
  version: 1;
  platform: string;
  /** Hosts, `*.` for subdomains. Empty: any host on which `detect` matches. */
  hosts: string[];
  /** Marks of this software on a page; one is enough. */
  detect?: string[];
  /** Paths (beginnings) on which nothing is read. */
  notOn?: string[];
  text: {
    /** `keep`: line breaks of the source are shown (the site styles `pre-wrap`); `collapse`: they are blanks. */
    newlines: 'keep' | 'collapse';
    /** Never part of a text. */
    exclude?: string;
  };
  /** Query keys that are dropped from addresses, beside those that are dropped everywhere. */
  tracking?: string[];
  items: ItemRule[];
  composers: ComposerRule[];
  /** The handle of the account that is signed in. */
  account?: Pick[];
}
