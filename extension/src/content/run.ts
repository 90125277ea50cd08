/**
 * @file  run.ts
 * @brief One run: everything that happens on a page from being switched on, or navigated to, until the end of it.
 *
 * One `AbortController` ends it all; a navigation within the page ends a run and begins the next.
 */
import { answeredBy, type Box, boxAround, boxesIn, scopeOf } from '../adapter/compose.ts';
import type { Found } from '../adapter/find.ts';
import type { Adapter } from '../adapter/types.ts';
import type { BackgroundToPage, PageToBackground, Post } from '../protocol.ts';
import { Composer } from './composer.ts';
import type { Identity } from './identity.ts';
import { Inserter } from './inserter.ts';
import { Items, type ItemsMemory } from './items.ts';
import { Marks } from './marks.ts';
import type { ReplyObserver } from './observe.ts';
import { pageIsDark } from './shadow.ts';
import type { Toast } from './toast.ts';
import { Watcher } from './watch.ts';
import { WORDS, type Words } from './words.ts';

const SWEEP_MS = 5_000;
const HEALTH_MS = 60_000;
/** A broken adapter is told of soon after the page has stood still. */
const FIRST_HEALTH_MS = 3_000;
/** Pixels between a box with its send button and the drawer. */
const CLEARANCE = 12;

export type Config = Extract<BackgroundToPage, { type: 'config' }>;

export interface RunContext {
  adapter: Adapter;
  config: Config;
  activeHandle: string | null;
  memory: ItemsMemory;
  observer: ReplyObserver;
  toast: Toast;
  send(message: PageToBackground): void;
  hostRemoved(host: Node): void;
  /** Nothing of ours may lie over what stands left of this. */
  makeRoomFor(right: number): void;
  /** The page may have moved on without telling anybody. */
  checkAddress(): void;
}

export class Run {
  readonly items: Items;
  readonly words: Words;
  readonly dark = pageIsDark();
  readonly watcher: Watcher;
  private readonly context: RunContext;
  private readonly controller = new AbortController();
  private readonly marks = new Marks();
  private readonly composers = new Map<Element, Composer>();
  private readonly inserter: Inserter;
  private readonly answered = new WeakMap<Element, Found>();

