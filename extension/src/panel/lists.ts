/** Which cases stand in which list. */
import type { Bypass, Case, CaseView, PersonView } from '../protocol.ts';
import type { Translate } from './i18n.ts';

export const LISTS = ['mine', 'review', 'all'] as const;
export type ListName = (typeof LISTS)[number];

const DONE = ['answered', 'closed'];

export function inList(list: ListName, { case: c, allowed }: CaseView, me: string): boolean {
  switch (list) {
    case 'all':
      return true;
    case 'review':
      return allowed.includes('review.approve') || allowed.includes('review.after');
    case 'mine': {
      if (DONE.includes(c.state)) return false;
      const mine = c.claimedBy === me || c.submittedBy === me || c.posting?.person === me;
      return mine || (c.state === 'approved' && allowed.includes('reply.intent'));
    }
  }
}

/** Replies that nobody approved and nobody has dealt with. */
export const openBypasses = (c: Case): Bypass[] => (c.bypasses ?? []).filter((one) => one.resolvedBy === '');

/** An emergency approval that nobody has looked at afterwards. */
export const awaitsReview = (c: Case): boolean => c.emergency?.reviewedBy === '';

/** Left the usual path, and nobody has dealt with it yet. */
export const isIrregular = (c: Case): boolean => awaitsReview(c) || openBypasses(c).length > 0;

/** Who answers for what left the usual path. */
export const isResponsible = (person: PersonView | null): boolean =>
  person?.roles.some((role) => role === 'reviewer' || role === 'admin') ?? false;

/** What a case is called: after its customer, of whom nothing may be left. */
export const titleOf = ({ post, erased }: Case, t: Translate): string =>
  erased ? t('erased_name') : post.author.name || post.author.handle;
