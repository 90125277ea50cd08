/**
 * @file  link.ts
 * @brief The one connection to the background: a Port that comes back after the worker was stopped.
 *
 * A visible page keeps its connection, so that a colleague's moves reach the badges; a hidden one connects again when
 * it is looked at or has something to say. Once the extension itself is gone (updated, removed), the link is dead for
 * good and says so once.
 */
import type { BackgroundToPage, PageToBackground } from '../protocol.ts';

const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 10_000;
/** A connection that lived so long starts the waiting times anew. */
const STABLE_MS = 5_000;

export interface LinkHandlers {
  message(message: BackgroundToPage): void;
  /** A new connection stands: the background knows nothing of this page yet. */
  connected(): void;
  /** The extension is gone; nothing will be answered any more. */
  gone(): void;
}

export class Link {
  private port: chrome.runtime.Port | null = null;
  private wait = FIRST_RETRY_MS;
  private since = 0;
  private dead = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly handlers: LinkHandlers;

  constructor(handlers: LinkHandlers) {
    this.handlers = handlers;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.connect();
    });
  }

  get alive(): boolean {
    return !this.dead;
  }

  connect(): void {
    if (this.port || this.dead) return;
    clearTimeout(this.timer);
    try {
      const port = chrome.runtime.connect({ name: 'page' });
      port.onMessage.addListener((message: BackgroundToPage) => this.handlers.message(message));
      port.onDisconnect.addListener(() => this.lost(port));
      this.port = port;
      this.since = performance.now();
    } catch {
      this.end();
      return;
    }
    this.handlers.connected();
  }

  /** Sends, connecting first if need be; false if nobody can hear it. */
  send(message: PageToBackground): boolean {
    this.connect();
    try {
      this.port?.postMessage(message);
      return this.port !== null;
    } catch {
      this.port = null;
      return false;
    }
  }

  private lost(port: chrome.runtime.Port): void {
    // Reading it keeps the browser from reporting an unchecked error.
    void chrome.runtime?.lastError;
    if (this.port === port) this.port = null;
    if (!isExtensionThere()) {
      this.end();
      return;
    }
    if (performance.now() - this.since > STABLE_MS) this.wait = FIRST_RETRY_MS;
    if (document.visibilityState === 'visible') this.timer = setTimeout(() => this.connect(), this.wait);
    this.wait = Math.min(this.wait * 2, LAST_RETRY_MS);
  }

  private end(): void {
    if (this.dead) return;
    this.dead = true;
    this.port = null;
    clearTimeout(this.timer);
    this.handlers.gone();
  }
}

function isExtensionThere(): boolean {
  try {
    return chrome.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
