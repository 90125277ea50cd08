/** The bar at the top: connection, the switch of this tab, the menu. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../context.ts';
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
      <Menu />
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

function Menu() {
  const { state, t, request, surface } = usePanel();
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!holder.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const choose = (what: () => unknown) => () => {
    setOpen(false);
    what();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from wherever in it the focus stands
    <div
      class="menu"
      ref={holder}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        holder.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        class="button quiet icon-only"
        data-action="menu"
        aria-expanded={open}
        aria-controls="menu"
        aria-label={t('menu')}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      <div class="menu-list" id="menu" hidden={!open}>
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
      </div>
    </div>
  );
}
