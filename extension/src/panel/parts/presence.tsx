/** Which colleagues look at this case at this moment. Said every few seconds while it is in sight, kept nowhere. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseView, Present } from '../../protocol.ts';
import { useName, usePanel } from '../context.ts';

const BEAT_MS = 5000;
/** Whoever paused so long is reading. */
const TYPING_MS = 5000;

export interface Presence {
  others: Present[];
  /** A key was pressed in the draft. */
  typed(): void;
}

/** Tells the backend what this person does here, and keeps what it says of the others. */
export function usePresence({ case: c }: CaseView): Presence {
  const { request, state } = usePanel();
  const [others, setOthers] = useState<Present[]>([]);
  const typedAt = useRef(Number.NEGATIVE_INFINITY);
  const beat = useRef<() => void>(() => undefined);
  const here = state.connection === 'online' && c.state !== 'answered' && c.state !== 'closed';
  useEffect(() => {
    setOthers([]);
    if (!here) return;
    let current = true;
    const say = async (doing: 'reading' | 'typing' | 'left') => {
      const present = await request('presence', { caseId: c.id, doing }).catch(() => []);
      if (current) setOthers(present);
    };
    beat.current = () => {
      if (!document.hidden) void say(performance.now() - typedAt.current < TYPING_MS ? 'typing' : 'reading');
    };
    const onSight = () => (document.hidden ? void say('left') : beat.current());
    beat.current();
    const timer = setInterval(() => beat.current(), BEAT_MS);
    document.addEventListener('visibilitychange', onSight);
    return () => {
      current = false;
      beat.current = () => undefined;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSight);
      void say('left');
    };
  }, [c.id, here, request]);
  const typed = () => {
    const began = performance.now() - typedAt.current >= TYPING_MS;
    typedAt.current = performance.now();
    if (began) beat.current();
  };
  return { others, typed };
}

export function PresenceLine({ others }: { others: Present[] }) {
  const { t } = usePanel();
  const name = useName();
  return (
    <p class="presence" role="status" data-presence={others.length}>
      {others.map(({ person, doing }) => (
        <span key={person} data-doing={doing}>
          {t(`presence_${doing}`, { person: name(person) })}
        </span>
      ))}
    </p>
  );
}
