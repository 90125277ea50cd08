/**
 * A reply by the brand's own account that nobody approved: seen below the post of a case, it is reported there. What
 * leaves the browser is the reply's address and the hash of its text.
 */
import type { Returned } from '../../../sdk/client/src/index.ts';
import type { Case, CaseState, PageToBackground } from '../protocol.ts';
import type { Desk } from './desk.ts';
import type { PageLink } from './pages.ts';
import { platformOf, samePage } from './sites.ts';

type OwnReply = Extract<PageToBackground, { type: 'ownReply' }>;

/** While a reply is on its way its outcome is another question, which a person answers. */
const ON_THE_WAY: readonly CaseState[] = ['posting', 'unknown'];

/**
 * The case on whose post's page the reply stands, if nobody approved it there. Older replies than the case, and those
 * that another case led to, are none of its business.
 */
export function bypassed(cases: Iterable<Case>, url: string, reply: OwnReply, same: (c: Case) => boolean): Case | null {
  const all = [...cases];
  const known = all.some((c) => c.reply?.permalink === reply.permalink || c.post.url === reply.permalink);
  const reported = all.some((c) => c.bypasses?.some((one) => one.permalink === reply.permalink));
  if (known || reported) return null;
  const here = all.find((c) => !c.erased && c.post.url !== '' && samePage(c.post.url, url));
  if (!here || ON_THE_WAY.includes(here.state) || !(Date.parse(reply.postedAt) > Date.parse(here.openedAt)))
    return null;
  return same(here) ? null : here;
}

export async function ownReplySeen(desk: Desk, link: PageLink, reply: OwnReply): Promise<void> {
  const core = desk.account?.core;
  if (!core || platformOf(reply.permalink) !== link.platform) return;
  const cases = [...desk.cases().values()].map((entry) => entry.case);
  const isDraft = (c: Case) =>
    c.draft !== null && core.call('compare', { approved: c.draft.text, shown: reply.text }).same;
  const c = bypassed(cases, link.url, reply, isDraft);
  if (!c || !desk.view(c.id)?.allowed.includes('bypass.detected')) return;
  const { hash } = core.call('textHash', { text: reply.text });
  const report = { type: 'bypass.detected', case: c.id, base: c.revision, permalink: reply.permalink, hash } as const;
  await desk.client?.act(report);
}

/** A report that came back (a colleague saw the reply first) is nothing that its sender has to hear of. */
export const isForThePerson = ({ action }: Returned): boolean => action.type !== 'bypass.detected';

export function dismissReports(desk: Desk): void {
  const returned = desk.client?.ledger.kept.returned ?? [];
  for (const one of returned) if (!isForThePerson(one)) void desk.client?.ledger.dismissReturned(one.action.id);
}
