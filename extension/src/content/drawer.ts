/**
 * @file  drawer.ts
 * @brief The drawer: the extension's own document in an iframe, beside the page, in a closed shadow root.
 *
 * The page cannot read into the iframe, and the iframe shows nothing before the background has matched the one-time
 * token that stands behind the `#` of its address. What keeps a page from putting itself over the drawer's buttons is
 * the drawer's own look at its visibility, not anything here.
 */
import { h, makeHost, paletteSheet, sheet, wear } from './shadow.ts';
import type { Words } from './words.ts';

const STYLE = `
:host { display: block; margin: 0; border: 0; padding: 0; inset: 0 0 0 auto; position: fixed; inline-size: var(--w, 420px);
  block-size: 100%; max-inline-size: 100vw; max-block-size: 100%; overflow: visible; background: none; z-index: 2147483647; }
.frame { position: absolute; inset: 0; display: flex; flex-direction: column; background: var(--paper);
  border-inline-start: 1px solid var(--line); box-shadow: -4px 0 16px rgb(0 0 0 / 18%); }
.bar { display: flex; align-items: center; justify-content: space-between; padding: 4px 8px 4px 14px;
  border-block-end: 1px solid var(--line); color: var(--ink); font-weight: 600; }
.close { inline-size: 28px; block-size: 28px; border: 0; border-radius: 14px; background: none; cursor: pointer; font-size: 18px; }
.close:hover { background: var(--low); }
iframe { flex: 1; inline-size: 100%; border: 0; background: var(--paper); }
.grip { position: absolute; inset: 0 auto 0 -8px; inline-size: 8px; cursor: ew-resize; touch-action: none; }
.grip:focus-visible { background: var(--focus); }
@media (forced-colors: active) { .frame { border: 1px solid ButtonText; } }
`;

const MIN_WIDTH = 320;
const MAX_WIDTH = 900;
const DEFAULT_WIDTH = 420;
const STEP = 20;
/** A page that removes the drawer again and again has won; the side panel is out of its reach. */
const MAX_RETURNS = 3;
const WIDTH_KEY = 'drawerWidth';

/*
 * Nothing may lie over the iframe, not even by a pixel or invisibly (a grip, a popover's backdrop): the browser then
 * says of the whole frame that it may be covered, and no click in it counts.
 */
export class Drawer {
  private host: HTMLElement | null = null;
  private returns = 0;
  private width = DEFAULT_WIDTH;
  private opener: Element | null = null;
  private wanted = false;
  private readonly askToken: () => void;

  constructor(askToken: () => void) {
    this.askToken = askToken;
    chrome.storage?.local?.get(WIDTH_KEY).then(
      (kept: Record<string, unknown>) => {
        if (typeof kept[WIDTH_KEY] === 'number') this.width = clampWidth(kept[WIDTH_KEY]);
      },
      () => undefined,
    );
  }

  get isOpen(): boolean {
    return this.wanted;
  }

  /** First the token, then the iframe: `token` goes on. */
  open(): void {
    if (this.wanted) {
      this.focusFrame();
      return;
    }
    this.wanted = true;
    this.returns = 0;
    this.opener = document.activeElement;
    this.askToken();
  }

  close(): void {
    if (!this.wanted) return;
    this.wanted = false;
    const hadFocus = this.host !== null && document.activeElement === this.host;
    this.host?.remove();
    this.host = null;
    if (hadFocus && this.opener instanceof HTMLElement && this.opener.isConnected) {
      this.opener.focus({ preventScroll: true });
    }
  }

  /** The background's token: good for one iframe. */
  token(token: string, words: Words, dark: boolean): void {
    if (!this.wanted) return;
    this.host?.remove();
    this.host = this.build(token, words, dark);
    this.show();
  }

  /** The page may have removed the drawer: it comes back with a new token, a few times. */
  ensure(): void {
    if (!this.wanted || !this.host || this.host.isConnected) return;
    this.host = null;
    if (++this.returns > MAX_RETURNS) this.wanted = false;
    else this.askToken();
  }

  /** Out of the way of what the person needs now: as narrow as that leaves room for, else closed. */
  makeRoomFor(right: number): void {
    // Without the page's scroll bar, which the drawer leaves free.
    const free = document.documentElement.clientWidth - right;
    if (!this.host || free >= this.width) return;
    if (free < MIN_WIDTH) this.close();
    else this.resize(free);
  }

  private resize(width: number): void {
    this.width = clampWidth(width);
    this.host?.style.setProperty('--w', `${this.width}px`);
    this.grip?.setAttribute('aria-valuenow', String(this.width));
  }

  private show(): void {
    if (!this.host) return;
    document.documentElement.append(this.host);
    this.host.style.setProperty('--w', `${this.width}px`);
    this.host.popover = 'manual';
    this.host.showPopover();
  }

  private focusFrame(): void {
    this.frame?.focus({ preventScroll: true });
  }

  private frame: HTMLIFrameElement | null = null;
  private grip: HTMLElement | null = null;

  private build(token: string, words: Words, dark: boolean): HTMLElement {
    const { host, root } = makeHost([paletteSheet(), sheet(STYLE)]);
    wear(host, dark);
    const close = h('button', { type: 'button', class: 'close', 'aria-label': words.closeDrawer }, '×');
    close.addEventListener('click', (event) => {
      if (event.isTrusted) this.close();
    });
    const grip = this.buildGrip(words);
    this.grip = grip;
    this.frame = h('iframe', { src: `${chrome.runtime.getURL('panel.html')}#${token}`, title: words.drawer });
    // Not earlier: the document comes in another process, and a focus that was there before is lost.
    this.frame.addEventListener('load', () => this.focusFrame(), { once: true });
    const bar = h('div', { class: 'bar' }, h('span', {}, words.drawer), close);
    const box = h('div', { class: 'frame', role: 'complementary', 'aria-label': words.drawer }, bar, this.frame, grip);
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && event.isTrusted) this.close();
    });
    root.append(box);
    return host;
  }

  private buildGrip(words: Words): HTMLElement {
    const grip = h('div', {
      class: 'grip',
      role: 'separator',
      tabindex: '0',
      'aria-orientation': 'vertical',
      'aria-label': words.resizeDrawer,
      'aria-valuemin': String(MIN_WIDTH),
      'aria-valuemax': String(MAX_WIDTH),
      'aria-valuenow': String(this.width),
    });
    const keep = (): void => void chrome.storage?.local?.set({ [WIDTH_KEY]: this.width }).catch(() => undefined);
    grip.addEventListener('pointerdown', (event) => {
      if (!event.isTrusted) return;
      grip.setPointerCapture(event.pointerId);
      const move = (at: PointerEvent): void => this.resize(innerWidth - at.clientX);
      grip.addEventListener('pointermove', move);
      grip.addEventListener(
        'lostpointercapture',
        () => {
          grip.removeEventListener('pointermove', move);
          keep();
        },
        { once: true },
      );
    });
    grip.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
      if (step === 0) return;
      event.preventDefault();
      this.resize(this.width + step);
      keep();
    });
    return grip;
  }
}

function clampWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, MIN_WIDTH), Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, innerWidth - 40))));
}
