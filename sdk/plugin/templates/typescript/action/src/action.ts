import type { ActionInput, ActionOutput } from '@leitplanke/plugin';

const WORDS = {
  de: { open: 'Offen aus anderen Kanälen', reason: 'Der Kunde wartet auch anderswo auf eine Antwort.' },
  en: { open: 'Open from other channels', reason: 'The customer is waiting for an answer elsewhere, too.' },
};

/** An action only proposes: a person takes it over or not, and four eyes look at it as at any other text. */
export function run({ customer, language }: ActionInput): ActionOutput {
  const open = (customer?.interactions ?? []).filter((one) => one.open).map(({ subject }) => subject);
  if (open.length === 0) return { proposals: [] };
  const words = WORDS[language];
  return { proposals: [{ kind: 'note', text: `${words.open}: ${open.join(', ')}`, reason: words.reason }] };
}
