/**
 * What every plugin must hold, whatever it does: it answers all that the recorded world and awkward people send, always
 * alike, within its time, with places that lie in the text, in the language that was asked for.
 */
import { type Input, inputsFor, type Language, type Outcome, POSTS } from './fake-host.ts';
import type { Running } from './running.ts';

export interface Check {
  name: string;
  /** Passed or not, worth knowing. */
  notes?: string[];
  /** What went wrong, at most a few; empty: passed. */
  wrong: string[];
}

/** Of a call's budget. A reviewer's old laptop is this much slower than the machine that the tests run on. */
const SHARE_OF_BUDGET = 0.5;
const SHOWN = 3;

interface Run {
  input: Input;
  outcome: Outcome;
}

/** `start` gives the plugin in a fresh host; each check closes what it opened. */
export async function conformance(
  slot: string,
  start: () => Promise<Running>,
  budgetMs: number,
  languages: readonly Language[],
): Promise<Check[]> {
  const ordinary = inputsFor(slot);
  const inputs = [...ordinary, ...awkward(slot)];
  const running = await start();
  try {
    const runs = await runAll(running, slot, inputs);
    return [
      { name: 'answers every input', wrong: failuresOf(runs) },
      { name: 'the same input gives the same answer', wrong: differing(runs, await runAll(running, slot, inputs)) },
      { name: 'no answer depends on an earlier call', wrong: await inReverse(slot, runs, start) },
      timeCheck(runs.slice(0, ordinary.length), runs.slice(ordinary.length), budgetMs),
      { name: 'findings lie in the text, on whole characters', wrong: runs.flatMap(badPlaces) },
      { name: 'German is not English', wrong: languages.length < 2 ? [] : await sameInBoth(slot, running) },
    ].map((check) => ({ ...check, wrong: check.wrong.slice(0, SHOWN) }));
  } finally {
    running.close();
  }
}

async function runAll(running: Running, slot: string, inputs: Input[]): Promise<Run[]> {
  const runs: Run[] = [];
  for (const input of inputs) runs.push({ input, outcome: (await running.call(slot, input)).outcome });
  return runs;
}

const failuresOf = (runs: Run[]): string[] =>
  runs.flatMap(({ input, outcome }) => (outcome.ok ? [] : [`${shown(input)}: ${outcome.message} [${outcome.code}]`]));

const answer = ({ outcome }: Run): string => JSON.stringify(outcome.ok ? outcome.output : outcome.code);

function differing(first: Run[], second: Run[]): string[] {
  return first.flatMap((run, i) => {
    const other = second[i];
    return other && answer(run) === answer(other)
      ? []
      : [`${shown(run.input)}: ${other ? answer(other) : ''} after ${answer(run)}`];
  });
}

async function inReverse(slot: string, runs: Run[], start: () => Promise<Running>): Promise<string[]> {
  const running = await start();
  try {
    const reversed = await runAll(running, slot, runs.map(({ input }) => input).reverse());
    return differing(runs, reversed.reverse());
  } finally {
    running.close();
  }
}

/**
 * The middle one of ordinary texts, since a busy machine is not the plugin's fault. Texts of 20,000 characters are
 * nothing that people type: what they cost is said, not judged.
 */
function timeCheck(ordinary: Run[], long: Run[], budgetMs: number): Check {
  const limit = budgetMs * SHARE_OF_BUDGET;
  const middle = bySlowness(ordinary)[Math.floor(ordinary.length / 2)];
  const wrong = middle && middle.outcome.ms > limit ? [timeOf(middle)] : [];
  const [worst] = bySlowness(long);
  const over = worst && worst.outcome.ms > budgetMs ? [`a host stops this after ${budgetMs} ms: ${timeOf(worst)}`] : [];
  return { name: `most ordinary texts within ${limit} ms, half of the time that a call has`, wrong, notes: over };
}

const bySlowness = (runs: Run[]): Run[] => [...runs].sort((a, b) => b.outcome.ms - a.outcome.ms);

const timeOf = ({ input, outcome }: Run): string => `${shown(input)}, ${outcome.ms.toFixed(1)} ms`;

function badPlaces({ input, outcome }: Run): string[] {
  const { findings } = (outcome.ok ? outcome.output : {}) as {
    findings?: { rule: string; start: number; end: number }[];
  };
  const { text } = (input.draft ?? { text: '' }) as { text: string };
  const seen = new Set<string>();
  return (findings ?? []).flatMap((finding) => {
    const { rule, start, end } = finding;
    const key = `${rule} ${start}-${end}`;
    const twice = seen.has(key);
    seen.add(key);
    if (twice) return [`${shown(input)}: ${key} twice`];
    if (end > text.length || (start >= end && text !== '')) return [`${shown(input)}: ${key} in ${text.length} units`];
    return [start, end].some((at) => splitsPair(text, at)) ? [`${shown(input)}: ${key} splits a character`] : [];
  });
}

