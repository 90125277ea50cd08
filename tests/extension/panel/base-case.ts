/** One case, one post, three people: what all states of the fixtures are made of. */
import type { ActionType, Case, CaseState, CaseView, Post } from '../../../extension/src/protocol.ts';

export const ANNA = { id: 'anna', name: 'Anna Vogel', signature: '^AV', roles: ['agent', 'reviewer'] };
export const BEN = { id: 'ben', name: 'Ben Kröger', signature: '^BK', roles: ['agent', 'reviewer'] };

export const CLARA = { id: 'clara', name: 'Clara Yıldız', signature: '^CY', roles: ['agent'] };

export const POST: Post = {
  id: '1700000000000000001',
  text: 'Seit drei Wochen warte ich auf die Erstattung für den ausgefallenen Zug nach Husum. Meine Kontonummer kennt ihr doch: [iban ••07]. Was ist da los?',
  platform: 'x',
  onOwnPage: false,
  author: { handle: '@mirja_l', name: 'Mirja Lund' },
  url: 'https://x.com/mirja_l/status/1700000000000000001',
  postedAt: '2026-11-20T08:12:00Z',
};

export const REPLY =
  'Hallo Mirja, das hätte nicht passieren dürfen. Ihre Erstattung über 43,20 € geht heute noch hinaus. Schauen Sie bitte in Ihr Konto unter nordbahn.example. ^AV';

export const BASE: Case = {
  id: 'c'.repeat(32),
  post: POST,
  state: 'claimed',
  revision: 2,
  openedBy: 'anna',
  openedAt: '2026-11-20T08:20:00Z',
  claimedBy: 'anna',
  draft: null,
  previousText: '',
  submittedBy: '',
  submittedHash: '',
  policyVersion: '',
  comments: [],
  approval: null,
  posting: null,
  reply: null,
  notes: [{ person: 'ben', text: 'Kundin war gestern schon am Telefon.', at: '2026-11-20T08:30:00Z' }],
  history: [
    { type: 'case.open', person: 'anna', at: '2026-11-20T08:20:00Z', revision: 1 },
    { type: 'case.claim', person: 'anna', at: '2026-11-20T08:21:00Z', revision: 2 },
  ],
};

export const draft = (author: string, overrides: { rule: string; quote: string; reason: string }[] = []) => ({
  text: REPLY,
  hash: 'a'.repeat(64),
  author,
  surface: 'public' as const,
  revision: 1,
  overrides,
});

const CHECKED = { spelling: true, facts: true, empathy: true };
export const APPROVAL = { hash: 'a'.repeat(64), person: 'ben', at: '2026-11-20T09:00:00Z', checklist: CHECKED };
export const POSTING = { hash: 'a'.repeat(64), person: 'ben', at: '2026-11-20T09:05:00Z' };

export const viewOf = (
  state: CaseState,
  allowed: ActionType[],
  more: Partial<Case> = {},
  seen: Partial<Omit<CaseView, 'case' | 'allowed'>> = {},
): CaseView => ({
  case: { ...BASE, state, ...more },
  waiting: false,
  allowed,
  emergency: false,
  expired: false,
  ...seen,
});
