/** The card of learned words without a background: two words, and what was asked for in `window.calls`. */
import { render } from 'preact';
import { WordsCard } from '../../../extension/src/options/words.tsx';
import { PanelContext } from '../../../extension/src/panel/context.ts';
import { translator } from '../../../extension/src/panel/i18n.ts';
import type { Language } from '../../../extension/src/protocol.ts';
import { ANNA, STATES } from './fixtures.ts';

declare global {
  interface Window {
    /** What the background would have. */
    learned: string[];
    refuse: boolean;
  }
}

const query = new URLSearchParams(location.search);
const language = (query.get('language') ?? 'de') as Language;
const LONG = `Donau${'dampfschifffahrts'.repeat(4)}gesellschaft`;
window.learned = query.get('state') === 'none' ? [] : ['Zugchef', 'ärztlich', LONG, 'Abfahrtstafel'];
window.refuse = false;

async function answer(type: string, { word }: { word: string } = { word: '' }): Promise<unknown> {
  if (type === 'learnedWords') return window.learned;
  if (window.refuse) throw Object.assign(new Error('gone'), { code: 'network' });
  window.learned = window.learned.filter((one) => one !== word);
  if (type === 'learnWord') window.learned = [...window.learned, word];
  return null;
}

const state = { ...STATES.empty, language, person: ANNA };
const root = document.getElementById('root');
if (!root) throw new Error('no root');
document.documentElement.lang = language;
document.title = 'Leitplanke';
const announce = (text: string) => {
  document.title = text;
};
const request = (type: string, body: { word: string } | null) => answer(type, body ?? undefined);
render(
  // biome-ignore lint/suspicious/noExplicitAny: the card asks for a few things only
  <PanelContext.Provider value={{ state, t: translator(language), request, announce } as any}>
    <main class="options">
      <h1>Leitplanke</h1>
      <WordsCard />
    </main>
  </PanelContext.Provider>,
  root,
);
