/** What the core says about a post, and where its case stands, as the badge on the page shows it. */
import type { Assessment } from '../../../sdk/client/src/index.ts';
import type { Badge, Case, Post } from '../protocol.ts';
import { corrected, otherwise } from './corrected.ts';

/** A post that a page has read, with what is known about it. */
export interface KnownPost {
  key: string;
  post: Post;
  caseId: string;
  assessment: Assessment | null;
  /** What plugins say of it, in the agent's language. */
  pluginSignals?: string[];
}

/** Posts that one page keeps; a page that scrolls for hours forgets the oldest. */
export const MAX_KNOWN_POSTS = 5000;

export class KnownPosts {
  readonly #byKey = new Map<string, KnownPost>();

  add(known: KnownPost): void {
    this.#byKey.delete(known.key);
    this.#byKey.set(known.key, known);
    const oldest = this.#byKey.size > MAX_KNOWN_POSTS ? this.#byKey.keys().next().value : undefined;
    if (oldest !== undefined) this.#byKey.delete(oldest);
  }

  get(key: string): KnownPost | undefined {
    return this.#byKey.get(key);
  }

  all(): KnownPost[] {
    return [...this.#byKey.values()];
  }

  byCase(caseId: string): KnownPost | undefined {
    return this.all().find((known) => known.caseId === caseId);
  }
}

/** `nameOf`: the display name of a person's id. `own`: the brand itself wrote the post. */
export function badgeOf(
  known: KnownPost,
  own: boolean,
  case_: Case | undefined,
  nameOf: (id: string) => string,
): Badge {
  const { key } = known;
  const corrections = known.assessment ? otherwise(known.assessment, case_?.corrections) : [];
  const assessment = known.assessment && corrected(known.assessment, corrections);
  const last = corrections.at(-1);
  return {
    key,
    relevant: !own && (assessment?.relevant ?? false),
    needsReply: !own && (assessment?.needs_reply ?? false),
    urgency: assessment?.urgency ?? 'low',
    signals: [...(assessment?.signals ?? []), ...(known.pluginSignals ?? [])],
    pii: own ? [] : (assessment?.pii ?? []).map(({ kind, start, end }) => ({ kind, start, end })),
    status: case_ ? { state: case_.state, person: nameOf(responsible(case_)) } : null,
    ...(last && !own ? { corrected: nameOf(last.person) } : {}),
  };
}

/** Whose turn it is or was: the person that a colleague would ask. */
export function responsible(case_: Case): string {
  switch (case_.state) {
    case 'inReview':
      return case_.submittedBy;
    case 'approved':
      return case_.approval?.person ?? case_.claimedBy;
    case 'posting':
    case 'answered':
    case 'unknown':
      return case_.posting?.person ?? case_.claimedBy;
    default:
      return case_.claimedBy || case_.openedBy;
  }
}

/** Handles are compared without `@` and without case. */
export const bareHandle = (handle: string) => handle.replace(/^@/, '').toLowerCase();
