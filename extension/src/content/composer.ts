/**
 * @file  composer.ts
 * @brief One box on the page: what stands in it is checked as it is typed, findings are underlined and listed.
 *
 * Nothing of the editor's own DOM is changed, and the focus stays where it is.
 */
import { type Box, scopeOf } from '../adapter/compose.ts';
import type { Finding, PageToBackground, Post } from '../protocol.ts';
import { readEditor } from './editor.ts';
import { type MarkKind, type Marks, rangeOf } from './marks.ts';
import { Notice, type NoticeKind } from './notice.ts';
import type { Words } from './words.ts';

/** A box that the page keeps throwing our list out of is left alone. */
const MAX_RETURNS = 5;
/** An answer that does not come must not end the checking for good. */
const ANSWER_MS = 2_000;

export interface ComposerContext {
  words: Words;
  dark: boolean;
  marks: Marks;
  /** Whether the company lets its agents write here; else the box says where to write. */
  draftInPage: boolean;
  send(message: PageToBackground): void;
  /** The post that the box answers. */
  replyTo(box: Box): Post | null;
}

let next = 1;

/** How far from the box the list may stand. */
const MAX_CLIMB = 4;

/** Where something can stand in full width: sites lay box and button into rows that do not wrap, which it would crush. */
function roomUnder(scope: Element): Element {
  let at: Element | null = scope;
  for (let i = 0; at && at !== document.body && i < MAX_CLIMB; i++, at = at.parentElement) if (!isRow(at)) return at;
  return scope;
}

function isRow(element: Element): boolean {
  const { display, flexDirection, flexWrap } = getComputedStyle(element);
  if (display.endsWith('flex')) return flexDirection.startsWith('row') && flexWrap === 'nowrap';
  return display === 'contents' || display.endsWith('grid') || display.startsWith('inline');
}

export class Composer {
  readonly id = next++;
  readonly box: Box;
  private readonly context: ComposerContext;
  private readonly notice: Notice;
  private readonly observer: MutationObserver;
  private text = '';
  private version = 0;
  /** The version that an answer is awaited for. */
  private pending: number | null = null;
  private overdue: ReturnType<typeof setTimeout> | undefined;
  private findings: readonly Finding[] = [];
  private byCore: readonly Finding[] = [];
  /** With the words that each is about: until the plugins have seen a newer text it stays where these still stand. */
  private byPlugins: readonly { finding: Finding; quote: string }[] = [];
  private returns = 0;

  constructor(box: Box, context: ComposerContext, signal: AbortSignal) {
    this.box = box;
    this.context = context;
    this.notice = new Notice(context.words, context.dark, (finding) => this.reveal(finding));
    // Editors that draw for themselves fire no `input`; the DOM's change is what both have in common.
    this.observer = new MutationObserver(() => this.changed());
    this.observer.observe(box.element, { childList: true, subtree: true, characterData: true });
    box.element.addEventListener('input', () => queueMicrotask(() => this.changed()), { signal });
    signal.addEventListener('abort', () => this.dispose());
    this.changed();
  }

  get host(): HTMLElement {
    return this.notice.host;
  }

  /** What stands in the box now. */
  read(): string {
    return readEditor(this.box.element, this.box.rule.editor).text;
  }

  changed(): void {
    const text = this.read();
    if (text === this.text) return;
    this.text = text;
    this.version++;
    if (text.trim() === '') {
      // What was said of a send stays to be read; typing on takes it away.
      this.show([]);
      return;
    }
    this.notice.clearVerdict();
    if (!this.context.draftInPage) this.notice.say('quiet', this.context.words.draftInDrawer);
    this.ensure();
    this.ask();
  }

  /** One question at a time; the newest text is asked once the answer is in. */
  private ask(): void {
    if (this.pending !== null) return;
    this.pending = this.version;
    this.overdue = setTimeout(() => this.found(-1, []), ANSWER_MS);
    this.context.send({
      type: 'check',
      composer: this.id,
      version: this.version,
      text: this.text,
      surface: this.box.rule.surface,
      replyTo: this.context.replyTo(this.box),
    });
  }

  /** The answer that was awaited will not come. */
  askAgain(): void {
    clearTimeout(this.overdue);
    this.pending = null;
    if (this.text.trim() !== '') this.ask();
  }

  /** The background's answer; one for an older text only makes room for the next question. */
  found(version: number, findings: readonly Finding[]): void {
    clearTimeout(this.overdue);
    const asked = this.pending;
    this.pending = null;
    if (version === this.version) this.show(findings);
    else if (asked !== this.version && this.text.trim() !== '') this.ask();
  }

  /** What plugins found comes on its own and later; it never touches what the core is asked. */
  foundByPlugins(version: number, findings: readonly Finding[]): void {
    if (version !== this.version) return;
    this.byPlugins = findings.map((finding) => ({ finding, quote: this.text.slice(finding.start, finding.end) }));
    this.show(this.byCore);
  }

  private show(byCore: readonly Finding[]): void {
    this.byCore = byCore;
    const still = this.byPlugins.filter(
      ({ finding, quote }) => this.text !== '' && this.text.slice(finding.start, finding.end) === quote,
    );
    const findings = [...byCore, ...still.map(({ finding }) => finding)];
    this.findings = findings;
    this.underline();
    this.notice.list(this.text, findings);
    if (findings.length > 0) this.ensure();
    else if (this.text.trim() === '' && !this.notice.hasVerdict) this.notice.host.remove();
  }

  private underline(): void {
    const { text, locate } = readEditor(this.box.element, this.box.rule.editor);
    const ranges: [MarkKind, Range][] = [];
    for (const { severity, start, end } of text === this.text ? this.findings : []) {
      const range = rangeOf(locate, start, end);
      if (range) ranges.push([severity, range]);
    }
    this.context.marks.set(this, ranges);
  }

  /** Says what the guard or an insertion led to. */
  say(kind: NoticeKind, sentence: string): void {
    this.notice.say(kind, sentence);
    this.ensure();
  }

  /** Puts the list (back) near the box. */
  ensure(): void {
    if (this.notice.host.isConnected || this.returns > MAX_RETURNS) return;
    roomUnder(scopeOf(this.box)).append(this.notice.host);
  }

  hostRemoved(): void {
    if (!this.box.element.isConnected) return;
    // We took it away ourselves with the last word of the box, and may have put it back: no quarrel with the page.
    if (this.notice.host.isConnected || (this.text.trim() === '' && !this.notice.hasVerdict)) return;
    this.returns++;
    this.ensure();
  }

  /** A finding in the list was chosen: its place in the text is selected, where the person can type at once. */
  private reveal({ start, end }: Finding): void {
    const { text, locate } = readEditor(this.box.element, this.box.rule.editor);
    const range = text === this.text ? rangeOf(locate, start, end) : null;
    if (!range) return;
    (this.box.element as HTMLElement).focus({ preventScroll: true });
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }

  dispose(): void {
    clearTimeout(this.overdue);
    this.observer.disconnect();
    this.context.marks.clear(this);
    this.notice.host.remove();
  }
}
