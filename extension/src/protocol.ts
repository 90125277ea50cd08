/**
 * Every message between the parts of the extension, as closed unions. Nothing else crosses a border.
 *
 * Three parts: `page` (the content script on the platform's page: knows no customer and no policy), `panel` (the
 * drawer, the side panel, the sidebar and the options: extension origin) and the background (the core, the outbox, the
 * connection). Page and panel never talk to each other, only to the background; what each may ask for is this file.
 */

import type { HeadsReport, ThresholdName, TuningReport } from './protocol-admin.ts';
import type { PluginCards, PluginReport, PluginsState, Proposal, SpellingCheck, ViewNode } from './protocol-plugins.ts';

export type * from './protocol-admin.ts';
export type * from './protocol-plugins.ts';

// ---- what the adapters read ------------------------------------------------------------------------------------

/** One item on the page, as `scripts/adapter-doctor` prints it. */
export interface Item {
  kind: 'post' | 'comment' | 'quote' | 'ad';
  id: string;
  author: string | null;
  handle: string | null;
  permalink: string | null;
  time: string | null;
  text: string | null;
  truncated: boolean;
  isAd: boolean;
  isQuote: boolean;
  parent: number | null;
  /** 0..1: the weakest strategy that a needed field was found by. */
  confidence: number;
}

export type Platform = 'x' | 'facebook' | (string & {});
export type Language = 'de' | 'en';
export type Severity = 'hint' | 'warn' | 'block';
export type SendGuardMode = 'off' | 'warn' | 'block';

/** A post as the core takes it. */
export interface Post {
  id: string;
  text: string;
  platform: Platform;
  onOwnPage: boolean;
  author: { handle: string; name: string };
  url: string;
  postedAt: string;
}

export interface Finding {
  rule: string;
  severity: Severity;
  start: number;
  end: number;
  message: string;
  overridable: boolean;
  /** The name of the plugin that found it; missing: the core did. */
  plugin?: string;
  /** A word that a dictionary does not know: the person may say that it is right. */
  isWord?: true;
}

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

/** What a badge on the page shows: no customer data, only what the post itself says and where its case stands. */
export interface Badge {
  key: string;
  relevant: boolean;
  needsReply: boolean;
  urgency: 'low' | 'normal' | 'high' | 'critical';
  signals: string[];
  pii: { kind: string; start: number; end: number }[];
  /** null: no case yet. `person` is a colleague's display name. */
  status: { state: CaseState; person: string } | null;
  /** The colleague whose word stands here instead of the assessment's; missing: nobody has corrected it. */
  corrected?: string;
}

/** Something that weighed in a verdict: what it is in the agent's language, the post's own words; one may be empty. */
export interface Weighed {
  words: string;
  quote: string;
}
/** One verdict about a post with what weighed most for it, and what spoke against it. */
export interface Why {
  title: string;
  weighs: Weighed[];
  against: Weighed[];
}

// ---- page <-> background: one long-lived Port named "page" -------------------------------------------------------

