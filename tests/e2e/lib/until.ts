/** Waiting for a condition, with a limit and a reason; never for the clock. */

import { setInterval } from 'node:timers/promises';

/** The most that one question to a browser may take. */
export const ANSWER_MS = 30_000;

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 40;

/**
 * The first value of `look` that is neither null, undefined nor false. `what` says in the error what was awaited.
 * An error in `look` counts as "not yet"; the last one is part of the message.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  patience = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patience;
  let last: unknown = null;
  for await (const _ of setInterval(LOOK_EVERY_MS)) {
    try {
      const found = await within(what, look(), patience);
      if (found !== null && found !== undefined && found !== false) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) break;
  }
  throw new Error(`waited ${patience} ms in vain: ${what}${last ? ` (last error: ${String(last)})` : ''}`);
}

/** What is promised, or an error that says what did not come in time. */
export async function within<T>(what: string, promised: Promise<T> | T, patience = ANSWER_MS): Promise<T> {
  if (!(promised instanceof Promise)) return promised;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms: ${what}`)), patience);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
