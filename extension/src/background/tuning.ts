/**
 * What an admin tunes the policy by: which rules the team keeps calling *not a case*, and what the assessment says of last
 * week's posts. All of it from the cases on this device; nothing is asked of the backend, nothing leaves the browser.
 */
import type { Case, Finding, RuleTally, ThresholdName, TuningReport, Verdicts } from '../protocol.ts';
import type { Desk } from './desk.ts';
import { checkReply } from './writer.ts';

/** The newest of the week: the worker answers pages meanwhile. */
const MAX_POSTS = 1000;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Of all submitted drafts, and of what colleagues said of rules; the rule with most confirmed rejections first. */
export function tallyRules(cases: Iterable<Case>, check: (c: Case) => readonly Finding[]): RuleTally[] {
  const tallies = new Map<string, RuleTally>();
  const of = (rule: string): RuleTally => {
    const tally = tallies.get(rule) ?? { rule, stood: 0, rejected: 0, confirmed: 0, accepted: 0 };
    tallies.set(rule, tally);
    return tally;
  };
  for (const c of cases) {
    const said = new Map(c.corrections?.map(({ about, value }) => [about, value]));
    for (const [rule, value] of said) if (value === 'accept') of(rule).accepted++;
    const draft = c.draft;
    // Only what was handed over: a draft in work may still be mended.
    if (!draft || c.submittedHash === '' || draft.hash !== c.submittedHash) continue;
    const approved = c.approval?.hash === draft.hash;
    const reject = (tally: RuleTally) => {
      tally.rejected++;
      if (approved) tally.confirmed++;
    };
    for (const { rule } of draft.overrides) {
      of(rule).stood++;
      reject(of(rule));
    }
    for (const { rule, start, end } of check(c)) {
      const quote = draft.text.slice(start, end);
      if (draft.overrides.some((one) => one.rule === rule && one.quote === quote)) continue;
      of(rule).stood++;
      if (said.get(rule) === 'reject') reject(of(rule));
    }
  }
  return [...tallies.values()].sort(
    (a, b) => b.confirmed - a.confirmed || b.rejected - a.rejected || a.rule.localeCompare(b.rule),
  );
}

export function lastWeek(cases: Iterable<Case>, now: Date): Case[] {
  const since = now.getTime() - WEEK_MS;
  return [...cases].filter((c) => !c.erased && Date.parse(c.openedAt) >= since);
}

export async function tuningReport(desk: Desk, now: Date): Promise<TuningReport | null> {
  const policy = desk.client?.ledger.kept.policy?.text;
  if (!policy || !desk.me?.roles.includes('admin')) return null;
  const cases = [...desk.cases().values()].map((entry) => entry.case);
  const recent = recentPosts(desk, now);
  const said = await verdicts(desk, policy, recent);
  const given = JSON.parse(policy) as Partial<Record<ThresholdName, number>>;
  return {
    rules: tallyRules(cases, (c) => (c.draft ? checkReply(desk, c, c.draft.text, c.draft.surface) : [])),
    posts: recent.map((c) => ({ caseId: c.id, author: c.post.author.name, text: c.post.text })),
    thresholds: THRESHOLDS.map((name) => ({
      name,
      value: given[name] ?? DEFAULTS[name],
      above: [...said].filter(([, one]) => isAbove[name](one)).map(([caseId]) => caseId),
    })),
  };
}

/** What last week's posts would be under the same policy with one other threshold. */
export async function tuningTry(desk: Desk, now: Date, name: ThresholdName, value: number): Promise<string[]> {
  const policy = desk.client?.ledger.kept.policy?.text;
  if (!policy || !desk.me?.roles.includes('admin')) return [];
  const other = JSON.stringify({ ...JSON.parse(policy), [name]: value });
  const said = await verdicts(desk, other, recentPosts(desk, now));
  return [...said].filter(([, one]) => isAbove[name](one)).map(([caseId]) => caseId);
}

const THRESHOLDS: readonly ThresholdName[] = ['relevanceThreshold', 'needsReplyThreshold', 'urgencyThreshold'];
/** As the core reads a policy that says nothing. */
const DEFAULTS: Record<ThresholdName, number | null> = {
  relevanceThreshold: 0.5,
  needsReplyThreshold: null,
  urgencyThreshold: null,
};
const isAbove: Record<ThresholdName, (said: Verdicts) => boolean> = {
  relevanceThreshold: ({ relevant }) => relevant,
  needsReplyThreshold: ({ relevant, needs_reply }) => relevant && needs_reply,
  urgencyThreshold: ({ relevant, urgency }) => relevant && (urgency === 'high' || urgency === 'critical'),
};

const recentPosts = (desk: Desk, now: Date): Case[] =>
  lastWeek(
    [...desk.cases().values()].map((entry) => entry.case),
    now,
  )
    .sort((a, b) => b.openedAt.localeCompare(a.openedAt))
    .slice(0, MAX_POSTS);

/** By a core of its own, so that nothing that is tried out here counts anywhere else. */
async function verdicts(desk: Desk, policy: string, cases: readonly Case[]): Promise<Map<string, Verdicts>> {
  const { account } = desk;
  if (!account || cases.length === 0) return new Map();
  const core = await account.secondCore();
  try {
    core.call('loadPolicy', { policy });
    const results = core.call('assess', { posts: cases.map((c) => c.post) });
    return new Map(
      cases.flatMap((c, index) => {
        const said = results[index];
        return said && !('error' in said) ? [[c.id, said] as const] : [];
      }),
    );
  } finally {
    core.free();
  }
}
