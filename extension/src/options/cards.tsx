/** The cards of the options page. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { usePanel, useTask, useUid } from '../panel/context.ts';
import type { Key } from '../panel/i18n.ts';
import { Button, Icon, Section, TaskError } from '../panel/parts/ui.tsx';
import { SignIn } from '../panel/views/sign-in.tsx';
import type { LocalData, Settings } from '../protocol.ts';

export function Account() {
  const { state, t, request } = usePanel();
  const { person } = state;
  return (
    <Section title={t('options_connection')} name="account" level={2}>
      {state.managed && <p class="hint">{t('options_managed')}</p>}
      {person ? (
        <>
          <p>{t('options_signed_in', { person: person.name })}</p>
          <p class="hint">
            {state.backend} · {state.tenant}
          </p>
          <div class="row">
            <Button action="signOut" onClick={() => void request('signOut', null)}>
              {t('menu_sign_out')}
            </Button>
          </div>
        </>
      ) : (
        <SignIn />
      )}
    </Section>
  );
}

/** The settings, read again whenever the panel's state tells of a change. */
function useSettings(): [Settings | null, (change: Partial<Pick<Settings, 'language'>>) => Promise<void>] {
  const { state, request } = usePanel();
  const [settings, setSettings] = useState<Settings | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these says that settings have changed
  useEffect(() => {
    const read = () => void request('settings', null).then(setSettings, () => undefined);
    const onChanged = (_changes: object, area: string) => area === 'managed' && read();
    read();
    chrome.storage.onChanged.addListener(onChanged);
    return () => chrome.storage.onChanged.removeListener(onChanged);
  }, [request, state.language, state.managed, state.backend, state.tenant]);
  const save = useCallback(
    async (change: Partial<Pick<Settings, 'language'>>) => setSettings(await request('saveSettings', change)),
    [request],
  );
  return [settings, save];
}

const LANGUAGES = ['auto', 'de', 'en'] as const;

export function Language() {
  const { t, announce } = usePanel();
  const [settings, save] = useSettings();
  const task = useTask();
  const id = useUid();
  const locked = settings?.locked.includes('language') ?? true;
  return (
    <Section title={t('options_language')} name="language" level={2}>
      <label class="sr-only" for={id}>
        {t('options_language')}
      </label>
      <select
        id={id}
        data-field="language"
        disabled={locked}
        value={settings?.language ?? 'auto'}
        onChange={(event) => {
          const language = LANGUAGES.find((name) => name === event.currentTarget.value) ?? 'auto';
          void task.run(() => save({ language })).then((done) => done && announce(t('options_saved')));
        }}
      >
        {LANGUAGES.map((name) => (
          <option key={name} value={name}>
            {t(`options_language_${name}`)}
          </option>
        ))}
      </select>
      <TaskError task={task} />
    </Section>
  );
}

const PRIVACY: Key[] = [
  'options_privacy_open',
  'options_privacy_act',
  'options_privacy_presence',
  'options_privacy_reply',
  'options_privacy_bypass',
  'options_privacy_sync',
];

export function Privacy() {
  const { t } = usePanel();
  return (
    <Section title={t('options_privacy')} name="privacy" level={2}>
      <p>{t('options_privacy_intro')}</p>
      <ul class="privacy">
        {PRIVACY.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <p class="hint">{t('options_privacy_off')}</p>
    </Section>
  );
}

export function Sites() {
  const { t } = usePanel();
  const [settings] = useSettings();
  if (!settings) return null;
  const guard = settings.sendGuard ? t(`options_guard_${settings.sendGuard}`) : t('options_guard_policy');
  return (
    <Section title={t('options_sites')} name="sites" level={2}>
      <dl class="facts">
        {Object.entries(settings.sites).map(([site, on]) => (
          <div key={site} data-site={site} data-on={on}>
            <dt>{t.maybe(`platform_${site}`, site)}</dt>
            <dd>{on ? t('options_site_on') : t('options_site_off')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('options_guard')}</dt>
          <dd>
            {settings.sendGuard && <Icon name="lock" />} {guard}
          </dd>
        </div>
      </dl>
    </Section>
  );
}

export function LocalDataCard() {
  const { state, t, request, announce } = usePanel();
  const [local, setLocal] = useState<LocalData | null>(null);
  const [sure, setSure] = useState(false);
  const task = useTask();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these changes what is kept here
  useEffect(() => {
    request('localData', null).then(setLocal, () => undefined);
  }, [request, state.person, state.waiting, state.cases.length]);
  const remove = async (force: boolean) => {
    if (state.waiting > 0 && !force) return setSure(true);
    const done = await task.run(() => request('deleteLocalData', { force }));
    setSure(false);
    if (done) announce(t('options_deleted'));
  };
  return (
    <Section title={t('options_local')} name="local" level={2}>
      {local && <Facts local={local} />}
      <p class="hint">{t('options_delete_hint')}</p>
      <TaskError task={task} />
      <div class="row">
        <Button action="deleteLocalData" kind="danger" busy={task.busy} onClick={() => void remove(false)}>
          {t('options_delete')}
        </Button>
      </div>
      {sure && (
        <div class="note bad" role="alert">
          <p>{t('options_delete_sure', { count: state.waiting })}</p>
          <div class="row">
            <Button action="deleteAnyway" kind="danger" onClick={() => void remove(true)}>
              {t('options_delete_yes')}
            </Button>
            <Button action="cancel" onClick={() => setSure(false)}>
              {t('cancel')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}

function Facts({ local }: { local: LocalData }) {
  const { t } = usePanel();
  const size =
    local.bytes === null
      ? '–'
      : `${new Intl.NumberFormat(t.language, { maximumFractionDigits: 1 }).format(local.bytes / 1024)} KB`;
  const facts: [Key, string][] = [
    ['options_version', local.core],
    ['options_policy', local.policy || '–'],
    ['options_device', local.device || '–'],
    ['options_cases', String(local.cases)],
    ['options_waiting', String(local.waiting)],
    ['options_bytes', size],
  ];
  return (
    <dl class="facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
