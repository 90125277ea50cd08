/** Which reply of the brand's own account is reported as one that nobody approved, and at which case. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bypassed } from '../../../extension/src/background/bypass.ts';
import type { Case, CaseState } from '../../../extension/src/protocol.ts';
import { CASES, POST } from '../panel/fixtures.ts';

const REPLY = {
  type: 'ownReply',
  permalink: 'https://x.com/Nordbahn_Hilfe/status/1700000000000000099',
  text: 'Ruf die Hotline an.',
  postedAt: '2026-11-20T09:30:00.000Z',
} as const;

const caseIn = (state: CaseState, more: Partial<Case> = {}): Case => {
  const { case: c } = Object.values(CASES).find((view) => view.case.state === state) ?? assert.fail(state);
  return { ...c, reply: null, ...more };
};
const reported = (cases: Case[], { url = POST.url, reply = REPLY, same = false } = {}) =>
  bypassed(cases, url, reply, () => same)?.id ?? null;

describe('a reply that nobody approved', () => {
  it('is reported at the case on whose post’s page it stands', () => {
    const elsewhere = caseIn('claimed', { id: 'd'.repeat(32), post: { ...POST, url: 'https://x.com/other/status/5' } });
    for (const state of ['new', 'claimed', 'inReview', 'changesWanted', 'approved', 'answered', 'closed'] as const) {
      const here = caseIn(state);
      assert.equal(reported([elsewhere, here]), here.id, state);
      assert.equal(
        reported([here], { url: 'https://x.com/home' }),
        null,
        'a timeline says nothing of what is answered',
      );
    }
  });

  it('is none while a reply is on its way, or where it is the approved text', () => {
    assert.equal(reported([caseIn('posting')]), null);
    assert.equal(reported([caseIn('unknown')]), null);
    assert.equal(reported([caseIn('approved')], { same: true }), null);
  });

  it('is none where it is known: as a reply of any case, as a case’s own post, as reported already', () => {
    const { permalink } = REPLY;
    const reply = { permalink, hash: '', at: '', matches: true };
    const other = { id: 'd'.repeat(32), post: { ...POST, url: permalink } };
    const bypass = { permalink, hash: '', person: '', at: '', resolvedBy: 'ben', resolvedAt: '' };
    const here = caseIn('claimed');
    assert.equal(reported([here, caseIn('answered', { ...other, post: { ...POST, url: '' }, reply })]), null);
    assert.equal(reported([here, caseIn('new', other)]), null);
    assert.equal(reported([{ ...here, bypasses: [bypass] }]), null);
  });

  it('is none that is older than the case, or of which the page shows no time; an erased case hears of nothing', () => {
    const here = caseIn('claimed');
    assert.equal(reported([here], { reply: { ...REPLY, postedAt: '2026-11-20T08:00:00.000Z' } as never }), null);
    assert.equal(reported([here], { reply: { ...REPLY, postedAt: '' } as never }), null);
    assert.equal(reported([{ ...here, erased: true }]), null);
  });
});
