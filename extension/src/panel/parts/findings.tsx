/** The findings as a list: how grave, what and why, where in the text, and *not a case* with a reason. */
import { useState } from 'preact/hooks';
import type { Draft, Finding } from '../../protocol.ts';
import { usePanel } from '../context.ts';
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

function FindingItem({ finding, text, overrides, onShow, onOverrides }: FindingsProps & { finding: Finding }) {
  const { t } = usePanel();
  const [asking, setAsking] = useState(false);
  const quote = text.slice(finding.start, finding.end);
  const done = overridden(text, finding, overrides);
  const override = overrides.find((one) => one.rule === finding.rule && one.quote === quote);
  const mayOverride = onOverrides && finding.overridable && !done;
  return (
    <li
      class={`finding severity-edge-${done ? 'hint' : finding.severity}`}
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
      <div class="row">
        {onShow && quote !== '' && (
          <Button action="showFinding" kind="quiet" onClick={() => onShow(finding)}>
            {t('finding_show')}
          </Button>
        )}
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