export type PageToBackground =
  /** First message of a document, and after an SPA navigation. `activeHandle`: the account that the page shows as signed in. */
  | { type: 'hello'; url: string; platform: Platform; activeHandle: string | null }
  | { type: 'assess'; posts: { key: string; post: Post }[] }
  /** `composer`: the content script's number of the box; `text`: what stands in it; `version` is echoed. */
  | {
      type: 'check';
      composer: number;
      version: number;
      text: string;
      surface: 'public' | 'direct';
      replyTo: Post | null;
    }
  /** The agent looks at a badge and wants its reasons; `key` is that of a post that was assessed for this page. */
  | { type: 'explain'; key: string }
  /** The agent clicked a badge or asked for the drawer by key. */
  | { type: 'open'; post: Post | null }
  /**
   * Asks for the one-time token of a drawer iframe about to be made. The iframe's address is
   * `runtime.getURL('panel.html') + '#' + token`; the token works once, in this tab, for a minute.
   */
  | { type: 'drawerToken' }
  /** The agent asks to submit the text of the platform's box for review (key or menu): it becomes the draft. */
  | { type: 'draftFromBox'; post: Post | null; text: string; surface: 'public' | 'direct' }
  /** What became of an `insert`. `shown` is what was read back from the box. */
  | { type: 'inserted'; caseId: string; ok: boolean; shown: string; how: 'paste' | 'clipboard' }
  /** The person's own press of the platform's button was let through for this text. */
  | { type: 'sending'; caseId: string; text: string }
  /** A reply that may be the approved one appeared. */
  | { type: 'replySeen'; caseId: string; permalink: string | null; text: string }
  | { type: 'replyUnknown'; caseId: string; reason: string }
  /** A reply by the brand's own account stands on the page; whether somebody approved it is not the page's to say. */
  | { type: 'ownReply'; permalink: string; text: string; postedAt: string }
  /** How many items each field was read for, in the last minute. */
  | { type: 'health'; platform: Platform; items: number; fields: Record<string, number> };

export type BackgroundToPage =
  | {
      type: 'config';
      /** The agent (or the brand's own account) switched Leitplanke on for this tab. Off: nothing is read. */
      on: boolean;
      language: Language;
      sendGuard: SendGuardMode;
      /** Handles of the brands, lower case, without @. */
      brandHandles: string[];
      /** Whether the agents may draft in the platform's own box. */
      draftInPage: boolean;
    }
  | { type: 'badges'; badges: Badge[] }
  /** Answers `explain`. */
  | { type: 'reasons'; key: string; why: Why[] }
  | { type: 'findings'; composer: number; version: number; findings: Finding[] }
  /** What the plugins found in the same text; comes after `findings`, or never. */
  | { type: 'pluginFindings'; composer: number; version: number; findings: Finding[] }
  | { type: 'drawerToken'; token: string }
  /** Shows or hides the drawer (toolbar button, keyboard command). */
  | { type: 'drawer'; open: boolean }
  /** The approved texts of this tab: what the send guard lets through. Replaces the earlier list. */
  | { type: 'approved'; texts: { caseId: string; text: string; postKey: string }[] }
  /** Put this text into the box that answers this post. The person asked for it in the panel. */
  | { type: 'insert'; caseId: string; text: string; post: Post }
  /** The agent asked by key to hand over the box that has the focus: answer with `draftFromBox`. */
  | { type: 'submitBox' }
  /** The approved reply is in or the wait is over: stop watching for it. */
  | { type: 'settled'; caseId: string; result: 'answered' | 'unknown' };

// ---- extension -> page: one message, asked for by `scripts/adapter-doctor` from the extension's own origin ------------

/** "What does the adapter read here?" Answered by the content script of the tab, switched on or not. */
export interface DoctorRequest {
  type: 'doctor';
}
/** `adapter`: the id of the adapter that reads this page; null: none does. */
export interface DoctorAnswer {
  adapter: string | null;
  items: Item[];
}

// ---- panel <-> background: one long-lived Port named "panel" ------------------------------------------------------

export interface PersonView {
  id: string;
  name: string;
  signature: string;
  roles: string[];
}

export interface Interaction {
  at: string;
  channel: string;
  subject: string;
  summary: string;
  open: boolean;
}
export interface Customer {
  id: string;
  name: string;
  since: string;
  tier: string;
  handles: Record<string, string>;
  contact: { mail: string; phone: string };
  products: string[];
  interactions: Interaction[];
}

