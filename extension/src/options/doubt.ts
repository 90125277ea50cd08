/** When a rule looks wrong, and what another threshold changes. */
import type { RuleTally, TunedPost } from '../protocol.ts';

/** Rejections that a reviewer confirmed before a rule is called doubtful. */
const FEWEST_CONFIRMED = 3;

/** Most of what stood was called *not a case*, and a reviewer agreed often enough. */
export const isDoubtful = ({ stood, rejected, confirmed }: RuleTally): boolean =>
  confirmed >= FEWEST_CONFIRMED && rejected * 2 > stood;

/** What would go and what would come if `next` were above the threshold instead of `now`; in the order of `posts`. */
export function changes(
  posts: readonly TunedPost[],
  now: readonly string[],
  next: readonly string[],
): { out: TunedPost[]; in: TunedPost[] } {
  const [before, after] = [new Set(now), new Set(next)];
  return {
    out: posts.filter(({ caseId }) => before.has(caseId) && !after.has(caseId)),
    in: posts.filter(({ caseId }) => !before.has(caseId) && after.has(caseId)),
  };
}
