/**
 * @file  badge.ts
 * @brief The badge on a post: one word and a colour, where its case stands, whether personal data shows.
 */
import type { Badge, Weighed, Why } from '../protocol.ts';
import { h, makeHost, paletteSheet, sheet, wear } from './shadow.ts';
import { Tip } from './tip.ts';
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
.word.corrected { text-decoration: underline dotted; text-underline-offset: 3px; }
@media (prefers-reduced-motion: no-preference) { button { transition: background-color 120ms; } }
@media (forced-colors: active) { button, .pii { border: 1px solid ButtonText; } }
`;

let sheets: CSSStyleSheet[] | null = null;
const badgeSheets = (): CSSStyleSheet[] => {
  sheets ??= [paletteSheet(), sheet(STYLE), Tip.sheet()];
  return sheets;
};

/** Whether a post gets a badge at all: quiet posts without a case stay as they are. */
export function isWorthABadge(badge: Badge): boolean {
  return badge.status !== null || badge.pii.length > 0 || (badge.relevant && badge.needsReply);
}

export class BadgeView {
  readonly host: HTMLElement;
  private readonly button = h('button', { type: 'button' });
  private readonly tip: Tip;
  private shown = '';
  private fixed: () => HTMLElement[] = () => [];
  private words: Words | null = null;

  /**
   * `open` is called for the person's own click or key press, never for one that a script made up; `wantsReasons` when
   * somebody looks at the badge and its reasons are not there yet.
   */
  constructor(open: () => void, wantsReasons: () => void, dark: boolean) {
    const { host, root } = makeHost(badgeSheets());
    this.host = host;
    wear(host, dark);
    this.tip = new Tip(host, this.button, () => {
      if (this.why === null) wantsReasons();
      return this.lines();
    });
    root.append(this.button, this.tip.element);
    this.button.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      event.preventDefault();
      this.tip.hide();
      open();
    });
  }

  private why: readonly Why[] | null = null;

  /** The reasons have come; a badge that has changed since asks again when it is looked at. */
  because(why: readonly Why[]): void {
    this.why = why;
    this.tip.redraw();
  }

  private lines(): HTMLElement[] {
    const { words } = this;
    return words ? [...(this.why ?? []).flatMap((one) => whyLines(one, words)), ...this.fixed()] : [];
  }

  /** Draws what is known; nothing happens if it is drawn already. */
  show(badge: Badge, words: Words): void {
    const state = JSON.stringify([badge, words.drawer, words.openCase]);
    if (state === this.shown) return;
    this.shown = state;
    this.words = words;
    this.why = null;
    const answer = badge.relevant && badge.needsReply;
    const done = badge.status?.state === 'answered' || badge.status?.state === 'closed';
    const status = statusText(badge, words);
    // What is done is urgent no more.
    const word = done ? status : answer ? words.urgency[badge.urgency] : words.noReply;
    this.button.className = done ? 'answered' : answer ? badge.urgency : 'low';
    this.button.replaceChildren(h('span', { class: badge.corrected ? 'word corrected' : 'word' }, word));
    // Blanks between the parts, so that they are words of their own to whoever does not see them.
    if (status && !done) this.button.append(' ', h('span', { class: 'state' }, status));
    if (badge.pii.length > 0) this.button.append(' ', h('span', { class: 'pii' }, words.pii));
    const reasons = reasonsOf(badge, words);
    const by = badge.corrected ? words.corrected(badge.corrected) : '';
    const label = [words.drawer, word, by, done ? '' : status, badge.pii.length > 0 ? words.pii : '', reasons];
    this.button.setAttribute('aria-label', label.filter(Boolean).join(', '));
    this.fixed = () => fixedLines(badge, words);
    this.tip.redraw();
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

/** A verdict, what weighed most for it, what spoke against it. Words of the post stand apart, whatever they hold. */
function whyLines({ title, weighs, against }: Why, words: Words): HTMLElement[] {
  const lines = [h('p', { class: 'verdict' }, title)];
  if (weighs.length > 0)
    lines.push(h('p', {}, `${words.weighs}: `, ...weighs.flatMap((one, index) => weighed(one, index, words))));
  if (against.length > 0)
    lines.push(
      h('p', { class: 'soft' }, `${words.against}: `, ...against.flatMap((one, index) => weighed(one, index, words))),
    );
  return lines;
}

function weighed({ words: name, quote }: Weighed, index: number, words: Words): (Node | string)[] {
  const quoted = quote === '' ? [] : [name === '' ? '' : ' ', h('bdi', {}, words.quoted(quote))];
  return [index > 0 ? ', ' : '', name, ...quoted];
}

function fixedLines(badge: Badge, words: Words): HTMLElement[] {
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
