/** What a panel draws, put together from the desk. Holds the case's data: only for documents of our own origin. */
import { isIrregular } from '../panel/lists.ts';
import type { Case, CaseState, CaseView, PanelState, Post, Verdicts } from '../protocol.ts';
import { isForThePerson } from './bypass.ts';
import type { Desk } from './desk.ts';
import type { PageLink, Pages } from './pages.ts';

/** Cases in the list: what somebody has to look at, then the latest; older ones are reached by their post's badge. */
export const MAX_LISTED = 300;

/** States in which the list must know what the person may do, for "to review" and "to post". */
const ASKED: readonly CaseState[] = ['inReview', 'approved'];

/** `focusKey`: whose selection; `link`: the page beside the panel. */
export function panelState(desk: Desk, pages: Pages, focusKey: string, link: PageLink | undefined): PanelState {
  const { client, settings, me } = desk;
  const focus = desk.memory.get('focus')[focusKey] ?? { post: null, caseId: null };
  const caseId = focus.caseId ?? caseOf(desk, focus.post);
  const kept = client?.ledger.kept;
  const returned = me ? (kept?.returned.filter(isForThePerson) ?? []) : [];
  const insertion = link && desk.memory.get('insertions')[link.tab];
  return {
    language: desk.language,
    managed: settings.locked.length > 0,
    backend: settings.backend || (desk.account?.name.backend ?? ''),
    tenant: settings.tenant || (desk.account?.name.tenant ?? ''),
    person: me,
    people: me ? (kept?.people ?? []) : [],
    connection: client?.connection ?? 'signedOut',
    problem: client?.problem ?? null,
    lastPerson: desk.account?.name.person ?? '',
    waiting: kept?.waiting.length ?? 0,
    undo: me ? undoable(desk) : null,
    returned: returned.map(({ action, code, message }) => {
      const { id, type, case: caseId, text = '' } = action;
      return { id, type, caseId, text, code, message };
    }),
    selected: me && caseId === null ? selected(desk, focus.post) : null,
    current: me && caseId !== null ? currentView(desk, caseId) : null,
    cases: me ? listed(desk) : [],
    posting: client?.ledger.policy?.posting ?? 'reviewer',
    tab: link
      ? { on: pages.isOn(link), platform: link.platform, insertable: pages.isOn(link), readable: link.readable }
      : null,
    ...(desk.plugins ? { plugins: desk.plugins.state(desk.language) } : {}),
    insertion: insertion ? { caseId: insertion.caseId, result: insertion.result } : null,
  };
}

function undoable(desk: Desk): PanelState['undo'] {
  const kept = desk.client?.ledger.kept;
  const last = kept?.waiting.at(-1);
  return kept && last && last.seq > kept.sentSeq ? { id: last.id, type: last.type, caseId: last.case } : null;
}

/** The case of a selected post, which a colleague may have opened since. */
function caseOf(desk: Desk, post: Post | null): string | null {
  const caseId = post && desk.caseIdOf(post);
  return caseId && desk.cases().has(caseId) ? caseId : null;
}

function selected(desk: Desk, post: Post | null): PanelState['selected'] {
  const core = desk.account?.core;
  if (!post || !core || !desk.client?.ledger.policy) return null;
  const { text, pii } = core.call('mask', { text: post.text });
  return { post, masked: text, pii, caseId: desk.caseIdOf(post) ?? '' };
}

export function caseView(desk: Desk, caseId: string): CaseView | null {
  const view = desk.view(caseId);
  if (!view?.case) return null;
  const { waiting, allowed, emergency, expired } = view;
  return { case: view.case, waiting, allowed, emergency, expired };
}

/** With what the assessment says of the post: of the one case that is looked at only. */
function currentView(desk: Desk, caseId: string): CaseView | null {
  const view = caseView(desk, caseId);
  const assessed = view && !view.case.erased ? assessedPost(desk, view.case.post) : null;
  return view && assessed ? { ...view, assessed } : view;
}

function assessedPost(desk: Desk, post: Post): Verdicts | null {
  const [result] = desk.account?.core.call('assess', { posts: [post] }) ?? [];
  if (!result || 'error' in result) return null;
  const { relevant, needs_reply, intents, sentiment, urgency } = result;
  return { relevant, needs_reply, intents, sentiment, urgency };
}

function listed(desk: Desk): CaseView[] {
  const latest = ({ case: c }: { case: Case }) => c.history.at(-1)?.at ?? c.openedAt;
  return [...desk.cases().entries()]
    .sort(
      ([, a], [, b]) => Number(isIrregular(b.case)) - Number(isIrregular(a.case)) || (latest(a) < latest(b) ? 1 : -1),
    )
    .slice(0, MAX_LISTED)
    .map(([id, entry]) => {
      const asked = ASKED.includes(entry.case.state) || isIrregular(entry.case) ? desk.view(id) : null;
      const { allowed = [], emergency = false, expired = false } = asked ?? {};
      return { ...entry, allowed, emergency, expired };
    });
}
