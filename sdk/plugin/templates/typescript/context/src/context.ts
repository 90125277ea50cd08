import type { ContextInput, ContextOutput } from '@leitplanke/plugin';

const SERVER = 'https://crm.example.com';
const MAX_ROWS = 5;

const WORDS = {
  de: { title: 'Offene Vorgänge', none: 'Keine offenen Vorgänge.' },
  en: { title: 'Open tickets', none: 'No open tickets.' },
};

interface Ticket {
  id: number;
  subject: string;
}

/**
 * A plugin has no network: it says what it wants, the host fetches it, and calls again with the answers. `post.author`
 * is null where the admin did not grant it.
 */
export function run({ post, responses, language }: ContextInput): ContextOutput {
  const handle = post.author;
  if (!handle) return { cards: [] };
  const answer = responses.tickets;
  if (!answer) {
    return { fetch: [{ id: 'tickets', url: `${SERVER}/api/tickets?handle=${encodeURIComponent(handle)}` }] };
  }
  const { title, none } = WORDS[language];
  const tickets = answer.status === 200 ? ticketsOf(answer.body) : [];
  if (tickets.length === 0) return { cards: [{ title, text: none }] };
  return { cards: [{ title, rows: tickets.map(({ id, subject }) => ({ label: String(id), value: subject })) }] };
}

/** What a server sends is anyone's: only what has the right shape is shown. */
function ticketsOf(body: string): Ticket[] {
  try {
    const value: unknown = JSON.parse(body);
    return Array.isArray(value) ? value.filter(isTicket).slice(0, MAX_ROWS) : [];
  } catch {
    return [];
  }
}

const isTicket = (value: unknown): value is Ticket => {
  const { id, subject } = (value ?? {}) as Partial<Ticket>;
  return typeof id === 'number' && typeof subject === 'string';
};
