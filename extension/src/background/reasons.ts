/**
 * Why a badge says what it says, in words of a person: the core's `explain` names hashed n-grams and rules; here they
 * become words of the post and names that somebody can nod or shake the head at.
 */
import type { Verbs } from '../../../sdk/client/src/index.ts';
import type { Correction, Language, Verdicts, Weighed, Why } from '../protocol.ts';
import { FEATURE_NAMES, SAYINGS, verdictName } from './reasons-words.ts';

type Explained = Verbs['explain'][1];
type Reason = Explained[number]['reasons'][number];

const MOST_FOR = 3;
const MOST_AGAINST = 2;
/** What weighs less than this share of the heaviest reason is not worth a word. */
const LIGHT = 0.25;
export const MAX_QUOTE = 48;
/** Shorter pieces of words say nothing by themselves. */
const FEWEST_LETTERS = 3;
/** Nor does a function word that a rule saw. */
const FEWEST_QUOTED = 5;

export interface About {
  /** The post's text that was explained. */
  text: string;
  language: Language;
  /** With names in the place of ids. */
  corrections: readonly Correction[];
}

/** The verdicts that a badge shows, each with its reasons; a colleague's word needs none. `said` has it in it already. */
export function reasonsOf(explained: Explained, said: Verdicts, about: About): Why[] {
  const { relevant, needs_reply: needsReply, urgency } = said;
  const verdicts: [head: string, label: string][] = [['relevance', String(relevant)]];
  if (relevant) verdicts[0] = ['needs_reply', String(needsReply)];
  if (relevant && needsReply) verdicts.push(['urgency', urgency]);
  for (const { about: head, value } of about.corrections) {
    if (!verdicts.some(([one]) => one === head)) verdicts.push([head, value]);
  }
  return verdicts.map(([head, label]) => whyOf(explained, head, label, about));
}

function whyOf(explained: Explained, head: string, label: string, about: About): Why {
  const say = SAYINGS[about.language];
  const title = verdictName(about.language, head, label);
  const word = about.corrections.find((one) => one.about === head);
  if (word) return { title: say.by(title, word.person), weighs: [], against: [] };
  const said = explained.find((one) => one.head === head && one.label === label) ?? urgentBy(explained, head, label);
  // A threshold of the policy may decide otherwise than the head: what spoke for the head's label speaks against this.
  const other = said ? undefined : explained.find((one) => one.head === head);
  const weighed = named(said?.reasons ?? (other?.reasons ?? []).map((one) => ({ ...one, weight: -one.weight })), about);
  const heaviest = Math.max(0, ...weighed.map(({ weight }) => Math.abs(weight)));
  const worth = weighed.filter(({ weight }) => Math.abs(weight) >= heaviest * LIGHT);
  const pick = (wanted: number, most: number): Weighed[] =>
    worth
      .filter(({ weight }) => Math.sign(weight) === wanted)
      .slice(0, most)
      .map(({ words, quote }) => ({ words, quote }));
  const sure = said ? ` · ${say.sure(Math.min(99, Math.round(said.probability * 100)))}` : '';
  return {
    title: title + sure,
    weighs: pick(1, MOST_FOR),
    against: pick(-1, MOST_AGAINST),
  };
}

/** Urgency follows from the signals as well: of those that are seen, the surest. */
function urgentBy(explained: Explained, head: string, label: string): Explained[number] | undefined {
  if (head !== 'urgency' || (label !== 'high' && label !== 'critical')) return undefined;
  return explained.filter((one) => one.head === 'signals').sort((a, b) => b.probability - a.probability)[0];
}

interface Named extends Weighed {
  weight: number;
}

/** Heaviest first; features of one name are one reason. */
function named(reasons: readonly Reason[], { text, language }: About): Named[] {
  const folded = foldedText(text);
  const byName = new Map<string, Named>();
  for (const { what, weight, quote } of reasons) {
    const found = what.startsWith('rule:') ? ruleOf(what, quote, language) : wordsOf(what, text, folded, language);
    if (!found) continue;
    const key = found.words || found.quote;
    const known = byName.get(key);
    if (!known) byName.set(key, { ...found, weight });
    else {
      known.weight += weight;
      known.quote ||= found.quote;
    }
  }
  return [...byName.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** `rule:cue:deadline`, `rule:two:ask`, `rule:signal:churn`, `rule:trouble2`, `rule:brand:handle`. */
function ruleOf(what: string, quote: string, language: Language): Weighed | null {
  const feature = what.replace(/^rule:(cue:|two:|signal:)?/u, '').replace(/\d$/u, '');
  const words = FEATURE_NAMES[language].get(feature);
  const telling = /\d/u.test(quote) || (quote.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_QUOTED;
  return words ? { words, quote: telling ? clean(quote) : '' } : null;
}

/** The words of the post that an n-gram is a piece of. */
function wordsOf(ngram: string, text: string, folded: Folded, language: Language): Weighed | null {
  const piece = ngram.trim();
  const mark = FEATURE_NAMES[language].get(piece);
  if ((piece === '?' || piece === '!') && mark) return { words: mark, quote: '' };
  if (!new RegExp(`\\p{L}{${FEWEST_LETTERS}}`, 'u').test(piece)) return null;
  const at = folded.text.indexOf(piece);
  if (at < 0) return null;
  const isWord = (index: number) => /[\p{L}\p{N}]/u.test(folded.text[index] ?? ' ');
  let begin = at;
  let end = at + piece.length;
  while (isWord(begin) && isWord(begin - 1)) begin--;
  while (isWord(end - 1) && isWord(end)) end++;
  const quote = clean(text.slice(folded.origin[begin], (folded.origin[end - 1] ?? 0) + 1));
  return quote === '' ? null : { words: '', quote };
}

interface Folded {
  text: string;
  /** Where each character of it stands in the original. */
  origin: number[];
}

const SPELT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** As the heads see a text: lower case, `ae` for `ä`, 0 for each digit, one blank for many. */
function foldedText(text: string): Folded {
  let folded = '';
  const origin: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const sign = (text[index] ?? '').toLowerCase();
    const blank = /\s/u.test(sign);
    if (blank && folded.endsWith(' ')) continue;
    const piece = blank ? ' ' : /\d/u.test(sign) ? '0' : (SPELT[sign] ?? sign);
    for (const one of piece) {
      folded += one;
      origin.push(index);
    }
  }
  return { text: folded, origin };
}

/** One line without signs that nobody sees, so that a post cannot turn the sentence around it. */
function clean(quote: string): string {
  const line = quote
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .toWellFormed();
  return line.length <= MAX_QUOTE ? line : `${line.slice(0, MAX_QUOTE - 1).trimEnd()}…`;
}
