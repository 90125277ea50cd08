/** The panel as a whole: header, banners, and the one view that fits. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { TARGET } from '../background/target.ts';
import type { PanelState } from '../protocol.ts';
import { PanelContext } from './context.ts';
import { translator } from './i18n.ts';
import type { Link } from './link.ts';
import { Banners, ReturnedActions } from './views/banners.tsx';
import { CaseDetail } from './views/case.tsx';
import { Header } from './views/header.tsx';
import { Home } from './views/home.tsx';
import { SignIn } from './views/sign-in.tsx';

export function App({ state, link, surface }: { state: PanelState; link: Link; surface: 'drawer' | 'panel' }) {
  const [said, setSaid] = useState('');
  const request = useMemo(() => link.request.bind(link), [link]);
  const t = useMemo(() => translator(state.language), [state.language]);
  const panel = { state, t, surface, target: TARGET, request, announce: setSaid };
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  const back = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && state.current && !event.defaultPrevented) void request('select', { caseId: null });
  };
  return (
    <PanelContext.Provider value={panel}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from anywhere in the panel */}
      <div class="app" data-surface={surface} onKeyDown={back}>
        <Header />
        <Banners />
        <main>
          {state.person && <ReturnedActions />}
          <View state={state} />
        </main>
        <div class="sr-only" role="status">
          {said}
        </div>
      </div>
    </PanelContext.Provider>
  );
}

function View({ state }: { state: PanelState }) {
  if (!state.person) return <SignIn />;
  return state.current ? <CaseDetail view={state.current} /> : <Home />;
}
