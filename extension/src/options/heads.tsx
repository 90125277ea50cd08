/** The admin's view of learning on the job: what was trained from the team's corrections, how good it is, what is in use. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Task, useName, usePanel, useTask } from '../panel/context.ts';
import { Button, Section, TaskError } from '../panel/parts/ui.tsx';
import type { HeadFigures, HeadsReport, HeadsVersion } from '../protocol.ts';

/** Between two looks at a training that runs. */
const LOOK_MS = 1000;

export function HeadsCard() {
  const { t, state, request } = usePanel();
  const admin = state.person?.roles.includes('admin') ?? false;
  const [report, setReport] = useState<HeadsReport | null>(null);
  const [away, setAway] = useState(false);
  const task = useTask();
  const read = useCallback(
    () =>
      request('heads', null).then(
        (found) => {
          setReport(found);
          setAway(false);
        },
        () => setAway(true),
      ),
    [request],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the connection or the cases may change it
  useEffect(() => {
    if (admin) void read();
    else setReport(null);
  }, [admin, read, state.connection, state.cases.length]);
  const training = report?.training ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer asks for the next one
  useEffect(() => {
    if (!training) return;
    const timer = setTimeout(() => void read(), LOOK_MS);
    return () => clearTimeout(timer);
  }, [read, report]);
  if (!admin || (!report && !away)) return null;
  const run = (what: Promise<unknown>) => what.then(read);
  return (
    <Section title={t('heads_title')} name="heads" level={2}>
      <p class="hint">{t('heads_hint')}</p>
      {away && (
        <p class="note" role="status">
          {t('heads_away')}
        </p>
      )}
      {report && (
        <>
          <InUse report={report} task={task} run={run} />
          <Training report={report} task={task} run={run} />
          <TaskError task={task} />
          {report.versions.map((version) => (
            <Version key={version.version} version={version} inUse={report.inUse} task={task} run={run} />
          ))}
        </>
      )}
    </Section>
  );
}

interface Acting {
  task: Task;
  /** Does it, then looks again. */
  run: (what: Promise<unknown>) => Promise<unknown>;
}

function InUse({ report: { inUse }, task, run }: { report: HeadsReport } & Acting) {
  const { t, request, announce } = usePanel();
  const back = () => run(request('headsUse', { version: 0 }));
  return (
    <div class="row">
      <strong data-in-use={inUse}>
        {inUse === 0 ? t('heads_shipped_in_use') : t('heads_in_use', { version: inUse })}
      </strong>
      {inUse !== 0 && (
        <Button
          action="headsBack"
          busy={task.busy}
          onClick={() => void task.run(back).then((done) => done && announce(t('heads_shipped_in_use')))}
        >
          {t('heads_back')}
        </Button>
      )}
    </div>
  );
}

function Training({ report, task, run }: { report: HeadsReport } & Acting) {
  const { t, request } = usePanel();
  const name = useName();
  const { training, last, corrections } = report;
  const { posts, people, neededPosts, neededPeople } = corrections;
  const enough = posts >= neededPosts && people >= neededPeople;
  if (training) {
    const { step, steps, by } = training;
    return (
      <div data-training={step}>
        <label>
          {t('heads_training', { person: name(by), step, steps })}
          <progress value={step} max={steps} />
        </label>
        <Button
          action="headsCancel"
          busy={task.busy}
          onClick={() => void task.run(() => run(request('headsCancel', null)))}
        >
          {t('heads_cancel')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p data-corrected-posts={posts}>{t('heads_corrections', { posts, people })}</p>
      {!enough && <p class="hint">{t('heads_too_few', { neededPosts, neededPeople })}</p>}
      {last && (
        <p class="note" data-last>
          {t('heads_last', {
            time: t.time(last.at),
            person: name(last.by),
            message: t.maybe(`heads_last_${last.reason}`, last.message),
          })}
        </p>
      )}
      <div class="row">
        <Button
          action="headsTrain"
          kind="primary"
          disabled={!enough}
          busy={task.busy}
          onClick={() => void task.run(() => run(request('headsTrain', null)))}
        >
          {t('heads_train')}
        </Button>
      </div>
    </>
  );
}

function Version({ version: v, inUse, task, run }: { version: HeadsVersion; inUse: number } & Acting) {
  const { t, request, announce } = usePanel();
  const name = useName();
  const current = v.version === inUse;
  const use = () => run(request('headsUse', { version: v.version }));
  const why = t.maybe(`heads_why_${v.reason}`, '');
  return (
    <div class="heads-version" data-version={v.version} data-state={v.state}>
      <h3>
        {t('heads_version', { version: v.version })}{' '}
        <span class={`chip ${current ? 'state-approved' : ''}`}>
          {current ? t('heads_state_used') : t(`heads_state_${v.state}`)}
        </span>
      </h3>
      <p class="hint">
        {t('heads_made', { time: t.time(v.madeAt), person: name(v.by), posts: v.posts, people: v.people })}
        {v.usedAt && ` ${t('heads_used', { time: t.time(v.usedAt), person: name(v.usedBy ?? '') })}`}
      </p>
      {v.why !== '' && (
        // The backend's own sentence, where there is none of ours.
        <p class="note bad" lang={why === '' ? 'en' : undefined}>
          {why || v.why}
        </p>
      )}
      {v.erased > 0 && <p class="note">{t.count('heads_erased', v.erased)}</p>}
      {v.heads.length > 0 && <Figures version={v} />}
      {v.state === 'offered' && !current && (
        <Button
          action="headsUse"
          kind="primary"
          busy={task.busy}
          onClick={() => void task.run(use).then((done) => done && announce(t('heads_in_use', { version: v.version })))}
        >
          {t('heads_use')}
        </Button>
      )}
    </div>
  );
}

function Figures({ version: { version, heads } }: { version: HeadsVersion }) {
  const { t } = usePanel();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard, to scroll it
    <section class="heads-figures" tabIndex={0} aria-label={t('heads_figures', { version })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('heads_field')}</th>
            <th scope="col">{t('heads_held_out')}</th>
            <th scope="col">{t('heads_shipped')}</th>
            <th scope="col">{t('heads_taken')}</th>
          </tr>
        </thead>
        <tbody>
          {heads.map(({ head, corrections, heldOut, shipped, taken }) => (
            <tr key={head} data-head={head} data-taken={taken}>
              <th scope="row">
                {t.maybe(`heads_field_${head}`, head)} <span class="hint">× {corrections}</span>
              </th>
              <td>
                <Right figures={heldOut} />
              </td>
              <td>
                <Right figures={shipped} />
              </td>
              <td>{taken ? t('heads_taken_yes') : t('heads_taken_no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** "2 → 7 of 8" */
function Right({ figures: { rows, before, after } }: { figures: HeadFigures }) {
  const { t } = usePanel();
  if (rows === 0) return <>–</>;
  return <span class={after < before ? 'worse' : ''}>{t('heads_right', { rows, before, after })}</span>;
}
