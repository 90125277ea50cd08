/** The text under review: who wrote it, what changed, what was found, who has signed; and the decision about it. */
import { useMemo } from 'preact/hooks';
import type { Case, CaseView } from '../../protocol.ts';
import { useName, usePanel } from '../context.ts';
import { diffWords } from '../diff.ts';
import { Comments } from '../parts/comments.tsx';
import { Section } from '../parts/ui.tsx';
import { Reviewed } from './reviewed.tsx';

export function ReviewView({ view }: { view: CaseView }) {
  const { t } = usePanel();
  const { case: c } = view;
  const { draft } = c;
  if (!draft) return null;
  return (
    <Section title={t('review_title')} name="review">
      <Roles view={view} />
      {c.comments.length > 0 && (
        <Section title={t('comments_title')} name="wishes" fold="closed">
          <Comments c={c} />
        </Section>
      )}
      {c.previousText !== '' && c.previousText !== draft.text && <Diff before={c.previousText} after={draft.text} />}
      <h4>{t('review_text')}</h4>
      <Reviewed key={draft.hash} view={view} draft={draft} />
    </Section>
  );
}

/** Whose text it is, who has signed it already, and why this person may not. */
function Roles({ view: { case: c, allowed, approvers = 1 } }: { view: CaseView }) {
  const { t, state } = usePanel();
  const name = useName();
  const me = state.person?.id;
  const author = c.draft?.author ?? '';
  const own = c.submittedBy === me || author === me;
  const signed = c.firstApproval?.person === me;
  return (
    <>
      <p class="hint">{own ? t('review_own') : t('review_of', { person: name(author) })}</p>
      {c.firstApproval ? <First approval={c.firstApproval} /> : approvers > 1 && <p class="hint">{t('two_needed')}</p>}
      {!own && !signed && !allowed.includes('review.approve') && <p class="note">{t('not_reviewer')}</p>}
    </>
  );
}

function First({ approval }: { approval: NonNullable<Case['firstApproval']> }) {
  const { t } = usePanel();
  const name = useName();
  return (
    <p class="note good" data-first-approval={approval.person}>
      {t('first_approval', { person: name(approval.person), time: t.time(approval.at) })}
    </p>
  );
}

function Diff({ before, after }: { before: string; after: string }) {
  const { t } = usePanel();
  const pieces = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <>
      <h4>{t('review_diff')}</h4>
      <p class="reply-text" data-text="diff" dir="auto">
        {pieces.map(({ kind, text }, index) => {
          if (kind === 'same') return text;
          const Tag = kind === 'added' ? 'ins' : 'del';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one diff never move
            <Tag key={index}>
              <span class="sr-only">{` [${t(`diff_${kind}`)}:] `}</span>
              {text}
            </Tag>
          );
        })}
      </p>
    </>
  );
}
