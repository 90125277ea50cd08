/** Panel states as the background would send them: one for each view. */
import type { CaseView, Customer, Finding, PanelState } from '../../../extension/src/protocol.ts';
import { ANNA, APPROVAL, BASE, BEN, CLARA, draft, POST, POSTING, REPLY, viewOf } from './base-case.ts';
import { RARE_CASES } from './rare-cases.ts';

export { ANNA, BEN, CLARA, POST, REPLY };

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
  approvedWaiting: viewOf(
    'approved',
    ['reply.intent'],
    { draft: draft('anna'), approval: APPROVAL },
    { waiting: true },
  ),
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
  closed: viewOf('closed', ['case.reopen'], { draft: draft('anna') }),
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
  people: [ANNA, BEN, CLARA],
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

const ALL = { ...CASES, ...RARE_CASES };

const list = [
  'bypassed',
  'urged',
  'drafting',
  'reviewing',
  'approved',
  'answered',
  'unclaimed',
  'changesWanted',
].flatMap((name, index) => {
  const view = ALL[name];
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
  ...Object.fromEntries(Object.entries(ALL).map(([name, view]) => [name, { ...SIGNED_IN, current: view }])),
};
