/** The panels that are open, and what they ask for. One link a document; state goes to each whole, at each change. */
import { CoreError, TransportError } from '../../../sdk/client/src/index.ts';
import type { BackgroundToPanel, PanelRequests, PanelToBackground } from '../protocol.ts';
import { type Caller, panelMay, type Self } from './capabilities.ts';
import type { Desk } from './desk.ts';
import { redeem } from './drawers.ts';
import type { Pages } from './pages.ts';
import { panelState } from './panel-state.ts';
import type { Posting } from './posting.ts';
import { requests } from './requests.ts';

export class PanelLink {
  readonly caller: Exclude<Caller, { kind: 'page' }>;
  /** Side panel and windows need no proof; a drawer is attached once its token was matched. */
  attached: boolean;
  readonly #port: chrome.runtime.Port;
  #sent = '';

  constructor(port: chrome.runtime.Port, caller: Exclude<Caller, { kind: 'page' }>) {
    this.#port = port;
    this.caller = caller;
    this.attached = caller.kind !== 'drawer';
  }

  /** Whose selection this panel shows. */
  get focusKey(): string {
    return this.caller.kind === 'drawer' ? `tab:${this.caller.tab}` : 'panel';
  }

  send(message: BackgroundToPanel): void {
    const text = message.type === 'state' ? JSON.stringify(message) : '';
    if (text !== '' && text === this.#sent) return;
    if (text !== '') this.#sent = text;
    try {
      this.#port.postMessage(message);
    } catch {
      // Closed in this moment; `onDisconnect` follows.
    }
  }
}

export interface PanelParts {
  desk: Desk;
  pages: Pages;
  posting: Posting;
  self: Self;
}

export class Panels {
  readonly #parts: PanelParts;
  readonly #links = new Set<PanelLink>();

  constructor(parts: PanelParts) {
    this.#parts = parts;
  }

  add(link: PanelLink): void {
    this.#links.add(link);
  }

  remove(link: PanelLink): void {
    this.#links.delete(link);
  }

  /** Whether this tab shows its drawer. */
  hasDrawer(tab: number): boolean {
    return [...this.#links].some(({ caller }) => caller.kind === 'drawer' && caller.tab === tab);
  }

  refresh(): void {
    for (const link of this.#links) this.sendState(link);
  }

  sendState(link: PanelLink): void {
    const { desk, pages } = this.#parts;
    if (!link.attached) return;
    const tab = link.caller.kind === 'drawer' ? link.caller.tab : desk.memory.get('frontTab');
    link.send({ type: 'state', state: panelState(desk, pages, link.focusKey, pages.of(tab)) });
  }

  async handle(link: PanelLink, message: PanelToBackground): Promise<void> {
    const { id } = message;
    if (!panelMay(link.caller, link.attached, message, this.#parts.self)) {
      link.send({ type: 'answer', id, ok: false, error: { code: 'forbidden', message: 'Not from this place.' } });
      return;
    }
    try {
      const value = await this.#answer(link, message);
      link.send({ type: 'answer', id, ok: true, value });
    } catch (error) {
      link.send({ type: 'answer', id, ok: false, error: errorOf(error) });
    }
  }

  #answer(link: PanelLink, message: PanelToBackground): Promise<unknown> {
    if (message.type === 'attach') return this.#attach(link, message.body.token);
    const handler = requests[message.type] as (context: RequestContext, body: unknown) => Promise<unknown>;
    return handler({ ...this.#parts, link }, message.body);
  }

  async #attach(link: PanelLink, token: string | null): Promise<PanelRequests['attach']['response']> {
    const { caller } = link;
    if (caller.kind === 'drawer') {
      link.attached = token !== null && (await redeem(this.#parts.desk.memory, token, caller, Date.now()));
      if (!link.attached) throw new CoreError('forbidden', 'This frame was not made by Leitplanke.');
    }
    this.sendState(link);
    return { surface: caller.kind === 'drawer' ? 'drawer' : 'panel' };
  }
}

export interface RequestContext extends PanelParts {
  link: PanelLink;
}

function errorOf(error: unknown): { code: string; message: string } {
  if (error instanceof CoreError || error instanceof TransportError)
    return { code: error.code, message: error.message };
  // Something of ours: the browser's console has the whole of it.
  console.error(error);
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
