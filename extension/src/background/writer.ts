/** Whose text it is: the rules ask for the signature of who wrote it, not of who happens to look at it. */
import type { Case, Draft, Finding, PersonView, Platform } from '../protocol.ts';
import type { Desk } from './desk.ts';

/** The author of the draft among `cases` that is exactly this text, else the person at this device, who is writing it. */
export function writerOf(desk: Desk, cases: Iterable<Case>, text: string): PersonView | null {
  const hash = desk.account?.core.call('textHash', { text }).hash;
  for (const c of cases) {
    if (c.draft?.hash !== hash) continue;
    return desk.client?.ledger.kept.people.find(({ id }) => id === c.draft?.author) ?? desk.me;
  }
  return desk.me;
}

/** A reply before the rules; whoever wrote it is found by `findingsOf`. */
interface Reply extends Pick<Draft, 'text' | 'surface'> {
  id: string;
  platform: Platform;
  /** The customer's words; empty: none. */
  inReplyTo: string;
}

/** What the rules say of a reply; one that is being written is compared with what the team answered. */
export function findingsOf(desk: Desk, cases: Iterable<Case>, reply: Reply, written: boolean): Finding[] {
  const core = desk.account?.core;
  if (!core) return [];
  // A text under review is its author's, with the author's signature; anything else is being written here.
  const person = writerOf(desk, cases, reply.text);
  return core.call('check', {
    draft: {
      ...reply,
      inReplyTo: { text: reply.inReplyTo },
      agent: { name: person?.name ?? '', signature: person?.signature ?? '' },
      now: new Date().toISOString(),
    },
    language: desk.language,
    ...(written ? { besideTeam: true } : {}),
  }).findings;
}

/** The same of a reply to a case's post. */
export function checkReply(desk: Desk, c: Case, text: string, surface: Draft['surface'], written = false): Finding[] {
  const reply = { id: c.id, text, surface, platform: c.post.platform, inReplyTo: c.post.text };
  return findingsOf(desk, [c], reply, written);
}