/** Between the two halves of one character. */
const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(at));

/** Texts for people, of the same input once in each language. */
async function sameInBoth(slot: string, running: Running): Promise<string[]> {
  const wrong: string[] = [];
  for (const input of inputsFor(slot)) {
    const german = textsOf((await running.call(slot, { ...input, language: 'de' })).outcome);
    const english = textsOf((await running.call(slot, { ...input, language: 'en' })).outcome);
    const same = german.filter((text, i) => text.includes(' ') && english[i] === text);
    wrong.push(...same.map((text) => `${shown(input)}: "${text}" in both languages`));
  }
  return wrong;
}

/** The texts that a plugin wrote itself; values of rows come from elsewhere. */
function textsOf(outcome: Outcome): string[] {
  const output = (outcome.ok ? outcome.output : {}) as Record<string, Record<string, unknown>[] | undefined>;
  const parts = [...(output.findings ?? []), ...(output.proposals ?? [])];
  return parts.flatMap(({ message, reason }) => [message, reason].filter((one) => typeof one === 'string'));
}

/** Where the text of a slot's input stands. */
function withText(slot: string, input: Input, text: string): Input {
  return slot === 'guardrail'
    ? { ...input, draft: { ...(input.draft as object), text } }
    : { ...input, post: { ...(input.post as object), text } };
}

const LONG = 20_000;

/** What people do to a text box, and what a host does not know. */
function awkward(slot: string): Input[] {
  const [first] = inputsFor(slot, 'de');
  if (!first) return [];
  const texts = [
    '',
    ' ',
    '\n\n\n',
    '😀👩‍👩‍👧‍👦🇩🇪',
    'a'.repeat(LONG),
    'WIR HELFEN SOFORT! '.repeat(LONG / 20),
    'שלום, אפשר לעזור?',
    'Zalgo t̸̢͝e̶x̷t',
    '\u0000\u0001\u007f\u200b\ufeff',
    '"}],"findings":[{"rule":"x"}',
    '<script>alert(1)</script>',
    '\\u0000 \\" \' ` $',
    'Straße STRASSE ẞ ß ſ İ ı',
  ];
  const inputs = texts.map((text) => withText(slot, first, text));
  if (slot === 'guardrail') return [...inputs, { ...first, post: null }];
  if (slot === 'assessor') return inputs;
  const nothing = { id: null, text: null, author: null, url: null };
  return [...inputs, { ...first, customer: null }, { ...first, post: nothing, customer: null }];
}

/** What a server may answer; a plugin that fetches must live with each of them. */
const AWKWARD_ANSWERS = [
  { status: 0, contentType: '', body: '' },
  { status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' },
  { status: 500, contentType: 'text/plain', body: 'x'.repeat(LONG) },
  { status: 200, contentType: 'application/json', body: '' },
  { status: 200, contentType: 'application/json', body: '{"items":null}' },
  { status: 200, contentType: 'application/json', body: '[null,1,"x",{"id":{},"subject":[]}]' },
  { status: 200, contentType: 'application/json', body: '[[[[[' },
  { status: 200, contentType: 'application/json', body: '{"__proto__":{"polluted":true}}' },
] as const;

/** For slots that may fetch. `running` is the plugin in a host whose answers are named call by call. */
export async function fetchConformance(slot: string, running: Running): Promise<Check> {
  const wrong: string[] = [];
  for (const answer of AWKWARD_ANSWERS) {
    for (const language of ['de', 'en'] as const) {
      const [input = {}] = inputsFor(slot, language);
      const { outcome } = await running.call(slot, input, () => answer);
      if (!outcome.ok) wrong.push(`${answer.status} ${JSON.stringify(answer.body.slice(0, 30))}: ${outcome.message}`);
    }
  }
  return { name: 'lives with whatever a server answers', wrong: wrong.slice(0, SHOWN) };
}

/** An input in a few words. */
function shown(input: Input): string {
  const { text } = (input.draft ?? input.post ?? {}) as { text?: string | null };
  const known = POSTS.find((post) => post.text === text)?.id;
  return known ?? JSON.stringify((text ?? '').slice(0, 40));
}
