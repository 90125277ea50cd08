import type { Card, ContextInput, ContextOutput, PluginResponse } from '@leitplanke/plugin';

/**
 * The customer's open tickets in Request Tracker, by mail address, over its REST 2 interface. The host fetches without
 * credentials: this address is a proxy in the company's network that adds a read-only token.
 */
const SERVER = 'https://rt.example.com';
const MAX_ROWS = 5;
const MAX_SUBJECT = 120;

const WORDS = {
  de: {
    title: 'Request Tracker',
    none: 'Keine offenen Tickets.',
    failed: 'Request Tracker antwortet nicht.',
    all: 'Alle Tickets',
  },
  en: {
    title: 'Request Tracker',
    none: 'No open tickets.',
    failed: 'Request Tracker does not answer.',
    all: 'All tickets',
  },
};

interface Ticket {
  id: string | number;
  Subject: string;
  Status: string;
}

export function run({ customer, responses, language }: ContextInput): ContextOutput {
  const mail = customer?.contact?.mail;
  // A quote would end the text inside of the query; no address that anyone uses has one.
  if (!mail || /['"\\\s]/u.test(mail)) return { cards: [] };
  const answer = responses.tickets;
  if (!answer) return { fetch: [{ id: 'tickets', url: addressOf(mail) }] };
  return { cards: [cardOf(answer, mail, language)] };
}

function addressOf(mail: string): string {
  const query = `Requestor.EmailAddress = '${mail}' AND Status = '__Active__'`;
  const fields = 'fields=Subject,Status&orderby=LastUpdated&order=DESC';
  return `${SERVER}/REST/2.0/tickets?query=${encodeURIComponent(query)}&${fields}&per_page=${MAX_ROWS}`;
}

function cardOf(answer: PluginResponse, mail: string, language: 'de' | 'en'): Card {
  const { title, none, failed, all } = WORDS[language];
  const tickets = answer.status === 200 ? ticketsOf(answer.body) : null;
  if (!tickets) return { title, text: failed };
  if (tickets.length === 0) return { title, text: none };
  const rows = tickets.map(({ id, Subject, Status }) => ({
    label: `#${id} ${Status}`.slice(0, MAX_SUBJECT),
    value: Subject.slice(0, MAX_SUBJECT) || '–',
  }));
  return { title, rows, link: { label: all, url: `${SERVER}/Search/Simple.html?q=${encodeURIComponent(mail)}` } };
}

/** Null: not what Request Tracker sends. Entries of another shape are left out. */
function ticketsOf(body: string): Ticket[] | null {
  try {
    const { items } = (JSON.parse(body) ?? {}) as { items?: unknown };
    return Array.isArray(items) ? items.filter(isTicket).slice(0, MAX_ROWS) : null;
  } catch {
    return null;
  }
}

function isTicket(value: unknown): value is Ticket {
  const { id, Subject, Status } = (value ?? {}) as Partial<Ticket>;
  return (
    (typeof id === 'string' || typeof id === 'number') && typeof Subject === 'string' && typeof Status === 'string'
  );
}
