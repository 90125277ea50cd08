/**
 * The pages that our content scripts run on: what is switched on, what was read, what a badge shows. Everything is
 * local; nothing here talks to the network.
 */
import type { Assessment } from '../../../sdk/client/src/index.ts';
import type { BackgroundToPage, Badge, PageToBackground, Platform, Post } from '../protocol.ts';
import { badgeOf, bareHandle, type KnownPost, KnownPosts } from './badges.ts';
import { corrected, otherwise } from './corrected.ts';
import type { Desk } from './desk.ts';
import { NewestTurn } from './plugins/newest.ts';
import { reasonsOf } from './reasons.ts';
import { siteAllowed } from './settings.ts';
import { findingsOf } from './writer.ts';

/** Fields without which a post is of no use, and how many items it takes to judge an adapter. */
const NEEDED_FIELDS = ['author', 'text'];
const FEWEST_ITEMS = 4;
/** Of a longer post the beginning is explained. */
const MAX_EXPLAINED = 4000;

/** Who has not pressed a key for so long has written the last word to its end. */
const REST_MS = 1_200;

export class PageLink {
  readonly tab: number;
  readonly platform: Platform;
  readonly posts = new KnownPosts();
  readonly pluginTurn = new NewestTurn();
  /** Until the person has rested: then the last word of the text is asked about as well. */
  pluginRest: ReturnType<typeof setTimeout> | undefined;
  url: string;
  activeHandle: string | null = null;
  readonly #port: chrome.runtime.Port;
  /** What was sent last, by kind: nothing is sent twice. */
  readonly #sent = new Map<string, string>();

  constructor(port: chrome.runtime.Port, tab: number, platform: Platform, url: string) {
    this.#port = port;
    this.tab = tab;
    this.platform = platform;
    this.url = url;
  }

  /** The adapter reads most of what it should; false: the site has changed, the panel says so. */
  readable = true;

  noteHealth({ items, fields }: Extract<PageToBackground, { type: 'health' }>): void {
    const worst = Math.min(...NEEDED_FIELDS.map((field) => fields[field] ?? items));
    this.readable = items < FEWEST_ITEMS || worst >= items / 2;
  }

  send(message: BackgroundToPage): void {
    try {
      this.#port.postMessage(message);
    } catch {
      // The page is gone; `onDisconnect` follows.
    }
  }

  /** Sends what replaces an earlier message of its kind, only if it says something new. */
  sendState(kind: string, message: BackgroundToPage): void {
    if (this.changed(kind, JSON.stringify(message))) this.send(message);
  }

  changed(kind: string, value: string): boolean {
    if (this.#sent.get(kind) === value) return false;
    this.#sent.set(kind, value);
    return true;
  }

  /** The page starts anew and knows nothing. */
  forgetSent(): void {
    this.#sent.clear();
  }
}

/** What of a badge changes while the post stays the same. */
const tellsOf = ({ status, corrected, relevant, needsReply, urgency }: Badge) =>
  JSON.stringify([status, corrected && [corrected, relevant, needsReply, urgency]]);

export class Pages {
  readonly #desk: Desk;
  readonly #links = new Map<number, PageLink>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  add(link: PageLink): void {
    this.#links.set(link.tab, link);
  }

