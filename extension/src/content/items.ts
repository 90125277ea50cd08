/**
 * @file  items.ts
 * @brief The items that the page shows now: read, kept by the platform's id, assessed, badged.
 *
 * Pages recycle their nodes, so nothing hangs on an element for longer than it shows the same post: what is known is
 * kept by key, and an element's entry is looked up anew whenever something changed in it.
 */
import { Finder, type Found } from '../adapter/find.ts';
import { type ReadItem, readItem } from '../adapter/read.ts';
import { type Adapter, FIELDS } from '../adapter/types.ts';
import type { Badge, PageToBackground, Post, Why } from '../protocol.ts';
import { BadgeView, isWorthABadge } from './badge.ts';
import { type Identity, isBranded, isOwn, type Name, postOf } from './identity.ts';
import { type MarkKind, type Marks, rangeOf } from './marks.ts';
import type { Words } from './words.ts';

/** Posts that one message asks about; the background takes no more than 200. */
const ASSESS_BATCH = 50;
/** Verdicts that are remembered for posts that scroll out of the page and back. */
const MAX_KNOWN = 5_000;
/** A badge that the page removes more often than this stays away. */
const MAX_RETURNS = 5;

export interface Entry {
  key: string;
  read: ReadItem;
  post: Post;
  /** What the text was when it was assessed. */
  print: string;
  view: BadgeView | null;
  returns: number;
}

export interface ItemsHandlers {
  send(message: PageToBackground): void;
  open(post: Post): void;
  /** Every item that was read, known or not: a reply that is waited for may be among them. */
  read(read: ReadItem, key: string, own: boolean | null): void;
  /** One that the brand itself wrote. */
  branded(post: Post): void;
}

export interface ItemsContext {
  adapter: Adapter;
  words: Words;
  dark: boolean;
  marks: Marks;
  identity: Identity;
  handlers: ItemsHandlers;
}

export class Items {
  readonly finder: Finder;
  private readonly context: ItemsContext;
  private readonly byElement = new WeakMap<Element, Entry>();
  /** A post may stand on the page twice: in the timeline and in the dialog over it. */
  private readonly byKey = new Map<string, Set<Entry>>();
  private readonly known: Map<string, { print: string; badge: Badge }>;
  private readonly waiting = new Map<string, Entry>();
  private readonly health: { items: number; fields: Record<string, number> } = { items: 0, fields: noFields() };

  constructor(context: ItemsContext, memory: ItemsMemory) {
    this.context = context;
    this.finder = new Finder(context.adapter);
    this.known = memory.known;
  }

  /** Looks at what came and what changed, one item at a time. */
  *work(added: readonly Element[], touched: readonly Element[]): Generator<void> {
    const dirty = new Set<Found>();
    for (const element of added) {
      for (const found of this.finder.scan(element)) dirty.add(found);
      yield;
    }
    const scanned = new Set<Element>();
    for (const element of touched) {
      const owner = this.finder.ownerOf(element);
      if (owner) dirty.add(owner);
      else this.rescan(element, scanned, dirty);
    }
    yield;
    for (const found of dirty) {
      this.look(found);
      yield;
    }
  }

  /** A change inside something that may have become an item by it: a shell that was filled. */
  private rescan(element: Element, scanned: Set<Element>, dirty: Set<Found>): void {
    for (const rule of this.context.adapter.items) {
      for (const { css } of rule.select) {
        const shell = element.closest(css);
        if (!shell || scanned.has(shell)) continue;
        scanned.add(shell);
        for (const found of this.finder.scan(shell)) dirty.add(found);
      }
    }
  }

