/**
 * @file  notice.ts
 * @brief What stands under a box: one sentence about sending, and the findings with their reasons.
 */
import type { Finding } from '../protocol.ts';
import { h, makeHost, paletteSheet, sheet, wear } from './shadow.ts';
import type { Words } from './words.ts';

export type NoticeKind = 'quiet' | 'ok' | 'warn' | 'held';

const STYLE = `
:host { display: block; flex: 1 0 100%; order: 2147483647; inline-size: 100%; margin-block: 6px; }
.box { border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink); padding: 8px 12px; }
.verdict { margin: 0 0 6px; padding: 4px 8px; border-radius: 6px; font-weight: 600; }
.verdict:empty, .none:empty { display: none; } .none { margin: 0; color: var(--soft); }
.verdict.quiet { padding: 0; font-weight: 400; color: var(--soft); }
.verdict.ok { background: var(--ok); color: var(--ok-ink); }
.verdict.warn { background: var(--high); color: var(--high-ink); }
.verdict.held { background: var(--critical); color: var(--critical-ink); }
summary { cursor: pointer; font-weight: 600; }
ul { margin: 6px 0 0; padding: 0; list-style: none; display: grid; gap: 6px; }
li button { display: block; inline-size: 100%; text-align: start; border: 0; border-inline-start: 3px solid var(--line);
  border-radius: 0 6px 6px 0; background: none; padding: 2px 8px; cursor: pointer; }
li button:hover { background: var(--low); }
li.hint button { border-color: #2f6fd0; } li.warn button { border-color: #b06c00; } li.block button { border-color: #c5221f; }
.severity { font-weight: 600; margin-inline-end: 6px; }
.plugin { color: var(--soft); margin-inline-start: 6px; }
.plugin::before { content: "· "; }
.quote { color: var(--soft); display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
@media (forced-colors: active) { .box, .verdict { border: 1px solid CanvasText; } }
`;

const RANK = { block: 0, warn: 1, hint: 2 };
/** Findings that are listed; the rest is counted. */
const MAX_LISTED = 20;

let sheets: CSSStyleSheet[] | null = null;

export class Notice {
  readonly host: HTMLElement;
  private readonly words: Words;
  private readonly choose: (finding: Finding) => void;
  private readonly verdict = h('p', { class: 'verdict', role: 'status' });
  private readonly none = h('p', { class: 'none' });
  private readonly summary = h('summary');
  private readonly items = h('ul');
  private readonly details = h('details', { open: '' }, this.summary, this.items);
  private kind: NoticeKind | null = null;

  constructor(words: Words, dark: boolean, choose: (finding: Finding) => void) {
    this.words = words;
    this.choose = choose;
    sheets ??= [paletteSheet(), sheet(STYLE)];
    const { host, root } = makeHost(sheets);
    this.host = host;
    wear(host, dark);
    root.append(
      h(
        'div',
        { class: 'box', role: 'group', 'aria-label': words.drawer, 'aria-live': 'polite' },
        this.verdict,
        this.none,
        this.details,
      ),
    );
  }

  get hasVerdict(): boolean {
    return this.kind !== null && this.kind !== 'quiet';
  }

  say(kind: NoticeKind, sentence: string): void {
    this.kind = kind;
    this.verdict.className = `verdict ${kind}`;
    if (this.verdict.textContent !== sentence) this.verdict.textContent = sentence;
  }

  clearVerdict(): void {
    this.kind = null;
    this.verdict.textContent = '';
  }

  list(text: string, findings: readonly Finding[]): void {
    this.none.textContent = text.trim() === '' || findings.length > 0 ? '' : this.words.noFindings;
    this.details.hidden = findings.length === 0;
    const sorted = [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || a.start - b.start);
    const line = this.words.findings(findings.length);
    if (this.summary.textContent !== line) this.summary.textContent = line;
    this.items.replaceChildren(...sorted.slice(0, MAX_LISTED).map((finding) => this.entry(text, finding)));
  }

  private entry(text: string, finding: Finding): HTMLElement {
    const severity = h('span', { class: 'severity' }, this.words.severity[finding.severity]);
    const quote = text.slice(finding.start, finding.end).replace(/\s+/gu, ' ').trim();
    const button = h('button', { type: 'button' }, severity, finding.message);
    if (finding.plugin) button.append(h('span', { class: 'plugin' }, finding.plugin));
    if (quote !== '' && quote.length < text.trim().length) button.append(h('span', { class: 'quote' }, quote));
    // The box keeps the focus unless the person chooses a finding.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      if (event.isTrusted) this.choose(finding);
    });
    return h('li', { class: finding.severity }, button);
  }
}
