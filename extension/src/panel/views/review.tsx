/** The text under review: who wrote it, what changed, what was found, who has signed; and the decision about it. */
import { useMemo } from 'preact/hooks';
import type { Case, CaseView } from '../../protocol.ts';
import { useName, usePanel } from '../context.ts';
import { diffWords } from '../diff.ts';
import { blocking } from '../marks.ts';
import { Findings } from '../parts/findings.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Section } from '../parts/ui.tsx';
import { useFindings } from '../parts/use-findings.ts';
import { useJudge } from '../parts/use-judge.ts';
import { Decisions } from './decision.tsx';

export function ReviewView({ view }: { view: CaseView }) {
  const { t } = usePanel();
  const { case: c } = view;
  const { draft } = c;
  const { findings } = useFindings(c.id, draft?.text ?? '', draft?.surface ?? 'public');
  const judge = useJudge(view);
  if (!draft) return null;
  const blocked = blocking(draft.text, findings, draft.overrides).length > 0;
  return (
    <Section title={t('review_title')} name="review">
      <Roles view={view} />
      {c.previousText !== '' && c.previousText !== draft.text && <Diff before={c.previousText} after={draft.text} />}
      <h4>{t('review_text')}</h4>
      <MarkedText text={draft.text} findings={findings} name="review" />
      <Findings
        id="review-findings"
        text={draft.text}
        findings={findings}
        overrides={draft.overrides}
        judged={c.corrections}
        onJudge={judge}
      />
      <Decisions view={view} blocked={blocked} />
    </Section>
  );
}

/** Whose text it is, who has signed it already, and why this person may not. */
function Roles({ view: { case: c, allowed } }: { view: CaseView }) {
  const { t, state } = usePanel();
  const name = useName();
  const me = state.person?.id;
  const author = c.draft?.author ?? '';
  const own = c.submittedBy === me || author === me;
  const signed = c.firstApproval?.person === me;
  return (
    <>
      <p class="hint">{own ? t('review_own') : t('review_of', { person: name(author) })}</p>
      {c.firstApproval && <First approval={c.firstApproval} />}
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