  constructor(context: RunContext) {
    this.context = context;
    const { adapter, config, activeHandle, memory, observer } = context;
    this.words = WORDS[config.language];
    const identity: Identity = {
      platform: adapter.platform,
      brandHandles: config.brandHandles,
      activeHandle,
      names: memory.names,
    };
    this.items = new Items(
      {
        adapter,
        words: this.words,
        dark: this.dark,
        marks: this.marks,
        identity,
        handlers: {
          send: context.send,
          open: (post) => context.send({ type: 'open', post }),
          read: (read, key, own) => observer.item(read, key, own),
          branded: ({ url, text, postedAt }) => {
            if (url !== '' && postedAt !== '') context.send({ type: 'ownReply', permalink: url, text, postedAt });
          },
        },
      },
      memory,
    );
    this.watcher = new Watcher(
      {
        work: (added, touched) => this.work(added, touched),
        hostRemoved: (host) => this.hostRemoved(host),
        idle: () => this.idle(),
      },
      this.controller.signal,
    );
    this.inserter = new Inserter({
      boxes: () => [...this.composers.values()],
      answers: (box) => this.answers(box),
      say: (composer, kind, sentence) => this.say(composer, kind, sentence),
      words: this.words,
      signal: this.controller.signal,
      send: context.send,
      inserted: (box) => this.makeRoomFor(box),
    });
    this.every(SWEEP_MS, () => this.items.sweep());
    this.every(HEALTH_MS, () => this.reportHealth());
    const first = setTimeout(() => this.reportHealth(), FIRST_HEALTH_MS);
    this.signal.addEventListener('abort', () => clearTimeout(first));
    this.watcher.start();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  stop(): void {
    this.controller.abort();
    this.items.dispose();
    this.composers.clear();
    this.marks.dispose();
  }

  private every(ms: number, task: () => void): void {
    const timer = setInterval(task, ms);
    this.signal.addEventListener('abort', () => clearInterval(timer));
  }

  private *work(added: readonly Element[], touched: readonly Element[]): Generator<void> {
    this.context.checkAddress();
    if (this.signal.aborted) return;
    for (const element of added) for (const box of boxesIn(this.context.adapter, element)) this.adopt(box);
    yield;
    yield* this.items.work(added, touched);
  }

  private adopt(box: Box): void {
    if (this.composers.has(box.element)) return;
    const { config, send } = this.context;
    const composer = new Composer(
      box,
      {
        words: this.words,
        dark: this.dark,
        marks: this.marks,
        draftInPage: config.draftInPage,
        send,
        replyTo: (one) => this.answers(one),
      },
      this.signal,
    );
    this.composers.set(box.element, composer);
  }

  private idle(): void {
    this.items.flush();
    for (const [element, composer] of this.composers) {
      if (element.isConnected) continue;
      composer.dispose();
      this.composers.delete(element);
    }
    this.inserter.tick();
  }

  private hostRemoved(host: Node): void {
    const composer = [...this.composers.values()].find((one) => one.host === host);
    if (composer) composer.hostRemoved();
    else this.items.hostRemoved(host);
    this.context.hostRemoved(host);
  }

  /** The post that a box answers, as it was read. Looked for anew only once that post is gone. */
  answers(box: Box): Post | null {
    const known = this.items.entryOf(this.answered.get(box.element) ?? null);
    if (known?.read.element.isConnected) return known.post;
    const found = answeredBy(box, this.items.finder, this.items.found());
    if (found) this.answered.set(box.element, found);
    return this.items.entryOf(found)?.post ?? null;
  }

  /** The composer of a box, known already or not. */
  composerOf(element: Element | null): Composer | null {
    if (!element) return null;
    const known = this.composers.get(element);
    if (known) return known;
    const box = boxAround(this.context.adapter, element);
    if (!box) return null;
    this.adopt(box);
    return this.composers.get(box.element) ?? null;
  }

  /** Says a sentence at the box, or at the page's edge where there is none. */
  say(composer: Composer | null, kind: 'ok' | 'warn' | 'held' | 'quiet', sentence: string): void {
    if (composer?.box.element.isConnected) composer.say(kind, sentence);
    else this.context.toast.say(kind, sentence, this.dark);
  }

  /** A new worker knows nothing of what an earlier one was asked. */
  askAgain(): void {
    this.items.askAgain();
    for (const composer of this.composers.values()) composer.askAgain();
  }

  pluginFindings({ composer: id, version, findings }: Extract<BackgroundToPage, { type: 'pluginFindings' }>): void {
    for (const composer of this.composers.values()) if (composer.id === id) composer.foundByPlugins(version, findings);
  }

  findings({ composer: id, version, findings }: Extract<BackgroundToPage, { type: 'findings' }>): void {
    for (const composer of this.composers.values()) if (composer.id === id) composer.found(version, findings);
  }

  insert(message: Extract<BackgroundToPage, { type: 'insert' }>): void {
    this.inserter.ask(message);
  }

  /** The agent hands over the box that has the focus, else the only one with a text. */
  submitBox(): void {
    const focused = document.activeElement ? boxAround(this.context.adapter, document.activeElement) : null;
    const filled = [...this.composers.values()].filter((composer) => composer.read().trim() !== '');
    const composer = this.composerOf(focused?.element ?? null) ?? (filled.length === 1 ? (filled[0] ?? null) : null);
    if (!composer) return;
    const { box } = composer;
    const { surface } = box.rule;
    this.context.send({ type: 'draftFromBox', post: this.answers(box), text: composer.read(), surface });
  }

  /** Box and send button stay in sight. The page first draws what was inserted, which may move both. */
  private makeRoomFor(box: Box): void {
    requestAnimationFrame(() => {
      const { right } = scopeOf(box).getBoundingClientRect();
      if (!this.signal.aborted) this.context.makeRoomFor(Math.ceil(right) + CLEARANCE);
    });
  }

  private reportHealth(): void {
    const { items, fields } = this.items.takeHealth();
    if (items > 0) this.context.send({ type: 'health', platform: this.context.adapter.platform, items, fields });
  }
}
