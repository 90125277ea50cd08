/**
 * Where the company's backend is and what is switched on: the company's own word (managed storage) before the
 * person's (kept on this device). Nothing secret is kept here.
 */
import type { Language, Platform, SendGuardMode, Settings } from '../protocol.ts';
import { readLocal, writeLocal } from './local.ts';
import { SITES } from './sites.ts';

const LOCAL_KEY = 'settings';

interface Stored {
  backend?: string;
  tenant?: string;
  language?: Settings['language'];
}

/** Both layers as one; unusable values of the managed layer count as not set. */
export function mergeSettings(managed: Record<string, unknown>, local: Stored): Settings {
  const locked: Settings['locked'] = [];
  const take = <T>(key: keyof Omit<Settings, 'locked'>, fits: (value: unknown) => boolean, otherwise: T): T => {
    if (!fits(managed[key])) return otherwise;
    locked.push(key);
    return managed[key] as T;
  };
  const isText = (value: unknown) => typeof value === 'string' && value !== '';
  const settings = {
    backend: take('backend', isText, local.backend ?? ''),
    tenant: take('tenant', isText, local.tenant ?? ''),
    language: take<Settings['language']>('language', (v) => v === 'de' || v === 'en', local.language ?? 'auto'),
    sendGuard: take<SendGuardMode | null>('sendGuard', (v) => v === 'off' || v === 'warn' || v === 'block', null),
    sites: take<Record<string, unknown>>('sites', (v) => typeof v === 'object' && v !== null, {}),
  };
  const sites = Object.fromEntries(Object.keys(SITES).map((site) => [site, settings.sites[site] !== false]));
  return { ...settings, sites, locked };
}

/** Both layers as they stand now. Managed storage may still be empty for a moment after the start: listen. */
export async function readSettings(): Promise<Settings> {
  // Without a policy Firefox rejects the call instead of answering with nothing.
  const managed = await chrome.storage.managed.get(null).catch(() => ({}));
  return mergeSettings(managed, (await readLocal<Stored>(LOCAL_KEY)) ?? {});
}

export async function writeSettings(change: Stored): Promise<void> {
  await writeLocal(LOCAL_KEY, { ...(await readLocal<Stored>(LOCAL_KEY)), ...change });
}

export function languageOf(settings: Settings): Language {
  if (settings.language !== 'auto') return settings.language;
  return chrome.i18n.getUILanguage().toLowerCase().startsWith('de') ? 'de' : 'en';
}

export const siteAllowed = (settings: Settings, platform: Platform) => settings.sites[platform] !== false;
