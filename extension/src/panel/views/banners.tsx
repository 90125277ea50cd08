/** What the person should know at any time: no network, waiting actions, a refusing backend, actions that came back. */
import { keepUnsaved } from '../../background/unsaved.ts';
import type { PanelState } from '../../protocol.ts';
import { usePanel } from '../context.ts';
import { awaitsReview, isResponsible, openBypasses } from '../lists.ts';
import { Button, Icon } from '../parts/ui.tsx';

export function Banners() {
  const { state, t, request } = usePanel();
  const { connection, waiting, problem, undo } = state;
  const offline = connection === 'offline' && state.person;
  return (
    <div class="banners">
      {(offline || (waiting > 0 && state.person)) && (
        <p class="banner" role="status" data-banner={offline ? 'offline' : 'waiting'}>
          <Icon name="clock" />
          <span>
            {offline && `${t('banner_offline')} `}
            {waiting > 0 && t.count('banner_waiting', waiting)}
          </span>
          {undo && (
            <Button
              action="undo"
              kind="quiet"
              onClick={() => void request('undo', { id: undo.id }).catch(() => undefined)}
            >
              {t('undo', { action: t.maybe(`action_${undo.type}`, undo.type) })}
            </Button>
          )}
        </p>
      )}
      {connection === 'refused' && problem && (
        <p class="banner bad" role="alert" data-banner="refused">
          <Icon name="warn" />
          <span>{t('banner_refused', { reason: t.error(problem) })}</span>
        </p>
      )}
      {isResponsible(state.person) && <Irregular />}
      {problem?.code.startsWith('policy_') && (
        <p class="banner bad" role="alert" data-banner="policy">
          <Icon name="warn" />
          <span>{t('banner_policy')}</span>
        </p>
      )}
      {state.plugins && state.plugins.resting.length > 0 && (
        <p class="hint" role="status" data-banner="plugins">
          {t('plugins_resting', { names: state.plugins.resting.join(', ') })}
        </p>
      )}
      {state.tab?.on && !state.tab.readable && (
        <p class="banner" role="status" data-banner="unreadable">
          <Icon name="warn" />
          <span>{t('banner_unreadable')}</span>
        </p>
      )}
    </div>
  );
}

/** Stays until somebody has dealt with all of it. */
function Irregular() {
  const { state, t, request } = usePanel();
  const cases = state.cases.map((view) => view.case);
  const bypassed = cases.filter((c) => openBypasses(c).length > 0).length;
  const urged = cases.filter(awaitsReview).length;
  const banner = (name: string, kind: string, text: string) => (
    <p class={`banner ${kind}`} role="status" data-banner={name}>
      <Icon name="warn" />
      <span>{text}</span>
      {state.current && (
        <Button action="showIrregular" kind="quiet" onClick={() => void request('select', { caseId: null })}>
          {t('irregular_show')}
        </Button>
      )}
    </p>
  );
  return (
    <>
      {bypassed > 0 && banner('bypass', 'bad', t.count('banner_bypass', bypassed))}
      {urged > 0 && banner('after', '', t.count('banner_after', urged))}
    </>
  );
}

export function ReturnedActions() {
  const { state } = usePanel();
  if (state.returned.length === 0) return null;
  return (
    <ul class="returned" data-returned={state.returned.length}>
      {state.returned.map((one) => (
        <Returned key={one.id} returned={one} />
      ))}
    </ul>
  );
}

/** A rejected action: what it was, why it came back, and its text, which nobody has to write again. */
function Returned({ returned }: { returned: PanelState['returned'][number] }) {
  const { t, request, announce } = usePanel();
  const { id, type, caseId, text } = returned;
  const dismiss = () => request('dismissReturned', { id }).catch(() => undefined);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(t('copied'));
  };
  const again = async () => {
    await keepUnsaved(caseId, { text, surface: 'public', from: 'box' });
    await request('select', { caseId });
    await dismiss();
  };
  return (
    <li class="returned-item" data-code={returned.code}>
      <p role="alert">
        <strong>{t('returned_title', { action: t.maybe(`action_${type}`, type) })}</strong> {t.error(returned)}
      </p>
      {text !== '' && <p class="reply-text">{text}</p>}
      <div class="row">
        {text !== '' && (
          <Button action="copyReturned" kind="quiet" onClick={() => void copy()}>
            {t('copy')}
          </Button>
        )}
        {(type === 'draft.save' || type === 'review.submit') && (
          <Button action="reuseReturned" onClick={() => void again()}>
            {t('returned_retry')}
          </Button>
        )}
        <Button action="openReturned" kind="quiet" onClick={() => void request('select', { caseId })}>
          {t('returned_open')}
        </Button>
        <Button action="dismissReturned" kind="quiet" onClick={() => void dismiss()}>
          {t('returned_dismiss')}
        </Button>
      </div>
    </li>
  );
}
