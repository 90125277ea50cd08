/** One case: the post, the customer, what is to be done now, notes and history. */
import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Case, CaseView } from '../../protocol.ts';
import { useAct, useName, usePanel, useUid } from '../context.ts';
import { titleOf } from '../lists.ts';
import { maskedKinds } from '../marks.ts';
import { AskReason } from '../parts/ask.tsx';
import { Masked } from '../parts/masked.tsx';
import { PresenceLine, usePresence } from '../parts/presence.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { Button, Icon, Section, StateChip, TaskError } from '../parts/ui.tsx';
import { AssessmentLine } from './assessment.tsx';
import { CustomerCard } from './customer.tsx';
import { DraftView } from './draft.tsx';
import { Exceptions } from './exceptions.tsx';
import { PiiHint } from './home.tsx';
import { More } from './more.tsx';
import { AnsweredView, ApprovedView, ClosedView, PostingView, UnknownView } from './outcome.tsx';
import { PluginCardsView } from './plugin-cards.tsx';
import { PluginView } from './plugin-view.tsx';
import { Proposals } from './proposals.tsx';
import { ReviewView } from './review.tsx';

export function CaseDetail({ view }: { view: CaseView }) {
  const { case: c } = view;
  const heading = useFocusAndNews(c);
  const { others, typed } = usePresence(view);
  const onInput = (event: Event) => {
    if ((event.target as Element).matches('[data-field=draft]')) typed();
  };
  return (
    <article class="case" data-view="case" data-case={c.id} data-state={c.state} onInput={onInput}>
      <Head view={view} heading={heading} />
      <PresenceLine others={others} />
      <Exceptions view={view} />
      {c.erased ? <Erased /> : <Content view={view} />}
      <More key={c.id} view={view} />
      <Notes key={c.id} view={view} />
      <History view={view} />
    </article>
  );
}

