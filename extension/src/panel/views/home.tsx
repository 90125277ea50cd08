/** The post that was picked on the page, and the lists of cases. */
import { useRef, useState } from 'preact/hooks';
import type { Case, CaseView, PanelState } from '../../protocol.ts';
import { useName, usePanel, useTask } from '../context.ts';
import { moveFocus } from '../keys.ts';
import {
  awaitsReview,
  inList,
  isIrregular,
  isResponsible,
  LISTS,
  type ListName,
  openBypasses,
  titleOf,
} from '../lists.ts';
import { Masked } from '../parts/masked.tsx';
import { type Tab, Tabs } from '../parts/tabs.tsx';
import { Button, Icon, Section, StateChip, TaskError } from '../parts/ui.tsx';

export function Home() {
  const { state } = usePanel();
  return (
    <div data-view="home">
      {state.selected && <Selected selected={state.selected} />}
      {isResponsible(state.person) && <Irregular />}
      <Cases />
    </div>
  );
}

function Selected({ selected }: { selected: NonNullable<PanelState['selected']> }) {
  const { t, request } = usePanel();
  const task = useTask();
  const { post, masked, pii } = selected;
  const openable = post.id !== '' && post.url !== '';
  const open = (take: boolean) =>
    task.run(async () => {
      const { caseId } = await request('openCase', null);
      if (take) await request('act', { caseId, type: 'case.claim' });
    });
  return (
    <Section title={t('selected_title')} name="selected" level={2}>
      <p class="byline">
        <strong>{post.author.name || post.author.handle}</strong> <span class="handle">{post.author.handle}</span>
      </p>
      <p class="post-text" data-text="selected" dir="auto">
        <Masked text={masked} />
      </p>
      {pii.length > 0 && <PiiHint kinds={pii.map((one) => one.kind)} />}
      {openable ? <p class="hint">{t('selected_local')}</p> : <p class="note">{t('selected_no_url')}</p>}
      <TaskError task={task} />
      {openable && (
        <div class="row">
          <Button action="openAndClaim" kind="primary" busy={task.busy} onClick={() => void open(true)}>
            {t('selected_open_take')}
          </Button>
          <Button action="openCase" busy={task.busy} onClick={() => void open(false)}>
            {t('selected_open')}
          </Button>
        </div>
      )}
    </Section>
  );
}

export function PiiHint({ kinds }: { kinds: string[] }) {
  const { t } = usePanel();
  const names = [...new Set(kinds)].map((kind) => t.maybe(`pii_${kind}`, kind));
  return (
    <div class="note" data-pii={kinds.length}>
      <strong>{t('personal_hint_title')}</strong>
      <p>{t('personal_hint', { kinds: new Intl.ListFormat(t.language).format(names) })}</p>
    </div>
  );
}

/** What somebody who answers for reviews has to look at, before all other cases. */
function Irregular() {
  const { state, t } = usePanel();
  const views = state.cases.filter((view) => isIrregular(view.case));
  if (views.length === 0) return null;
  return (
    <Section title={t('irregular_title')} name="irregular" level={2} kind="alarming">
      <CaseRows views={views} />
    </Section>
  );
}

function Cases() {
  const { state, t } = usePanel();
  const [list, setList] = useState<ListName>('mine');
  const me = state.person?.id ?? '';
  const shown = state.cases.filter((view) => inList(list, view, me));
  return (
    <section class="section" data-section="cases" aria-label={t('list_label')}>
      <Tabs
        label={t('list_label')}
        mark="list"
        tabs={LISTS.map<Tab<ListName>>((name) => ({
          name,
          label: t(`list_${name}`),
          count: state.cases.filter((view) => inList(name, view, me)).length,
        }))}
        chosen={list}
        onChoose={(name) => setList(name)}
      >
        {shown.length === 0 ? <p class="empty">{t(`list_empty_${list}`)}</p> : <CaseRows views={shown} />}
      </Tabs>
    </section>
  );
}

/** One stop for Tab; arrows go through the rows. */
function CaseRows({ views }: { views: CaseView[] }) {
  const [at, setAt] = useState(0);
  const rows = useRef<HTMLUListElement>(null);
  return (
    <ul class="cases" ref={rows}>
      {views.map((view, index) => (
        <li key={view.case.id} class="case-item">
          <CaseRow
            view={view}
            stop={index === Math.min(at, views.length - 1)}
            onFocus={() => setAt(index)}
            onKey={(event) => rows.current && moveFocus(event, '.case-row', 'vertical', rows.current)}
          />
        </li>
      ))}
    </ul>
  );
}

function Marks({ c }: { c: Case }) {
  const { t } = usePanel();
  return (
    <>
      {openBypasses(c).length > 0 && <span class="chip severity-block">{t('bypass_mark')}</span>}
      {awaitsReview(c) && <span class="chip severity-warn">{t('emergency_mark')}</span>}
    </>
  );
}

interface RowProps {
  view: CaseView;
  stop: boolean;
  onFocus: () => void;
  onKey: (event: KeyboardEvent) => void;
}

function CaseRow({ view: { case: c, waiting }, stop, onFocus, onKey }: RowProps) {
  const { t, request } = usePanel();
  const name = useName();
  return (
    <button
      type="button"
      class="case-row"
      data-case={c.id}
      data-state={c.state}
      tabIndex={stop ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKey}
      onClick={() => void request('select', { caseId: c.id })}
    >
      <span class="case-row-head">
        <strong>{titleOf(c, t)}</strong>
        <Marks c={c} />
        <StateChip state={c.state} />
      </span>
      <span class="case-row-text">
        <Masked text={c.post.text} />
      </span>
      <span class="case-row-foot">
        <span class="platform">{t.maybe(`platform_${c.post.platform}`, c.post.platform)}</span>{' '}
        {c.claimedBy && <span>{name(c.claimedBy)}</span>}{' '}
        <time dateTime={c.openedAt}>{t.time(c.history.at(-1)?.at ?? c.openedAt)}</time>
        {waiting && (
          <span class="waiting">
            <Icon name="clock" /> {t('waiting_mark')}
          </span>
        )}
      </span>
    </button>
  );
}
