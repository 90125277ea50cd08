/** Every sentence that a person reads, in the language that they chose; the texts are those of `_locales`. */
import de from '../../_locales/de/messages.json' with { type: 'json' };
import en from '../../_locales/en/messages.json' with { type: 'json' };
import type { Language } from '../protocol.ts';

export type Key = keyof typeof en;
type Messages = Record<string, { message: string }>;

const MESSAGES: Record<Language, Messages> = { de, en };

export interface Translate {
  (key: Key, values?: Record<string, string | number>): string;
  readonly language: Language;
  /** Takes `KEY_one` or `KEY_other`; `{count}` is filled in. */
  count(key: CountKey, count: number, values?: Record<string, string | number>): string;
  /** For keys that are put together from data, such as `state_` + state; `otherwise` where there is none. */
  maybe(key: string, otherwise: string): string;
  /** The sentence for an error's code; the English message of the core where there is none. */
  error(error: { code: string; message: string }): string;
  /** "12:30", "yesterday, 12:30", "3 Nov 2026, 12:30" */
  time(iso: string): string;
  day(iso: string): string;
}

type CountKey = Key extends infer K ? (K extends `${infer Stem}_one` ? Stem : never) : never;

export function translator(language: Language): Translate {
  const messages = MESSAGES[language];
  const plural = new Intl.PluralRules(language);
  const fill = (text: string, values: Record<string, string | number> = {}) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
  const find = (key: string) => (Object.hasOwn(messages, key) ? messages[key]?.message : undefined);
  const t = (key: Key, values?: Record<string, string | number>) => fill(find(key) ?? key, values);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  return Object.assign(t, {
    language,
    count: (key: CountKey, count: number, values = {}) =>
      fill(find(`${key}_${plural.select(count)}`) ?? find(`${key}_other`) ?? key, { count, ...values }),
    maybe: (key: string, otherwise: string) => find(messageKey(key)) ?? otherwise,
    error: ({ code, message }: { code: string; message: string }) => {
      const text = find(messageKey(`error_${code}`));
      return text ? fill(text, { message }) : message;
    },
    time: (iso: string) => {
      const date = new Date(iso);
      if (Number.isNaN(date.getTime())) return iso;
      const today = date.toDateString() === new Date().toDateString();
      return today ? clock.format(date) : `${day.format(date)}, ${clock.format(date)}`;
    },
    day: (iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : day.format(new Date(iso))),
  });
}

/** Message keys of the browser's format have neither dots nor hyphens: `state_…`, `action_case_open`. */
const messageKey = (key: string) => key.replace(/[.-]/g, '_');
