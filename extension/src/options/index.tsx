/** Entry of `options.html`: connection and account, language, what leaves the browser, what is kept on this device. */
import { render } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { TARGET } from '../background/target.ts';
import { PanelContext } from '../panel/context.ts';
import { translator } from '../panel/i18n.ts';
import { Link } from '../panel/link.ts';
import type { PanelState } from '../protocol.ts';
import { Account, Language, LocalDataCard, Privacy, Sites } from './cards.tsx';
import { HeadsCard } from './heads.tsx';
import { PluginsCard } from './plugins.tsx';
import { TuningCards } from './tuning.tsx';
import { WordsCard } from './words.tsx';

const root = document.getElementById('root');
let latest: PanelState | null = null;
const link = new Link(null, (state) => {
  latest = state;
  draw();
});

function draw(): void {
  if (root && latest && link.surface) render(<Options state={latest} />, root);
}

function Options({ state }: { state: PanelState }) {
  const [said, setSaid] = useState('');
  const request = useMemo(() => link.request.bind(link), []);
  const t = useMemo(() => translator(state.language), [state.language]);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = t('options_title');
  }, [state.language, t]);
  return (
    <PanelContext.Provider value={{ state, t, surface: 'panel', target: TARGET, request, announce: setSaid }}>
      <main class="options">
        <h1>{t('options_title')}</h1>
        <Account />
        <Language />
        <Privacy />
        <Sites />
        <PluginsCard />
        <WordsCard />
        <TuningCards />
        <HeadsCard />
        <LocalDataCard />
        <div class="sr-only" role="status">
          {said}
        </div>
      </main>
    </PanelContext.Provider>
  );
}

link.open().then(draw, console.error);
