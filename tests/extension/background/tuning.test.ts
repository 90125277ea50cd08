/** What an admin tunes by: rejected findings by rule, and the posts of the last seven days. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Desk } from '../../../extension/src/background/desk.ts';
import { lastWeek, tallyRules, tuningReport, tuningTry } from '../../../extension/src/background/tuning.ts';
import { changes, isDoubtful } from '../../../extension/src/options/doubt.ts';
import type { Case, Finding, Post } from '../../../extension/src/protocol.ts';
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
        { rule: 'privacy.leak', stood: 6, rejected: 3, confirmed: 1, accepted: 0 },
        { rule: 'style.empathy', stood: 3, rejected: 0, confirmed: 0, accepted: 0 },
      ],
    );
  });

  it('counts what colleagues said of a rule: its findings that still stand are rejected, what was right is told', () => {
    const word = (about: string, value: string) => ({ about, value, person: 'ben', at: '' });
    const corrections = [word('style.empathy', 'reject'), word('tone.hostile', 'accept'), word('urgency', 'high')];
    const found = [finding('style.empathy', 0, 3), finding('style.empathy', 6, 9)];
    const none = { stood: 0, rejected: 0, confirmed: 0, accepted: 0 };
    assert.deepEqual(
      tallyRules([submitted({ corrections, approval: APPROVAL, draft: draft('anna') })], () => found),
      [
        { ...none, rule: 'style.empathy', stood: 2, rejected: 2, confirmed: 2 },
        { ...none, rule: 'tone.hostile', accepted: 1 },
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
    assert.equal(isDoubtful({ rule: '', stood: 5, rejected: 4, confirmed: 3, accepted: 0 }), true);
    assert.equal(isDoubtful({ rule: '', stood: 8, rejected: 4, confirmed: 4, accepted: 0 }), false);
    assert.equal(isDoubtful({ rule: '', stood: 2, rejected: 2, confirmed: 2, accepted: 0 }), false);
  });
});

describe('another threshold', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it('takes the cases of the last seven days that still have their post', () => {
    const old = { ...BASE, openedAt: '2026-11-15T11:59:00Z' };
    const fresh = { ...BASE, openedAt: '2026-11-15T12:01:00Z' };
    assert.deepEqual(lastWeek([old, fresh, { ...fresh, erased: true }], now), [fresh]);
  });

  it('says what would go and what would come', () => {
    const posts = ['a', 'b', 'c'].map((caseId) => ({ caseId, author: '', text: '' }));
    const ids = (list: { caseId: string }[]) => list.map(({ caseId }) => caseId);
    const up = changes(posts, ['a', 'b'], ['b', 'c']);
    assert.deepEqual([ids(up.out), ids(up.in)], [['a'], ['c']]);
    const same = changes(posts, ['a'], ['a']);
    assert.deepEqual([same.out, same.in], [[], []]);
  });

  /** A second core that judges by the thresholds of the policy that it is given, and must be freed. */
  const cores = { made: 0, freed: 0 };
  const secondCore = async () => {
    cores.made++;
    let policy: Record<string, number> = {};
    return {
      free: () => cores.freed++,
      call: (verb: string, request: { policy?: string; posts?: Post[] }) => {
        if (verb === 'loadPolicy') policy = JSON.parse(request.policy ?? '{}');
        return request.posts?.map(({ text }) => {
          if (text === 'broken') return { id: '', error: { code: 'x', message: '' } };
          const p = Number(text);
          const urgency = p >= (policy.urgencyThreshold ?? 0.8) ? 'high' : 'normal';
          return { relevant: p >= (policy.relevanceThreshold ?? 0.5), needs_reply: true, urgency };
        });
      },
    };
  };
  const posts = ['0.2', '0.4', '0.9', 'broken'];
  const desk = (roles: string[]) =>
    ({
      me: { ...ANNA, roles },
      language: 'de',
      cases: () =>
        new Map(
          posts.map((text) => [
            text,
            { case: { ...BASE, id: text, post: { ...BASE.post, text }, openedAt: now.toISOString() } },
          ]),
        ),
      client: { ledger: { kept: { people: [], policy: { text: '{"relevanceThreshold":0.3}' } } } },
      account: { core: { call: () => ({ findings: [] }) }, secondCore },
    }) as unknown as Desk;

  it('is for admins', async () => {
    assert.equal(await tuningReport(desk(['agent', 'reviewer']), now), null);
    assert.deepEqual(await tuningTry(desk(['agent']), now, 'relevanceThreshold', 0), []);
  });

  it('judges the posts by the policy, and by one that differs in one threshold', async () => {
    const report = await tuningReport(desk(['admin']), now);
    assert.deepEqual(report?.thresholds, [
      { name: 'relevanceThreshold', value: 0.3, above: ['0.4', '0.9'] },
      { name: 'needsReplyThreshold', value: null, above: ['0.4', '0.9'] },
      { name: 'urgencyThreshold', value: null, above: ['0.9'] },
    ]);
    assert.deepEqual(
      report?.posts.map(({ text }) => text),
      posts,
    );
    assert.deepEqual(await tuningTry(desk(['admin']), now, 'relevanceThreshold', 0.95), []);
    assert.deepEqual(await tuningTry(desk(['admin']), now, 'urgencyThreshold', 0.1), ['0.4', '0.9']);
    assert.equal(cores.freed, cores.made, 'every core that was tried out was freed');
    assert.ok(cores.made > 0);
  });
});
