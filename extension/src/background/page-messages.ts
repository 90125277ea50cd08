/** What each message of a page leads to. The shapes were checked before; nothing here is believed beyond them. */
import type { PageToBackground, Post } from '../protocol.ts';
import { ownReplySeen } from './bypass.ts';
import { makeToken } from './drawers.ts';
import type { Office } from './index.ts';
import type { PageLink } from './pages.ts';
import { platformOf } from './sites.ts';
import { shownElsewhere } from './surfaces.ts';
import { keepUnsaved } from './unsaved.ts';

export async function handlePage(office: Office, link: PageLink, message: PageToBackground): Promise<void> {
  const { desk, pages, posting } = office;
  switch (message.type) {
    case 'hello':
      return hello(office, link, message);
    case 'drawerToken':
      return link.send({ type: 'drawerToken', token: await makeToken(desk.memory, link.tab, Date.now()) });
    case 'open':
      return openPost(office, link, message.post);
    case 'inserted':
      return posting.inserted(link, message);
  }
  // Off: the page's content is not looked at.
  if (!pages.isOn(link)) return;
  switch (message.type) {
    case 'assess':
      pages.assess(link, message.posts);
      return posting.sendApproved(link);
    case 'explain':
      return pages.explain(link, message.key);
    case 'check':
      return pages.check(link, message);
    case 'draftFromBox':
      return proposeDraft(office, link, message);
    case 'sending':
      return posting.sending(message);
    case 'replySeen':
      return posting.replySeen(link, message);
    case 'replyUnknown':
      return posting.replyUnknown(link, message);
    case 'ownReply':
      return ownReplySeen(desk, link, message);
    case 'health':
      link.noteHealth(message);
      return desk.changed();
  }
}

async function hello(
  office: Office,
  link: PageLink,
  message: Extract<PageToBackground, { type: 'hello' }>,
): Promise<void> {
  const { desk, pages, posting } = office;
  if (platformOf(message.url) !== link.platform) return;
  pages.hello(link, message);
  const tab = await chrome.tabs.get(link.tab).catch(() => null);
  if (tab?.active) await desk.memory.set('frontTab', link.tab);
  await posting.tell(link);
  desk.changed();
}

/** The agent clicked a badge: the post, or the case that it has, in this tab's drawer and in the side panel. */
async function openPost(office: Office, link: PageLink, post: Post | null): Promise<void> {
  const { desk } = office;
  if (post) await focus(office, link, post);
  desk.changed();
  if (!(await shownElsewhere(desk, link.tab))) link.send({ type: 'drawer', open: true });
}

async function focus({ desk }: Office, link: PageLink, post: Post): Promise<void> {
  const caseId = post.id === '' ? '' : (desk.caseIdOf(post) ?? '');
  const value = desk.cases().has(caseId) ? { post: null, caseId } : { post, caseId: null };
  await desk.memory.put('focus', `tab:${link.tab}`, value);
  await desk.memory.put('focus', 'panel', value);
}

/** A content script proposes, it never acts: the text lies ready in the panel's editor, where the person submits it. */
async function proposeDraft(
  office: Office,
  link: PageLink,
  { post, text, surface }: Extract<PageToBackground, { type: 'draftFromBox' }>,
): Promise<void> {
  const focused = office.desk.memory.get('focus')[`tab:${link.tab}`];
  const meant = post ?? focused?.post ?? null;
  const caseId = meant ? office.desk.caseIdOf(meant) : (focused?.caseId ?? null);
  if (caseId) await keepUnsaved(caseId, { text, surface, from: 'box' });
  await openPost(office, link, meant);
}
