/**
 * @file  badge.ts
 * @brief The badge on a post: one word and a colour, where its case stands, whether personal data shows.
 */
import type { Badge } from '../protocol.ts';
import { h, makeHost, paletteSheet, sheet, wear } from './shadow.ts';
import type { Words } from './words.ts';

const STYLE = `
:host { display: inline-block; vertical-align: middle; margin: 2px 6px; max-inline-size: 100%; flex: 0 0 auto; }
button { display: inline-flex; align-items: center; gap: 6px; max-inline-size: 100%; padding: 1px 8px; border-radius: 10px;
  border: 1px solid transparent; background: var(--low); color: var(--low-ink); cursor: pointer;
  font-weight: 600; font-size: 12px; line-height: 18px; white-space: nowrap; }
button.normal { background: var(--normal); color: var(--normal-ink); }
button.high { background: var(--high); color: var(--high-ink); }
button.critical { background: var(--critical); color: var(--critical-ink); }
button.answered { background: var(--ok); color: var(--ok-ink); }
.state { font-weight: 400; overflow: hidden; text-overflow: ellipsis; }
.state::before { content: '· '; }
.pii { border-radius: 8px; padding: 0 5px; background: var(--pii); color: var(--pii-ink); font-weight: 600; }
.tip { margin: 0; inset: auto; position: fixed; max-inline-size: 300px; padding: 8px 10px; border: 1px solid var(--line);
  border-radius: 8px; background: var(--paper); color: var(--ink); font: 13px/1.4 system-ui, sans-serif; }
.tip::backdrop { display: none; }
.tip p { margin: 0 0 4px; } .tip p:last-child { margin: 0; } .tip .soft { color: var(--soft); }
@media (prefers-reduced-motion: no-preference) { button { transition: background-color 120ms; } }
@media (forced-colors: active) { button, .pii, .tip { border: 1px solid ButtonText; } }
`;

let sheets: CSSStyleSheet[] | null = null;
const badgeSheets = (): CSSStyleSheet[] => {
  sheets ??= [paletteSheet(), sheet(STYLE)];
  return sheets;
};

/** Whether a post gets a badge at all: quiet posts without a case stay as they are. */
export function isWorthABadge(badge: Badge): boolean {
  return badge.status !== null || badge.pii.length > 0 || (badge.relevant && badge.needsReply);
}

export class BadgeView {
  readonly host: HTMLElement;
  private readonly button = h('button', { type: 'button' });
  private readonly tip = h('div', { class: 'tip', popover: 'manual', role: 'tooltip' });
  private shown = '';
  private lines: () => HTMLElement[] = () => [];

  /** `open` is called for the person's own click or key press, never for one that a script made up. */
  constructor(open: () => void, dark: boolean) {
    const { host, root } = makeHost(badgeSheets());
    this.host = host;
    wear(host, dark);
    root.append(this.button, this.tip);
    this.button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      event.preventDefault();
      this.hideTip();
      open();
    });
    this.button.addEventListener('pointerenter', () => this.showTip());
    this.button.addEventListener('focus', () => this.showTip());
    for (const type of ['pointerleave', 'blur']) this.button.addEventListener(type, () => this.hideTip());
    this.button.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.hideTip();
    });
  }

  /** Draws what is known; nothing happens if it is drawn already. */
  show(badge: Badge, words: Words): void {
    const state = JSON.stringify([badge, words.drawer, words.openCase]);
    if (state === this.shown) return;
    this.shown = state;
    const answer = badge.relevant && badge.needsReply;
    const done = badge.status?.state === 'answered' || badge.status?.state === 'closed';
    const status = statusText(badge, words);
    // What is done is urgent no more.
    const word = done ? status : answer ? words.urgency[badge.urgency] : words.noReply;
    this.button.className = done ? 'answered' : answer ? badge.urgency : 'low';
    this.button.replaceChildren(h('span', {}, word));
    // Blanks between the parts, so that they are words of their own to whoever does not see them.
    if (status && !done) this.button.append(' ', h('span', { class: 'state' }, status));
    if (badge.pii.length > 0) this.button.append(' ', h('span', { class: 'pii' }, words.pii));
    const reasons = reasonsOf(badge, words);
    const label = [words.drawer, word, done ? '' : status, badge.pii.length > 0 ? words.pii : '', reasons].filter(
      Boolean,
    );
    this.button.setAttribute('aria-label', label.join(', '));
    this.lines = () => tipLines(badge, words);
  }

  private showTip(): void {
    const lines = this.lines();
    if (lines.length === 0 || !this.host.isConnected) return;
    this.tip.replaceChildren(...lines);
    const box = this.button.getBoundingClientRect();
    this.tip.style.left = `${Math.max(4, Math.min(box.left, innerWidth - 308))}px`;
    this.tip.style.top = `${box.bottom + 6}px`;
    this.tip.showPopover();
    const height = this.tip.getBoundingClientRect().height;
    if (box.bottom + 6 + height > innerHeight) this.tip.style.top = `${Math.max(4, box.top - 6 - height)}px`;
  }

  private hideTip(): void {
    if (this.tip.isConnected && this.tip.matches(':popover-open')) this.tip.hidePopover();
  }
}

function statusText(badge: Badge, words: Words): string {
  if (!badge.status) return '';
  const state = words.state[badge.status.state];
  return badge.status.person === '' ? state : words.by(state, badge.status.person);
}

function reasonsOf(badge: Badge, words: Words): string {
  const signals = badge.signals.map((signal) =>
    Object.hasOwn(words.signals, signal) ? words.signals[signal] : signal,
  );
  return signals.length > 0 ? `${words.reasons}: ${signals.join(', ')}` : '';
}

function tipLines(badge: Badge, words: Words): HTMLElement[] {
  const lines: HTMLElement[] = [];
  const reasons = reasonsOf(badge, words);
  if (reasons !== '') lines.push(h('p', {}, reasons));
  if (badge.pii.length > 0) {
    const kinds = [...new Set(badge.pii.map(({ kind }) => words.piiKinds[kind] ?? kind))];
    lines.push(h('p', {}, `${words.pii}: ${kinds.join(', ')}`), h('p', { class: 'soft' }, words.piiHint));
  }
  if (!badge.status) lines.push(h('p', { class: 'soft' }, words.openCase));
  return lines;
}
