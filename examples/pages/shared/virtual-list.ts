/**
 * A timeline of any length with a bounded number of nodes, as X has it: cells stand absolutely at `translateY`, leave
 * the document when they scroll away, and are used again for another post.
 */

export interface VirtualListOptions<T> {
  host: HTMLElement;
  /** Makes a cell's node; `fill` puts an item into it, in place of whatever stood there. */
  create(): HTMLElement;
  fill(cell: HTMLElement, item: T): void;
  /** A guess of the height until the cell was measured. */
  estimate: number;
}

interface Slot {
  cell: HTMLElement;
  shows: number;
}

const POOL = 48;
const OVERSCAN = 900;

export class VirtualList<T> {
  #options: VirtualListOptions<T>;
  #items: readonly T[] = [];
  #heights: number[] = [];
  #tops: number[] = [0];
  /** Slot `i % POOL` shows item `i`; -1 for a slot that shows none. */
  #slots: (Slot | null)[] = new Array<Slot | null>(POOL).fill(null);
  #observer = new ResizeObserver((entries) => this.#measured(entries));
  #abort = new AbortController();
  #frame = 0;

  constructor(options: VirtualListOptions<T>) {
    this.#options = options;
    options.host.style.position = 'relative';
    addEventListener('scroll', () => this.#soon(), { passive: true, signal: this.#abort.signal });
    addEventListener('resize', () => this.#soon(), { signal: this.#abort.signal });
  }

  set items(items: readonly T[]) {
    this.#items = items;
    this.#heights = items.map((_, index) => this.#heights[index] ?? this.#options.estimate);
    for (const slot of this.#slots) if (slot) slot.shows = -1;
    this.#layOut(0);
    this.#render();
  }

  /** Draws an item again where it is visible. */
  refresh(item: T): void {
    const index = this.#items.indexOf(item);
    const slot = this.#slots.find((one) => one?.shows === index);
    if (slot && index >= 0) this.#options.fill(slot.cell, item);
  }

  destroy(): void {
    this.#abort.abort();
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#render());
  }

  #layOut(from: number): void {
    this.#tops.length = this.#items.length + 1;
    for (let index = from; index < this.#items.length; index++) {
      this.#tops[index + 1] = (this.#tops[index] ?? 0) + (this.#heights[index] ?? 0);
    }
    this.#options.host.style.minHeight = `${this.#tops[this.#items.length] ?? 0}px`;
  }

  /** The first item whose lower edge lies below `y`. */
  #at(y: number): number {
    let [low, high] = [0, this.#items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tops[middle + 1] ?? 0) <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #render(): void {
    const top = -this.#options.host.getBoundingClientRect().top;
    const first = this.#at(top - OVERSCAN);
    const last = Math.min(this.#at(top + innerHeight + OVERSCAN), this.#items.length - 1, first + POOL - 1);
    for (const slot of this.#slots) {
      if (slot && (slot.shows < first || slot.shows > last) && slot.cell.isConnected) this.#detach(slot);
    }
    // Backwards, so that each cell finds the one below it in place: the document's order is the timeline's.
    let below: HTMLElement | null = null;
    for (let index = last; index >= first; index--) below = this.#show(index, below) ?? below;
  }

  #detach(slot: Slot): void {
    this.#observer.unobserve(slot.cell);
    slot.cell.remove();
  }

  #show(index: number, below: HTMLElement | null): HTMLElement | null {
    const item = this.#items[index];
    if (item === undefined) return null;
    let slot = this.#slots[index % POOL];
    if (!slot) {
      slot = { cell: this.#options.create(), shows: -1 };
      this.#slots[index % POOL] = slot;
    }
    if (slot.shows !== index) {
      slot.shows = index;
      this.#options.fill(slot.cell, item);
    }
    slot.cell.style.transform = `translateY(${this.#tops[index] ?? 0}px)`;
    if (!slot.cell.isConnected) {
      this.#options.host.insertBefore(slot.cell, below);
      this.#observer.observe(slot.cell);
    }
    return slot.cell;
  }

  #measured(entries: ResizeObserverEntry[]): void {
    let from = this.#items.length;
    for (const { target } of entries) {
      const slot = this.#slots.find((one) => one?.cell === target);
      const height = (target as HTMLElement).offsetHeight;
      if (!slot || slot.shows < 0 || !slot.cell.isConnected || this.#heights[slot.shows] === height) continue;
      this.#heights[slot.shows] = height;
      from = Math.min(from, slot.shows);
    }
    if (from === this.#items.length) return;
    this.#layOut(from);
    this.#soon();
  }
}
