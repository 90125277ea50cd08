/**
 * What a host keeps of a session while somebody records it: the newest calls, people taken out before anything is kept.
 * Its text is what `leitplanke-plugin record --session` reads, one call a line.
 */
import { redactCall, type SessionCall } from './record.ts';
import { Redactor } from './redact.ts';

/** Calls of all plugins together; older ones are dropped. */
export const MAX_RECORDED = 200;

export class Recorder {
  readonly #redactor = new Redactor();
  readonly #lines: string[];

  /** `lines`: of a recorder that had to end before its session did. */
  constructor(lines: readonly string[] = []) {
    this.#lines = [...lines];
  }

  /** The people of whom the next calls speak; most plugins are not told who they are, and their texts name them all the same. */
  knows(about: unknown): void {
    this.#redactor.learn(about);
  }

  add(plugin: string, call: SessionCall): void {
    const { slot, input, answers } = redactCall(call, this.#redactor);
    const fetched = answers.map((answer) => ({ url: '', ...answer }));
    this.#lines.push(JSON.stringify({ plugin, slot, input, ...(fetched.length > 0 ? { fetched } : {}) }));
    if (this.#lines.length > MAX_RECORDED) this.#lines.shift();
  }

  /** One call each. */
  get lines(): readonly string[] {
    return this.#lines;
  }
}
