/** When a rule looks wrong, and what another threshold would change. */
import type { RuleTally, ScoredPost } from '../protocol.ts';

/** Rejections that a reviewer confirmed before a rule is called doubtful. */
const FEWEST_CONFIRMED = 3;

/** Most of what stood was called *not a case*, and a reviewer agreed often enough. */
export const isDoubtful = ({ stood, rejected, confirmed }: RuleTally): boolean =>
  confirmed >= FEWEST_CONFIRMED && rejected * 2 > stood;

/** What would go and what would come if posts had to reach `next` instead of `now`. */
export function changes(
  posts: readonly ScoredPost[],
  now: number,
  next: number,
): { out: ScoredPost[]; in: ScoredPost[] } {
  return {
    out: posts.filter(({ relevance }) => relevance >= now && relevance < next),
    in: posts.filter(({ relevance }) => relevance < now && relevance >= next),
  };
}
