import type { AssessorInput, AssessorOutput } from '@leitplanke/plugin';

const DELIVERY = /\b(?:paket|lieferung|sendung|parcel|delivery|package)\b/iu;

const LABELS = { de: 'Lieferung', en: 'Delivery' };

/** Called once for each post that comes into view. */
export function run({ post, language }: AssessorInput): AssessorOutput {
  const signals: AssessorOutput['signals'] = [];
  if (DELIVERY.test(post.text)) signals.push({ id: 'delivery', label: LABELS[language], level: 'info' });
  return { signals };
}
