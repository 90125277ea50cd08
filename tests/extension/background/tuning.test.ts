/** What an admin tunes by: rejected findings by rule, and the posts of the last seven days. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Desk } from '../../../extension/src/background/desk.ts';
import { lastWeek, tallyRules, tuningReport } from '../../../extension/src/background/tuning.ts';
import { changes, isDoubtful } from '../../../extension/src/options/doubt.ts';
import type { Case, Finding } from '../../../extension/src/protocol.ts';
import { ANNA, APPROVAL, BASE, draft } from '../panel/base-case.ts';

const REJECTED = { rule: 'privacy.leak', quote: 'Hallo', reason: 'Das ist ein Gruß.' };
const submitted = (more: Partial<Case> = {}): Case => ({
  ...BASE,
  draft: draft('anna', [REJECTED]),
  submittedBy: 'anna',
  submittedHash: 'a'.repeat(64),
  ...more,
});
const finding = (rule: string, start: number, end: number): Finding => ({
  rule,
  severity: 'warn',
  start,
  end,
  message: '',
  overridable: true,
});

describe('rules that the team objects to', () => {
  it('counts what stood, what was rejected, and what a reviewer confirmed', () => {
    const found = [finding('privacy.leak', 0, 5), finding('privacy.leak', 6, 11), finding('style.empathy', 0, 3)];
    const cases = [submitted(), submitted({ approval: APPROVAL }), submitted({ approval: { ...APPROVAL, hash: 'b' } })];
    assert.deepEqual(
      tallyRules(cases, () => found),
      [
        { rule: 'privacy.leak', stood: 6, rejected: 3, confirmed: 1 },
        { rule: 'style.empathy', stood: 3, rejected: 0, confirmed: 0 },
      ],
    );
  });

  it('counts no draft that has not been handed over, or not as it stands now', () => {
    const cases = [submitted({ submittedHash: '' }), submitted({ submittedHash: 'c'.repeat(64) }), BASE];
    assert.deepEqual(
      tallyRules(cases, () => [finding('privacy.leak', 0, 5)]),
      [],
    );
  });

  it('calls a rule doubtful where most of what stood was rejected and a reviewer agreed often enough', () => {
    assert.equal(isDoubtful({ rule: '', stood: 5, rejected: 4, confirmed: 3 }), true);
    assert.equal(isDoubtful({ rule: '', stood: 8, rejected: 4, confirmed: 4 }), false);
    assert.equal(isDoubtful({ rule: '', stood: 2, rejected: 2, confirmed: 2 }), false);
  });
});

describe('another threshold', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it('takes the cases of the last seven days that still have their post', () => {
    const old = { ...BASE, openedAt: '2026-11-15T11:59:00Z' };
    const fresh = { ...BASE, openedAt: '2026-11-15T12:01:00Z' };
    assert.deepEqual(lastWeek([old, fresh, { ...fresh, erased: true }], now), [fresh]);
  });

  it('says what would go and what would come; the policy’s own threshold counts as reached', () => {
    const posts = [0.4, 0.5, 0.6].map((relevance) => ({ caseId: String(relevance), author: '', text: '', relevance }));
    const ids = (list: { caseId: string }[]) => list.map(({ caseId }) => caseId);
    const up = changes(posts, 0.5, 0.6);
    assert.deepEqual([ids(up.out), ids(up.in)], [['0.5'], []]);
    const down = changes(posts, 0.5, 0.4);
    assert.deepEqual([ids(down.out), ids(down.in)], [[], ['0.4']]);
  });

  const desk = (roles: string[]) =>
    ({
      me: { ...ANNA, roles },
      language: 'de',
      cases: () => new Map([['c', { case: { ...BASE, openedAt: now.toISOString() } }]]),
      client: { ledger: { kept: { people: [], policy: { text: '{"relevanceThreshold":0.3}' } } } },
      account: {
        core: { call: (verb: string) => (verb === 'assess' ? [{ id: '1', relevance: 0.7 }] : { findings: [] }) },
      },
    }) as unknown as Desk;

  it('is for admins', () => {
    assert.equal(tuningReport(desk(['agent', 'reviewer']), now), null);
    const report = tuningReport(desk(['admin']), now);
    assert.equal(report?.relevanceThreshold, 0.3);
    assert.deepEqual(
      report?.posts.map(({ author, relevance }) => [author, relevance]),
      [['Mirja Lund', 0.7]],
    );
  });
});