  remove(link: PageLink): void {
    if (this.#links.get(link.tab) === link) this.#links.delete(link.tab);
  }

  of(tab: number | null): PageLink | undefined {
    return tab === null ? undefined : this.#links.get(tab);
  }

  all(): PageLink[] {
    return [...this.#links.values()];
  }

  /** The agent's word, else whether the page shows the brand's own account. Never without a policy or on a barred site. */
  isOn(link: PageLink): boolean {
    if (!this.#desk.client?.ledger.policy || !siteAllowed(this.#desk.settings, link.platform)) return false;
    const own = link.activeHandle !== null && this.#desk.brandHandles.includes(bareHandle(link.activeHandle));
    return this.#desk.memory.get('switched')[link.tab] ?? own;
  }

  async switchTab(tab: number, on: boolean): Promise<void> {
    await this.#desk.memory.put('switched', tab, on);
    this.#desk.changed();
  }

  hello(link: PageLink, message: Extract<PageToBackground, { type: 'hello' }>): void {
    link.url = message.url;
    link.activeHandle = message.activeHandle;
    link.forgetSent();
    this.sendConfig(link);
  }

  sendConfig(link: PageLink): void {
    const policy = this.#desk.client?.ledger.policy;
    const on = this.isOn(link);
    const sendGuard = this.#desk.settings.sendGuard ?? policy?.sendGuard ?? 'off';
    link.sendState('config', {
      type: 'config',
      on,
      language: this.#desk.language,
      sendGuard: on ? sendGuard : 'off',
      brandHandles: this.#desk.brandHandles,
      draftInPage: policy?.draftInPage ?? false,
    });
  }

  /** Assesses what the page has read. A post that cannot be assessed gets a quiet badge. */
  assess(link: PageLink, entries: { key: string; post: Post }[]): void {
    const core = this.#desk.account?.core;
    if (!core || !this.isOn(link) || entries.length === 0) return;
    const results = core.call('assess', { posts: entries.map((entry) => entry.post) });
    const read: KnownPost[] = [];
    const badges = entries.map(({ key, post }, index) => {
      const result = results[index];
      const assessment = result && !('error' in result) ? (result as Assessment) : null;
      const caseId = this.#desk.caseIdOf(post) ?? '';
      const known: KnownPost = { key, post, caseId, assessment };
      link.posts.add(known);
      read.push(known);
      const badge = this.#badge(known);
      link.changed(`badge ${key}`, tellsOf(badge));
      return badge;
    });
    link.send({ type: 'badges', badges });
    void this.#askAssessors(link, read);
  }

  /** Only where somebody looks: reasons cost more than the verdict. */
  explain(link: PageLink, key: string): void {
    const core = this.#desk.account?.core;
    const known = link.posts.get(key);
    if (!core || !this.isOn(link) || !known?.assessment) return;
    const text = known.post.text.slice(0, MAX_EXPLAINED);
    const explained = core.call('explain', { post: { ...known.post, text } });
    const corrections = otherwise(known.assessment, this.#desk.cases().get(known.caseId)?.case.corrections);
    const why = reasonsOf(explained, corrected(known.assessment, corrections), {
      text,
      language: this.#desk.language,
      corrections: corrections.map((one) => ({ ...one, person: this.#desk.nameOf(one.person) })),
    });
    link.send({ type: 'reasons', key, why });
  }

  /** Other heads decide now. */
  assessAgain(): void {
    for (const link of this.#links.values()) this.assess(link, link.posts.all());
  }

  /** Signals of plugins come after the badges; a badge is sent again only if they say something. */
  async #askAssessors(link: PageLink, read: readonly KnownPost[]): Promise<void> {
    const { plugins, language } = this.#desk;
    for (const known of plugins ? read : []) {
      plugins?.recording.knows(known.post);
      const { text, platform } = known.post;
      const signals = await plugins?.signals({ text, platform }, language);
      if (!signals || signals.length === 0) continue;
      known.pluginSignals = signals;
      link.send({ type: 'badges', badges: [this.#badge(known)] });
    }
  }

  /** Cases have changed: badges whose case stands elsewhere now are sent again. */
  refresh(): void {
    for (const link of this.#links.values()) {
      this.sendConfig(link);
      if (!this.isOn(link)) continue;
      const badges = link.posts
        .all()
        .map((known) => this.#badge(known))
        .filter((badge) => link.changed(`badge ${badge.key}`, tellsOf(badge)));
      if (badges.length > 0) link.send({ type: 'badges', badges });
    }
  }

  check(link: PageLink, message: Extract<PageToBackground, { type: 'check' }>): void {
    const { composer, version, text, surface, replyTo } = message;
    if (!this.#desk.account || !this.isOn(link)) return;
    const cases = [...this.#desk.cases().values()].map((entry) => entry.case);
    const written = { id: `${composer}`, text, surface, platform: link.platform, inReplyTo: replyTo?.text ?? '' };
    const findings = findingsOf(this.#desk, cases, written, true);
    link.send({ type: 'findings', composer, version, findings });
    void this.#askPlugins(link, message);
  }

  /** After the core's findings and never before them; a text that was typed over meanwhile is not asked about. */
  async #askPlugins(
    link: PageLink,
    message: Extract<PageToBackground, { type: 'check' }>,
    typing = true,
  ): Promise<void> {
    const { plugins, language } = this.#desk;
    if (!plugins) return;
    clearTimeout(link.pluginRest);
    const goesOn = typing && plugins.checksSpelling;
    if (goesOn) link.pluginRest = setTimeout(() => void this.#askPlugins(link, message, false), REST_MS);
    await link.pluginTurn.newest(async () => {
      const { composer, version, text, surface, replyTo } = message;
      plugins.recording.knows(replyTo);
      const right = [...this.#desk.brandWords, replyTo?.author.name ?? ''];
      const draft = {
        text,
        surface,
        platform: link.platform,
        answers: replyTo?.text ?? null,
        ...(goesOn ? { typing } : {}),
      };
      const findings = await plugins.guard(draft, language, right);
      link.send({ type: 'pluginFindings', composer, version, findings });
    });
  }

  #badge(known: Parameters<typeof badgeOf>[0]): Badge {
    const own = this.#desk.brandHandles.includes(bareHandle(known.post.author.handle));
    const entry = known.caseId === '' ? undefined : this.#desk.cases().get(known.caseId);
    return badgeOf(known, own, entry?.case, (id) => this.#desk.nameOf(id));
  }
}
