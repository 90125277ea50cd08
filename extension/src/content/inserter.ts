/**
 * @file  inserter.ts
 * @brief Waits for the box that answers a post, and puts the approved text into it, once.
 */
import type { Box } from '../adapter/compose.ts';
import type { BackgroundToPage, PageToBackground, Post } from '../protocol.ts';
import type { Composer } from './composer.ts';
import { handOver, type InsertResult, insertInto } from './insert.ts';
import type { NoticeKind } from './notice.ts';
import type { Words } from './words.ts';

/** A page that was opened for the insertion needs time to draw its box; a person, to open one. */
const BOX_WAIT_MS = 20_000;
const ASK_AFTER_MS = 3_000;

export interface InserterContext {
  words: Words;
  signal: AbortSignal;
  boxes(): Composer[];
  answers(box: Box): Post | null;
  say(composer: Composer | null, kind: NoticeKind, sentence: string): void;
  send(message: PageToBackground): void;
  /** The text stands in this box: the person reads it there and presses the platform's button. */
  inserted(box: Box): void;
}

type Insert = Extract<BackgroundToPage, { type: 'insert' }>;

export class Inserter {
  private readonly context: InserterContext;
  private job: Insert | null = null;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(context: InserterContext) {
    this.context = context;
    context.signal.addEventListener('abort', () => this.forget());
  }

  /** A later request replaces one that still waits. */
  ask(job: Insert): void {
    this.forget();
    this.job = job;
    this.timers = [
      setTimeout(() => this.context.say(null, 'warn', this.context.words.openReplyBox), ASK_AFTER_MS),
      setTimeout(() => void this.giveUp(job), BOX_WAIT_MS),
    ];
    this.tick();
  }

  /** Looks whether the box is there by now. */
  tick(): void {
    const { job } = this;
    const composer = job ? this.boxFor(job.post) : null;
    if (!job || !composer) return;
    this.forget();
    void insertInto(composer.box, job.text).then((result) => this.report(job, composer, result));
  }

  private forget(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.job = null;
  }

  private boxFor({ id }: Post): Composer | null {
    if (id === '') return null;
    const all = this.context.boxes().filter(({ box }) => box.element.isConnected && box.rule.surface === 'public');
    return all.find(({ box }) => this.context.answers(box)?.id === id) ?? null;
  }

  private async giveUp(job: Insert): Promise<void> {
    this.forget();
    this.report(job, null, await handOver(job.text, '', 'noBox'));
  }

  private report(job: Insert, composer: Composer | null, result: InsertResult): void {
    const { words, say, send } = this.context;
    send({ type: 'inserted', caseId: job.caseId, ok: result.ok, shown: result.shown, how: result.how });
    if (result.ok) say(composer, 'ok', words.inserted);
    else if (result.how === 'paste') say(composer, 'warn', words.insertFailed);
    else say(composer, 'warn', result.why === 'notEmpty' ? words.boxNotEmpty : words.copied);
    if (result.ok && composer) this.context.inserted(composer.box);
  }
}
