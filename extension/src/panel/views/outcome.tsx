/** From the approval on: inserting, waiting for the reply to appear, and what became of it. */
import { useState } from 'preact/hooks';
import type { ActionType, Case, CaseView } from '../../protocol.ts';
import { useName, usePanel, useTask, useUid } from '../context.ts';
import { blocking } from '../marks.ts';
import { CountingButton } from '../parts/counting-button.tsx';
import { Findings } from '../parts/findings.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Button, Icon, Section, TaskError } from '../parts/ui.tsx';
import { useFindings } from '../parts/use-findings.ts';
import { Decisions } from './decision.tsx';

export function ApprovedView({ view }: { view: CaseView }) {
  return view.expired ? <ExpiredView view={view} /> : <StandingView view={view} />;
}

/** The approval is too old: somebody reads and signs the text once more. */
function ExpiredView({ view }: { view: CaseView }) {
  const { t } = usePanel();
  const name = useName();
  const { draft, approval } = view.case;
  const { findings } = useFindings(view.case.id, draft?.text ?? '', draft?.surface ?? 'public');
  if (!draft) return null;
  return (
    <Section title={t('expired_title')} name="expired">
      <p class="note alarming">
        {t('expired', { person: name(approval?.person ?? ''), time: t.time(approval?.at ?? '') })}
      </p>
      <MarkedText text={draft.text} findings={findings} name="review" />
      <Findings id="review-findings" text={draft.text} findings={findings} overrides={draft.overrides} />
      <Decisions view={view} blocked={blocking(draft.text, findings, draft.overrides).length > 0} />
    </Section>
  );
}

function StandingView({ view }: { view: CaseView }) {
  const { t, state } = usePanel();
  const name = useName();
  const { case: c, allowed, waiting } = view;
  const mine = allowed.includes('reply.intent');
  const reviewer = name(c.approval?.person ?? '');
  const author = name(c.draft?.author ?? '');
  const others = {
    reviewer: t('approved_other', { person: reviewer }),
    author: t('approved_other', { person: author }),
    either: t('approved_either', { author, reviewer }),
  };
  return (
    <Section title={t('approved_title', { person: reviewer })} name="approved">
      <MarkedText text={c.draft?.text ?? ''} findings={[]} name="approved" />
      {waiting && <p class="note">{t('approved_waiting')}</p>}
      {!mine && !waiting && <p class="hint">{others[state.posting]}</p>}
      {mine && !waiting && <Insert c={c} />}
    </Section>
  );
}

function Insert({ c }: { c: Case }) {
  const { t, state, request } = usePanel();
  const task = useTask();
  const hint = useUid();
  const insertion = state.insertion?.caseId === c.id ? state.insertion.result : null;
  return (
    <>
      <p class="hint" id={hint}>
        {t('insert_what')}
      </p>
      <TaskError task={task} />
      {insertion && (
        <p class={`note insertion-${insertion}`} role="status" data-insertion={insertion}>
          {t(`insertion_${insertion}`)}
        </p>
      )}
      <div class="row">
        <CountingButton
          action="insert"
          {...(insertion === 'inserted' ? {} : { kind: 'primary' })}
          busy={task.busy}
          describedBy={hint}
          onClick={() => void task.run(() => request('insert', { caseId: c.id }))}
        >
          {t('insert')}
        </CountingButton>
        <CopyButton text={c.draft?.text ?? ''} />
      </div>
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const { t, announce } = usePanel();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(t('copied'));
  };
  return (
    <CountingButton action="copy" kind="quiet" onClick={() => void copy()}>
      {t('copy')}
    </CountingButton>
  );
}

export function PostingView({ view }: { view: CaseView }) {
  const { t, request } = usePanel();
  const name = useName();
  const task = useTask();
  const { case: c, allowed } = view;
  return (
    <Section title={t('posting_title')} name="posting">
      <MarkedText text={c.draft?.text ?? ''} findings={[]} name="approved" />
      <p class="hint">{t('posting_hint', { person: name(c.posting?.person ?? '') })}</p>
      <TaskError task={task} />
      {allowed.includes('reply.unknown') && (
        <Button
          action="reply.unknown"
          busy={task.busy}
          onClick={() =>
            void task.run(() =>
              request('act', { caseId: c.id, type: 'reply.unknown', reason: t('posting_cannot_tell') }),
            )
          }
        >
          {t('posting_cannot_tell')}
        </Button>
      )}
    </Section>
  );
}

/** What was written stays to be read. */
export function ClosedView({ text }: { text: string }) {
  const { t } = usePanel();
  return (
    <Section title={t('closed_title')} name="closed">
      <MarkedText text={text} findings={[]} name="closed" />
    </Section>
  );
}

export function AnsweredView({ c }: { c: Case }) {
  const { t } = usePanel();
  const same = c.reply?.matches ?? false;
  const link = c.reply?.permalink ?? '';
  return (
    <Section title={t('answered_title')} name="answered">
      <Matches same={same} />
      <MarkedText text={c.draft?.text ?? ''} findings={[]} name="approved" />
      {link.startsWith('https://') && (
        <a href={link} target="_blank" rel="noreferrer noopener" data-link="reply">
          {t('answered_link')} <Icon name="out" />
        </a>
      )}
    </Section>
  );
}

/** Nobody saw the reply, or another text stands there: a person looks at the page and decides. */
export function UnknownView({ view }: { view: CaseView }) {
  const { t, request } = usePanel();
  const task = useTask();
  const { case: c, allowed } = view;
  const [permalink, setPermalink] = useState(c.reply?.permalink ?? '');
  const id = useUid();
  const act = (type: ActionType, body: { reason?: string; permalink?: string; hash?: string; text?: string }) =>
    task.run(() => request('act', { caseId: c.id, type, ...body }));
  const vouch = () => act('reply.observed', { permalink, hash: c.approval?.hash ?? '', text: '' });
  return (
    <Section title={t('unknown_title')} name="unknown">
      {c.reply && !c.reply.matches ? <Matches same={false} /> : <p class="hint">{t('unknown_hint')}</p>}
      <MarkedText text={c.draft?.text ?? ''} findings={[]} name="approved" />
      <div class="field">
        <label for={id}>{t('unknown_permalink')}</label>
        <input
          id={id}
          type="text"
          inputMode="url"
          data-field="permalink"
          value={permalink}
          onInput={(event) => setPermalink(event.currentTarget.value)}
        />
      </div>
      <TaskError task={task} />
      <div class="row">
        {allowed.includes('reply.observed') && (
          <Button
            action="reply.observed"
            kind="primary"
            busy={task.busy}
            disabled={!permalink.startsWith('https://')}
            onClick={() => void vouch()}
          >
            {t('unknown_is_there')}
          </Button>
        )}
        {allowed.includes('case.release') && (
          <Button
            action="case.release"
            busy={task.busy}
            onClick={() => void act('case.release', { reason: t('unknown_is_missing') })}
          >
            {t('unknown_is_missing')}
          </Button>
        )}
        {allowed.includes('case.reopen') && (
          <Button action="case.reopen" busy={task.busy} onClick={() => void act('case.reopen', {})}>
            {t('unknown_anew')}
          </Button>
        )}
      </div>
    </Section>
  );
}

function Matches({ same }: { same: boolean }) {
  const { t } = usePanel();
  return (
    <p class={same ? 'note good' : 'note bad'} data-matches={same}>
      <Icon name={same ? 'check' : 'warn'} /> {same ? t('answered_same') : t('answered_differs')}
    </p>
  );
}
