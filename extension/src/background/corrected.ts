/** A colleague's word about a post wins over the assessment's. */
import type { Correction, Verdicts } from '../protocol.ts';

const URGENCIES = ['low', 'normal', 'high', 'critical'] as const;
export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const;

/** Without those about a rule's findings, and those that say what the assessment says. */
export const otherwise = (said: Verdicts, corrections: readonly Correction[] = []): Correction[] =>
  corrections.filter(({ about, value }) => {
    const before = verdictOf(said, about);
    return before !== null && before !== value;
  });

/** As `case.correct` writes it; null: no field of an assessment. */
export function verdictOf(said: Verdicts, about: string): string | null {
  switch (about) {
    case 'relevance':
      return String(said.relevant);
    case 'needs_reply':
      return String(said.needs_reply);
    case 'intents':
      return [...said.intents].sort().join(' ');
    case 'sentiment':
    case 'urgency':
      return said[about];
    default:
      return null;
  }
}

/** Each corrected value in the place of the computed one. Values that nobody knows change nothing. */
export function corrected<T extends Verdicts>(said: T, corrections: readonly Correction[] = []): T {
  const now = { ...said };
  for (const { about, value } of corrections) {
    const yes = value === 'true';
    if (about === 'relevance') now.relevant = yes;
    if (about === 'needs_reply') now.needs_reply = yes;
    if (about === 'intents') now.intents = value.split(' ').filter(Boolean);
    if (about === 'sentiment') now.sentiment = SENTIMENTS.find((one) => one === value) ?? now.sentiment;
    if (about === 'urgency') now.urgency = URGENCIES.find((one) => one === value) ?? now.urgency;
  }
  return now;
}
