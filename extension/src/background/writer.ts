/** Whose text it is: the rules ask for the signature of who wrote it, not of who happens to look at it. */
import type { Case, PersonView } from '../protocol.ts';
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
