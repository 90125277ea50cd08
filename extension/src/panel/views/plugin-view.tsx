/** A plugin's own tab beside a case: what it wants to show, drawn by us from a closed set of parts. */
import { useEffect, useState } from 'preact/hooks';
import type { ViewNode } from '../../protocol.ts';
import { usePanel } from '../context.ts';
import { Outside, Rows } from './plugin-cards.tsx';

export function PluginView({ caseId, plugin }: { caseId: string; plugin: string }) {
  const { t, request } = usePanel();
  const [view, setView] = useState<ViewNode[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let current = true;
    setView('loading');
    request('pluginView', { caseId, plugin })
      .then((nodes) => current && setView(nodes))
      .catch(() => current && setView('failed'));
    return () => {
      current = false;
    };
  }, [request, caseId, plugin]);
  if (view === 'loading') return <p class="hint">{t('plugin_loading')}</p>;
  if (view === 'failed') return <p class="hint">{t('plugin_failed')}</p>;
  return (
    <section class="section" data-section={`plugin ${plugin}`}>
      {view.map((node) => (
        <Node key={JSON.stringify(node)} node={node} />
      ))}
    </section>
  );
}

function Node({ node }: { node: ViewNode }) {
  switch (node.node) {
    case 'heading':
      return <h3 class="section-title">{node.text}</h3>;
    case 'text':
      return <p>{node.text}</p>;
    case 'rows':
      return <Rows rows={node.rows} />;
    case 'list':
      return (
        <ul>
          {node.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'link':
      return (
        <p>
          <Outside link={node.link} />
        </p>
      );
  }
}