export interface Draft {
  text: string;
  hash: string;
  author: string;
  surface: 'public' | 'direct';
  revision: number;
  overrides: { rule: string; quote: string; reason: string }[];
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
  comments: { person: string; text: string; at: string }[];
  approval: Approval | null;
  /** Of two: the case is still in review. What a case seldom has stands there only if it has it. */
  firstApproval?: Approval;
  claimedAt?: string;
  emergency?: { person: string; reason: string; at: string; reviewedBy: string; reviewedAt: string };
  bypasses?: Bypass[];
  /** What the assessment or a rule should have said: the last word about each thing. */
  corrections?: Correction[];
  erased?: boolean;
  posting: { hash: string; person: string; at: string } | null;
  reply: { permalink: string; hash: string; at: string; matches: boolean } | null;
  notes: { person: string; text: string; at: string }[];
  history: { type: string; person: string; at: string; revision: number }[];
}
export interface Approval {
  hash: string;
  person: string;
  at: string;
  checklist: Checklist;
  /** Given faster than the text can be read. */
  hasty?: boolean;
}
/** Values: docs/protocol.md, "Action". */
export interface Correction {
  about: string;
  value: string;
  person: string;
  at: string;
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
export interface Checklist {
  spelling: boolean;
  facts: boolean;
  empathy: boolean;
}

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

/** What the assessment says of a post, without anybody's corrections. */
export interface Verdicts {
  relevant: boolean;
  needs_reply: boolean;
  intents: string[];
  sentiment: 'negative' | 'neutral' | 'positive';
  urgency: 'low' | 'normal' | 'high' | 'critical';
}

export interface CaseView {
  case: Case;
  waiting: boolean;
  allowed: ActionType[];
  /** The person may approve, by the policy's emergency path only. */
  emergency: boolean;
  /** The approval that stands is older than the policy allows. */
  expired: boolean;
  /** Of the case that is looked at, while there is a policy. */
  assessed?: Verdicts;
}

/** A colleague who looks at the same case at this moment. */
export interface Present {
  person: string;
  doing: 'reading' | 'typing';
}

/** What the options page shows and may change. `locked`: set by the company's policy, not by the person. */
export interface Settings {
  backend: string;
  tenant: string;
  /** `auto`: the browser's language. */
  language: 'auto' | Language;
  sites: Record<string, boolean>;
  /** Null: as the backend's policy says. */
  sendGuard: SendGuardMode | null;
  locked: (keyof Omit<Settings, 'locked'>)[];
}
export interface LocalData {
  device: string;
  bytes: number | null;
  cases: number;
  waiting: number;
  policy: string;
  core: string;
}

/** Everything a panel draws. Sent whole at each change; small. */
export interface PanelState {
  language: Language;
  managed: boolean;
  backend: string;
  tenant: string;
  person: PersonView | null;
  people: PersonView[];
  connection: 'online' | 'offline' | 'signedOut' | 'refused';
  /** Why the backend refuses, or why its policy cannot be used; a code that the panel has a sentence for. */
  problem: { code: string; message: string } | null;
  /** The account that was signed in last on this device, for the sign-in form. */
  lastPerson: string;
  /** Actions that the backend has not acknowledged. */
  waiting: number;
  /** The newest action, while it has not left the device: it can still be taken back. */
  undo: { id: string; type: ActionType; caseId: string } | null;
  /** Actions that came back, newest first, until the person dismisses each. */
  returned: { id: string; type: ActionType; caseId: string; text: string; code: string; message: string }[];
  /** The post that the agent opened on the page; no case yet. PII masked in `masked`. */
  selected: { post: Post; masked: string; pii: { kind: string; start: number; end: number }[]; caseId: string } | null;
  current: CaseView | null;
  cases: CaseView[];
  posting: 'reviewer' | 'author' | 'either';
  /** `readable` false: the adapter no longer understands the site. */
  tab: { on: boolean; platform: Platform | null; insertable: boolean; readable: boolean } | null;
  /** What the last insertion on the tab led to, for the hint under the button. */
  insertion: { caseId: string; result: 'asked' | 'inserted' | 'clipboard' | 'failed' } | null;
  /** Missing: this build has no plugins. */
  plugins?: PluginsState;
}

/** Each request of a panel with its answer. `act` bodies carry the type's own fields; person and device come from the background. */
export interface PanelRequests {
  signIn: { request: { backend: string; tenant: string; person: string; password: string }; response: null };
  signOut: { request: null; response: null };
  /** `token` proves that this iframe was made by our content script in this tab; side panel and windows have none. */
  attach: { request: { token: string | null }; response: { surface: 'drawer' | 'panel' } };
  setTab: { request: { on: boolean }; response: null };
  select: { request: { caseId: string | null }; response: null };
  openCase: { request: null; response: { caseId: string } };
  check: { request: { caseId: string; text: string; surface: 'public' | 'direct' }; response: Finding[] };
  act: {
    request: {
      caseId: string;
      type: ActionType;
      text?: string;
      surface?: 'public' | 'direct';
      hash?: string;
      reason?: string;
      overrides?: { rule: string; quote: string; reason: string }[];
      overridesConfirmed?: boolean;
      checklist?: Checklist;
      permalink?: string;
      emergency?: string;
      about?: string;
      value?: string;
    };
    response: null;
  };
  /** Says what the person does at the case, and tells who else is there; nobody, where that cannot be told. */
  presence: { request: { caseId: string; doing: Present['doing'] | 'left' }; response: Present[] };
  customer: { request: { caseId: string }; response: Customer | null };
  /** What the plugins find in the same text as `check`; asked for beside it, so that it delays nothing. */
  pluginCheck: { request: PanelRequests['check']['request'] & { typing?: boolean }; response: Finding[] };
  /** Which plugins have checked the spelling of a text that nobody types any more, for the reviewer's tick. */
  spelling: { request: PanelRequests['check']['request']; response: SpellingCheck[] };
  /** From now on no mistake in this browser. */
  learnWord: { request: { word: string }; response: null };
  /** Takes it back. */
  forgetWord: { request: { word: string }; response: null };
  /** All that were learned, the oldest first. */
  learnedWords: { request: null; response: string[] };
  pluginCards: { request: { caseId: string }; response: PluginCards[] };
  pluginView: { request: { caseId: string; plugin: string }; response: ViewNode[] };
  pluginProposals: { request: { caseId: string; plugin: string; text: string }; response: Proposal[] };
  pluginReport: { request: null; response: PluginReport | null };
  /** Begins a recording of what plugins are asked, or ends it and hands it over: one call a line, people taken out. */
  pluginRecord: { request: { on: boolean }; response: string };
  /** Null for anybody but an admin. */
  tuningReport: { request: null; response: TuningReport | null };
  /** The cases that would be above a threshold, were it another one. */
  tuningTry: { request: { name: ThresholdName; value: number }; response: string[] };
  /** Null for anybody but an admin. */
  heads: { request: null; response: HeadsReport | null };
  headsTrain: { request: null; response: null };
  headsCancel: { request: null; response: null };
  /** 0: those that ship. */
  headsUse: { request: { version: number }; response: null };
  /** Opens the post's page if need be and puts the approved text into the platform's box. */
  insert: { request: { caseId: string }; response: null };
  dismissReturned: { request: { id: string }; response: null };
  /** Takes the newest action back while it has not left the device; an error (`too_late`) otherwise. */
  undo: { request: { id: string }; response: null };
  settings: { request: null; response: Settings };
  saveSettings: { request: Partial<Pick<Settings, 'backend' | 'tenant' | 'language'>>; response: Settings };
  localData: { request: null; response: LocalData };
  /** Signs out and forgets everything on this device; an error (`waiting`) while actions wait, unless `force`. */
  deleteLocalData: { request: { force: boolean }; response: null };
  openPanelWindow: { request: null; response: null };
}

export type PanelToBackground = {
  [K in keyof PanelRequests]: { type: K; id: number; body: PanelRequests[K]['request'] };
}[keyof PanelRequests];

export type BackgroundToPanel =
  | { type: 'state'; state: PanelState }
  | { type: 'answer'; id: number; ok: true; value: unknown }
  | { type: 'answer'; id: number; ok: false; error: { code: string; message: string } };
