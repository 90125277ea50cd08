/** A text that cannot be changed, with its findings underlined: the text under review, the approved one. */
import { Fragment } from 'preact';
import type { Finding } from '../../protocol.ts';
import { cut } from '../marks.ts';

export function MarkedText({ text, findings, name }: { text: string; findings: readonly Finding[]; name: string }) {
  return (
    <p class="reply-text" data-text={name} dir="auto">
      <Marks text={text} findings={findings} />
    </p>
  );
}

export function Marks({ text, findings }: { text: string; findings: readonly Finding[] }) {
  return (
    <>
      {cut(text, findings).map(({ text: part, severity, start }) => (
        <Fragment key={start}>{severity ? <mark class={`under-${severity}`}>{part}</mark> : part}</Fragment>
      ))}
    </>
  );
}
