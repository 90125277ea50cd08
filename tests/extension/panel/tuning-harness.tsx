/** The admin's cards of the options page without a background: one report, or none where somebody else asks. */
import { render } from 'preact';
import { TuningCards } from '../../../extension/src/options/tuning.tsx';
import { PanelContext } from '../../../extension/src/panel/context.ts';
import { translator } from '../../../extension/src/panel/i18n.ts';
import type { Language, TuningReport } from '../../../extension/src/protocol.ts';
import { ANNA, STATES } from './fixtures.ts';

const query = new URLSearchParams(location.search);
const language = (query.get('language') ?? 'de') as Language;
const roles = query.get('state') === 'agent' ? ['agent'] : ['agent', 'admin'];

const SCORES = [0.2, 0.45, 0.55, 0.6, 0.95];
const above = (threshold: number) =>
  SCORES.flatMap((score, index) => (score >= threshold ? [String(index).repeat(32)] : []));

const REPORT: TuningReport = {
  rules: [
    { rule: 'privacy.leak', stood: 5, rejected: 4, confirmed: 4, accepted: 0 },
    { rule: 'tone.hostile', stood: 9, rejected: 4, confirmed: 3, accepted: 0 },
    { rule: 'style.empathy', stood: 12, rejected: 0, confirmed: 0, accepted: 0 },
  ],
  posts: SCORES.map((score, index) => ({
    caseId: String(index).repeat(32),
    author: `Mirja ${index}`,
    text: `Beitrag mit ${score}`,
  })),
  thresholds: [
    { name: 'relevanceThreshold', value: 0.5, above: above(0.5) },
    { name: 'needsReplyThreshold', value: null, above: above(0.9) },
    { name: 'urgencyThreshold', value: 0.9, above: above(0.9) },
  ],
};
const EMPTY: TuningReport = {
  rules: [],
  posts: [],
  thresholds: REPORT.thresholds.map((one) => ({ ...one, above: [] })),
};

const state = { ...STATES.empty, language, person: { ...ANNA, roles } };
const root = document.getElementById('root');
if (!root) throw new Error('no root');
document.documentElement.lang = language;
document.title = 'Leitplanke';
render(
  // biome-ignore lint/suspicious/noExplicitAny: the cards ask for one thing only
  <PanelContext.Provider value={{ state, t: translator(language), request: answer } as any}>
    <main class="options">
      <h1>Leitplanke</h1>
      <TuningCards />
    </main>
  </PanelContext.Provider>,
  root,
);

async function answer(type: string, body: { value: number }): Promise<unknown> {
  if (type === 'tuningTry') return above(body.value);
  return query.get('state') === 'nothing' ? EMPTY : REPORT;
}
