/** The findings as a list: how grave, what and why, where in the text, *right* and *not a case* (with a reason, if it blocks). */
import { useState } from 'preact/hooks';
import type { Correction, Draft, Finding } from '../../protocol.ts';
import { useName, usePanel } from '../context.ts';
import { overridden, worstFirst } from '../marks.ts';
import { Reason } from './ask.tsx';
import { Button, SeverityChip } from './ui.tsx';

type Override = Draft['overrides'][number];

export interface FindingsProps {
  id: string;
  text: string;
  findings: readonly Finding[];
  overrides: readonly Override[];
  onShow?: (finding: Finding) => void;
  /** Missing: the reader may not change anything. */
  onOverrides?: (overrides: Override[]) => void;
  /** What colleagues have said of rules in this case. */
  judged?: readonly Correction[] | undefined;
  /** Missing: this person may say nothing about them. */
  onJudge?: ((rule: string, value: 'accept' | 'reject') => void) | undefined;
}

export function Findings(props: FindingsProps) {
  const { t } = usePanel();
  const { id, findings } = props;
  return (
    <div class="findings" id={id} data-findings={findings.length}>
      <p class="findings-head" role="status">
        {findings.length === 0 ? t('findings_none') : t.count('findings_count', findings.length)}
      </p>
      {findings.length > 0 && (
        <ul>
          {worstFirst(findings).map((finding) => (
            <FindingItem key={`${finding.rule} ${finding.start} ${finding.end}`} {...props} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The person knows the word, the dictionary does not. */
function RightWord({ word }: { word: string }) {
  const { t, request } = usePanel();
  const [learned, setLearned] = useState(false);
  if (learned) return <p class="hint">{t('word_learned')}</p>;
  const learn = () =>
    request('learnWord', { word }).then(
      () => setLearned(true),
      () => undefined,
    );
  return (
    <Button action="learnWord" kind="quiet" onClick={() => void learn()}>
      {t('word_learn')}
    </Button>
  );
}

function FindingItem({
  finding,
  text,
  overrides,
  onShow,
  onOverrides,
  judged,
  onJudge,
}: FindingsProps & { finding: Finding }) {
  const { t } = usePanel();
  const [asking, setAsking] = useState(false);
  const quote = text.slice(finding.start, finding.end);
  const done = overridden(text, finding, overrides);
  const override = overrides.find((one) => one.rule === finding.rule && one.quote === quote);
  // What does not block needs no reason: a word about the rule is enough.
  const mayOverride = onOverrides && finding.overridable && finding.severity === 'block' && !done;
  const word = judged?.find(({ about }) => about === finding.rule);
  const quiet = done || word?.value === 'reject';
  return (
    <li
      class={`finding severity-edge-${quiet ? 'hint' : finding.severity}`}
      data-rule={finding.rule}
      data-severity={finding.severity}
    >
      <p class="finding-text">
        <SeverityChip severity={finding.severity} /> {finding.message}
        {finding.plugin && <span class="hint"> · {finding.plugin}</span>}
      </p>
      {quote !== '' && quote.length < text.length && <p class="quote">{t('quote', { text: quote })}</p>}
      {override && <p class="finding-override">{t('finding_overridden', { reason: override.reason })}</p>}
      {onOverrides && finding.severity === 'block' && !finding.overridable && <p class="hint">{t('finding_never')}</p>}
      {word && <Judged word={word} />}
      <div class="row">
        {onShow && quote !== '' && (
          <Button action="showFinding" kind="quiet" onClick={() => onShow(finding)}>
            {t('finding_show')}
          </Button>
        )}
        {onJudge && !finding.isWord && (
          <Button
            action="acceptFinding"
            kind="quiet"
            pressed={word?.value === 'accept'}
            onClick={() => onJudge(finding.rule, 'accept')}
          >
            {t('finding_accept')}
          </Button>
        )}
        {onJudge && !finding.isWord && finding.severity !== 'block' && (
          <Button
            action="rejectFinding"
            kind="quiet"
            pressed={word?.value === 'reject'}
            onClick={() => onJudge(finding.rule, 'reject')}
          >
            {t('finding_reject')}
          </Button>
        )}
        {finding.isWord && onOverrides && <RightWord word={quote} />}
        {mayOverride && !asking && (
          <Button action="notACase" kind="quiet" onClick={() => setAsking(true)}>
            {t('finding_not_a_case')}
          </Button>
        )}
        {onOverrides && override && (
          <Button
            action="undoOverride"
            kind="quiet"
            onClick={() => onOverrides(overrides.filter((one) => one !== override))}
          >
            {t('finding_override_undo')}
          </Button>
        )}
      </div>
      {mayOverride && asking && (
        <Reason
          action="confirmNotACase"
          label={t('finding_reason')}
          confirm={t('finding_reason_ok')}
          counts
          onCancel={() => setAsking(false)}
          onReason={(reason) => {
            setAsking(false);
            onOverrides([...overrides, { rule: finding.rule, quote, reason }]);
          }}
        />
      )}
    </li>
  );
}

function Judged({ word: { value, person } }: { word: Correction }) {
  const { t } = usePanel();
  const name = useName();
  return (
    <p class="finding-override" data-judged={value}>
      {t(value === 'accept' ? 'finding_accepted' : 'finding_rejected', { person: name(person) })}
    </p>
  );
}
