/** Time, as the runtime sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds, from anywhere. */
  now(): number;
  /** Calls once, later; the returned function takes it back. */
  after(ms: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
