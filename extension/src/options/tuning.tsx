/** The admin's view of the rules and thresholds: which rules the team objects to, what another threshold would change. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel, useUid } from '../panel/context.ts';
import { Button, Section } from '../panel/parts/ui.tsx';
import type { RuleTally, Threshold, TunedPost, TuningReport } from '../protocol.ts';
import { changes, isDoubtful } from './doubt.ts';

/** Posts that are listed; the rest is counted. */
const MAX_LISTED = 20;

export function TuningCards() {
  const { state, request } = usePanel();
  const admin = state.person?.roles.includes('admin') ?? false;
  const [report, setReport] = useState<TuningReport | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the cases is a change of the report
  useEffect(() => {
    if (admin) request('tuningReport', null).then(setReport, () => undefined);
    else setReport(null);
  }, [request, admin, state.cases.length]);
  if (!report) return null;
  return (
    <>
      <Rules tallies={report.rules} />
      <Thresholds report={report} />
    </>
  );
}

function Rules({ tallies }: { tallies: RuleTally[] }) {
  const { t } = usePanel();
  const objected = tallies.filter(({ rejected, accepted }) => rejected + accepted > 0);
  return (
    <Section title={t('tuning_rules')} name="rules" level={2}>
      <p class="hint">{t('tuning_rules_hint')}</p>
      {objected.length === 0 && <p>{t('tuning_rules_none')}</p>}
      {objected.length > 0 && (
        <ul class="tuning-list">
          {objected.map((tally) => (
            <li key={tally.rule} data-rule={tally.rule} data-doubtful={isDoubtful(tally)}>
              <strong>{t.maybe(`rule_${tally.rule}`, tally.rule)}</strong>{' '}
              {isDoubtful(tally) && <span class="chip severity-warn">{t('tuning_doubtful')}</span>}
              <br />
              <span class="hint">
                {t('tuning_rule_figures', {
                  stood: tally.stood,
                  rejected: tally.rejected,
                  confirmed: tally.confirmed,
                  accepted: tally.accepted,
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Thresholds({ report: { posts, thresholds } }: { report: TuningReport }) {
  const { t } = usePanel();
  return (
    <Section title={t('tuning_thresholds')} name="threshold" level={2}>
      <p class="hint">{t('tuning_threshold_hint')}</p>
      {posts.length === 0 && <p>{t('tuning_no_posts')}</p>}
      {thresholds.map((threshold) => (
        <OneThreshold key={threshold.name} threshold={threshold} posts={posts} />
      ))}
    </Section>
  );
}

/** Where the slider stands while the policy says nothing. */
const MIDDLE = 0.5;

function OneThreshold({ threshold, posts }: { threshold: Threshold; posts: TunedPost[] }) {
  const { t } = usePanel();
  const { name, value: now, above } = threshold;
  const [next, setNext] = useState(now);
  const id = useUid();
  useEffect(() => setNext(now), [now]);
  const tried = useTried(threshold, next);
  const format = new Intl.NumberFormat(t.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const share = (value: number | null) => (value === null ? t('tuning_as_trained') : format.format(value));
  const { out, in: more } = changes(posts, above, tried);
  return (
    <div class="tuning-threshold" data-threshold={name}>
      <h3>{t(`tuning_${name}`)}</h3>
      <label class="tuning-slider" for={id}>
        {t('tuning_threshold_label', { now: share(now), next: share(next) })}
      </label>
      <input
        id={id}
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={next ?? MIDDLE}
        data-field={name}
        aria-valuetext={share(next)}
        onInput={(event) => setNext(Number(event.currentTarget.value))}
      />
      <p role="status" data-before={above.length} data-after={tried.length} data-out={out.length} data-in={more.length}>
        {posts.length > 0 &&
          t('tuning_changes', {
            all: posts.length,
            before: above.length,
            after: tried.length,
            out: out.length,
            in: more.length,
          })}
      </p>
      <Posts title={t('tuning_out')} posts={out} />
      <Posts title={t('tuning_in')} posts={more} />
      {next !== now && (
        <div class="row">
          <span>
            {t('tuning_policy')} <code>{`"${name}": ${next}`}</code>
          </span>
          <Button action="resetThreshold" kind="quiet" onClick={() => setNext(now)}>
            {t('tuning_reset')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** What would be above the threshold; while the slider moves, one question at a time and then the newest. */
function useTried({ name, value, above }: Threshold, next: number | null): readonly string[] {
  const { request } = usePanel();
  const [tried, setTried] = useState(above);
  const wanted = useRef<number | null>(null);
  const asking = useRef(false);
  useEffect(() => {
    wanted.current = next;
    if (next === value || next === null) setTried(above);
    else if (!asking.current) void ask(next);
    async function ask(one: number): Promise<void> {
      asking.current = true;
      const answer = await request('tuningTry', { name, value: one }).catch(() => null);
      asking.current = false;
      const newest = wanted.current;
      if (newest === one) setTried(answer ?? above);
      else if (newest !== null && newest !== value) await ask(newest);
    }
  }, [request, name, value, above, next]);
  return tried;
}

function Posts({ title, posts }: { title: string; posts: TunedPost[] }) {
  const { t } = usePanel();
  if (posts.length === 0) return null;
  const shown = posts.slice(0, MAX_LISTED);
  return (
    <>
      <h4>{title}</h4>
      <ul class="tuning-list">
        {shown.map(({ caseId, author, text }) => (
          <li key={caseId} data-case={caseId}>
            <strong>{author}</strong> <span class="tuning-post">{text}</span>
          </li>
        ))}
      </ul>
      {posts.length > shown.length && <p class="hint">{t('tuning_more', { count: posts.length - shown.length })}</p>}
    </>
  );
}
