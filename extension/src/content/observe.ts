/**
 * @file  observe.ts
 * @brief After a send that was let through: waits for the reply to appear on the page, and says so, or that it did not.
 *
 * Pressing "send" is an operation with unknown outcome. What counts is the reply as the page shows it.
 */

import type { ReadItem } from '../adapter/read.ts';
import { readText } from '../adapter/text.ts';
import { sameReply } from './canonical.ts';
import type { Approved } from './guard.ts';

/** How long a reply may take to appear before a person has to look. */
export const WAIT_MS = 60_000;

export interface ObserverHandlers {
  seen(caseId: string, permalink: string | null, text: string): void;
  unknown(caseId: string, reason: string): void;
}

interface Wait {
  approved: Approved;
  /** Items that stood there before the press: none of them is the reply. */
  before: ReadonlySet<string>;
  timer: ReturnType<typeof setTimeout>;
}

export class ReplyObserver {
  private readonly waits = new Map<string, Wait>();
  private readonly handlers: ObserverHandlers;
  private readonly waitMs: number;

  constructor(handlers: ObserverHandlers, waitMs: number = WAIT_MS) {
    this.handlers = handlers;
    this.waitMs = waitMs;
  }

  get waiting(): boolean {
    return this.waits.size > 0;
  }

  /** The person has pressed. A second press for the same case goes on waiting from the first. */
  start(approved: Approved, present: Iterable<string>): void {
    if (this.waits.has(approved.caseId)) return;
    const timer = setTimeout(() => {
      this.stop(approved.caseId);
      this.handlers.unknown(approved.caseId, 'timeout');
    }, this.waitMs);
    this.waits.set(approved.caseId, { approved, before: new Set(present), timer });
  }

  stop(caseId: string): void {
    clearTimeout(this.waits.get(caseId)?.timer);
    this.waits.delete(caseId);
  }

  stopAll(): void {
    for (const caseId of [...this.waits.keys()]) this.stop(caseId);
  }

  /** An item was read. `own`: it is by the brand or by the account that is signed in; null: the page does not say. */
  item(read: ReadItem, key: string, own: boolean | null): void {
    if (own === false || read.item.isAd || read.item.isQuote || read.item.text === null) return;
    for (const [caseId, { approved, before }] of this.waits) {
      if (before.has(key)) continue;
      const shown = shownTexts(read).find((text) => sameReply(approved.text, text));
      if (shown === undefined) continue;
      this.stop(caseId);
      this.handlers.seen(caseId, read.item.permalink, shown);
    }
  }
}

/** The text as read, and with the hidden ends of shortened links, which X keeps in the page. */
function shownTexts({ item, from }: ReadItem): string[] {
  const texts = [item.text ?? ''];
  if (from.text) texts.push(readText(from.text, { newlines: 'keep' }), readText(from.text, { newlines: 'collapse' }));
  return texts;
}
