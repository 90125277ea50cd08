/** What one does seldom: give back, close, reopen, and for admins the erasure of the customer's data. */
import { useState } from 'preact/hooks';
import type { ActionType, Case, CaseView } from '../../protocol.ts';
import { useAct, usePanel } from '../context.ts';
import type { Key } from '../i18n.ts';
import { AskReason } from '../parts/ask.tsx';
import { Button, Section, TaskError } from '../parts/ui.tsx';

interface Step {
  type: ActionType;
  label: Key;
  reason: Key;
}
const ASKED: Step[] = [
  { type: 'case.release', label: 'release', reason: 'release_reason' },
  { type: 'case.close', label: 'close_case', reason: 'close_reason' },
];

export function More({ view: { case: c, allowed } }: { view: CaseView }) {
  const { t } = usePanel();
  const { task, act } = useAct(c.id);
  // After an unknown outcome these two are the decision itself and stand there.
  const elsewhere = c.state === 'unknown' ? ['case.release', 'case.reopen'] : [];
  const may = (type: ActionType) => allowed.includes(type) && !elsewhere.includes(type);
  const asked = ASKED.filter(({ type }) => may(type));
  if (asked.length === 0 && !may('case.reopen') && !may('case.erase')) return null;
  return (
    <Section title={t('more_actions')} name="more" fold="closed">
      <div class="row top">
        {asked.map((step) => (
          <Asked key={step.type} c={c} step={step} />
        ))}
        {may('case.reopen') && (
          <Button action="case.reopen" busy={task.busy} onClick={() => void act('case.reopen')}>
            {t('reopen')}
          </Button>
        )}
        {may('case.erase') && <Erase c={c} />}
      </div>
      <TaskError task={task} />
    </Section>
  );
}

function Asked({ c, step: { type, label, reason } }: { c: Case; step: Step }) {
  const { t } = usePanel();
  const { task, act } = useAct(c.id);
  return (
    <AskReason
      action={type}
      open={t(label)}
      label={t(reason)}
      confirm={t(label)}
      task={task}
      onReason={(text) => act(type, { reason: text })}
    />
  );
}

const LOST = ['erase_post', 'erase_texts', 'erase_notes', 'erase_log'] as const;

/** Names what is lost before it is lost: there is no way back. */
function Erase({ c }: { c: Case }) {
  const { t } = usePanel();
  const { task, act } = useAct(c.id);
  const [sure, setSure] = useState(false);
  return (
    <AskReason
      action="case.erase"
      kind="danger"
      open={t('erase')}
      label={t('erase_reason')}
      confirm={t('erase_confirm')}
      counts
      ready={sure}
      task={task}
      onReason={(reason) => act('case.erase', { reason })}
    >
      <div class="note bad">
        <strong>{t('erase_title', { author: c.post.author.name || c.post.author.handle })}</strong>
        <ul class="lost">
          {LOST.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <p>{t('erase_stays')}</p>
        <label>
          <input
            type="checkbox"
            data-check="erase"
            checked={sure}
            onChange={(event) => setSure(event.currentTarget.checked)}
          />
          {t('erase_sure')}
        </label>
      </div>
    </AskReason>
  );
}
