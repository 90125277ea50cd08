/** The bar at the top: connection, the switch of this tab, the menu. */
import { usePanel } from '../context.ts';
import { Menu } from '../parts/menu.tsx';
import { Button, Icon } from '../parts/ui.tsx';

export function Header() {
  const { state, surface } = usePanel();
  return (
    <header class="bar">
      {/* The drawer's own bar has the name already. */}
      <h1 class={surface === 'drawer' ? 'sr-only' : 'brand'}>Leitplanke</h1>
      <Connection />
      <span class="spacer" />
      {state.tab && <TabSwitch on={state.tab.on} />}
      <MainMenu />
    </header>
  );
}

function Connection() {
  const { state, t } = usePanel();
  const name = state.person ? ` · ${state.person.signature || state.person.name}` : '';
  return (
    <span class={`connection is-${state.connection}`} data-connection={state.connection} role="status">
      <span class="dot" aria-hidden="true" />
      {t(`connection_${state.connection}`)}
      {name}
    </span>
  );
}

function TabSwitch({ on }: { on: boolean }) {
  const { t, request } = usePanel();
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      data-action="setTab"
      onClick={() => void request('setTab', { on: !on })}
    >
      <span class="switch-track" aria-hidden="true" />
      {t('tab_switch')}
    </button>
  );
}

function MainMenu() {
  const { state, t, request, surface } = usePanel();
  return (
    <Menu action="menu" label={t('menu')} className="icon-only" face={<Icon name="menu" />}>
      {(close) => {
        const choose = (what: () => unknown) => () => {
          close();
          what();
        };
        return (
          <>
            {surface === 'drawer' && (
              <Button action="openPanelWindow" kind="quiet" onClick={choose(() => request('openPanelWindow', null))}>
                {t('menu_window')}
              </Button>
            )}
            <Button action="openOptions" kind="quiet" onClick={choose(() => chrome.runtime.openOptionsPage())}>
              {t('menu_settings')}
            </Button>
            {state.person && (
              <Button action="signOut" kind="quiet" onClick={choose(() => request('signOut', null))}>
                {t('menu_sign_out')}
              </Button>
            )}
          </>
        );
      }}
    </Menu>
  );
}
