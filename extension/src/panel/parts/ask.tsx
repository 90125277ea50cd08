/** A step that wants a reason: a button that opens a field, a button that does it, a way back. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Task, usePanel, useUid } from '../context.ts';
import { CountingButton } from './counting-button.tsx';
import { Button, type ButtonProps, TaskError } from './ui.tsx';

export interface ReasonProps {
  /** Of the button that does it. */
  action: string;
  /** Says what the reason is for and who reads it. */
  label: string;
  confirm: ComponentChildren;
  onReason: (reason: string) => unknown;
  onCancel: () => void;
  /** Without a reason it works, too. */
  optional?: boolean;
  /** Its click counts: see counting-button.tsx. */
  counts?: boolean;
  kind?: ButtonProps['kind'];
  /** More that has to be true before it can be done. */
  ready?: boolean;
  task?: Task;
  /** What the person should know first. */
  children?: ComponentChildren;
}

/** Takes the focus when it opens; Escape leads back. */
export function Reason(props: ReasonProps) {
  const { action, label, confirm, onReason, onCancel, optional, counts, kind, ready = true, task, children } = props;
  const { t } = usePanel();
  const [reason, setReason] = useState('');
  const id = useUid();
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key arrives: an effect after painting would let it go to the button.
  useLayoutEffect(() => field.current?.focus(), []);
  const Confirm = counts ? CountingButton : Button;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back from anywhere in it
    <div
      class="ask"
      data-ask={action}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        data-field="reason"
        rows={2}
        required={!optional}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      {task && <TaskError task={task} />}
      <div class="row">
        <Confirm
          action={action}
          kind={kind}
          busy={task?.busy}
          disabled={!ready || (!optional && reason.trim() === '')}
          onClick={() => void onReason(reason.trim())}
        >
          {confirm}
        </Confirm>
        <Button action="cancel" kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

interface AskProps extends Omit<ReasonProps, 'onReason' | 'onCancel'> {
  /** On the button that opens it. */
  open: ComponentChildren;
  /** Resolves to whether it went well; then the field closes. */
  onReason: (reason: string) => Promise<boolean>;
}

/** The button that opens it, which has the focus again when the person thinks better of it. */
export function AskReason({ open, onReason, ...props }: AskProps) {
  const [asking, setAsking] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const back = useRef(false);
  useLayoutEffect(() => {
    if (asking || !back.current) return;
    back.current = false;
    holder.current?.querySelector('button')?.focus();
  }, [asking]);
  const close = () => {
    back.current = true;
    props.task?.clear();
    setAsking(false);
  };
  return (
    <div ref={holder}>
      {asking ? (
        <Reason {...props} onCancel={close} onReason={async (reason) => (await onReason(reason)) && close()} />
      ) : (
        <Button action={`ask:${props.action}`} kind={props.kind} onClick={() => setAsking(true)}>
          {open}
        </Button>
      )}
    </div>
  );
}
