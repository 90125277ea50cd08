/** Signing a text as the second person: three ticks, the reasons of the author, and in an emergency one's own. */
import { useEffect, useState } from 'preact/hooks';
import type { Case, CaseView, Checklist, Draft, SpellingCheck } from '../../protocol.ts';
import { useAct, useName, usePanel, useUid } from '../context.ts';
import type { Translate } from '../i18n.ts';
import { CountingButton } from '../parts/counting-button.tsx';
import { Button, Section, TaskError } from '../parts/ui.tsx';

const CHECKS = ['spelling', 'facts', 'empathy'] as const;

interface DecisionProps {
  c: Case;
  draft: Draft;
  /** A finding that blocks stands against the text. */
  blocked: boolean;
}

/** Whichever way is open to this person; nothing where none is. */
export function Decisions({ view, blocked }: { view: CaseView; blocked: boolean }) {
  const { t } = usePanel();
  const { case: c, allowed, emergency } = view;
  if (!c.draft) return null;
  const what = { c, draft: c.draft, blocked };
  return (
    <>
      {allowed.includes('review.approve') && <Decision key={c.draft.hash} {...what} />}
      {allowed.includes('review.changes') && <Changes c={c} />}
      {emergency && (
        <Section title={t('emergency_title')} name="emergency" fold="closed" kind="alarming">
          <p>{t('emergency_hint')}</p>
          <Decision key={c.draft.hash} {...what} emergency />
        </Section>
      )}
    </>
  );
}

function Decision({ c, draft, blocked, emergency = false }: DecisionProps & { emergency?: boolean }) {
  const { t, state } = usePanel();
  const name = useName();
  const { task, act } = useAct(c.id);
  const [checklist, setChecklist] = useState<Checklist>({ spelling: false, facts: false, empathy: false });
  const [confirmed, setConfirmed] = useState(false);
  const [reason, setReason] = useState('');
  const hint = useUid();
  const overridden = draft.overrides.length > 0;
  const ticked = CHECKS.every((check) => checklist[check]) && (!overridden || confirmed);
  const complete = ticked && (!emergency || reason.trim() !== '');
  const approve = () =>
    act('review.approve', {
      hash: draft.hash,
      checklist,
      ...(overridden ? { overridesConfirmed: true } : {}),
      ...(emergency ? { emergency: reason.trim() } : {}),
    });
  const signs = t(`approve_hint_${state.posting}`, { person: name(draft.author) });
  const stands = emergency ? t('error_blocked') : t('approve_blocked');
  const incomplete = ticked ? t('emergency_incomplete') : t('approve_incomplete');
  return (
    <>
      {overridden && <Overrides overrides={draft.overrides} confirmed={confirmed} onConfirm={setConfirmed} />}
      <Ticks checklist={checklist} onChange={setChecklist} />
      <Spelling c={c} draft={draft} />
      {emergency && <Why reason={reason} onInput={setReason} />}
      <TaskError task={task} />
      <p class="hint" id={hint}>
        {blocked ? stands : complete ? signs : incomplete}
      </p>
      <CountingButton
        action={emergency ? 'emergencyApprove' : 'review.approve'}
        kind={emergency ? 'danger' : 'primary'}
        busy={task.busy}
        disabled={!complete || blocked}
        describedBy={hint}
        onClick={() => void approve()}
      >
        {emergency ? t('emergency_approve') : t('approve')}
      </CountingButton>
    </>
  );
}

function Ticks({ checklist, onChange }: { checklist: Checklist; onChange: (checklist: Checklist) => void }) {
  const { t } = usePanel();
  return (
    <fieldset class="checklist">
      <legend>{t('checklist')}</legend>
      {CHECKS.map((check) => (
        <label key={check}>
          <input
            type="checkbox"
            data-check={check}
            checked={checklist[check]}
            onChange={(event) => onChange({ ...checklist, [check]: event.currentTarget.checked })}
          />
          {t(`check_${check}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** What plugins have checked, for the person who ticks. Without such a plugin, or where it failed, nothing is said. */
function Spelling({ c, draft }: { c: Case; draft: Draft }) {
  const { t, state, request } = usePanel();
  const [checks, setChecks] = useState<SpellingCheck[]>([]);
  const { text, surface } = draft;
  const isThere = state.plugins?.spelling === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new language asks for the plugins' names in it
  useEffect(() => {
    let isCurrent = true;
    setChecks([]);
    if (!isThere) return;
    request('spelling', { caseId: c.id, text, surface }).then(
      (answer) => isCurrent && setChecks(answer),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [c.id, text, surface, request, state.language, isThere]);
  return checks.map((check) => (
    <p key={check.plugin} class="hint" data-spelling={check.mistakes} data-whole={check.isWhole}>
      {spellingText(t, check)}
    </p>
  ));
}

function spellingText(t: Translate, { plugin, mistakes, isWhole }: SpellingCheck): string {
  if (mistakes > 0) return t.count(isWhole ? 'spelling_mistakes' : 'spelling_part', mistakes, { plugin });
  return t(isWhole ? 'spelling_none' : 'spelling_unchecked', { plugin });
}

function Why({ reason, onInput }: { reason: string; onInput: (reason: string) => void }) {
  const { t } = usePanel();
  const id = useUid();
  return (
    <div class="ask">
      <label for={id}>{t('emergency_reason')}</label>
      <textarea
        id={id}
        rows={2}
        required
        data-field="emergency"
        value={reason}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
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
  const { t } = usePanel();
  const { task, act } = useAct(c.id);
  const [text, setText] = useState('');
  const id = useUid();
  const send = async () => {
    if (await act('review.changes', { text: text.trim() })) setText('');
  };
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
