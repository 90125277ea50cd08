/**
 * @file  watch.ts
 * @brief Turns the page's mutations into elements to look at, in slices that leave the page its frames.
 *
 * A page that changes without end is looked at ever more rarely: the pause grows with the share of time that the work
 * has taken, so that no page can make us burn more than about a thirtieth of the main thread.
 */
import { isOwnHost } from './shadow.ts';

/** Main-thread time of one slice. */
const SLICE_MS = 4;
/** Steps between two looks at the clock. */
const STEPS = 4;
/** At most this many elements wait; beyond, the whole page is looked at once instead. */
const MAX_WAITING = 4_000;
const MAX_SHARE = 0.03;
const MAX_PAUSE_MS = 2_000;

export interface WatchHandlers {
  /** Elements that came, and elements in whose inside something changed. Gives the work, to be done piece by piece. */
  work(added: readonly Element[], touched: readonly Element[]): Iterable<void>;
  /** One of our own hosts was removed by the page. */
  hostRemoved(host: Node): void;
  /** All that was known is done: time to send what was gathered. */
  idle(): void;
}

export class Watcher {
  /** Main-thread milliseconds so far, for the health figures and the benchmarks. */
  spent = 0;
  private readonly handlers: WatchHandlers;
  private readonly observer: MutationObserver;
  private added = new Set<Element>();
  private touched = new Set<Element>();
  private all = false;
  private current: Iterator<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private handle: number | undefined;
  private stopped = false;

  constructor(handlers: WatchHandlers, signal: AbortSignal) {
    this.handlers = handlers;
    this.observer = new MutationObserver((records) => this.record(records));
    signal.addEventListener('abort', () => this.stop());
  }

  start(): void {
    this.observer.observe(document.documentElement, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['href', 'datetime'],
    });
    this.all = true;
    this.schedule();
  }

  private stop(): void {
    this.stopped = true;
    this.observer.disconnect();
    clearTimeout(this.timer);
    if (this.handle !== undefined) cancelIdleCallback(this.handle);
  }

  private record(records: readonly MutationRecord[]): void {
    const begin = performance.now();
    for (const record of records) {
      for (const node of record.removedNodes) if (isOwnHost(node)) this.handlers.hostRemoved(node);
      this.note(record);
    }
    if (this.added.size + this.touched.size > MAX_WAITING) {
      this.all = true;
      this.added.clear();
      this.touched.clear();
    }
    this.spent += performance.now() - begin;
    if (this.all || this.added.size + this.touched.size > 0) this.schedule();
  }

  private note({ type, target, addedNodes }: MutationRecord): void {
    if (this.all) return;
    let ownOnly = type === 'childList';
    for (const node of addedNodes) {
      if (isOwnHost(node)) continue;
      ownOnly = false;
      if (node.nodeType === Node.ELEMENT_NODE) this.added.add(node as Element);
    }
    if (ownOnly && addedNodes.length > 0) return;
    const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
    if (element) this.touched.add(element);
  }

  private schedule(): void {
    if (this.handle !== undefined || this.timer !== undefined || this.stopped) return;
    const pause = this.pause();
    const ask = (): void => {
      this.timer = undefined;
      this.handle = requestIdleCallback((deadline) => this.slice(deadline), { timeout: 250 });
    };
    if (pause === 0) ask();
    else this.timer = setTimeout(ask, pause);
  }

  private windowBegin = performance.now();
  private windowSpent = 0;

  /** How long to wait so that the share of the last seconds stays below the limit. */
  private pause(): number {
    const now = performance.now();
    if (now - this.windowBegin > 5_000) {
      this.windowBegin = now;
      this.windowSpent = this.spent;
    }
    const owed = (this.spent - this.windowSpent) / MAX_SHARE - (now - this.windowBegin);
    // The first items of a page may come quickly; only lasting load is spread.
    return Math.max(0, Math.min(owed - 1_000, MAX_PAUSE_MS));
  }

  private slice(deadline: IdleDeadline): void {
    this.handle = undefined;
    if (this.stopped) return;
    const begin = performance.now();
    const budget = Math.max(SLICE_MS, Math.min(deadline.timeRemaining(), 2 * SLICE_MS));
    this.current ??= this.take();
    let done = false;
    for (let i = 1; !done && (i % STEPS !== 0 || performance.now() - begin < budget); i++) {
      done = this.current.next().done === true;
    }
    if (done) {
      this.current = null;
      this.handlers.idle();
    }
    this.spent += performance.now() - begin;
    if (!done || this.all || this.added.size + this.touched.size > 0) this.schedule();
  }

  private take(): Iterator<void> {
    const added = this.all ? [document.documentElement] : outermost(this.added);
    const touched = [...this.touched].filter((element) => element.isConnected);
    this.all = false;
    this.added = new Set();
    this.touched = new Set();
    return this.handlers.work(added, touched)[Symbol.iterator]();
  }
}

/** Elements that are in the document and not inside another of them. */
function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => {
    if (!element.isConnected) return false;
    for (let at = element.parentElement; at !== null; at = at.parentElement) if (elements.has(at)) return false;
    return true;
  });
}
