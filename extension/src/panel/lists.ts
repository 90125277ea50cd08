/** Which cases stand in which list. */
import type { CaseView } from '../protocol.ts';

export const LISTS = ['mine', 'review', 'all'] as const;
export type ListName = (typeof LISTS)[number];

const DONE = ['answered', 'closed'];

export function inList(list: ListName, { case: c, allowed }: CaseView, me: string): boolean {
  switch (list) {
    case 'all':
      return true;
    case 'review':
      return allowed.includes('review.approve');
    case 'mine': {
      if (DONE.includes(c.state)) return false;
      const mine = c.claimedBy === me || c.submittedBy === me || c.posting?.person === me;
      return mine || (c.state === 'approved' && allowed.includes('reply.intent'));
    }
  }
}
