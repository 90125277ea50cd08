/** A text that cannot be changed, with its findings underlined: the text under review, the approved one. */
import { Fragment } from 'preact';
import type { Finding, Place } from '../../protocol.ts';
import { cut } from '../marks.ts';

interface MarksProps {
  text: string;
  findings: readonly Finding[];
  /** What a reviewer's comments are about. */
  places?: readonly Place[];
}

export function MarkedText({ name, ...marks }: MarksProps & { name: string }) {
  return (
    <p class="reply-text" data-text={name} dir="auto">
      <Marks {...marks} />
    </p>
  );
}

export function Marks({ text, findings, places = [] }: MarksProps) {
  return (
    <>
      {cut(text, findings, places).map(({ text: part, severity, placed, start }) => {
        const names = [severity && `under-${severity}`, placed && 'placed'].filter(Boolean).join(' ');
        return <Fragment key={start}>{names ? <mark class={names}>{part}</mark> : part}</Fragment>;
      })}
    </>
  );
}
