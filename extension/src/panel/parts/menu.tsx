/** A button that shows a few others below it: Escape and whatever happens outside close it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useUid } from '../context.ts';

export interface MenuProps {
  /** Of the button; tests find it by this. */
  action: string;
  label?: string;
  className?: string;
  /** On the button. */
  face: ComponentChildren;
  /** `close` comes before what an entry does; the focus is on the button again. */
  children: (close: () => void) => ComponentChildren;
}

export function Menu({ action, label, className = '', face, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const id = useUid();
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!holder.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    holder.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the menu from wherever in it the focus stands
    <div
      class="menu"
      ref={holder}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        class={`button quiet ${className}`}
        data-action={action}
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      <div class="menu-list" id={id} hidden={!open}>
        {children(close)}
      </div>
    </div>
  );
}
