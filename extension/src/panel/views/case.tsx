/** One case: the post, the customer, what is to be done now, notes and history. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActionType, CaseView } from '../../protocol.ts';
import { useName, usePanel, useTask, useUid } from '../context.ts';
import { maskedKinds } from '../marks.ts';
import { Masked } from '../parts/masked.tsx';
import { Button, Icon, Section, StateChip, TaskError } from '../parts/ui.tsx';
import { CustomerCard } from './customer.tsx';
import { DraftView } from './draft.tsx';
import { PiiHint } from './home.tsx';
import { AnsweredView, ApprovedView, PostingView, UnknownView } from './outcome.tsx';
import { ReviewView } from './review.tsx';

export function CaseDetail({ view }: { view: CaseView }) {
  const { t, request } = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  const { case: c, waiting } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes to each case that is opened
  useEffect(() => heading.current?.focus(), [c.id]);
  return (
    <article class="case" data-view="case" data-case={c.id} data-state={c.state}>
      <div class="case-head">
        <Button action="back" kind="quiet" label={t('back')} onClick={() => void request('select', { caseId: null })}>
          <Icon name="back" />
        </Button>
        <h2 ref={heading} tabIndex={-1}>
          {c.post.author.name || c.post.author.handle}
        </h2>
        <StateChip state={c.state} />
        {waiting && (
          <span class="waiting">
            <Icon name="clock" /> {t('waiting_mark')}
          </span>
        )}
      </div>
      <PostCard view={view} />
      <CustomerCard key={c.id} caseId={c.id} />
      <Work key={`${c.id} ${c.state}`} view={view} />
      <More view={view} />
      <Notes view={view} />
      <History view={view} />
    </article>
  );
}

function PostCard({ view: { case: c } }: { view: CaseView }) {
  const { t } = usePanel();
  const { post } = c;
  const masked = maskedKinds(post.text);
  return (
    <Section title={t('post_title')} name="post">
      <p class="byline">
        <span class="handle">{post.author.handle}</span>{' '}
        <span class="platform">{t.maybe(`platform_${post.platform}`, post.platform)}</span>{' '}
        <time dateTime={post.postedAt}>{t.time(post.postedAt)}</time>
      </p>
      <p class="post-text" data-text="post" dir="auto">
        <Masked text={post.text} />
      </p>
      {masked.length > 0 && <PiiHint kinds={masked} />}
      {post.url.startsWith('https://') && (
        <a href={post.url} target="_blank" rel="noreferrer noopener">
          {t('post_open')} <Icon name="out" />
        </a>
      )}
    </Section>
  );
}

/** What is to be done now, by where the case stands and what this person may do. */
function Work({ view }: { view: CaseView }) {
  const [editing, setEditing] = useState(false);
  const { case: c, allowed } = view;
  if (editing) return <DraftView view={view} />;
  const edit = allowed.includes('draft.save') && <EditAgain onEdit={() => setEditing(true)} />;
  switch (c.state) {
    case 'new':
    case 'claimed':
    case 'changesWanted':
      return allowed.includes('review.submit') ? <DraftView view={view} /> : <Claim view={view} />;
    case 'inReview':
      return (
        <>
          <ReviewView view={view} />
          {edit}
        </>
      );
    case 'approved':
      return (
        <>
          <ApprovedView view={view} />
          {edit}
        </>
      );
    case 'posting':
      return <PostingView view={view} />;
    case 'unknown':
      return <UnknownView view={view} />;
    case 'answered':
      return <AnsweredView c={c} />;
    case 'closed':
      return null;
  }
}

/** Changing a text that is under review or approved withdraws both. */
function EditAgain({ onEdit }: { onEdit: () => void }) {
  const { t } = usePanel();
  return (
    <div class="section">
      <p class="hint">{t('review_edit_hint')}</p>
      <div class="row">
        <Button action="editAgain" onClick={onEdit}>
          {t('review_edit')}
        </Button>
      </div>
    </div>
  );
}

