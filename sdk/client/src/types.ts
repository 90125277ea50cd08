/** What crosses the line between a device and the backend, as docs/protocol.md has it. */

export type CaseState =
  | 'new'
  | 'claimed'
  | 'inReview'
  | 'changesWanted'
  | 'approved'
  | 'posting'
  | 'answered'
  | 'unknown'
  | 'closed';

export type ActionType =
  | 'case.open'
  | 'case.claim'
  | 'case.release'
  | 'draft.save'
  | 'review.submit'
  | 'review.changes'
  | 'review.approve'
  | 'reply.intent'
  | 'reply.observed'
  | 'reply.unknown'
  | 'case.close'
  | 'case.reopen'
  | 'case.note'
  | 'review.withdraw'
  | 'review.after'
  | 'bypass.detected'
  | 'bypass.resolve'
  | 'draft.keep'
  | 'case.correct'
  | 'case.erase';

export type Surface = 'public' | 'direct';

export interface Post {
  id: string;
  text: string;
  platform: string;
  onOwnPage: boolean;
  author: { handle: string; name: string };
  url: string;
  postedAt: string;
}

export interface Person {
  id: string;
  name: string;
  signature: string;
  roles: string[];
  qualifiedUntil?: string;
}

export interface Checklist {
  spelling: boolean;
  facts: boolean;
  empathy: boolean;
}

export interface Override {
  rule: string;
  quote: string;
  reason: string;
}

/** The fields of the single types; the core refuses what does not belong. */
export interface ActionBody {
  post?: Post;
  text?: string;
  surface?: Surface;
  hash?: string;
  overrides?: Override[];
  overridesConfirmed?: boolean;
  checklist?: Checklist;
  permalink?: string;
  about?: string;
  value?: string;
  reason?: string;
  /** At places of the text under review. */
  comments?: PlaceComment[];
  /** Why a person without the qualification approves, where the policy has that path. */
  emergency?: string;
}

/** Over the text of the core's `signingText`, by the device's key. */
export interface ActionSignature {
  key: string;
  nonce: string;
  policy: string;
  value: string;
}

export interface NewAction extends ActionBody {
  id: string;
  type: ActionType;
  case: string;
  base: number;
  at: string;
  signature?: ActionSignature;
}

export interface Action extends NewAction {
  device: string;
  seq: number;
}

export interface Draft {
  text: string;
  hash: string;
  author: string;
  surface: Surface;
  revision: number;
  overrides: Override[];
}

export interface Note {
  person: string;
  text: string;
  at: string;
}

export interface Approval {
  hash: string;
  person: string;
  at: string;
  checklist: Checklist;
  device?: string;
  hasty?: boolean;
  signed?: boolean;
  outOfTurn?: boolean;
}

/** A draft that a colleague keeps beside the one that goes into review. */
export interface Alternative {
  text: string;
  hash: string;
  author: string;
  at: string;
  surface: Surface;
}

/** A reply by the brand's own account that nobody approved. `resolvedBy` empty: it stands in red. */
export interface Bypass {
  permalink: string;
  hash: string;
  person: string;
  at: string;
  resolvedBy: string;
  resolvedAt: string;
}

/** What the assessment or a rule should have said: the last word about it. Values: docs/protocol.md, "Action". */
export interface Correction {
  about: string;
  value: string;
  person: string;
  at: string;
}

/** What a reviewer says about one place of a text: UTF-16 code units, half-open. The core adds the words that stand there. */
export interface PlaceComment {
  start: number;
  end: number;
  text: string;
  quote?: string;
}

/** A request for changes. `hash` is the text's that it is about. */
export interface Comment extends Note {
  hash?: string;
  places?: PlaceComment[];
}

export interface Case {
  id: string;
  post: Post;
  state: CaseState;
  revision: number;
  openedBy: string;
  openedAt: string;
  claimedBy: string;
  draft: Draft | null;
  previousText: string;
  submittedBy: string;
  submittedHash: string;
  policyVersion: string;
  comments: Comment[];
  approval: Approval | null;
  /** What a case seldom has stands there only if it has it. */
  alternatives?: Alternative[];
  assessed?: { urgency: string; intents: string[]; signals: string[] };
  firstApproval?: Approval;
  claimedAt?: string;
  submittedAt?: string;
  submittedDevice?: string;
  submittedSigned?: boolean;
  emergency?: { person: string; reason: string; at: string; reviewedBy: string; reviewedAt: string };
  bypasses?: Bypass[];
  corrections?: Correction[];
  erased?: boolean;
  posting: { hash: string; person: string; at: string } | null;
  reply: { permalink: string; hash: string; at: string; matches: boolean } | null;
  notes: Note[];
  history: { type: string; person: string; at: string; revision: number }[];
}

export interface Receipt {
  seq: number;
  status: 'accepted' | 'duplicate' | 'rejected';
  version?: number;
  code?: string;
  message?: string;
}

/** An action and the case that it led to, or what an admin did beside the cases. */
export interface LogEntry {
  version: number;
  person: string;
  at: string;
  action?: Action;
  after?: Case;
  admin?: { kind: string };
}

export interface LogPage {
  entries: LogEntry[];
  version: number;
  more: boolean;
}

/** Cases as they stand, by id. What has changed since `version` of the first page comes with the log behind it. */
export interface SnapshotPage {
  cases: Case[];
  version: number;
  more: boolean;
}

/** A rejected action that waits until the person has seen it; its text is whole. */
export interface Returned {
  action: Action;
  code: string;
  message: string;
}

export interface Session {
  token: string;
  expiresAt: string;
  device: string;
  nextSeq: number;
  person: Person;
  /** The device's key that counts for the backend. */
  key?: string;
}

export interface Credentials {
  tenant: string;
  person: string;
  password: string;
}

/** What `loadPolicy` tells of a policy. */
export interface PolicyInfo {
  fingerprint: string;
  tenant: string;
  languages: string[];
  posting: 'reviewer' | 'author' | 'either';
  sendGuard: 'off' | 'warn' | 'block';
  draftInPage: boolean;
  brands: { id: string; name: string; handles: string[] }[];
}

/** What a person does at a case at this moment. */
export type Doing = 'reading' | 'typing' | 'left';

export interface Present {
  person: string;
  doing: 'reading' | 'typing';
}

export interface Customer {
  id: string;
  name: string;
  since: string;
  tier: string;
  handles: Record<string, string>;
  contact: { mail: string; phone: string };
  products: string[];
  interactions: { at: string; channel: string; subject: string; summary: string; open: boolean }[];
}
