/** Which text may stand on the page: the one rule that insertion and send guard share. */
import type { View } from '../../../sdk/client/src/index.ts';
import type { Case } from '../protocol.ts';

/**
 * The text that this person may post now, or null. `confirmed` is the case as the backend has acknowledged it: an
 * approval that still waits in the outbox counts for nothing.
 */
export function approvedText(view: View | null, confirmed: Case | undefined, me: string): ApprovedText | null {
  const c = view?.case;
  if (!c?.draft || !confirmed?.draft || !confirmed.approval) return null;
  const same = confirmed.approval.hash === confirmed.draft.hash && confirmed.draft.hash === c.draft.hash;
  if (!same || (confirmed.state !== 'approved' && confirmed.state !== 'posting')) return null;
  const mine =
    c.state === 'approved'
      ? !view?.waiting && !view?.expired && view?.allowed.includes('reply.intent')
      : c.state === 'posting' && c.posting?.person === me;
  return mine ? { case: c, text: confirmed.draft.text } : null;
}

export interface ApprovedText {
  case: Case;
  text: string;
}