/** The focus goes to each case that is opened, and to what becomes of it where the button that was pressed is gone. */
function useFocusAndNews(c: Case): Ref<HTMLHeadingElement> {
  const { t, state, announce } = usePanel();
  const name = useName();
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef({ id: '', revision: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each case, and each step of it
  useEffect(() => {
    const lost = document.hasFocus() && (document.activeElement ?? document.body) === document.body;
    if (seen.current.id !== c.id || lost) heading.current?.focus();
    const last = c.history.at(-1);
    const moved = seen.current.id === c.id && seen.current.revision !== c.revision;
    if (moved && last && last.person !== state.person?.id) {
      announce(t('news', { person: name(last.person), action: t.maybe(`action_${last.type}`, last.type) }));
    }
    seen.current = { id: c.id, revision: c.revision };
  }, [c.id, c.revision, c.state]);
  return heading;
}

function Head({ view: { case: c, waiting }, heading }: { view: CaseView; heading: Ref<HTMLHeadingElement> }) {
  const { t, request } = usePanel();
  return (
    <div class="case-head">
      <Button action="back" kind="quiet" label={t('back')} onClick={() => void request('select', { caseId: null })}>
        <Icon name="back" />
      </Button>
      <h2 ref={heading} tabIndex={-1}>
        {titleOf(c, t)}
      </h2>
      <StateChip state={c.state} />
      {waiting && (
        <span class="waiting">
          <Icon name="clock" /> {t('waiting_mark')}
        </span>
      )}
    </div>
  );
}

function Content({ view }: { view: CaseView }) {
  const { t, state } = usePanel();
  const [tab, setTab] = useState('');
  const { case: c } = view;
  const panels = state.plugins?.panels ?? [];
  const own = <OwnContent view={view} />;
  if (panels.length === 0) return own;
  const tabs = [
    { name: '', label: t('plugin_tab_case') },
    ...panels.map(({ id, name }) => ({ name: id, label: name })),
  ];
  return (
    <Tabs label={t('plugin_tabs')} mark="tab" tabs={tabs} chosen={tab} onChoose={setTab}>
      {/* What is being written stays where it is while another tab is looked at. */}
      <div hidden={tab !== ''}>{own}</div>
      {tab !== '' && <PluginView key={`${c.id} ${tab}`} caseId={c.id} plugin={tab} />}
    </Tabs>
  );
}

function OwnContent({ view }: { view: CaseView }) {
  const { case: c } = view;
  return (
    <>
      <PostCard view={view} />
      <CustomerCard key={c.id} caseId={c.id} />
      <PluginCardsView key={`${c.id} plugins`} caseId={c.id} />
      <Proposals key={`${c.id} proposals`} c={c} />
      <Work key={`${c.id} ${c.state}`} view={view} />
    </>
  );
}

function Erased() {
  const { t } = usePanel();
  return (
    <p class="note" data-erased="true">
      {t('erased_hint')}
    </p>
  );
}

function PostCard({ view }: { view: CaseView }) {
  const { t } = usePanel();
  const { case: c } = view;
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
      <AssessmentLine key={c.id} view={view} />
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
  const takeBack = <TakeBack view={view} onEdit={() => setEditing(true)} />;
  switch (c.state) {
    case 'new':
    case 'claimed':
    case 'changesWanted':
      return allowed.includes('review.submit') ? <DraftView view={view} /> : <Claim view={view} />;
    case 'inReview':
      return (
        <>
          <ReviewView view={view} />
          {takeBack}
        </>
      );
    case 'approved':
      return (
        <>
          <ApprovedView view={view} />
          {takeBack}
        </>
      );
    case 'posting':
      return <PostingView view={view} />;
    case 'unknown':
      return <UnknownView view={view} />;
    case 'answered':
      return <AnsweredView c={c} />;
    case 'closed':
      return c.draft && <ClosedView text={c.draft.text} />;
  }
}

/** Changing a text that is under review or approved withdraws both; so does taking it back as it is. */
function TakeBack({ view: { case: c, allowed }, onEdit }: { view: CaseView; onEdit: () => void }) {
  const { t } = usePanel();
  const { task, act } = useAct(c.id);
  const edits = allowed.includes('draft.save');
  const withdraws = allowed.includes('review.withdraw');
  if (!edits && !withdraws) return null;
  return (
    <div class="section" data-section="takeBack">
      {edits && <p class="hint">{t('review_edit_hint')}</p>}
      <div class="row top">
        {edits && (
          <Button action="editAgain" onClick={onEdit}>
            {t('review_edit')}
          </Button>
        )}
        {withdraws && (
          <AskReason
            action="review.withdraw"
            open={t(c.state === 'approved' ? 'withdraw_approved' : 'withdraw')}
            label={t('withdraw_reason')}
            confirm={t('withdraw_confirm')}
            optional
            task={task}
            onReason={(reason) => act('review.withdraw', { reason })}
          />
        )}
      </div>
    </div>
  );
}

function Claim({ view: { case: c, allowed } }: { view: CaseView }) {
  const { t } = usePanel();
  const name = useName();
  const { task, act } = useAct(c.id);
  const free = allowed.includes('case.claim');
  const person = name(c.claimedBy);
  const why = () => {
    if (c.claimedBy === '') return t('claim_hint');
    return free ? t('claim_lapsed', { person, time: t.time(c.claimedAt ?? '') }) : t('claimed_by_other', { person });
  };
  return (
    <div class="section" data-section="claim">
      <p class="hint">{why()}</p>
      <TaskError task={task} />
      {free && (
        <Button action="case.claim" kind="primary" busy={task.busy} onClick={() => void act('case.claim')}>
          {c.claimedBy === '' ? t('claim') : t('claim_over')}
        </Button>
      )}
    </div>
  );
}

function Notes({ view: { case: c, allowed } }: { view: CaseView }) {
  const { t } = usePanel();
  const name = useName();
  const { task, act } = useAct(c.id);
  const [text, setText] = useState('');
  const id = useUid();
  const add = async () => {
    if (await act('case.note', { text: text.trim() })) setText('');
  };
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
