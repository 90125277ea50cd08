/**
 * @file  tip.ts
 * @brief What appears beside one of our elements while somebody points at it or has the focus on it.
 *
 * It stays as long as the pointer or the focus does, also while the pointer is on the tip itself; Escape sends it away
 * without moving either. Only the person's own pointer and focus count: a page cannot make it appear.
 */
import { h, sheet } from './shadow.ts';

const STYLE = `
.tip { margin: 0; inset: auto; position: fixed; max-inline-size: 320px; padding: 8px 10px; border: 1px solid var(--line);
  border-radius: 8px; background: var(--paper); color: var(--ink); font: 13px/1.4 system-ui, sans-serif;
  overflow-wrap: anywhere; }
.tip::backdrop { display: none; }
.tip p { margin: 0 0 4px; } .tip p:last-child { margin: 0; } .tip .soft { color: var(--soft); }
.tip .verdict { font-weight: 600; } .tip p + .verdict { margin-top: 8px; }
@media (forced-colors: active) { .tip { border: 1px solid ButtonText; } }
`;

const GAP = 6;
const EDGE = 4;
const WIDEST = 320;
/** The way from the element to the tip leads over the page. */
const CROSSING_MS = 250;

let lastId = 0;

export class Tip {
  readonly element = h('div', { class: 'tip', popover: 'manual', role: 'tooltip', id: `tip${++lastId}` });
  private readonly anchor: HTMLElement;
  private readonly lines: () => HTMLElement[];
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private open: AbortController | null = null;

  static sheet = (): CSSStyleSheet => sheet(STYLE);

  /** `host` holds both `anchor` and the tip: whoever is on either is inside of it. `lines` is asked when it appears. */
  constructor(host: HTMLElement, anchor: HTMLElement, lines: () => HTMLElement[]) {
    this.anchor = anchor;
    this.lines = lines;
    anchor.setAttribute('aria-describedby', this.element.id);
    host.addEventListener('pointerenter', (event) => event.isTrusted && this.show());
    host.addEventListener('pointerleave', () => this.leave());
    anchor.addEventListener('focus', (event) => event.isTrusted && this.show());
    anchor.addEventListener('blur', () => this.hide());
  }

  /** What it says has changed. */
  redraw(): void {
    if (!this.open) return;
    this.element.replaceChildren(...this.lines());
    this.place();
  }

  hide(): void {
    clearTimeout(this.leaving);
    this.open?.abort();
    this.open = null;
    if (this.element.isConnected && this.element.matches(':popover-open')) this.element.hidePopover();
  }

  private show(): void {
    clearTimeout(this.leaving);
    if (this.open && this.element.matches(':popover-open')) return;
    const lines = this.lines();
    if (lines.length === 0 || !this.anchor.isConnected) return;
    this.open?.abort();
    this.open = new AbortController();
    const { signal } = this.open;
    // Wherever the focus is: a tip under the pointer has to go without moving the pointer.
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide(), { capture: true, signal });
    this.element.replaceChildren(...lines);
    this.element.showPopover();
    this.place();
  }

  /** The pointer is gone; the focus may still be here. */
  private leave(): void {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => {
      if (!this.anchor.matches(':focus-visible')) this.hide();
    }, CROSSING_MS);
  }

  private place(): void {
    const box = this.anchor.getBoundingClientRect();
    const { style } = this.element;
    style.left = `${Math.max(EDGE, Math.min(box.left, innerWidth - WIDEST - 2 * EDGE))}px`;
    style.top = `${box.bottom + GAP}px`;
    const { height } = this.element.getBoundingClientRect();
    if (box.bottom + GAP + height > innerHeight) style.top = `${Math.max(EDGE, box.top - GAP - height)}px`;
  }
}
