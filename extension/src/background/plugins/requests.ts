/** What panels ask of the plugins, and what a submit or an approval must pass. */
import type { Case, Finding, PanelRequests, PluginCards, Proposal, SpellingCheck, ViewNode } from '../../protocol.ts';
import { type Desk, DeskError } from '../desk.ts';

export async function pluginCheck(
  desk: Desk,
  { caseId, text, surface, typing }: PanelRequests['pluginCheck']['request'],
): Promise<Finding[]> {
  const c = desk.view(caseId)?.case;
  if (!desk.plugins || !c) return [];
  desk.plugins.recording.knows(c.post);
  const draft = { text, surface, platform: c.post.platform, answers: c.post.text, ...(typing ? { typing } : {}) };
  return desk.plugins.guard(draft, desk.language, rightWords(desk, c));
}

/** What plugins that check spelling say of a text that stands. */
export async function spelling(
  desk: Desk,
  { caseId, text, surface }: PanelRequests['spelling']['request'],
): Promise<SpellingCheck[]> {
  const c = desk.view(caseId)?.case;
  if (!desk.plugins || !c) return [];
  const draft = { text, surface, platform: c.post.platform, answers: c.post.text };
  return desk.plugins.spelling(draft, desk.language, rightWords(desk, c));
}

/** Names that may stand in a reply to this post. */
const rightWords = (desk: Desk, { post }: Case): string[] => [...desk.brandWords, post.author.name, post.author.handle];

/** Throws where a plugin blocks this text, or where its check is missing and policy wants it. */
export async function passPlugins(desk: Desk, c: Case, text: string): Promise<void> {
  if (!desk.plugins) return;
  desk.plugins.recording.knows(c.post);
  const draft = { text, surface: c.draft?.surface ?? 'public', platform: c.post.platform, answers: c.post.text };
  const blocks = (await desk.plugins.guard(draft, desk.language)).filter(({ severity }) => severity === 'block');
  if (blocks[0]) throw new DeskError('plugin_blocks', `${blocks[0].plugin}: ${blocks[0].message}`);
}

/** What an asking plugin may be told of a case; the runtime takes out what was not granted. */
async function knownOf(desk: Desk, caseId: string) {
  const c = desk.view(caseId)?.case;
  if (!c) throw new DeskError('not_found', 'There is no such case.');
  const customer = await desk.customer(caseId).catch(() => null);
  desk.plugins?.recording.knows([c.post, customer]);
  const { id, text, author, url } = c.post;
  return { language: desk.language, post: { id, text, author: author.handle, url }, customer };
}

export async function pluginCards(desk: Desk, caseId: string): Promise<PluginCards[]> {
  return desk.plugins ? desk.plugins.cards(await knownOf(desk, caseId)) : [];
}

export async function pluginView(
  desk: Desk,
  { caseId, plugin }: PanelRequests['pluginView']['request'],
): Promise<ViewNode[]> {
  return (await desk.plugins?.view(plugin, await knownOf(desk, caseId))) ?? [];
}

export async function pluginProposals(
  desk: Desk,
  { caseId, plugin, text }: PanelRequests['pluginProposals']['request'],
): Promise<Proposal[]> {
  const draft = text === '' ? null : { text };
  return (await desk.plugins?.proposals(plugin, { ...(await knownOf(desk, caseId)), draft })) ?? [];
}
