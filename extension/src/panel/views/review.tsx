/** The second person's work: read, compare, tick, sign or ask for changes. */
import { useMemo, useState } from 'preact/hooks';
import type { Case, CaseView, Checklist, Draft } from '../../protocol.ts';
import { useName, usePanel, useTask, useUid } from '../context.ts';
import { diffWords } from '../diff.ts';
import { blocking } from '../marks.ts';
import { CountingButton } from '../parts/counting-button.tsx';
import { Findings } from '../parts/findings.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Button, Section, TaskError } from '../parts/ui.tsx';
import { useFindings } from '../parts/use-findings.ts';

const CHECKS = ['spelling', 'facts', 'empathy'] as const;

export function ReviewView({ view }: { view: CaseView }) {
  const { t, state } = usePanel();
  const name = useName();
  const { case: c, allowed } = view;
  const { draft } = c;
  const { findings } = useFindings(c.id, draft?.text ?? '', draft?.surface ?? 'public');
  if (!draft) return null;
  const mayReview = allowed.includes('review.approve');
  const own = c.submittedBy === state.person?.id || draft.author === state.person?.id;
  return (
    <Section title={t('review_title')} name="review">
      <p class="hint">{own ? t('review_own') : t('review_of', { person: name(draft.author) })}</p>
      {!own && !mayReview && <p class="note">{t('not_reviewer')}</p>}
      {c.previousText !== '' && c.previousText !== draft.text && <Diff before={c.previousText} after={draft.text} />}
      <h4>{t('review_text')}</h4>
      <MarkedText text={draft.text} findings={findings} name="review" />
      <Findings id="review-findings" text={draft.text} findings={findings} overrides={draft.overrides} />
      {mayReview && (
        <Decision
          key={draft.hash}
          c={c}
          draft={draft}
          blocked={blocking(draft.text, findings, draft.overrides).length > 0}
        />
      )}
    </Section>
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

function Decision({ c, draft, blocked }: { c: Case; draft: Draft; blocked: boolean }) {
  const { t, state, request, announce } = usePanel();
  const name = useName();
  const task = useTask();
  const [checklist, setChecklist] = useState<Checklist>({ spelling: false, facts: false, empathy: false });
  const [confirmed, setConfirmed] = useState(false);
  const hint = useUid();
  const overridden = draft.overrides.length > 0;
  const complete = CHECKS.every((check) => checklist[check]) && (!overridden || confirmed);
  const approve = () =>
    task.run(async () => {
      const more = overridden ? { overridesConfirmed: true } : {};
      await request('act', { caseId: c.id, type: 'review.approve', hash: draft.hash, checklist, ...more });
      announce(t('action_review_approve'));
    });
  const why = blocked
    ? t('approve_blocked')
    : complete
      ? t(`approve_hint_${state.posting}`, { person: name(draft.author) })
      : t('approve_incomplete');
  return (
    <>
      {overridden && <Overrides overrides={draft.overrides} confirmed={confirmed} onConfirm={setConfirmed} />}
      <fieldset class="checklist">
        <legend>{t('checklist')}</legend>
        {CHECKS.map((check) => (
          <label key={check}>
            <input
              type="checkbox"
              data-check={check}
              checked={checklist[check]}
              onChange={(event) => setChecklist({ ...checklist, [check]: event.currentTarget.checked })}
            />
            {t(`check_${check}`)}
          </label>
        ))}
      </fieldset>
      <TaskError task={task} />
      <p class="hint" id={hint}>
        {why}
      </p>
      <CountingButton
        action="review.approve"
        kind="primary"
        busy={task.busy}
        disabled={!complete || blocked}
        describedBy={hint}
        onClick={() => void approve()}
      >
        {t('approve')}
      </CountingButton>
      <Changes c={c} />
    </>
  );
}

function Overrides(props: {
  overrides: Draft['overrides'];
  confirmed: boolean;
  onConfirm: (confirmed: boolean) => void;
}) {
  const { t } = usePanel();
  return (
    <div class="note">
      <strong>{t('review_overrides')}</strong>
      <ul>
        {props.overrides.map((one) => (
          <li key={`${one.rule} ${one.quote}`}>
            {t('quote', { text: one.quote })} {one.reason}
          </li>
        ))}
      </ul>
      <label>
        <input
          type="checkbox"
          data-check="overrides"
          checked={props.confirmed}
          onChange={(event) => props.onConfirm(event.currentTarget.checked)}
        />
        {t('review_overrides_confirm')}
      </label>
    </div>
  );
}

function Changes({ c }: { c: Case }) {
  const { t, request } = usePanel();
  const task = useTask();
  const [text, setText] = useState('');
  const id = useUid();
  const send = () =>
    task.run(async () => {
      await request('act', { caseId: c.id, type: 'review.changes', text: text.trim() });
      setText('');
    });
  return (
    <div class="ask">
      <label for={id}>{t('changes_label')}</label>
      <textarea
        id={id}
        rows={2}
        data-field="changes"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <TaskError task={task} />
      <Button action="review.changes" busy={task.busy} disabled={text.trim() === ''} onClick={() => void send()}>
        {t('changes_send')}
      </Button>
    </div>
  );
}
