/** What the company's plugins know about a case's customer. Text and rows only; nothing of a plugin runs in here. */
import { useEffect, useState } from 'preact/hooks';
import type { Card, PluginCards } from '../../protocol.ts';
import { usePanel } from '../context.ts';
import { Section } from '../parts/ui.tsx';

export function PluginCardsView({ caseId }: { caseId: string }) {
  const { request, state } = usePanel();
  const [found, setFound] = useState<PluginCards[]>([]);
  const isThere = state.plugins !== undefined;
  useEffect(() => {
    if (!isThere) return;
    let current = true;
    request('pluginCards', { caseId })
      .then((cards) => current && setFound(cards))
      // Without the background there is nothing to show; the banner says so.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [caseId, request, isThere]);
  return (
    <>
      {found.map((one) => (
        <OnePlugin key={one.plugin} {...one} />
      ))}
    </>
  );
}

function OnePlugin({ plugin, name, cards, failed }: PluginCards) {
  const { t } = usePanel();
  if (!failed && cards.length === 0) return null;
  return (
    <Section title={name} name={`plugin ${plugin}`} fold="open">
      {failed && <p class="hint">{t('plugin_failed')}</p>}
      {cards.map((card) => (
        <CardView key={card.title} {...card} />
      ))}
    </Section>
  );
}

export function Rows({ rows }: { rows: NonNullable<Card['rows']> }) {
  return (
    <dl class="facts">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Outside({ link }: { link: NonNullable<Card['link']> }) {
  return (
    <a href={link.url} target="_blank" rel="noreferrer">
      {link.label}
    </a>
  );
}

function CardView({ title, text, rows = [], link }: Card) {
  return (
    <div data-card={title}>
      <h4>{title}</h4>
      {text && <p>{text}</p>}
      {rows.length > 0 && <Rows rows={rows} />}
      {link && <Outside link={link} />}
    </div>
  );
}
