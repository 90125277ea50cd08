import type { GuardrailInput, GuardrailOutput } from '@leitplanke/plugin';

/** This many capitals in a row shout; abbreviations are shorter. */
const SHOUTED = /\p{Lu}{5,}/gu;
/** More findings than this are refused by the host. */
const MAX_FINDINGS = 50;

const MESSAGES = {
  de: 'Großbuchstaben wirken wie Geschrei. Schreiben Sie das Wort normal.',
  en: 'Capitals read like shouting. Write the word normally.',
};

/** Called while the reply is typed, and again when it is submitted and approved. The same input gives the same output. */
export function run({ draft, language }: GuardrailInput): GuardrailOutput {
  const shouted = [...draft.text.matchAll(SHOUTED)].slice(0, MAX_FINDINGS);
  return {
    findings: shouted.map(({ 0: word, index }) => ({
      rule: 'shouting',
      severity: 'warn',
      start: index,
      end: index + word.length,
      message: MESSAGES[language],
    })),
  };
}
