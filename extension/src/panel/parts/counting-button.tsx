/**
 * A button whose click counts: approve, insert, sign in, *not a case*. In the drawer, which lies in somebody else's
 * page, it works only if the browser says that a person could see it for a while; else, and in Firefox always, it
 * leads out of the page.
 */
import type { TargetedMouseEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../context.ts';
import { type SeenElement, watchSeen } from '../visible.ts';
import { Button, type ButtonProps } from './ui.tsx';

export function CountingButton(props: ButtonProps) {
  const { surface, target } = usePanel();
  if (surface === 'panel') return <Button {...props} onClick={trusted(props.onClick)} />;
  return target === 'firefox' ? <Elsewhere reason="guard_elsewhere" /> : <WatchedButton {...props} />;
}

/** A script's click is none. */
const trusted =
  (onClick: ButtonProps['onClick']): ButtonProps['onClick'] =>
  (event) => {
    if (event.isTrusted) onClick(event);
  };

function WatchedButton(props: ButtonProps) {
  const holder = useRef<HTMLSpanElement>(null);
  const seen = useRef<SeenElement | null>(null);
  const looking = useRef(false);
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    if (holder.current) seen.current = watchSeen(holder.current);
    return () => seen.current?.stop();
  }, []);
  const onClick = async (event: TargetedMouseEvent<HTMLButtonElement>) => {
    if (!event.isTrusted || looking.current) return;
    looking.current = true;
    const held = (await seen.current?.confirm()) ?? false;
    looking.current = false;
    setHidden(!held);
    if (held) props.onClick(event);
  };
  return (
    <span class="counting">
      <span ref={holder} class="counting-seen">
        <Button {...props} onClick={(event) => void onClick(event)} />
      </span>
      {hidden && <Elsewhere reason="guard_hidden" />}
    </span>
  );
}

/** Says why, and opens the panel outside of the page. */
export function Elsewhere({ reason }: { reason: 'guard_hidden' | 'guard_elsewhere' }) {
  const { t, request } = usePanel();
  return (
    <span class="elsewhere" role="status">
      {t(reason)}{' '}
      <Button action="openPanelWindow" onClick={() => void request('openPanelWindow', null)}>
        {t('guard_open')}
      </Button>
    </span>
  );
}
