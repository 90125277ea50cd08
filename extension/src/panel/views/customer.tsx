/** Who the customer is, across all channels. Asked for when a case is looked at, shown, kept nowhere. */
import { useEffect, useState } from 'preact/hooks';
import type { Customer, Interaction } from '../../protocol.ts';
import { usePanel } from '../context.ts';
import { Button, Section } from '../parts/ui.tsx';

/** Closed contacts that are shown at once. */
const LATEST = 2;

type Looked = { state: 'loading' } | { state: 'failed' } | { state: 'found'; customer: Customer | null };

export function CustomerCard({ caseId }: { caseId: string }) {
  const { t, request, state } = usePanel();
  const online = state.connection === 'online';
  const [looked, setLooked] = useState<Looked>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let current = true;
    setLooked({ state: 'loading' });
    request('customer', { caseId })
      .then((customer) => current && setLooked({ state: 'found', customer }))
      .catch(() => current && setLooked({ state: 'failed' }));
    return () => {
      current = false;
    };
  }, [caseId, request, tries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once each time that the network comes back
  useEffect(() => {
    if (online && looked.state === 'failed') setTries(tries + 1);
  }, [online]);
  return (
    <Section title={t('customer_title')} name="customer" fold="open">
      {looked.state === 'loading' && <p class="hint">{t('customer_loading')}</p>}
      {looked.state === 'failed' && (
        <p class="hint">
          {t('customer_error')}{' '}
          <Button action="retryCustomer" kind="quiet" onClick={() => setTries(tries + 1)}>
            {t('customer_retry')}
          </Button>
        </p>
      )}
      {looked.state === 'found' &&
        (looked.customer ? <Known customer={looked.customer} /> : <p class="hint">{t('customer_none')}</p>)}
    </Section>
  );
}

function Known({ customer }: { customer: Customer }) {
  const { t } = usePanel();
  const { name, tier, since, products, contact, interactions } = customer;
  const [all, setAll] = useState(false);
  // What is open matters to the reply; the rest is a click away.
  const shown = all ? interactions : interactions.filter((one, index) => one.open || index < LATEST);
  const contacts = [contact.mail, contact.phone].filter((value) => value !== '');
  return (
    <div data-customer={customer.id}>
      <p class="byline">
        <strong>{name}</strong> <span class="chip">{tier}</span>
      </p>
      <p class="hint">{t('customer_since', { date: t.day(since) })}</p>
      <dl class="facts">
        {products.length > 0 && <Fact label={t('customer_products')} value={products.join(', ')} />}
        {contacts.length > 0 && <Fact label={t('customer_contact')} value={contacts.join(' · ')} />}
      </dl>
      <h4>{t('customer_timeline')}</h4>
      <ol class="timeline">
        {shown.map((one) => (
          <Contact key={`${one.at} ${one.subject}`} interaction={one} />
        ))}
      </ol>
      {shown.length < interactions.length && (
        <Button action="allContacts" kind="quiet" onClick={() => setAll(true)}>
          {t('customer_all', { count: interactions.length })}
        </Button>
      )}
    </div>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Contact({ interaction }: { interaction: Interaction }) {
  const { t } = usePanel();
  const { at, channel, subject, summary, open } = interaction;
  return (
    <li class={open ? 'is-open' : ''}>
      <p class="timeline-head">
        <span>{t.maybe(`channel_${channel}`, channel)}</span> <time dateTime={at}>{t.day(at)}</time>{' '}
        {open && <span class="chip severity-warn">{t('customer_open')}</span>}
      </p>
      <p class="timeline-subject">{subject}</p>
      <p class="hint">{summary}</p>
    </li>
  );
}
