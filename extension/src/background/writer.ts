/** Whose text it is: the rules ask for the signature of who wrote it, not of who happens to look at it. */
import type { Case, Draft, Finding, PersonView } from '../protocol.ts';
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

/** What the rules say of a reply to the case's post; one that is being written is compared with what the team answered. */
export function checkReply(desk: Desk, c: Case, text: string, surface: Draft['surface'], written = false): Finding[] {
  const core = desk.account?.core;
  if (!core) return [];
  // A text under review is its author's, with the author's signature; anything else is being written here.
  const person = writerOf(desk, [c], text);
  const { findings } = core.call('check', {
    draft: {
      id: c.id,
      text,
      surface,
      platform: c.post.platform,
      inReplyTo: { text: c.post.text },
      agent: { name: person?.name ?? '', signature: person?.signature ?? '' },
      now: new Date().toISOString(),
    },
    language: desk.language,
    ...(written ? { besideTeam: true } : {}),
  });
  return findings;
}
