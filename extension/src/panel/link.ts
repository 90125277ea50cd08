/**
 * The panel's line to the background. The worker behind it stops whenever it likes: the line is taken up again, the
 * last state stays on screen, and questions that change nothing are asked once more.
 */
import type { BackgroundToPanel, PanelRequests, PanelState } from '../protocol.ts';

type Name = keyof PanelRequests;

/** Asking twice does no harm. Everything else is left to the person, who sees whether it was done. */
const REPEATABLE: ReadonlySet<Name> = new Set<Name>([
  'attach',
  'check',
  'customer',
  'pluginCheck',
  'spelling',
  'learnWord',
  'forgetWord',
  'learnedWords',
  'pluginCards',
  'pluginView',
  'pluginProposals',
  'pluginReport',
  'presence',
  'select',
  'setTab',
  'settings',
  'localData',
  'openPanelWindow',
]);

const RECONNECT_MS = [0, 100, 500, 2000];

export class LinkError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Pending {
  type: Name;
  body: unknown;
  resolve: (value: never) => void;
  reject: (error: LinkError) => void;
}

export class Link {
  readonly #token: string | null;
  readonly #onState: (state: PanelState) => void;
  readonly #connect: () => chrome.runtime.Port;
  readonly #pending = new Map<number, Pending>();
  /** Asked on the port that stands now. What is pending and not in here waits to be let in. */
  readonly #asked = new Set<number>();
  #port: chrome.runtime.Port | null = null;
  /** The background has matched this document: before that it answers nothing else. */
  #admitted = false;
  #next = 1;
  #drops = 0;
  surface: 'drawer' | 'panel' | null = null;

  constructor(
    token: string | null,
    onState: (state: PanelState) => void,
    connect = () => chrome.runtime.connect({ name: 'panel' }),
  ) {
    this.#token = token;
    this.#onState = onState;
    this.#connect = connect;
  }

  /** Resolves when the background has let this document in. */
  async open(): Promise<void> {
    this.#open();
    this.surface = (await this.request('attach', { token: this.#token })).surface;
  }

  request<K extends Name>(type: K, body: PanelRequests[K]['request']): Promise<PanelRequests[K]['response']> {
    return new Promise((resolve, reject) => {
      this.#ask(this.#next++, { type, body, resolve, reject });
    });
  }

  #ask(id: number, pending: Pending): void {
    this.#pending.set(id, pending);
    if (this.#admitted || pending.type === 'attach') this.#send(id, pending);
  }

  #send(id: number, { type, body }: Pending): void {
    this.#asked.add(id);
    try {
      this.#port?.postMessage({ type, id, body });
    } catch {
      // The port broke in this moment; the disconnect that follows asks again or gives the question back.
    }
  }

  #open(): void {
    const port = this.#connect();
    this.#port = port;
    port.onMessage.addListener((message: BackgroundToPanel) => this.#hear(message));
    port.onDisconnect.addListener(() => this.#dropped());
  }

  #hear(message: BackgroundToPanel): void {
    this.#drops = 0;
    if (message.type === 'state') {
      this.#onState(message.state);
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    this.#asked.delete(message.id);
    const error = message.ok ? null : new LinkError(message.error.code, message.error.message);
    if (pending?.type === 'attach') this.#answered(error);
    if (error) pending?.reject(error);
    else if (message.ok) pending?.resolve(message.value as never);
  }

  /** Let in: what waited is asked. Not let in: nothing that waits will ever be answered. */
  #answered(refusal: LinkError | null): void {
    this.#admitted = refusal === null;
    for (const [id, pending] of [...this.#pending]) {
      if (refusal) this.#giveBack(id, pending, refusal);
      else if (!this.#asked.has(id)) this.#send(id, pending);
    }
  }

  #giveBack(id: number, pending: Pending, error: LinkError): void {
    this.#pending.delete(id);
    pending.reject(error);
  }

  #dropped(): void {
    this.#admitted = false;
    for (const [id, pending] of [...this.#pending]) {
      if (!this.#asked.has(id) || REPEATABLE.has(pending.type)) continue;
      this.#giveBack(id, pending, new LinkError('worker_gone', 'The background was restarted.'));
    }
    this.#asked.clear();
    setTimeout(() => this.#reopen(), RECONNECT_MS[Math.min(this.#drops++, RECONNECT_MS.length - 1)]);
  }

  #reopen(): void {
    this.#open();
    const entering = [...this.#pending].find(([, { type }]) => type === 'attach');
    if (entering) this.#send(...entering);
    else void this.request('attach', { token: this.#token }).catch(() => undefined);
  }
}
