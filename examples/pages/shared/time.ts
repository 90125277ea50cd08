/** "4 Min." and its like, as short as the sites write it. */

import { language } from './world.ts';

const MINUTE = 60_000;

export function ago(at: string): string {
  const minutes = Math.max(0, Math.round((Date.now() - Date.parse(at)) / MINUTE));
  if (minutes < 1) return language === 'de' ? 'Jetzt' : 'now';
  if (minutes < 60) return language === 'de' ? `${minutes} Min.` : `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return language === 'de' ? `${hours} Std.` : `${hours}h`;
  return language === 'de' ? `${Math.floor(hours / 24)} T` : `${Math.floor(hours / 24)}d`;
}

export const moment = (at: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

export const count = (value: number): string =>
  new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
