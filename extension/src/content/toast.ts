/** @file toast.ts @brief One sentence at the lower edge of the page, where there is no box to say it at. */
import type { NoticeKind } from './notice.ts';
import { h, makeHost, paletteSheet, sheet, wear } from './shadow.ts';

const STYLE = `
:host::backdrop { display: none; }
:host { margin: 0; border: 0; padding: 0; position: fixed; inset: auto auto 24px 24px; max-inline-size: min(420px, 90vw); background: none; }
p { margin: 0; padding: 10px 14px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink);
  box-shadow: 0 4px 16px rgb(0 0 0 / 22%); font-weight: 600; }
p.ok { background: var(--ok); color: var(--ok-ink); }
p.warn { background: var(--high); color: var(--high-ink); }
p.held { background: var(--critical); color: var(--critical-ink); }
`;
const SHOWN_MS = 8_000;

export class Toast {
  private host: HTMLElement | null = null;
  private readonly line = h('p', { role: 'status', 'aria-live': 'polite' });
  private timer: ReturnType<typeof setTimeout> | undefined;

  say(kind: NoticeKind, sentence: string, dark: boolean): void {
    this.host ??= this.build();
    wear(this.host, dark);
    if (!this.host.isConnected) document.documentElement.append(this.host);
    this.host.popover = 'manual';
    if (!this.host.matches(':popover-open')) this.host.showPopover();
    this.line.className = kind;
    this.line.textContent = sentence;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), SHOWN_MS);
  }

  hide(): void {
    clearTimeout(this.timer);
    this.host?.remove();
  }

  private build(): HTMLElement {
    const { host, root } = makeHost([paletteSheet(), sheet(STYLE)]);
    root.append(this.line);
    return host;
  }
}
