/**
 * From the approval to the reply on the page. The approved text goes to one tab, the person presses the platform's
 * own button, and what appears is compared with what was approved. An approval counts only once the backend has
 * acknowledged it.
 */
import type { ActionBody, ActionType } from '../../../sdk/client/src/index.ts';
import type { Case, PageToBackground } from '../protocol.ts';
import { type ApprovedText, approvedText } from './approved.ts';
import { type Desk, DeskError } from './desk.ts';
import type { Insertion } from './memory.ts';
import type { PageLink, Pages } from './pages.ts';
import { platformOf, samePage } from './sites.ts';

type From<T extends PageToBackground['type']> = Extract<PageToBackground, { type: T }>;

export class Posting {
  readonly #desk: Desk;
  readonly #pages: Pages;

  constructor(desk: Desk, pages: Pages) {
    this.#desk = desk;
    this.#pages = pages;
  }

  approved(caseId: string): ApprovedText | null {
    const confirmed = this.#desk.client?.ledger.kept.cases.find((one) => one.id === caseId);
    return approvedText(this.#desk.view(caseId), confirmed, this.#desk.me?.id ?? '');
  }

  /** Puts the approved text into the platform's box: on the page that shows the post, or on one opened for it. */
  async insert(caseId: string, preferred: number | null): Promise<void> {
    const approved = this.approved(caseId);
    if (!approved) throw new DeskError('not_approved', 'There is no approved text that you may post.');
    const { url, platform } = approved.case.post;
    if (platformOf(url) !== platform) throw new DeskError('no_url', 'The post has no address that could be opened.');
    const there = this.#pages.all().filter((link) => samePage(link.url, url));
    const link = there.find((one) => one.tab === preferred) ?? there[0];
    const tab = link
      ? (await chrome.tabs.update(link.tab, { active: true }))?.id
      : (await chrome.tabs.create({ url })).id;
    if (tab === undefined) throw new DeskError('no_tab', 'The browser did not open the page.');
    await this.#pages.switchTab(tab, true);
    await this.#remember(tab, { caseId, url, askedAt: Date.now(), told: false, result: 'asked' });
    const open = this.#pages.of(tab);
    if (open && samePage(open.url, url)) await this.tell(open);
  }

  /** A page has said hello: it may be the one that an insertion waits for. */
  async tell(link: PageLink): Promise<void> {
    const insertion = this.#desk.memory.get('insertions')[link.tab];
    if (!insertion || insertion.told || platformOf(insertion.url) !== link.platform) return;
    const approved = this.approved(insertion.caseId);
    // Told before it is sent: a worker that dies in between loses the insertion, it never doubles the text.
    await this.#remember(link.tab, { ...insertion, told: true, result: approved ? 'asked' : 'failed' });
    if (!approved) return;
    this.#pages.sendConfig(link);
    this.sendApproved(link);
    link.send({ type: 'insert', caseId: insertion.caseId, text: approved.text, post: approved.case.post });
  }

  /** The texts that the send guard of this tab lets through: of posts on this page, and of the insertion asked for. */
  sendApproved(link: PageLink): void {
    if (!this.#pages.isOn(link)) return;
    const inserting = this.#desk.memory.get('insertions')[link.tab]?.caseId;
    const texts = [];
    for (const [id, entry] of this.#desk.cases()) {
      if (entry.case.state !== 'approved' && entry.case.state !== 'posting') continue;
      const known = link.posts.byCase(id);
      if (!known && id !== inserting) continue;
      const approved = this.approved(id);
      if (approved) texts.push({ caseId: id, text: approved.text, postKey: known?.key ?? entry.case.post.id });
    }
    link.sendState('approved', { type: 'approved', texts });
  }

  async inserted(link: PageLink, message: From<'inserted'>): Promise<void> {
    const insertion = this.#desk.memory.get('insertions')[link.tab];
    if (insertion?.caseId !== message.caseId) return;
    const result = message.ok ? 'inserted' : message.how === 'clipboard' ? 'clipboard' : 'failed';
    await this.#remember(link.tab, { ...insertion, result });
  }

  /** The person pressed the platform's button: from now on the outcome is open until the reply is seen. */
  async sending(message: From<'sending'>): Promise<void> {
    const approved = this.approved(message.caseId);
    if (approved?.case.state !== 'approved' || !this.#same(approved.text, message.text).same) return;
    await this.#act(approved.case, { type: 'reply.intent', hash: approved.case.approval?.hash ?? '' });
  }

  /** A reply appeared. What it says is reported as it is; whether it is the approved one is the reducer's to say. */
  async replySeen(link: PageLink, message: From<'replySeen'>): Promise<void> {
    const c = this.#desk.view(message.caseId)?.case;
    if (!c?.draft) return;
    const { same, hash } = this.#same(c.draft.text, message.text);
    if (c.state === 'approved' && same) await this.sending({ type: 'sending', caseId: c.id, text: message.text });
    const posting = this.#desk.view(message.caseId);
    // Said again by a page whose first word a dying worker may have heard: it is in already.
    if (posting?.case?.state === 'answered') return this.#settled(link, message.caseId);
    if (!posting?.case || !posting.allowed.includes('reply.observed')) return;
    const permalink = message.permalink ?? '';
    await this.#act(posting.case, { type: 'reply.observed', hash, permalink, text: message.text });
    await this.#settled(link, message.caseId);
  }

  async replyUnknown(link: PageLink, message: From<'replyUnknown'>): Promise<void> {
    const view = this.#desk.view(message.caseId);
    if (!view?.case || !view.allowed.includes('reply.unknown')) return;
    await this.#act(view.case, { type: 'reply.unknown', reason: message.reason });
    await this.#settled(link, message.caseId);
  }

  async #settled(link: PageLink, caseId: string): Promise<void> {
    const answered = this.#desk.view(caseId)?.case?.state === 'answered';
    link.send({ type: 'settled', caseId, result: answered ? 'answered' : 'unknown' });
    if (this.#desk.memory.get('insertions')[link.tab]?.caseId === caseId) await this.#remember(link.tab, undefined);
  }

  #same(approved: string, shown: string): { same: boolean; hash: string } {
    return this.#desk.account?.core.call('compare', { approved, shown }) ?? { same: false, hash: '' };
  }

  async #act(c: Case, body: { type: ActionType } & ActionBody): Promise<void> {
    await this.#desk.client?.act({ ...body, case: c.id, base: c.revision });
  }

  async #remember(tab: number, insertion: Insertion | undefined): Promise<void> {
    await this.#desk.memory.put('insertions', tab, insertion);
    this.#desk.changed();
  }
}
