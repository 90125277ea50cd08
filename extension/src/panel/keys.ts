/** Arrow keys that lead from one thing of a row or list to the next. */

const STEPS = {
  vertical: { ArrowDown: 1, ArrowUp: -1 },
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
} as const;

/** Arrows, Home and End move the focus between the elements of a composite widget. */
export function moveFocus(event: KeyboardEvent, selector: string, axis: keyof typeof STEPS, within?: Element): void {
  const root = within ?? (event.currentTarget as Element);
  const items = [...root.querySelectorAll<HTMLElement>(selector)];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const step = (STEPS[axis] as Record<string, number | undefined>)[event.key];
  const next = event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : step === undefined ? -1 : now + step;
  if (next < 0 || next >= items.length) return;
  event.preventDefault();
  items[next]?.focus();
}
