/**
 * Who may ask for what: one table by sender. What a sender says about itself counts for nothing; the browser's word
 * about it (extension id, origin, tab, frame) is all. Everything that is not in the table is dropped.
 */
import type { ActionType, PageToBackground, PanelToBackground } from '../protocol.ts';
import { platformOf } from './sites.ts';

/** The part of `chrome.runtime.MessageSender` that decides. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

export type Caller =
  /** Our content script in the top frame of a site's page. */
  | { kind: 'page'; tab: number; url: string }
  /** `panel.html` in a frame of a tab: the drawer, once a token has proved it. */
  | { kind: 'drawer'; tab: number; frame: number; document: string }
  /** Side panel, sidebar, own window or own tab: nothing of a page lies around or above it. */
  | { kind: 'panel' }
  | { kind: 'options' };

export interface Self {
  id: string;
  /** `chrome-extension://…` or `moz-extension://…` */
  origin: string;
  target: 'chromium' | 'firefox';
}

/** Null: nobody that we talk to. */
export function callerOf(sender: Sender | undefined, self: Self): Caller | null {
  if (!sender || sender.id !== self.id || !sender.url || !URL.canParse(sender.url)) return null;
  const tab = sender.tab?.id;
  const own = originOf(sender.url) === self.origin && (sender.origin === undefined || sender.origin === self.origin);
  if (own) return ownDocument(new URL(sender.url).pathname, sender, tab);
  const page = sender.frameId === 0 && platformOf(sender.url) !== null && originAgrees(sender);
  return page && tab !== undefined ? { kind: 'page', tab, url: sender.url } : null;
}

function ownDocument(path: string, sender: Sender, tab: number | undefined): Caller | null {
  const framed = tab !== undefined && sender.frameId !== 0;
  if (path === '/panel.html') {
    if (!framed) return { kind: 'panel' };
    if (sender.frameId === undefined) return null;
    return { kind: 'drawer', tab, frame: sender.frameId, document: sender.documentId ?? '' };
  }
  return path === '/options.html' && !framed ? { kind: 'options' } : null;
}

/** `URL.origin` is "null" for extension schemes in some engines; scheme and host say the same. */
const originOf = (url: string) => `${new URL(url).protocol}//${new URL(url).host}`;

/** A sandboxed or opaque frame has another origin than its address says. */
const originAgrees = (sender: Sender) =>
  sender.origin === undefined || (sender.url !== undefined && sender.origin === originOf(sender.url));

/** Every message that a content script may send. None approves, signs or reads a customer's data. */
const PAGE_TYPES: ReadonlySet<PageToBackground['type']> = new Set([
  'hello',
  'assess',
  'explain',
  'check',
  'open',
  'drawerToken',
  'draftFromBox',
  'inserted',
  'sending',
  'replySeen',
  'replyUnknown',
  'ownReply',
  'health',
]);

export function pageMay(type: unknown): type is PageToBackground['type'] {
  return PAGE_TYPES.has(type as PageToBackground['type']);
}

type Request = PanelToBackground['type'];

const DRAWER_REQUESTS: readonly Request[] = [
  'attach',
  'signIn',
  'signOut',
  'setTab',
  'select',
  'openCase',
  'check',
  'act',
  'customer',
  'pluginCheck',
  'spelling',
  'learnWord',
  'pluginCards',
  'pluginView',
  'pluginProposals',
  'presence',
  'insert',
  'dismissReturned',
  'undo',
  'openPanelWindow',
];
const OPTIONS_REQUESTS: readonly Request[] = [
  'attach',
  'signIn',
  'signOut',
  'settings',
  'saveSettings',
  'learnedWords',
  'learnWord',
  'forgetWord',
  'pluginReport',
  'pluginRecord',
  'tuningReport',
  'tuningTry',
  'heads',
  'headsTrain',
  'headsCancel',
  'headsUse',
  'localData',
  'deleteLocalData',
];

/** Whether this caller may send this request. `attached`: the drawer's token has been matched. */
export function panelMay(caller: Caller, attached: boolean, message: PanelToBackground, self: Self): boolean {
  switch (caller.kind) {
    case 'panel':
      return DRAWER_REQUESTS.includes(message.type);
    case 'options':
      return OPTIONS_REQUESTS.includes(message.type);
    case 'drawer':
      if (!attached) return message.type === 'attach';
      // Without the browser's word on visibility a page could put itself over our buttons.
      return DRAWER_REQUESTS.includes(message.type) && !(self.target === 'firefox' && counts(message));
    case 'page':
      return false;
  }
}

/** Steps that sign a text, vouch for what happened, or cannot be taken back. */
const COUNTING_STEPS: readonly ActionType[] = ['review.approve', 'review.after', 'bypass.resolve', 'case.erase'];

/** Requests that sign, answer for the company or hand over a password. */
export function counts(message: PanelToBackground): boolean {
  if (message.type === 'signIn' || message.type === 'insert') return true;
  if (message.type !== 'act') return false;
  const { type, overrides } = message.body;
  return COUNTING_STEPS.includes(type) || (type === 'review.submit' && (overrides?.length ?? 0) > 0);
}
