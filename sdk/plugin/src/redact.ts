/**
 * Takes people out of what a plugin was given, so that a session may be kept and passed on as a test. Known values
 * (author, handle, customer, contact) are replaced wherever they stand, by the same invented one each time; beside them
 * mail addresses, handles, links and long numbers in any text. What else a customer told is still there: read a record
 * before you pass it on.
 */

const PEOPLE = ['Alex Beispiel', 'Kim Muster', 'Robin Probe', 'Sam Vorlage', 'Toni Entwurf', 'Mika Skizze'];
/** Shorter words than this stand in too many others. */
const MIN_PART = 3;

/** One for a whole session: the same person gets the same name in each call. */
export class Redactor {
  readonly #people = new Map<string, number>();
  /** Known value (lower case) -> its replacement. */
  readonly #known = new Map<string, string>();

  /** A copy of a plugin's input, or of a fetched answer, without people in it. */
  redact<T>(value: T): T {
    this.learn(value);
    return this.#walk(value, '') as T;
  }

  /** Whom to take out from now on: the people of this post, this customer. Nothing of it is kept but to be replaced. */
  learn(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) this.learn(item);
    if (!isObject(value)) return;
    const { name, handle, handles, contact, id, author } = value;
    if (typeof author === 'string') this.#learnPerson('', [author], [], undefined);
    // Whoever has a handle or a way to be reached is a person; a product's or a plugin's name is none.
    if (typeof name === 'string' && (handle !== undefined || handles !== undefined || contact !== undefined)) {
      this.#learnPerson(
        name,
        [handle, ...valuesOf(handles)],
        valuesOf(contact),
        contact === undefined ? undefined : id,
      );
    }
    for (const member of Object.values(value)) this.learn(member);
  }

  #learnPerson(name: string, handles: unknown[], contact: unknown[], id: unknown): void {
    const texts = (list: unknown[]): string[] =>
      list.filter((one): one is string => typeof one === 'string').map((one) => one.trim());
    const keys = [name, ...texts(handles)].map((one) => one.toLowerCase()).filter((one) => one !== '');
    const number = keys.map((key) => this.#people.get(key)).find((one) => one !== undefined) ?? this.#nextPerson();
    for (const key of keys) this.#people.set(key, number);
    const invented = PEOPLE[number % PEOPLE.length] as string;
    this.#know(name, number < PEOPLE.length ? invented : `${invented} ${number}`);
    const [first = '', last = ''] = invented.split(' ');
    const parts = name.split(/\s+/u);
    for (const [i, part] of parts.entries()) this.#know(part, i === parts.length - 1 && i > 0 ? last : first);
    for (const handle of texts(handles)) this.#know(handle, `${handle.startsWith('@') ? '@' : ''}person${number}`);
    for (const one of texts(contact)) this.#know(one, one.includes('@') ? `person${number}@example.org` : masked(one));
    if (typeof id === 'string') this.#know(id, `C-${number}`);
  }

  #nextPerson(): number {
    return new Set(this.#people.values()).size;
  }

  #know(value: string, replacement: string): void {
    const key = value.toLowerCase();
    if (key.length >= MIN_PART && !this.#known.has(key)) this.#known.set(key, replacement);
  }

  #walk(value: unknown, member: string): unknown {
    if (typeof value === 'string') return KEPT.has(member) ? value : this.#text(value);
    if (Array.isArray(value)) return value.map((item) => this.#walk(item, member));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.#walk(one, name)]));
  }

  #text(text: string): string {
    let out = text;
    // Longest first: "Jana Töpfer" before "Jana".
    for (const [known, replacement] of [...this.#known].sort(([a], [b]) => b.length - a.length)) {
      out = out.replace(wordOf(known), () => replacement);
    }
    return PATTERNS.reduce((done, [pattern, replace]) => done.replace(pattern, replace), out);
  }
}

/** Members whose text is the protocol's, never a person's. */
const KEPT = new Set([
  'api',
  'slot',
  'language',
  'now',
  'surface',
  'platform',
  'at',
  'since',
  'channel',
  'contentType',
]);

/** In this order. The invented values of above pass each of them unchanged. */
const PATTERNS: [RegExp, (found: string) => string][] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, (found) => (/^person\d+@example\.org$/u.test(found) ? found : 'mail@example.org')],
  // Host and depth of a link stay, since plugins look at them; what its path and query say does not.
  [/(https?:\/\/[^\s/?#]+)([^\s]*)/gu, redactLink],
  [/(?<![\w@])@\w{2,}/gu, (found) => (/^@person\d+$/u.test(found) ? found : '@person')],
  [/\d(?:[ ./-]?\d){4,}/gu, masked],
];

function redactLink(link: string): string {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]+)(.*)$/u.exec(link) ?? [];
  return origin + rest.replace(/[\p{L}\p{N}_-]+/gu, (part) => 'x'.repeat(Math.min(part.length, 4)));
}

function masked(digits: string): string {
  return digits.replace(/\d/gu, '0');
}

const wordOf = (known: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])${known.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')}(?![\\p{L}\\p{N}_])`, 'giu');

const valuesOf = (value: unknown): unknown[] => (isObject(value) ? Object.values(value) : []);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
