/** The admin's view of the plugins in this build: which run, which do not, and why. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { usePanel } from '../panel/context.ts';
import { Button, Section } from '../panel/parts/ui.tsx';
import type { PluginReport } from '../protocol.ts';

export function PluginsCard() {
  const { t, state, request } = usePanel();
  const [report, setReport] = useState<PluginReport | null>(null);
  const read = useCallback(() => void request('pluginReport', null).then(setReport, () => undefined), [request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of what rests is a change of the report
  useEffect(() => {
    if (state.plugins) read();
  }, [read, state.plugins?.resting.join()]);
  if (!report) return null;
  return (
    <Section title={t('options_plugins')} name="plugins" level={2}>
      {report.broken !== '' && <p class="note bad">{report.broken}</p>}
      {report.plugins.length === 0 && report.broken === '' && <p class="hint">{t('options_plugins_none')}</p>}
      {report.plugins.map((plugin) => (
        <OnePlugin key={`${plugin.id} ${plugin.version}`} plugin={plugin} />
      ))}
      {report.plugins.length > 0 && <RecordSession recorded={report.recorded} changed={read} />}
    </Section>
  );
}

const SESSION_FILE = 'plugin-session.jsonl';

/** What the plugins are asked, without people, as a file: material for the tests of who writes plugins. */
function RecordSession({ recorded, changed }: { recorded: number | null; changed: () => void }) {
  const { t, request } = usePanel();
  const begin = () => request('pluginRecord', { on: true }).then(changed);
  const save = async () => {
    const text = await request('pluginRecord', { on: false });
    const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
    Object.assign(document.createElement('a'), { href: url, download: SESSION_FILE }).click();
    URL.revokeObjectURL(url);
    changed();
  };
  return (
    <div class="row">
      {recorded === null ? (
        <Button action="recordPlugins" onClick={() => void begin()}>
          {t('plugin_record')}
        </Button>
      ) : (
        <Button action="saveRecord" kind="primary" onClick={() => void save()}>
          {t('plugin_record_save')}
        </Button>
      )}
      <p class="hint">{t('plugin_record_hint')}</p>
    </div>
  );
}

function OnePlugin({ plugin }: { plugin: PluginReport['plugins'][number] }) {
  const { t } = usePanel();
  const { id, version, name, slots, state, problems, calls, failures, p50, p95, shadow } = plugin;
  const ms = (value: number | null) =>
    value === null ? '–' : `${new Intl.NumberFormat(t.language, { maximumFractionDigits: 1 }).format(value)} ms`;
  return (
    <div data-plugin={id} data-state={state}>
      <h3>
        {name[t.language]} {shadow && <span class="chip">{t('plugin_shadow')}</span>}{' '}
        <span class="chip">{t(`plugin_state_${state}`)}</span>
      </h3>
      <p class="hint">
        {id} {version} {slots.length > 0 && `· ${slots.join(', ')}`}
      </p>
      {calls > 0 && <p class="hint">{t('plugin_figures', { calls, failures, p50: ms(p50), p95: ms(p95) })}</p>}
      {shadow && shadow.compared > 0 && (
        <>
          <p class="hint">{t('plugin_shadow_figures', { compared: shadow.compared, different: shadow.different })}</p>
          <ul>
            {shadow.what.map(({ change, count }) => (
              <li key={change}>
                {change} <span class="hint">× {count}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ code, message, where }) => (
            <li key={`${code} ${where} ${message}`} data-code={code}>
              {t.maybe(`plugin_problem_${code}`, code)}{' '}
              <span class="hint">{[where, message].filter(Boolean).join(': ')}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
