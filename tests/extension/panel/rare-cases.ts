/** What a case seldom comes to: a lease that ran out, two approvers, emergencies, unapproved replies, an erasure. */
import type { ActionType, CaseView, Verdicts } from '../../../extension/src/protocol.ts';
import { APPROVAL, draft, POST, viewOf } from './base-case.ts';

const EMERGENCY = {
  person: 'clara',
  reason: 'Beide Prüfer sind krank, der Zug ist in 20 Minuten weg.',
  at: '2026-11-20T09:00:00Z',
  reviewedBy: '',
  reviewedAt: '',
};
const BYPASS = {
  permalink: 'https://x.com/nordbahn/status/9',
  hash: 'b'.repeat(64),
  person: 'anna',
  at: '2026-11-20T10:30:00Z',
  resolvedBy: '',
  resolvedAt: '',
};

const ASSESSED: Verdicts = {
  relevant: true,
  needs_reply: true,
  intents: ['complaint', 'question'],
  sentiment: 'negative',
  urgency: 'high',
};
const word = (about: string, value: string, person: string) => ({ about, value, person, at: '2026-11-20T08:40:00Z' });
const CORRECTING: ActionType[] = ['draft.save', 'review.submit', 'case.correct', 'case.note'];

export const RARE_CASES: Record<string, CaseView> = {
  lapsed: viewOf('claimed', ['case.claim', 'case.note'], { claimedAt: '2026-11-20T08:21:00Z' }),
  withdrawable: viewOf('approved', ['draft.save', 'review.withdraw', 'case.note'], {
    draft: draft('ben'),
    submittedBy: 'ben',
    approval: { ...APPROVAL, person: 'anna' },
  }),
  secondApproval: viewOf('inReview', ['review.approve', 'review.changes', 'case.note'], {
    draft: draft('anna'),
    submittedBy: 'anna',
    firstApproval: { ...APPROVAL, person: 'clara', hasty: true },
  }),
  urgent: viewOf(
    'inReview',
    ['case.note'],
    { draft: { ...draft('anna'), text: 'Ein Bus fährt um 18:40 Uhr. ^AV' }, submittedBy: 'anna' },
    { emergency: true },
  ),
  moved: viewOf('claimed', ['case.note'], {
    draft: draft('anna'),
    revision: 9,
    history: [{ type: 'review.withdraw', person: 'anna', at: '2026-11-20T09:30:00Z', revision: 9 }],
  }),
  urged: viewOf('answered', ['review.after', 'case.note'], {
    draft: draft('anna'),
    approval: { ...APPROVAL, person: 'clara' },
    emergency: EMERGENCY,
  }),
  urgedByMe: viewOf('approved', ['reply.intent', 'case.note'], {
    draft: draft('anna'),
    approval: APPROVAL,
    emergency: { ...EMERGENCY, person: 'ben' },
  }),
  urgeReviewed: viewOf('answered', ['case.note'], {
    draft: draft('anna'),
    approval: { ...APPROVAL, person: 'clara' },
    emergency: { ...EMERGENCY, reviewedBy: 'ben', reviewedAt: '2026-11-20T10:00:00Z' },
  }),
  hasty: viewOf('approved', ['reply.intent'], { draft: draft('anna'), approval: { ...APPROVAL, hasty: true } }),
  expired: viewOf(
    'approved',
    ['review.approve', 'review.changes', 'reply.intent', 'case.note'],
    { draft: draft('anna'), submittedBy: 'anna', approval: APPROVAL },
    { expired: true },
  ),
  bypassed: viewOf('answered', ['bypass.resolve', 'case.note'], {
    draft: draft('anna'),
    approval: APPROVAL,
    bypasses: [
      BYPASS,
      {
        ...BYPASS,
        permalink: 'https://x.com/nordbahn/status/8',
        resolvedBy: 'ben',
        resolvedAt: '2026-11-20T11:00:00Z',
      },
    ],
  }),
  bypassedForOthers: viewOf('claimed', ['draft.save', 'review.submit', 'case.note'], { bypasses: [BYPASS] }),
  erasable: viewOf('answered', ['case.close', 'case.erase', 'case.note'], { draft: draft('anna'), approval: APPROVAL }),
  erased: viewOf('closed', [], {
    post: { ...POST, id: '', text: '', author: { handle: '', name: '' }, url: '' },
    claimedBy: '',
    notes: [],
    erased: true,
  }),
  assessed: viewOf('claimed', CORRECTING, {}, { assessed: ASSESSED }),
  corrected: viewOf(
    'claimed',
    CORRECTING,
    {
      draft: draft('anna'),
      corrections: [
        word('needs_reply', 'true', 'anna'),
        word('urgency', 'normal', 'clara'),
        word('sentiment', 'neutral', 'anna'),
        word('style.empathy', 'reject', 'clara'),
        word('privacy.request', 'accept', 'anna'),
      ],
    },
    { assessed: ASSESSED },
  ),
  notForUs: viewOf('claimed', CORRECTING, {}, { assessed: { ...ASSESSED, relevant: false } }),
};
