/** The admin's view of the rules and thresholds: which rules the team objects to, what another threshold would change. */
import { useEffect, useState } from 'preact/hooks';
import { usePanel, useUid } from '../panel/context.ts';
import { Section } from '../panel/parts/ui.tsx';
import type { RuleTally, ScoredPost, TuningReport } from '../protocol.ts';
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
      <Threshold posts={report.posts} now={report.relevanceThreshold} />
    </>
  );
}

function Rules({ tallies }: { tallies: RuleTally[] }) {
  const { t } = usePanel();
  const objected = tallies.filter(({ rejected }) => rejected > 0);
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
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Threshold({ posts, now }: { posts: ScoredPost[]; now: number }) {
  const { t } = usePanel();
  const [next, setNext] = useState(now);
  const id = useUid();
  useEffect(() => setNext(now), [now]);
  const share = new Intl.NumberFormat(t.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { out, in: more } = changes(posts, now, next);
  return (
    <Section title={t('tuning_threshold')} name="threshold" level={2}>
      <p class="hint">{t('tuning_threshold_hint')}</p>
      <label class="tuning-slider" for={id}>
        {t('tuning_threshold_label', { now: share.format(now), next: share.format(next) })}
      </label>
      <input
        id={id}
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={next}
        data-field="relevanceThreshold"
        aria-valuetext={share.format(next)}
        onInput={(event) => setNext(Number(event.currentTarget.value))}
      />
      <p role="status" data-out={out.length} data-in={more.length}>
        {posts.length === 0
          ? t('tuning_no_posts')
          : t('tuning_changes', { all: posts.length, out: out.length, in: more.length })}
      </p>
      <Posts title={t('tuning_out')} posts={out} />
      <Posts title={t('tuning_in')} posts={more} />
      {next !== now && (
        <p>
          {t('tuning_policy')} <code>{`"relevanceThreshold": ${next}`}</code>
        </p>
      )}
    </Section>
  );
}

function Posts({ title, posts }: { title: string; posts: ScoredPost[] }) {
  const { t } = usePanel();
  if (posts.length === 0) return null;
  const shown = posts.slice(0, MAX_LISTED);
  return (
    <>
      <h3>{title}</h3>
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