  private look(found: Found): void {
    const { element, rule } = found;
    const before = this.byElement.get(element);
    if (!element.isConnected || (rule.require && !element.querySelector(rule.require))) {
      this.finder.forget(element);
      if (before) this.drop(before);
      return;
    }
    const read = readItem(found, this.finder, this.context.adapter, location.href);
    this.count(read);
    const post = postOf(read, this.context.identity, this.containerOf(read));
    const key = post.id === '' ? read.item.id : post.id;
    const print = `${read.item.author}\n${read.item.text}`;
    if (before?.key === key && before.print === print) {
      before.read = read;
      before.post = post;
      this.ensureBadge(before);
      return;
    }
    if (before) this.drop(before);
    const entry: Entry = { key, read, post, print, view: null, returns: 0 };
    this.byElement.set(element, entry);
    this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(entry));
    this.context.handlers.read(read, key, isOwn(read, this.context.identity));
    if (isBranded(read, this.context.identity)) this.context.handlers.branded(post);
    this.judge(entry);
  }

  private containerOf({ element }: ReadItem): ReadItem | null {
    return this.entryOf(this.finder.ownerOf(element.parentElement))?.read ?? null;
  }

  private *entries(): Generator<Entry> {
    for (const entries of this.byKey.values()) yield* entries;
  }

  private judge(entry: Entry): void {
    const { item } = entry.read;
    if (item.isAd || item.isQuote || item.text === null || isOwn(entry.read, this.context.identity) === true) return;
    const known = this.known.get(entry.key);
    if (known?.print === entry.print) this.show(entry, known.badge);
    else this.waiting.set(entry.key, entry);
  }

  /** Sends what waits for an assessment. */
  flush(): void {
    const posts = [...this.waiting.values()].map(({ key, post }) => ({ key, post }));
    this.waiting.clear();
    for (let i = 0; i < posts.length; i += ASSESS_BATCH) {
      this.context.handlers.send({ type: 'assess', posts: posts.slice(i, i + ASSESS_BATCH) });
    }
  }

  /** The background has forgotten everything: all that stands here is asked again. */
  askAgain(): void {
    this.known.clear();
    for (const entry of this.entries()) this.judge(entry);
    this.flush();
  }

  badges(badges: readonly Badge[]): void {
    for (const badge of badges) {
      const entries = [...(this.byKey.get(badge.key) ?? [])];
      const print = entries[0]?.print ?? this.known.get(badge.key)?.print;
      if (print === undefined) continue;
      this.remember(badge.key, { print, badge });
      for (const entry of entries) if (entry.read.element.isConnected) this.show(entry, badge);
    }
  }

  private remember(key: string, value: { print: string; badge: Badge }): void {
    this.known.delete(key);
    this.known.set(key, value);
    const oldest = this.known.size > MAX_KNOWN ? this.known.keys().next().value : undefined;
    if (oldest !== undefined) this.known.delete(oldest);
  }

  private show(entry: Entry, badge: Badge): void {
    if (!isWorthABadge(badge)) {
      entry.view?.host.remove();
      entry.view = null;
      this.context.marks.clear(entry);
      return;
    }
    entry.view ??= this.newView(entry);
    entry.view.show(badge, this.context.words);
    this.ensureBadge(entry);
    this.mark(entry, badge);
  }

  private newView(entry: Entry): BadgeView {
    const { handlers, dark } = this.context;
    const open = () => handlers.open(this.currentPost(entry));
    return new BadgeView(open, () => handlers.send({ type: 'explain', key: entry.key }), dark);
  }

  reasons(key: string, why: readonly Why[]): void {
    for (const { view } of this.byKey.get(key) ?? []) view?.because(why);
  }

  private currentPost(entry: Entry): Post {
    return this.byElement.get(entry.read.element)?.post ?? entry.post;
  }

  /** Puts the badge (back) where it belongs. */
  private ensureBadge(entry: Entry): void {
    const { view, read } = entry;
    if (!view) return;
    const css = read.found.rule.badge;
    const anchor = (css ? read.element.querySelector(css) : null) ?? read.element;
    if (view.host.parentElement === anchor || entry.returns > MAX_RETURNS) return;
    anchor.append(view.host);
  }

  hostRemoved(host: Node): void {
    for (const entry of this.entries()) {
      if (entry.view?.host !== host) continue;
      if (entry.read.element.isConnected && !host.isConnected) {
        entry.returns++;
        this.ensureBadge(entry);
      }
      return;
    }
  }

  private mark(entry: Entry, badge: Badge): void {
    const mapped = badge.pii.length > 0 ? entry.read.mapText() : null;
    // Only where the text is the one that was assessed: else the offsets would point elsewhere.
    if (!mapped || mapped.text !== entry.post.text) {
      this.context.marks.clear(entry);
      return;
    }
    const ranges: [MarkKind, Range][] = [];
    for (const { start, end } of badge.pii) {
      const range = rangeOf(mapped.locate, start, end);
      if (range) ranges.push(['pii', range]);
    }
    this.context.marks.set(entry, ranges);
  }

  private drop(entry: Entry): void {
    entry.view?.host.remove();
    this.context.marks.clear(entry);
    this.waiting.delete(entry.key);
    const entries = this.byKey.get(entry.key);
    entries?.delete(entry);
    if (entries?.size === 0) this.byKey.delete(entry.key);
    this.byElement.delete(entry.read.element);
  }

  /** Forgets items that have left the document. */
  sweep(): void {
    for (const entry of [...this.entries()]) if (!entry.read.element.isConnected) this.drop(entry);
  }

  dispose(): void {
    for (const entry of [...this.entries()]) this.drop(entry);
  }

  keys(): IterableIterator<string> {
    return this.byKey.keys();
  }

  entryOf(found: Found | null): Entry | null {
    return found ? (this.byElement.get(found.element) ?? null) : null;
  }

  /** The items that stand on the page, in no order. */
  found(): Found[] {
    return [...this.entries()].map(({ read }) => read.found).filter(({ element }) => element.isConnected);
  }

  private count({ from }: ReadItem): void {
    this.health.items++;
    const { fields } = this.health;
    for (const field in from) fields[field] = (fields[field] ?? 0) + 1;
  }

  /** How many items were read since the last time, and each field of them. */
  takeHealth(): { items: number; fields: Record<string, number> } {
    const taken = { ...this.health };
    this.health.items = 0;
    this.health.fields = noFields();
    return taken;
  }
}

const noFields = (): Record<string, number> => Object.fromEntries(FIELDS.map((field) => [field, 0]));

/** What outlives a run: a page that navigates within itself shows the same posts again. */
export interface ItemsMemory {
  known: Map<string, { print: string; badge: Badge }>;
  names: Map<string, Name>;
}
