/**
 * What left the usual path and must not be overlooked: a reply that nobody approved, an emergency approval whose
 * review is open, an approval faster than one can read. Above everything else in the case.
 */
import type { Bypass, Case, CaseView } from '../../protocol.ts';
import { useAct, useName, usePanel } from '../context.ts';
import { isResponsible, openBypasses } from '../lists.ts';
import { AskReason } from '../parts/ask.tsx';
import { Icon } from '../parts/ui.tsx';

export function Exceptions({ view }: { view: CaseView }) {
  const { state } = usePanel();
  const { case: c } = view;
  return (
    <>
      {openBypasses(c).map((bypass) => (
        <BypassNotice key={bypass.permalink} view={view} bypass={bypass} />
      ))}
      {c.bypasses
        ?.filter((one) => one.resolvedBy !== '')
        .map((one) => (
          <Resolved key={one.permalink} bypass={one} />
        ))}
      {c.emergency && <Emergency view={view} emergency={c.emergency} />}
      {isResponsible(state.person) && <Hasty c={c} />}
    </>
  );
}

function BypassNotice({ view: { case: c, allowed }, bypass }: { view: CaseView; bypass: Bypass }) {
  const { t } = usePanel();
  const name = useName();
  const { task, act } = useAct(c.id);
  const { permalink, person, at } = bypass;
  return (
    <section class="note bad" aria-label={t('bypass_title')} data-bypass={permalink}>
      <strong>
        <Icon name="warn" /> {t('bypass_title')}
      </strong>
      <p>{t('bypass_hint', { person: name(person), time: t.time(at) })}</p>
      <Permalink address={permalink} />
      {allowed.includes('bypass.resolve') ? (
        <AskReason
          action="bypass.resolve"
          open={t('bypass_resolve')}
          label={t('bypass_reason')}
          confirm={t('bypass_confirm')}
          counts
          task={task}
          onReason={(reason) => act('bypass.resolve', { permalink, reason })}
        />
      ) : (
        <p>{t('bypass_others')}</p>
      )}
    </section>
  );
}

function Permalink({ address }: { address: string }) {
  const { t } = usePanel();
  if (!address.startsWith('https://')) return <p class="address">{address}</p>;
  return (
    <a class="address" href={address} target="_blank" rel="noreferrer noopener" data-link="bypass">
      {t('answered_link')} <Icon name="out" />
    </a>
  );
}

function Resolved({ bypass: { resolvedBy, resolvedAt, permalink } }: { bypass: Bypass }) {
  const { t } = usePanel();
  const name = useName();
  return (
    <p class="hint" data-resolved={permalink}>
      {t('bypass_resolved', { person: name(resolvedBy), time: t.time(resolvedAt) })}
    </p>
  );
}

function Emergency({ view, emergency }: { view: CaseView; emergency: NonNullable<Case['emergency']> }) {
  const { t } = usePanel();
  const name = useName();
  const { task, act } = useAct(view.case.id);
  const { person, reason, at, reviewedBy, reviewedAt } = emergency;
  const open = reviewedBy === '';
  return (
    <section
      class={`note ${open ? 'alarming' : ''}`}
      aria-label={t('emergency_mark')}
      data-emergency={open ? 'open' : 'done'}
    >
      <strong>
        <Icon name="warn" /> {t('emergency_by', { person: name(person), time: t.time(at) })}
      </strong>
      <p>{t('quote', { text: reason })}</p>
      {open ? (
        <p>{view.allowed.includes('review.after') ? t('after_open') : t('after_others')}</p>
      ) : (
        <p>{t('after_done', { person: name(reviewedBy), time: t.time(reviewedAt) })}</p>
      )}
      {view.allowed.includes('review.after') && (
        <AskReason
          action="review.after"
          open={t('after_ask')}
          label={t('after_reason')}
          confirm={t('after_confirm')}
          optional
          counts
          task={task}
          onReason={(text) => act('review.after', { reason: text })}
        />
      )}
    </section>
  );
}

/** Only for those who answer for reviews: it is a hint to talk, not a verdict. */
function Hasty({ c }: { c: Case }) {
  const { t } = usePanel();
  const name = useName();
  const hasty = [c.firstApproval, c.approval].filter((approval) => approval?.hasty === true);
  if (hasty.length === 0) return null;
  const people = new Intl.ListFormat(t.language).format(hasty.map((approval) => name(approval?.person ?? '')));
  return (
    <p class="note alarming" data-hasty={hasty.length}>
      <Icon name="clock" /> {t('hasty', { person: people })}
    </p>
  );
}
