/** How long to wait before the next try: doubling, with half of it left to chance so that devices do not march in step. */

export const FIRST_DELAY_MS = 1000;
export const LONGEST_DELAY_MS = 60_000;

/** `attempt` 0 is the first failure; `random` gives a number in [0, 1). */
export function retryDelay(attempt: number, random: () => number): number {
  const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt, 30));
  return Math.round(full / 2 + (full / 2) * random());
}
