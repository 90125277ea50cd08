import type { PanelInput, PanelOutput } from '@leitplanke/plugin';

const WORDS = {
  de: { title: 'Kontakte nach Kanal', none: 'Keine Kontakte bekannt.' },
  en: { title: 'Contacts by channel', none: 'No contacts known.' },
};

/** A tab of its own in the drawer. The host draws it; a plugin only says what stands there. */
export function run({ customer, language }: PanelInput): PanelOutput {
  const { title, none } = WORDS[language];
  const counts = new Map<string, number>();
  for (const { channel } of customer?.interactions ?? []) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const rows = [...counts].map(([label, count]) => ({ label, value: String(count) }));
  return {
    view: [{ node: 'heading', text: title }, rows.length > 0 ? { node: 'rows', rows } : { node: 'text', text: none }],
  };
}
