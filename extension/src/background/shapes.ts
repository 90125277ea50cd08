/**
 * Checks what content scripts and panels send before anything looks at it. A renderer that was taken over can send
 * anything; what does not fit its shape is dropped as a whole.
 */
import type { PageToBackground, PanelToBackground, Post } from '../protocol.ts';
import { pageMay } from './capabilities.ts';
import { platformOf } from './sites.ts';

export const MAX_POSTS = 200;
/** UTF-16 units; the core's own limit is 64 KiB in UTF-8. */
export const MAX_TEXT = 64 * 1024;
export const MAX_ID = 512;
export const MAX_URL = 4096;

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, max: number): value is string => typeof value === 'string' && value.length <= max;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isSurface = (value: unknown) => value === 'public' || value === 'direct';
const isOptionalText = (value: unknown, max: number) => value === undefined || isText(value, max);

/** A post that was read on a page of `platform`: its address, if it has one, lies on that platform too. */
export function isPost(value: unknown, platform: string): value is Post {
  if (!isObject(value) || !isObject(value.author)) return false;
  const { id, text, url, postedAt, onOwnPage, author } = value;
  return (
    value.platform === platform &&
    isText(id, MAX_ID) &&
    isText(text, MAX_TEXT) &&
    isText(postedAt, MAX_ID) &&
    typeof onOwnPage === 'boolean' &&
    isText(author.handle, MAX_ID) &&
    isText(author.name, MAX_ID) &&
    isText(url, MAX_URL) &&
    (url === '' || platformOf(url) === platform)
  );
}

const isPostOrNull = (value: unknown, platform: string) => value === null || isPost(value, platform);

const PAGE_SHAPES: { [T in PageToBackground['type']]: (message: Fields, platform: string) => boolean } = {
  hello: (m) => isText(m.url, MAX_URL) && (m.activeHandle === null || isText(m.activeHandle, MAX_ID)),
  assess: (m, platform) =>
    Array.isArray(m.posts) &&
    m.posts.length <= MAX_POSTS &&
    m.posts.every((entry) => isObject(entry) && isText(entry.key, MAX_ID) && isPost(entry.post, platform)),
  explain: (m) => isText(m.key, MAX_ID),
  check: (m, platform) =>
    isCount(m.composer) &&
    isCount(m.version) &&
    isText(m.text, MAX_TEXT) &&
    isSurface(m.surface) &&
    isPostOrNull(m.replyTo, platform),
  open: (m, platform) => isPostOrNull(m.post, platform),
  drawerToken: () => true,
  draftFromBox: (m, platform) => isPostOrNull(m.post, platform) && isText(m.text, MAX_TEXT) && isSurface(m.surface),
  inserted: (m) =>
    isText(m.caseId, MAX_ID) &&
    typeof m.ok === 'boolean' &&
    isText(m.shown, MAX_TEXT) &&
    (m.how === 'paste' || m.how === 'clipboard'),
  sending: (m) => isText(m.caseId, MAX_ID) && isText(m.text, MAX_TEXT),
  replySeen: (m) =>
    isText(m.caseId, MAX_ID) && isText(m.text, MAX_TEXT) && (m.permalink === null || isText(m.permalink, MAX_URL)),
  replyUnknown: (m) => isText(m.caseId, MAX_ID) && isText(m.reason, MAX_ID),
  ownReply: (m) => isText(m.permalink, MAX_URL) && isText(m.text, MAX_TEXT) && isText(m.postedAt, MAX_ID),
  health: (m) => isCount(m.items) && isObject(m.fields),
};

/** The message, or null where it is not one that a content script on this platform may send. */
export function pageMessage(value: unknown, platform: string): PageToBackground | null {
  if (!isObject(value) || !pageMay(value.type)) return null;
  return PAGE_SHAPES[value.type](value, platform) ? (value as unknown as PageToBackground) : null;
}

const PANEL_SHAPES: { [T in PanelToBackground['type']]: (body: Fields) => boolean } = {
  signIn: (b) => ['backend', 'tenant', 'person', 'password'].every((key) => isText(b[key], MAX_URL)),
  signOut: () => true,
  attach: (b) => b.token === null || isText(b.token, MAX_ID),
  setTab: (b) => typeof b.on === 'boolean',
  select: (b) => b.caseId === null || isText(b.caseId, MAX_ID),
  openCase: () => true,
  check: (b) => isText(b.caseId, MAX_ID) && isText(b.text, MAX_TEXT) && isSurface(b.surface),
  act: (b) =>
    isText(b.caseId, MAX_ID) &&
    isText(b.type, MAX_ID) &&
    isOptionalText(b.text, MAX_TEXT) &&
    isOptionalText(b.about, MAX_ID) &&
    isOptionalText(b.value, MAX_ID),
  customer: (b) => isText(b.caseId, MAX_ID),
  pluginCheck: (b) =>
    isText(b.caseId, MAX_ID) &&
    isText(b.text, MAX_TEXT) &&
    isSurface(b.surface) &&
    (b.typing === undefined || typeof b.typing === 'boolean'),
  spelling: (b) => isText(b.caseId, MAX_ID) && isText(b.text, MAX_TEXT) && isSurface(b.surface),
  learnWord: (b) => isText(b.word, MAX_ID),
  forgetWord: (b) => isText(b.word, MAX_ID),
  learnedWords: () => true,
  pluginCards: (b) => isText(b.caseId, MAX_ID),
  pluginView: (b) => isText(b.caseId, MAX_ID) && isText(b.plugin, MAX_ID),
  pluginProposals: (b) => isText(b.caseId, MAX_ID) && isText(b.plugin, MAX_ID) && isText(b.text, MAX_TEXT),
  pluginReport: () => true,
  pluginRecord: (b) => typeof b.on === 'boolean',
  tuningReport: () => true,
  tuningTry: (b) =>
    THRESHOLDS.includes(b.name as string) && typeof b.value === 'number' && b.value >= 0 && b.value <= 1,
  heads: () => true,
  headsTrain: () => true,
  headsCancel: () => true,
  headsUse: (b) => isCount(b.version),
  presence: (b) => isText(b.caseId, MAX_ID) && ['reading', 'typing', 'left'].includes(b.doing as string),
  insert: (b) => isText(b.caseId, MAX_ID),
  dismissReturned: (b) => isText(b.id, MAX_ID),
  undo: (b) => isText(b.id, MAX_ID),
  openPanelWindow: () => true,
  settings: () => true,
  saveSettings: (b) => isOptionalText(b.backend, MAX_URL) && isOptionalText(b.tenant, MAX_ID) && isLanguage(b.language),
  localData: () => true,
  deleteLocalData: (b) => typeof b.force === 'boolean',
};

const THRESHOLDS = ['relevanceThreshold', 'needsReplyThreshold', 'urgencyThreshold'];
const isLanguage = (value: unknown) => value === undefined || ['auto', 'de', 'en'].includes(value as string);

export function panelMessage(value: unknown): PanelToBackground | null {
  if (!isObject(value) || !isCount(value.id) || !Object.hasOwn(PANEL_SHAPES, String(value.type))) return null;
  const body = value.body === null ? {} : value.body;
  const fits = isObject(body) && PANEL_SHAPES[value.type as PanelToBackground['type']](body);
  return fits ? (value as unknown as PanelToBackground) : null;
}
