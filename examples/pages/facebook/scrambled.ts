/**
 * A feed's time as Facebook writes it: one span a letter, in any order, with letters that nobody sees in between.
 *
 * The style sheet puts the true ones in order (`order`) and takes the others out of sight. Reading the text gives
 * nonsense, with the letters of "Sponsored" in every post; a screen reader gets none of it.
 */

import { h } from '../shared/dom.ts';

const DECOYS = 'Sponsored0l1fmgtc';

/** The same post is scrambled the same way each time, or the page would flicker as it recycles. */
function random(seed: string): () => number {
  let state = 2166136261;
  for (const sign of seed) state = Math.imul(state ^ sign.charCodeAt(0), 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

export function scrambled(text: string, seed: string): HTMLElement {
  const next = random(seed);
  const spans = [...text].map((letter, index) =>
    h('span', { class: `o${index + 1}` }, letter === ' ' ? '\u00a0' : letter),
  );
  spans.push(...[...DECOYS].map((letter) => h('span', { class: 'decoy' }, letter)));
  const order = spans.map((span) => ({ span, at: next() })).sort((one, other) => one.at - other.at);
  return h('span', { class: 'scrambled' }, ...order.map(({ span }) => span));
}
