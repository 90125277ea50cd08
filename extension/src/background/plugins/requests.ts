/** What panels ask of the plugins, and what a submit or an approval must pass. */
import type { Case, Finding, PanelRequests, PluginCards } from '../../protocol.ts';
import { type Desk, DeskError } from '../desk.ts';

export async function pluginCheck(
  desk: Desk,
  { caseId, text, surface }: PanelRequests['check']['request'],
): Promise<Finding[]> {
  const c = desk.view(caseId)?.case;
  if (!desk.plugins || !c) return [];
  return desk.plugins.guard({ text, surface, platform: c.post.platform, answers: c.post.text }, desk.language);
}

/** Throws where a plugin blocks this text, or where its check is missing and policy wants it. */
export async function passPlugins(desk: Desk, c: Case, text: string): Promise<void> {
  if (!desk.plugins) return;
  const draft = { text, surface: c.draft?.surface ?? 'public', platform: c.post.platform, answers: c.post.text };
  const blocks = (await desk.plugins.guard(draft, desk.language)).filter(({ severity }) => severity === 'block');
  if (blocks[0]) throw new DeskError('plugin_blocks', `${blocks[0].plugin}: ${blocks[0].message}`);
}

export async function pluginCards(desk: Desk, caseId: string): Promise<PluginCards[]> {
  const c = desk.view(caseId)?.case;
  if (!desk.plugins || !c || !desk.client) return [];
  const customer = await desk.client.customer(caseId).catch(() => null);
  const { id, text, author, url } = c.post;
  return desk.plugins.cards({ language: desk.language, post: { id, text, author: author.handle, url }, customer });
}
