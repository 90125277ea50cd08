/**
 * What an admin tunes the policy by: which rules the team keeps calling *not a case*, and what the assessment says of last
 * week's posts. All of it from the cases on this device; nothing is asked of the backend, nothing leaves the browser.
 */
import type { Case, Finding, RuleTally, ScoredPost, TuningReport } from '../protocol.ts';
import type { Desk } from './desk.ts';
import { checkReply } from './writer.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Of all submitted drafts; the rule with most confirmed rejections first. */
export function tallyRules(cases: Iterable<Case>, check: (c: Case) => readonly Finding[]): RuleTally[] {
  const tallies = new Map<string, RuleTally>();
  for (const c of cases) {
    const draft = c.draft;
    // Only what was handed over: a draft in work may still be mended.
    if (!draft || c.submittedHash === '' || draft.hash !== c.submittedHash) continue;
    const approved = c.approval?.hash === draft.hash;
    const of = (rule: string): RuleTally => {
      const tally = tallies.get(rule) ?? { rule, stood: 0, rejected: 0, confirmed: 0 };
      tallies.set(rule, tally);
      return tally;
    };
    for (const { rule } of draft.overrides) {
      const tally = of(rule);
      tally.stood++;
      tally.rejected++;
      if (approved) tally.confirmed++;
    }
    for (const { rule, start, end } of check(c)) {
      const quote = draft.text.slice(start, end);
      if (!draft.overrides.some((one) => one.rule === rule && one.quote === quote)) of(rule).stood++;
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

export function tuningReport(desk: Desk, now: Date): TuningReport | null {
  const core = desk.account?.core;
  if (!core || !desk.me?.roles.includes('admin')) return null;
  const cases = [...desk.cases().values()].map((entry) => entry.case);
  const recent = lastWeek(cases, now);
  const results = recent.length === 0 ? [] : core.call('assess', { posts: recent.map((c) => c.post) });
  const posts: ScoredPost[] = [];
  for (const [index, c] of recent.entries()) {
    const result = results[index];
    if (!result || 'error' in result) continue;
    posts.push({ caseId: c.id, author: c.post.author.name, text: c.post.text, relevance: result.relevance });
  }
  return {
    rules: tallyRules(cases, (c) => (c.draft ? checkReply(desk, c, c.draft.text, c.draft.surface) : [])),
    posts,
    relevanceThreshold: thresholdOf(desk.client?.ledger.kept.policy?.text ?? '{}'),
  };
}

/** As the core reads it: a half where the policy says nothing. */
function thresholdOf(policy: string): number {
  const { relevanceThreshold } = JSON.parse(policy) as { relevanceThreshold?: number };
  return relevanceThreshold ?? 0.5;
}
