/**
 * @file  page.ts
 * @brief The content script of one document: the guard from the first moment, the link, and runs while it is on.
 */
import { adapterFor } from '../adapter/adapters.ts';
import type { Adapter } from '../adapter/types.ts';
import type { BackgroundToPage, PageToBackground } from '../protocol.ts';
import { readAccount, watchAccount } from './account.ts';
import { Drawer } from './drawer.ts';
import { type Approved, isHeld, SendGuard, type Verdict } from './guard.ts';
import type { ItemsMemory } from './items.ts';
import { Link } from './link.ts';
import { ReplyObserver } from './observe.ts';
import { type Config, Run } from './run.ts';
import { isOwnHost, pageIsDark } from './shadow.ts';
import { Toast } from './toast.ts';
import { WORDS, type Words } from './words.ts';

export class Page {
  private readonly adapter: Adapter;
  private readonly link: Link;
  private readonly guard: SendGuard;
  private readonly observer: ReplyObserver;
  private readonly drawer: Drawer;
  private readonly toast = new Toast();
  private readonly memory: ItemsMemory = { known: new Map(), names: new Map() };
  private config: Config | null = null;
  private run: Run | null = null;
  private address = location.href;
  private activeHandle: string | null = null;
  private insertion: Extract<BackgroundToPage, { type: 'insert' }> | null = null;
  /** By case: what became of a send, until the background says that it is settled. A worker may die with a message. */
  private readonly unsettled = new Map<string, Map<string, PageToBackground>>();
  /** By case: the box that it was sent from here. */
  private readonly sentFrom = new Map<string, Element>();

  constructor(adapter: Adapter) {
    this.adapter = adapter;
    this.guard = new SendGuard({
      verdict: (verdict, box) => this.verdict(verdict, box),
      sending: (approved, box, text) => this.sending(approved, box, text),
    });
    this.guard.adapter = adapter;
    this.observer = new ReplyObserver({
      seen: (caseId, permalink, text) => this.report({ type: 'replySeen', caseId, permalink, text }),
      unknown: (caseId, reason) => this.report({ type: 'replyUnknown', caseId, reason }),
    });
    this.link = new Link({
      message: (message) => this.message(message),
      connected: () => this.hello(),
      gone: () => this.gone(),
    });
    this.drawer = new Drawer(() => this.link.send({ type: 'drawerToken' }));
    for (const [target, type] of [
      [window, 'popstate'],
      [window, 'pageshow'],
      ...('navigation' in window ? [[window.navigation, 'navigatesuccess'] as const] : []),
    ] as const) {
      target.addEventListener(type, () => this.checkAddress());
    }
    this.link.connect();
    this.whenThereIsAPage(() => watchAccount(adapter, (handle) => this.signedInAs(handle)));
  }

  private get words(): Words {
    return WORDS[this.config?.language ?? (navigator.language.startsWith('de') ? 'de' : 'en')];
  }

  private whenThereIsAPage(then: () => void): void {
    if (document.readyState !== 'loading') then();
    else document.addEventListener('DOMContentLoaded', then, { once: true });
  }

  private hello(): void {
    const { platform } = this.adapter;
    this.link.send({ type: 'hello', url: location.href, platform, activeHandle: this.activeHandle });
    for (const reports of this.unsettled.values()) for (const report of reports.values()) this.link.send(report);
    this.run?.askAgain();
  }

  /** Said now, and again to each new worker: hearing it twice has no second effect. */
  private report(message: Extract<PageToBackground, { type: 'sending' | 'replySeen' | 'replyUnknown' }>): void {
    const reports = this.unsettled.get(message.caseId) ?? new Map<string, PageToBackground>();
    this.unsettled.set(message.caseId, reports.set(message.type, message));
    this.link.send(message);
  }

  private signedInAs(handle: string): void {
    if (handle === this.activeHandle) return;
    this.activeHandle = handle;
    this.hello();
    if (this.run) this.restart();
  }

