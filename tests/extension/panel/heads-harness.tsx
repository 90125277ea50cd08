/** The card of learned heads without a background: one report for each state, and what was asked for in `window.asked`. */
import { render } from 'preact';
import { HeadsCard } from '../../../extension/src/options/heads.tsx';
import { PanelContext } from '../../../extension/src/panel/context.ts';
import { translator } from '../../../extension/src/panel/i18n.ts';
import type { HeadsReport, HeadsVersion, Language } from '../../../extension/src/protocol.ts';
import { ANNA, STATES } from './fixtures.ts';

declare global {
  interface Window {
    calls: { type: string; body: unknown }[];
  }
}
window.calls = [];

const query = new URLSearchParams(location.search);
const language = (query.get('language') ?? 'de') as Language;
const name = query.get('state') ?? 'offered';
const roles = name === 'agent' ? ['agent'] : ['agent', 'admin'];

const figures = (rows: number, before: number, after: number) => ({ rows, before, after });
const OFFERED: HeadsVersion = {
  version: 4,
  madeAt: '2026-11-21T10:00:00Z',
  by: 'anna',
  state: 'offered',
  why: '',
  posts: 57,
  people: 3,
  heads: [
    { head: 'urgency', corrections: 40, heldOut: figures(8, 2, 7), shipped: figures(612, 480, 478), taken: true },
    { head: 'sentiment', corrections: 9, heldOut: figures(4, 3, 2), shipped: figures(0, 0, 0), taken: false },
  ],
  bytes: 64123,
  erased: 2,
};
const REFUSED: HeadsVersion = {
  ...OFFERED,
  version: 3,
  state: 'refused',
  reason: 'not_better',
  why: 'On corrections that they had not seen the new heads do no better.',
  heads: [],
  erased: 0,
};
const OLD: HeadsVersion = {
  ...OFFERED,
  version: 2,
  erased: 1,
  usedAt: '2026-11-20T10:00:00Z',
  usedBy: 'ben',
};
const BASE: HeadsReport = {
  inUse: 2,
  training: null,
  last: null,
  corrections: { posts: 61, people: 3, neededPosts: 50, neededPeople: 2 },
  versions: [OFFERED, REFUSED, OLD],
};
let report: HeadsReport = BASE;
if (name === 'older') {
  const last = { at: '2026-11-21T09:00:00Z', by: 'ben', message: 'As an older backend says.' };
  const { reason: _, ...refused } = REFUSED;
  report = { ...BASE, last, versions: [refused] };
}
if (name === 'fresh') {
  const last = { at: '2026-11-21T09:00:00Z', by: 'ben', reason: 'cancelled', message: 'The training was cancelled.' };
  report = {
    ...BASE,
    inUse: 0,
    versions: [],
    last,
    corrections: { posts: 12, people: 1, neededPosts: 50, neededPeople: 2 },
  };
}

const state = { ...STATES.empty, language, person: { ...ANNA, roles } };
const root = document.getElementById('root');
if (!root) throw new Error('no root');
document.documentElement.lang = language;
document.title = 'Leitplanke';
const announce = (text: string) => {
  document.title = text;
};
render(
  // biome-ignore lint/suspicious/noExplicitAny: the card asks for a few things only
  <PanelContext.Provider value={{ state, t: translator(language), request: answer, announce } as any}>
    <main class="options">
      <h1>Leitplanke</h1>
      <HeadsCard />
    </main>
  </PanelContext.Provider>,
  root,
);

/** A backend whose training takes three looks and then leaves another version. */
async function answer(type: string, body: { version: number }): Promise<unknown> {
  window.calls.push({ type, body });
  if (name === 'away') throw Object.assign(new Error('gone'), { code: 'network' });
  if (type === 'headsTrain') {
    if (name === 'busy') {
      throw Object.assign(new Error('A training runs already.'), { code: 'heads_train_wrong_state' });
    }
    report = { ...report, training: { startedAt: '2026-11-22T10:00:00Z', by: 'anna', step: 1, steps: 3 } };
  } else if (type === 'headsCancel') report = { ...report, training: null };
  else if (type === 'headsUse' && name === 'busy') {
    throw Object.assign(new Error('These heads are forgotten: train anew.'), { code: 'heads_use_wrong_state' });
  } else if (type === 'headsUse') report = { ...report, inUse: body.version };
  else if (report.training) {
    const step = report.training.step + 1;
    const done = { ...report, training: null, versions: [{ ...OFFERED, version: 5 }, ...report.versions] };
    report = step > 3 ? done : { ...report, training: { ...report.training, step } };
  }
  return type === 'heads' ? report : null;
}
