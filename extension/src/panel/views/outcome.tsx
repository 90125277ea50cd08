/** From the approval on: inserting, waiting for the reply to appear, and what became of it. */
import { useState } from 'preact/hooks';
import type { Case, CaseView } from '../../protocol.ts';
import { useName, usePanel, useTask, useUid } from '../context.ts';
import { CountingButton } from '../parts/counting-button.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Button, Icon, Section, TaskError } from '../parts/ui.tsx';

export function ApprovedView({ view }: { view: CaseView }) {
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
          kind="primary"
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

export function AnsweredView({ c }: { c: Case }) {
  const { t } = usePanel();
  const same = c.reply?.matches ?? false;
  const link = c.reply?.permalink ?? '';
  return (
    <Section title={t('answered_title')} name="answered">
      <p class={same ? 'note good' : 'note bad'} data-matches={same}>
        <Icon name={same ? 'check' : 'warn'} /> {same ? t('answered_same') : t('answered_differs')}
      </p>
      <MarkedText text={c.draft?.text ?? ''} findings={[]} name="approved" />
      {link.startsWith('https://') && (
        <a href={link} target="_blank" rel="noreferrer noopener" data-link="reply">
          {t('answered_link')} <Icon name="out" />
        </a>
      )}
    </Section>
  );
}

/** Nobody saw the reply: a person looks at the page and decides. */
export function UnknownView({ view }: { view: CaseView }) {
  const { t, request } = usePanel();
  const task = useTask();
  const { case: c, allowed } = view;
  const [permalink, setPermalink] = useState('');
  const [text, setText] = useState(c.draft?.text ?? '');
  const ids = { link: useUid(), text: useUid() };
  return (
    <Section title={t('unknown_title')} name="unknown">
      <p class="hint">{t('unknown_hint')}</p>
      <div class="field">
        <label for={ids.link}>{t('unknown_permalink')}</label>
        <input
          id={ids.link}
          type="url"
          data-field="permalink"
          value={permalink}
          onInput={(event) => setPermalink(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={ids.text}>{t('unknown_text')}</label>
        <textarea
          id={ids.text}
          rows={4}
          data-field="shown"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <TaskError task={task} />
      <div class="row">
        {allowed.includes('reply.observed') && (
          <Button
            action="reply.observed"
            kind="primary"
            busy={task.busy}
            disabled={!permalink.startsWith('https://') || text.trim() === ''}
            onClick={() =>
              void task.run(() => request('act', { caseId: c.id, type: 'reply.observed', permalink, text }))
            }
          >
            {t('unknown_is_there')}
          </Button>
        )}
        {allowed.includes('case.claim') && (
          <Button
            action="case.claim"
            busy={task.busy}
            onClick={() => void task.run(() => request('act', { caseId: c.id, type: 'case.claim' }))}
          >
            {t('unknown_is_missing')}
          </Button>
        )}
      </div>
    </Section>
  );
}