  private message(message: BackgroundToPage): void {
    switch (message.type) {
      case 'config':
        this.configure(message);
        break;
      case 'badges':
        this.run?.items.badges(message.badges);
        break;
      case 'reasons':
        this.run?.items.reasons(message.key, message.why);
        break;
      case 'pluginFindings':
        this.run?.pluginFindings(message);
        break;
      case 'findings':
        this.run?.findings(message);
        break;
      case 'approved':
        this.guard.approved = message.texts;
        break;
      case 'insert':
        this.insertion = message;
        this.insertIfRunning();
        break;
      case 'submitBox':
        this.run?.submitBox();
        break;
      case 'drawerToken':
        this.drawer.token(message.token, this.words, this.run?.dark ?? pageIsDark());
        break;
      case 'drawer':
        if (message.open) this.drawer.open();
        else this.drawer.close();
        break;
      case 'settled':
        this.unsettled.delete(message.caseId);
        this.observer.stop(message.caseId);
        this.sayOutcome(message);
        break;
    }
  }

  private configure(config: Config): void {
    const before = this.config;
    this.config = config;
    this.guard.on = config.on;
    this.guard.mode = config.sendGuard;
    if (!config.on) {
      this.guard.approved = [];
      this.observer.stopAll();
      this.run?.stop();
      this.run = null;
      return;
    }
    const same = before !== null && this.run !== null && JSON.stringify(before) === JSON.stringify(config);
    if (!same) this.restart();
  }

  private restart(): void {
    this.run?.stop();
    this.run = null;
    this.whenThereIsAPage(() => {
      const { config } = this;
      if (!config?.on || this.run || this.guard.gone || adapterFor(location.href, document) !== this.adapter) return;
      this.run = new Run({
        adapter: this.adapter,
        config,
        activeHandle: this.activeHandle,
        memory: this.memory,
        observer: this.observer,
        toast: this.toast,
        send: (message) => void this.link.send(message),
        hostRemoved: (host) => {
          if (isOwnHost(host)) this.drawer.ensure();
        },
        makeRoomFor: (right) => this.drawer.makeRoomFor(right),
        checkAddress: () => this.checkAddress(),
      });
      this.insertIfRunning();
    });
  }

  private insertIfRunning(): void {
    const { run, insertion } = this;
    if (!run || !insertion) return;
    this.insertion = null;
    run.insert(insertion);
  }

  /** A navigation within the page: what ran is over, what is known stays. */
  private checkAddress(): void {
    if (location.href === this.address) return;
    this.address = location.href;
    this.activeHandle = readAccount(this.adapter) ?? this.activeHandle;
    const running = this.run !== null;
    this.run?.stop();
    this.run = null;
    this.hello();
    if (running) this.restart();
  }

  private sending(approved: Approved, box: Element, text: string): void {
    this.sentFrom.set(approved.caseId, box);
    this.report({ type: 'sending', caseId: approved.caseId, text });
    this.observer.start(approved, this.run?.items.keys() ?? []);
  }

  private verdict(verdict: Verdict, box: Element | null): void {
    const sentence = this.sentence(verdict);
    if (sentence === null) return;
    this.say(isHeld(verdict) ? 'held' : verdict === 'warned' ? 'warn' : 'ok', sentence, box);
  }

  /** What became of a send from this page, where it was said that the reply is awaited. */
  private sayOutcome({ caseId, result }: Extract<BackgroundToPage, { type: 'settled' }>): void {
    const box = this.sentFrom.get(caseId);
    if (!box || !this.sentFrom.delete(caseId)) return;
    if (result === 'answered') this.say('ok', this.words.answered, box);
    else this.say('warn', this.words.outcomeUnknown, box);
  }

  private say(kind: 'ok' | 'warn' | 'held', sentence: string, box: Element | null): void {
    if (this.run) this.run.say(this.run.composerOf(box), kind, sentence);
    else this.toast.say(kind, sentence, pageIsDark());
  }

  private sentence(verdict: Verdict): string | null {
    const { words } = this;
    switch (verdict) {
      case 'held':
        return words.guardHeld;
      case 'held-checking':
        return words.guardHeldChecking;
      case 'held-gone':
        return words.guardHeldGone;
      case 'held-synthetic':
        return words.guardHeldSynthetic;
      case 'warned':
        return words.guardWarn;
      case 'passed':
        return words.guardPassed;
      case 'let':
        return null;
    }
  }

  /** The extension was updated or removed: everything of ours goes, and the guard goes on holding if it held. */
  private gone(): void {
    const ran = this.config?.on === true;
    this.guard.gone = ran && this.guard.mode === 'block';
    this.guard.approved = [];
    if (!this.guard.gone) this.guard.on = false;
    this.observer.stopAll();
    this.run?.stop();
    this.run = null;
    this.drawer.close();
    if (ran) this.toast.say('warn', this.words.gone, pageIsDark());
  }
}
