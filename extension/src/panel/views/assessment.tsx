/** What the assessment says of the post, and a person's word against it: the case and every badge follow that word. */
import { corrected, otherwise, SENTIMENTS, verdictOf } from '../../background/corrected.ts';
import { verdictName } from '../../background/reasons-words.ts';
import type { CaseView, Correction, Verdicts } from '../../protocol.ts';
import { useAct, useName, usePanel } from '../context.ts';
import type { Key } from '../i18n.ts';
import { Menu } from '../parts/menu.tsx';
import { Button, TaskError } from '../parts/ui.tsx';

export function AssessmentLine({ view }: { view: CaseView }) {
  const { t } = usePanel();
  const { task, act } = useAct(view.case.id);
  const { assessed, case: c, allowed } = view;
  if (!assessed) return null;
  const words = otherwise(assessed, c.corrections);
  const now = corrected(assessed, words);
  const may = allowed.includes('case.correct');
  return (
    <div class="assessed" data-part="assessment">
      <div class="row">
        <Chips now={now} words={words} />
        {may && (
          <Menu action="correct" face={t('correct')}>
            {(close) =>
              offers(now).map(({ key, about, value }) => (
                <Button
                  key={key}
                  action={`correct:${about}:${value}`}
                  kind="quiet"
                  onClick={() => {
                    close();
                    void act('case.correct', { about, value });
                  }}
                >
                  {t(key)}
                </Button>
              ))
            }
          </Menu>
        )}
      </div>
      <TaskError task={task} />
      <div role="status">
        {words.map((word) => (
          <Word key={word.about} word={word} view={view} assessed={assessed} />
        ))}
      </div>
    </div>
  );
}

function Chips({ now, words }: { now: Verdicts; words: readonly Correction[] }) {
  const { t } = usePanel();
  const shown = now.relevant ? (now.needs_reply ? SHOWN : ['needs_reply', 'intents', 'sentiment']) : ['relevance'];
  return (
    <>
      {shown.map((about) => {
        const value = verdictOf(now, about) ?? '';
        const word = words.some((one) => one.about === about);
        const urgent = about === 'urgency' && (value === 'high' || value === 'critical');
        return (
          <span
            key={about}
            class={`chip ${urgent ? 'severity-warn' : ''} ${word ? 'by-a-person' : ''}`}
            data-verdict={about}
            data-value={value}
          >
            {verdictName(t.language, about, value)}
          </span>
        );
      })}
    </>
  );
}

const SHOWN = ['urgency', 'intents', 'sentiment'];

/** One person's word, and the way back: out of the outbox while it is there, else by what the assessment says. */
function Word({ word, view, assessed }: { word: Correction; view: CaseView; assessed: Verdicts }) {
  const { t, state, request, announce } = usePanel();
  const name = useName();
  const { case: c, allowed } = view;
  const { task, act } = useAct(c.id);
  const { undo } = state;
  const newest = c.corrections?.at(-1) === word && undo?.type === 'case.correct' && undo.caseId === c.id;
  const takeBack = async () => {
    const { about } = word;
    if (!newest) return act('case.correct', { about, value: verdictOf(assessed, about) ?? '' });
    return (await task.run(() => request('undo', { id: undo.id }))) && announce(t('correct_undone'));
  };
  return (
    <p class="by-person" data-corrected={word.about}>
      {t('corrected_by', { verdict: verdictName(t.language, word.about, word.value), person: name(word.person) })}{' '}
      <time dateTime={word.at}>{t.time(word.at)}</time>{' '}
      {allowed.includes('case.correct') && (
        <Button action="undoCorrection" kind="quiet" busy={task.busy} onClick={() => void takeBack()}>
          {t('correct_undo')}
        </Button>
      )}
      <TaskError task={task} />
    </p>
  );
}

interface Offer {
  key: Key;
  about: string;
  value: string;
}

/** What one may say against the verdicts as they stand. */
export function offers(now: Verdicts): Offer[] {
  if (!now.relevant) return [{ key: 'correct_for_us', about: 'relevance', value: 'true' }];
  const complaint = now.intents.includes('complaint');
  const urgent = now.urgency === 'high' || now.urgency === 'critical';
  const others = now.intents.filter((one) => one !== 'complaint' && one !== 'other');
  const without = others.length > 0 ? others : ['other'];
  const calm = now.needs_reply ? 'normal' : 'low';
  return [
    {
      key: complaint ? 'correct_no_complaint' : 'correct_complaint',
      about: 'intents',
      value: (complaint ? without : [...others, 'complaint']).sort().join(' '),
    },
    { key: 'correct_not_for_us', about: 'relevance', value: 'false' },
    { key: now.needs_reply ? 'correct_no_reply' : 'correct_reply', about: 'needs_reply', value: `${!now.needs_reply}` },
    { key: urgent ? 'correct_not_urgent' : 'correct_urgent', about: 'urgency', value: urgent ? calm : 'high' },
    ...SENTIMENTS.filter((one) => one !== now.sentiment).map((value): Offer => {
      return { key: `correct_sentiment_${value}`, about: 'sentiment', value };
    }),
  ];
}
