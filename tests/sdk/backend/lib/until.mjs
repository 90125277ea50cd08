import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is true. For what only the clock brings about, such as a token's end. */
export async function until(ask, what, deadlineMs = 20000) {
  const end = Date.now() + deadlineMs;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`waited ${deadlineMs} ms in vain: ${what}`);
    await pause(25);
  }
}
