/** The core's verbs with types. The core itself takes and gives JSON text and never throws; here errors are thrown. */
import type { Core as RawCore } from '../../../wasm/core.d.ts';
import type {
  Action,
  ActionType,
  Case,
  LogEntry,
  NewAction,
  Person,
  PolicyInfo,
  Post,
  Receipt,
  Returned,
} from './types.ts';

export type { RawCore };

export interface Assessment {
  id: string;
  language: string;
  mention: 'direct' | 'indirect' | 'none';
  relevant: boolean;
  relevance: number;
  needs_reply: boolean;
  intents: string[];
  sentiment: 'negative' | 'neutral' | 'positive';
  urgency: 'low' | 'normal' | 'high' | 'critical';
  signals: string[];
  pii: { kind: string; start: number; end: number }[];
}

export interface Finding {
  rule: string;
  severity: 'hint' | 'warn' | 'block';
  start: number;
  end: number;
  message: string;
  overridable: boolean;
}

export interface CheckedDraft {
  id: string;
  text: string;
  surface?: string;
  platform?: string;
  tier?: string;
  inReplyTo?: { text: string };
  agent?: { name: string; signature: string };
  now?: string;
}

export interface View {
  exists: boolean;
  waiting: boolean;
  case: Case | null;
  allowed: ActionType[];
  /** The person may approve, by the policy's emergency path only. */
  emergency: boolean;
  /** The approval that stands is older than the policy allows. */
  expired: boolean;
}

/** Request and value of each verb that the client or its host uses. */
export interface Verbs {
  loadPolicy: [{ policy: string }, PolicyInfo];
  assess: [{ posts: Post[] }, (Assessment | { id: string | null; error: { code: string; message: string } })[]];
  explain: [
    { post: Post },
    { head: string; label: string; probability: number; reasons: { what: string; weight: number; quote: string }[] }[],
  ];
  check: [{ draft: CheckedDraft; language: string; besideTeam?: true }, { id: string; findings: Finding[] }];
  mask: [{ text: string }, { text: string; pii: { kind: string; start: number; end: number }[] }];
  compare: [{ approved: string; shown: string }, { same: boolean; hash: string }];
  textHash: [{ text: string }, { hash: string }];
  caseId: [{ platform: string; post: string }, { id: string }];
  restore: [
    {
      device: string;
      nextSeq: number;
      cursor: number;
      person: Person;
      people: Person[];
      cases: Case[];
      waiting: Action[];
    },
    { waiting: number },
  ];
  signingText: [{ action: NewAction }, { text: string }];
  act: [{ action: NewAction; now: string }, { action: Action; view: View }];
  peek: [{ max: number }, { actions: Action[] }];
  /** `replace`: withdrawn actions that only use up their numbers now; storage overwrites them under the same `seq`. */
  settle: [{ receipts: Receipt[] }, { remove: number[]; replace: Action[]; returned: Returned[] }];
  pull: [{ entries: LogEntry[] }, { cursor: number; changed: Case[] }];
  view: [{ case: string; now: string }, View];
  cases: [{ now: string }, { id: string; waiting: boolean; case: Case }[]];
}

/** The core said no: `code` is one of status.h. */
export class CoreError extends Error {
  readonly code: string;
  readonly where: string;
  constructor(code: string, message: string, where = '') {
    super(message);
    this.name = 'CoreError';
    this.code = code;
    this.where = where;
  }
}

type Answer = { ok: true; value: unknown } | { ok: false; error: { code: string; message: string; where?: string } };

export class Core {
  readonly #raw: RawCore;
  constructor(raw: RawCore) {
    this.#raw = raw;
  }

  call<Verb extends keyof Verbs>(verb: Verb, request: Verbs[Verb][0]): Verbs[Verb][1] {
    return answered(this.#raw[verb](wellFormed(request))) as Verbs[Verb][1];
  }

  /** A file of learned heads, the same that the backend has; before `loadPolicy`. Returns how many it holds. */
  loadHeads(bytes: Uint8Array): number {
    return (answered(this.#raw.loadHeads(bytes)) as { heads: number }).heads;
  }

  /** Frees the engine's memory; nothing may be asked of it afterwards. */
  free(): void {
    this.#raw.delete();
  }
}

function answered(text: string): unknown {
  const answer = JSON.parse(text) as Answer;
  if (answer.ok) return answer.value;
  throw new CoreError(answer.error.code, answer.error.message, answer.error.where);
}

const LONE_SURROGATE = /\\ud[89a-f]/i;

/** JSON without lone surrogates, which are no text; each becomes U+FFFD, so that offsets stay. */
function wellFormed(request: unknown): string {
  const text = JSON.stringify(request);
  if (!LONE_SURROGATE.test(text)) return text;
  return JSON.stringify(request, (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value));
}
