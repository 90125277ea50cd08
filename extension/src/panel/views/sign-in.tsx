/** Signing in. Address and company are fixed where the company has set them. */
import type { TargetedInputEvent } from 'preact';
import { useState } from 'preact/hooks';
import { usePanel, useTask, useUid } from '../context.ts';
import { CountingButton } from '../parts/counting-button.tsx';
import { Icon, TaskError } from '../parts/ui.tsx';

export function SignIn() {
  const { state, t, request, surface } = usePanel();
  const task = useTask();
  const [backend, setBackend] = useState(state.backend);
  const [tenant, setTenant] = useState(state.tenant);
  const [person, setPerson] = useState(state.lastPerson);
  const [password, setPassword] = useState('');
  const locked = state.managed && state.backend !== '';
  const submit = () =>
    task.run(async () => {
      await request('signIn', {
        backend: locked ? state.backend : backend,
        tenant: locked ? state.tenant : tenant,
        person,
        password,
      });
      setPassword('');
    });
  const complete = [locked ? state.backend : backend, person, password].every((value) => value.trim() !== '');
  return (
    <form
      class="sign-in"
      data-view="sign-in"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.isTrusted || !(event.target instanceof HTMLInputElement)) return;
        // Inside a page only the button itself counts.
        if (surface === 'panel' && complete) void submit();
        else event.currentTarget.querySelector<HTMLButtonElement>('[data-action=signIn]')?.focus();
      }}
    >
      <h2>{t('sign_in_title')}</h2>
      <p class="hint">{t('sign_in_intro')}</p>
      {state.waiting > 0 && (
        <p class="note">{t.count('sign_in_waiting', state.waiting, { person: state.lastPerson })}</p>
      )}
      <Field
        name="backend"
        label={t('field_backend')}
        type="url"
        value={locked ? state.backend : backend}
        locked={locked}
        onInput={setBackend}
      />
      <Field
        name="tenant"
        label={t('field_tenant')}
        value={locked ? state.tenant : tenant}
        locked={locked && state.tenant !== ''}
        onInput={setTenant}
      />
      <Field name="person" label={t('field_person')} value={person} autocomplete="username" onInput={setPerson} />
      <Field
        name="password"
        label={t('field_password')}
        type="password"
        value={password}
        autocomplete="current-password"
        onInput={setPassword}
      />
      <TaskError task={task} />
      <CountingButton
        action="signIn"
        kind="primary"
        busy={task.busy}
        disabled={!complete}
        onClick={() => void submit()}
      >
        {task.busy ? t('sign_in_busy') : t('sign_in_button')}
      </CountingButton>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'url' | 'password';
  autocomplete?: string;
  locked?: boolean;
}

export function Field({
  name,
  label,
  value,
  onInput,
  type = 'text',
  autocomplete = 'off',
  locked = false,
}: FieldProps) {
  const { t } = usePanel();
  const id = useUid();
  const shared = {
    id,
    name,
    'data-field': name,
    value,
    autocomplete: autocomplete as AutoFill,
    spellcheck: false,
    readOnly: locked,
    'aria-describedby': locked ? `${id}-lock` : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  };
  const inputMode = type === 'url' ? 'url' : 'text';
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'password' ? (
        <input {...shared} type="password" />
      ) : (
        <input {...shared} type="text" inputMode={inputMode} />
      )}
      {locked && (
        <span class="hint" id={`${id}-lock`}>
          <Icon name="lock" /> {t('field_managed')}
        </span>
      )}
    </div>
  );
}
