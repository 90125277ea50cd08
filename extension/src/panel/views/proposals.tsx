/** What plugins propose for a case. A person takes it over with a press of their own, or leaves it. */
import { useState } from 'preact/hooks';
import { keepUnsaved, readUnsaved } from '../../background/unsaved.ts';
import type { Case, PluginName, Proposal } from '../../protocol.ts';
import { useAct, usePanel, useTask } from '../context.ts';
import { Button, Section, TaskError } from '../parts/ui.tsx';

export function Proposals({ c }: { c: Case }) {
  const { t, state } = usePanel();
  const actions = state.plugins?.actions ?? [];
  if (actions.length === 0) return null;
  return (
    <Section title={t('proposals_title')} name="proposals" fold="closed">
      {actions.map((plugin) => (
        <FromPlugin key={plugin.id} c={c} plugin={plugin} />
      ))}
    </Section>
  );
}

function FromPlugin({ c, plugin }: { c: Case; plugin: PluginName }) {
  const { t, request } = usePanel();
  const [found, setFound] = useState<Proposal[] | null>(null);
  const task = useTask();
  const ask = () =>
    task.run(async () => {
      const text = (await readUnsaved(c.id))?.text ?? c.draft?.text ?? '';
      setFound(await request('pluginProposals', { caseId: c.id, plugin: plugin.id, text }));
    });
  return (
    <div data-proposals={plugin.id}>
      <Button action="askPlugin" kind="quiet" busy={task.busy} onClick={() => void ask()}>
        {t('proposals_ask', { name: plugin.name })}
      </Button>
      <TaskError task={task} />
      {found?.length === 0 && <p class="hint">{t('proposals_none')}</p>}
      {found?.map((one) => (
        <One key={one.kind + one.text} c={c} proposal={one} />
      ))}
    </div>
  );
}

function One({ c, proposal: { kind, text, reason } }: { c: Case; proposal: Proposal }) {
  const { t, announce } = usePanel();
  const { task, act } = useAct(c.id);
  const [taken, setTaken] = useState(false);
  const take = async () => {
    if (kind === 'note') {
      if (!(await act('case.note', { text }))) return;
    } else {
      await keepUnsaved(c.id, { text, surface: c.draft?.surface ?? 'public', from: 'plugin' });
      announce(t('proposals_taken'));
    }
    setTaken(true);
  };
  return (
    <div class="note" data-proposal={kind}>
      <p>{text}</p>
      <p class="hint">{reason}</p>
      <TaskError task={task} />
      {taken ? (
        <p class="hint">{t('proposals_taken')}</p>
      ) : (
        <Button action="takeProposal" busy={task.busy} onClick={() => void take()}>
          {kind === 'note' ? t('proposals_take_note') : t('proposals_take_draft')}
        </Button>
      )}
    </div>
  );
}
