/** Panel states as the background would send them: one for each view. */
import type {
  ActionType,
  Case,
  CaseState,
  CaseView,
  Customer,
  Finding,
  PanelState,
  Post,
} from '../../../extension/src/protocol.ts';

export const ANNA = { id: 'anna', name: 'Anna Vogel', signature: '^AV', roles: ['agent', 'reviewer'] };
export const BEN = { id: 'ben', name: 'Ben Kröger', signature: '^BK', roles: ['agent', 'reviewer'] };

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

const BASE: Case = {
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

const draft = (author: string, overrides: { rule: string; quote: string; reason: string }[] = []) => ({
  text: REPLY,
  hash: 'a'.repeat(64),
  author,
  surface: 'public' as const,
  revision: 1,
  overrides,
});

const CHECKED = { spelling: true, facts: true, empathy: true };
const APPROVAL = { hash: 'a'.repeat(64), person: 'ben', at: '2026-11-20T09:00:00Z', checklist: CHECKED };
const POSTING = { hash: 'a'.repeat(64), person: 'ben', at: '2026-11-20T09:05:00Z' };

export const viewOf = (
  state: CaseState,
  allowed: ActionType[],
  more: Partial<Case> = {},
  waiting = false,
): CaseView => ({
  case: { ...BASE, state, ...more },
  waiting,
  allowed,
});

export const CASES: Record<string, CaseView> = {
  unclaimed: viewOf('new', ['case.claim', 'case.close', 'case.note'], { claimedBy: '' }),
  drafting: viewOf('claimed', ['draft.save', 'review.submit', 'case.release', 'case.close', 'case.note']),
  changesWanted: viewOf('changesWanted', ['draft.save', 'review.submit', 'case.note'], {
    draft: draft('anna'),
    submittedBy: 'anna',
    comments: [{ person: 'ben', text: 'Bitte den Betrag prüfen und ein Datum nennen.', at: '2026-11-20T08:50:00Z' }],
  }),
  reviewing: viewOf('inReview', ['review.approve', 'review.changes', 'case.note'], {
    draft: draft('anna', [{ rule: 'privacy.request', quote: 'Konto', reason: 'Das Kundenkonto ist gemeint.' }]),
    previousText: REPLY.replace('heute noch', 'bald').replace('Schauen Sie bitte', 'Bitte schauen Sie'),
    submittedBy: 'anna',
    submittedHash: 'a'.repeat(64),
  }),
  ownReview: viewOf('inReview', ['draft.save', 'case.note'], {
    draft: draft('ben'),
    submittedBy: 'ben',
  }),
  approved: viewOf('approved', ['reply.intent', 'case.note'], { draft: draft('anna'), approval: APPROVAL }),
  approvedWaiting: viewOf('approved', ['reply.intent'], { draft: draft('anna'), approval: APPROVAL }, true),
  posting: viewOf('posting', ['reply.observed', 'reply.unknown'], {
    draft: draft('anna'),
    approval: APPROVAL,
    posting: POSTING,
  }),
  unknown: viewOf('unknown', ['reply.observed', 'case.release', 'case.reopen'], {
    draft: draft('anna'),
    approval: APPROVAL,
    posting: POSTING,
  }),
  answered: viewOf('answered', ['case.close'], {
    draft: draft('anna'),
    approval: APPROVAL,
    posting: POSTING,
    reply: {
      permalink: 'https://x.com/nordbahn/status/2',
      hash: 'a'.repeat(64),
      at: '2026-11-20T09:06:00Z',
      matches: true,
    },
  }),
  differs: viewOf('unknown', ['reply.observed', 'case.release', 'case.reopen', 'case.close'], {
    draft: draft('anna'),
    approval: APPROVAL,
    posting: POSTING,
    reply: {
      permalink: 'https://x.com/nordbahn/status/2',
      hash: 'b'.repeat(64),
      at: '2026-11-20T09:06:00Z',
      matches: false,
    },
  }),
  closed: viewOf('closed', ['case.reopen']),
};

export const CUSTOMER: Customer = {
  id: 'k-1007',
  name: 'Mirja Lund',
  since: '2019-04-01',
  tier: 'Gold',
  handles: { x: '@mirja_l' },
  contact: { mail: 'mirja.lund@post.example', phone: '' },
  products: ['NordbahnCard 50', 'Abo Küste'],
  interactions: [
    {
      at: '2026-11-19T16:02:00Z',
      channel: 'phone',
      subject: 'Erstattung',
      summary: 'Rückruf bis Freitag zugesagt.',
      open: true,
    },
    {
      at: '2026-10-30T09:10:00Z',
      channel: 'mail',
      subject: 'Zugausfall RE 7',
      summary: 'Formular eingereicht, 43,20 €.',
      open: false,
    },
    {
      at: '2025-12-02T11:00:00Z',
      channel: 'shop',
      subject: 'Abo verlängert',
      summary: 'Filiale Hamburg-Altona.',
      open: false,
    },
  ],
};

/** A check that every text gets: one finding of each severity, on words that the fixtures' reply has. */
export function findingsFor(text: string): Finding[] {
  const on = (
    quote: string,
    rule: string,
    severity: Finding['severity'],
    overridable: boolean,
    message: string,
  ): Finding[] => {
    const start = text.indexOf(quote);
    return start < 0 ? [] : [{ rule, severity, start, end: start + quote.length, overridable, message }];
  };
  return [
    ...on(
      'Konto',
      'privacy.request',
      'block',
      true,
      'Sie bitten öffentlich um persönliche Daten. Nennen Sie stattdessen das sichere Formular.',
    ),
    ...on('hätte', 'style.empathy', 'hint', true, 'Ein Wort des Verständnisses fehlt.'),
    ...on('heute noch', 'promise.undated', 'warn', true, 'Nennen Sie einen Zeitpunkt.'),
  ];
}

const SIGNED_IN: PanelState = {
  language: 'de',
  managed: false,
  backend: 'https://leitplanke.nordbahn.example/',
  tenant: 'nordbahn',
  person: BEN,
  people: [ANNA, BEN],
  connection: 'online',
  problem: null,
  lastPerson: 'ben',
  waiting: 0,
  undo: null,
  returned: [],
  selected: null,
  current: null,
  cases: [],
  posting: 'reviewer',
  tab: { on: true, platform: 'x', insertable: true, readable: true },
  insertion: null,
};

const list = ['drafting', 'reviewing', 'approved', 'answered', 'unclaimed', 'changesWanted'].flatMap((name, index) => {
  const view = CASES[name];
  return view ? [{ ...view, case: { ...view.case, id: String(index).repeat(32) } }] : [];
});

export const STATES: Record<string, PanelState> = {
  signedOut: { ...SIGNED_IN, person: null, connection: 'signedOut', waiting: 2, cases: [] },
  managed: { ...SIGNED_IN, person: null, managed: true, connection: 'signedOut' },
  empty: SIGNED_IN,
  list: { ...SIGNED_IN, person: ANNA, cases: list },
  selected: {
    ...SIGNED_IN,
    selected: { post: POST, masked: POST.text, pii: [{ kind: 'iban', start: 118, end: 127 }], caseId: BASE.id },
  },
  selectedWithoutAddress: {
    ...SIGNED_IN,
    selected: { post: { ...POST, id: '', url: '' }, masked: POST.text, pii: [], caseId: '' },
  },
  offline: {
    ...SIGNED_IN,
    connection: 'offline',
    waiting: 3,
    undo: { id: 'u', type: 'review.submit', caseId: BASE.id },
    cases: list,
    returned: [
      {
        id: 'r',
        type: 'review.submit',
        caseId: BASE.id,
        text: REPLY,
        code: 'stale',
        message: 'The case has moved on.',
      },
    ],
  },
  refused: { ...SIGNED_IN, connection: 'refused', problem: { code: 'protocol_version', message: 'Too old.' } },
  inserted: {
    ...SIGNED_IN,
    current: CASES.approved ?? null,
    insertion: { caseId: BASE.id, result: 'inserted' },
  },
  ...Object.fromEntries(Object.entries(CASES).map(([name, view]) => [name, { ...SIGNED_IN, current: view }])),
};