function Claim({ view: { case: c, allowed } }: { view: CaseView }) {
  const { t, request } = usePanel();
  const name = useName();
  const task = useTask();
  return (
    <div class="section" data-section="claim">
      <p class="hint">{c.claimedBy ? t('claimed_by_other', { person: name(c.claimedBy) }) : t('claim_hint')}</p>
      <TaskError task={task} />
      {allowed.includes('case.claim') && (
        <Button
          action="case.claim"
          kind="primary"
          busy={task.busy}
          onClick={() => void task.run(() => request('act', { caseId: c.id, type: 'case.claim' }))}
        >
          {t('claim')}
        </Button>
      )}
    </div>
  );
}

const MORE: {
  type: ActionType;
  label: 'release' | 'close_case' | 'reopen';
  ask: 'release_reason' | 'close_reason' | null;
}[] = [
  { type: 'case.release', label: 'release', ask: 'release_reason' },
  { type: 'case.close', label: 'close_case', ask: 'close_reason' },
  { type: 'case.reopen', label: 'reopen', ask: null },
];

/** What one does seldom; a reason goes with it. */
function More({ view: { case: c, allowed } }: { view: CaseView }) {
  const { t, request } = usePanel();
  const task = useTask();
  const [asking, setAsking] = useState<(typeof MORE)[number] | null>(null);
  const [reason, setReason] = useState('');
  const id = useUid();
  // After an unknown outcome these two are the decision itself and stand there.
  const elsewhere = c.state === 'unknown' ? ['case.release', 'case.reopen'] : [];
  const entries = MORE.filter(({ type }) => allowed.includes(type) && !elsewhere.includes(type));
  if (entries.length === 0) return null;
  const act = (type: ActionType, body: { reason?: string }) =>
    task.run(async () => {
      await request('act', { caseId: c.id, type, ...body });
      setAsking(null);
      setReason('');
    });
  return (
    <Section title={t('more_actions')} name="more" fold="closed">
      <div class="row">
        {entries.map((entry) => (
          <Button
            key={entry.type}
            action={entry.type}
            busy={task.busy}
            onClick={() => (entry.ask ? setAsking(entry) : void act(entry.type, {}))}
          >
            {t(entry.label)}
          </Button>
        ))}
      </div>
      {asking?.ask && (
        <div class="ask">
          <label for={id}>{t(asking.ask)}</label>
          <textarea
            id={id}
            rows={2}
            data-field="reason"
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            action="confirmReason"
            busy={task.busy}
            disabled={reason.trim() === ''}
            onClick={() => void act(asking.type, { reason: reason.trim() })}
          >
            {t(asking.label)}
          </Button>
        </div>
      )}
      <TaskError task={task} />
    </Section>
  );
}

function Notes({ view: { case: c, allowed } }: { view: CaseView }) {
  const { t, request } = usePanel();
  const name = useName();
  const task = useTask();
  const [text, setText] = useState('');
  const id = useUid();
  const add = () =>
    task.run(async () => {
      await request('act', { caseId: c.id, type: 'case.note', text: text.trim() });
      setText('');
    });
  return (
    <Section title={t('notes_title')} name="notes" fold={c.notes.length > 0 ? 'open' : 'closed'}>
      {c.notes.length === 0 && <p class="hint">{t('notes_none')}</p>}
      {c.notes.map((note) => (
        <p key={`${note.at} ${note.text}`} class="note-line">
          <strong>{name(note.person)}</strong> <time dateTime={note.at}>{t.time(note.at)}</time>
          <br />
          {note.text}
        </p>
      ))}
      {allowed.includes('case.note') && (
        <div class="ask">
          <label for={id}>{t('notes_label')}</label>
          <textarea
            id={id}
            rows={2}
            data-field="note"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <TaskError task={task} />
          <Button action="case.note" busy={task.busy} disabled={text.trim() === ''} onClick={() => void add()}>
            {t('notes_add')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function History({ view: { case: c } }: { view: CaseView }) {
  const { t } = usePanel();
  const name = useName();
  return (
    <Section title={t('history_title')} name="history" fold="closed">
      <ol class="history">
        {c.history.map((line) => (
          <li key={`${line.revision} ${line.type} ${line.at}`}>
            <time dateTime={line.at}>{t.time(line.at)}</time> {t.maybe(`action_${line.type}`, line.type)} ·{' '}
            {name(line.person)}
          </li>
        ))}
      </ol>
    </Section>
  );
}
