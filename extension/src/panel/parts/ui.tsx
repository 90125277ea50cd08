/** The few building blocks that all views share. */
import type { ComponentChildren, TargetedMouseEvent } from 'preact';

import type { CaseState, Severity } from '../../protocol.ts';
import { type Task, usePanel, useUid } from '../context.ts';

export interface ButtonProps {
  /** Names what the button does, language-free: `case.claim`, `openCase`. Tests and the tour find it by this. */
  action: string;
  onClick: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  kind?: 'primary' | 'quiet' | 'danger' | undefined;
  disabled?: boolean | undefined;
  busy?: boolean | undefined;
  describedBy?: string | undefined;
  label?: string | undefined;
  /** Of a button that stays down. */
  pressed?: boolean | undefined;
  children: ComponentChildren;
}

export function Button({ action, onClick, kind, disabled, busy, describedBy, label, pressed, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind ?? ''}`}
      data-action={action}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      aria-describedby={describedBy}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

export function StateChip({ state }: { state: CaseState }) {
  const { t } = usePanel();
  return (
    <span class={`chip state-${state}`} data-state={state}>
      {t(`state_${state}`)}
    </span>
  );
}

export function SeverityChip({ severity }: { severity: Severity }) {
  const { t } = usePanel();
  return <span class={`chip severity-${severity}`}>{t(`severity_${severity}`)}</span>;
}

interface SectionProps {
  title: string;
  name: string;
  fold?: 'open' | 'closed';
  /** Marks what is out of the ordinary. */
  kind?: 'alarming';
  /** Of the heading; 3 within a case, whose own heading is the second. */
  level?: 2 | 3;
  children: ComponentChildren;
}

/** A part of a view with its heading; `fold` makes it one that folds. */
export function Section({ title, name, fold, kind, level = 3, children }: SectionProps) {
  const id = useUid();
  const className = kind ? `section ${kind}` : 'section';
  const Heading = `h${level}` as const;
  if (fold) {
    return (
      <details class={className} data-section={name} open={fold === 'open'}>
        <summary>
          <Heading class="section-title">{title}</Heading>
        </summary>
        {children}
      </details>
    );
  }
  return (
    <section class={className} data-section={name} aria-labelledby={id}>
      <Heading class="section-title" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** The error of a task, read out as soon as it stands there. */
export function TaskError({ task }: { task: Task }) {
  return task.error ? (
    <p class="error" role="alert">
      {task.error}
    </p>
  ) : null;
}

const ICONS = {
  back: 'M10 3 5 8l5 5',
  menu: 'M3 8h.01M8 8h.01M13 8h.01',
  check: 'm3 8.5 3.2 3.2L13 5',
  clock: 'M8 4.5V8l2.3 1.6M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  warn: 'M8 2.5 14.5 13.5h-13ZM8 6.5v3.2M8 11.6h.01',
  out: 'M6.5 3.5H3.2v9.3h9.3V9.5M9 3h4v4M13 3 7.5 8.5',
} as const;

/** Beside a text only: an icon alone says nothing to those who hear the screen. */
export function Icon({ name }: { name: keyof typeof ICONS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} />
    </svg>
  );
}
