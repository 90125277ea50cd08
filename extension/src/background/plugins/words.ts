/**
 * Words that are right although no dictionary knows them: the brands' and the customer's names, and what the person in
 * this browser has said is right. They are taken out of what a plugin found, so no plugin is told any of them.
 */
import type { PluginFinding } from '../../../../sdk/plugin/src/types.ts';
import { readLocal, writeLocal } from '../local.ts';

const KEY = 'rightWords';
/** Far more than a person adds; what comes then takes the place of the oldest. */
const MAX_WORDS = 2_000;

/** The rule that a plugin which checks spelling gives to a word that may be wrong. */
export const isSpelling = ({ rule }: PluginFinding): boolean => rule === 'spelling';

const LETTERS = /[\p{L}\p{M}]+/gu;
const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().match(LETTERS) ?? [];

export class RightWords {
  #learned: Promise<readonly string[]> | null = null;
  /** One change after the other: none may be lost to another that has read before it. */
  #changing: Promise<unknown> = Promise.resolve();

  /** What the person has said is right, the oldest first. */
  learned(): Promise<readonly string[]> {
    this.#learned ??= readLocal<string[]>(KEY).then((words) => words ?? []);
    return this.#learned;
  }

  /** Whether a word is right, here and with these names: in any case, and with the s of a genitive. */
  async with(names: readonly string[]): Promise<(word: string) => boolean> {
    const right = new Set([...(await this.learned()), ...names].flatMap(wordsOf));
    return (word) => wordsOf(word).every((one) => right.has(one) || right.has(one.replace(/s$/u, '')) || one === 's');
  }

  learn(word: string): Promise<void> {
    return this.#change((words) => [...words.filter((one) => one !== word), word].slice(-MAX_WORDS));
  }

  unlearn(word: string): Promise<void> {
    return this.#change((words) => words.filter((one) => one !== word));
  }

  forget(): Promise<void> {
    return this.#change(() => []);
  }

  #change(how: (words: readonly string[]) => string[]): Promise<void> {
    const done = this.#changing.then(async () => {
      const words = how(await this.learned());
      await writeLocal(KEY, words.length > 0 ? words : null);
      this.#learned = Promise.resolve(words);
    });
    this.#changing = done.catch(() => undefined);
    return done;
  }
}
