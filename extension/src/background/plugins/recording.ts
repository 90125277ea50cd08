/**
 * A session as material for plugins' tests: what they were asked, without the people in it. Only while the person in the
 * settings has switched it on, only in this browser session, and handed to nobody but that person.
 */
import type { SessionCall } from '../../../../sdk/plugin/src/record.ts';
import { Recorder } from '../../../../sdk/plugin/src/recorder.ts';
import type { Memory } from '../memory.ts';

export class Recording {
  readonly #memory: Memory;
  #recorder: Recorder | null;

  constructor(memory: Memory) {
    this.#memory = memory;
    const lines = memory.get('pluginCalls');
    this.#recorder = lines && new Recorder(lines);
  }

  /** How many calls; null: nobody records. */
  get calls(): number | null {
    return this.#recorder?.lines.length ?? null;
  }

  /** The people of whom the next calls speak, so that they are taken out. */
  knows(about: unknown): void {
    this.#recorder?.knows(about);
  }

  add(plugin: string, call: SessionCall): void {
    if (!this.#recorder) return;
    this.#recorder.add(plugin, call);
    void this.#memory.set('pluginCalls', [...this.#recorder.lines]);
  }

  async start(): Promise<void> {
    this.#recorder = new Recorder();
    await this.#memory.set('pluginCalls', []);
  }

  /** The session's text; nothing of it is kept. */
  async stop(): Promise<string> {
    const lines = this.#recorder?.lines ?? [];
    this.#recorder = null;
    await this.#memory.set('pluginCalls', null);
    return lines.map((line) => `${line}\n`).join('');
  }
}
