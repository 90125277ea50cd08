/**
 * The main job from one end to the other, with two people in two browsers, on one site.
 *
 * `ok` of a step is what was seen in a browser or read back from the backend by a client of its own, never what the
 * tour did. A step that fails says why; the ones after it are tried all the same.
 */

import type { Page } from 'playwright-core';
import { approve, textInBox, tickAll } from '../lib/case.ts';
import type { Client } from '../lib/client.ts';
import type { Panel } from '../lib/panel.ts';
import type { Person } from '../lib/person.ts';
import { approveByHand, storedCase } from '../lib/stored.ts';
import { until } from '../lib/until.ts';
import { type TourSite, tourSite } from './sites.ts';
import type { Stage } from './stage.ts';

export const STEPS = [
  'posts-found',
  'badge',
  'customer-card',
  'finding',
  'submitted',
  'self-approval-refused',
  'approved',
  'inserted',
  'observed',
  'synced',
] as const;
export type StepName = (typeof STEPS)[number];

export interface Seen {
  ok: boolean;
  detail: unknown;
  /** What the screenshot shows. */
  page: Page | null;
}

export interface StepResult {
  site: TourSite['name'];
  step: StepName;
  ok: boolean;
  detail: unknown;
  screenshot: string | null;
}

export interface Walk {
  stage: Stage;
  site: TourSite;
  anna: Person;
  ben: Person;
  /** Reads back from the backend; neither Anna's nor Ben's device. */
  reader: Client;
  annaPage: Page;
  benPage: Page;
  annaPanel: Panel;
  benPanel: Panel;
  caseId: string;
  /** A screenshot more than the one that each step ends with. */
  picture(page: Page, name: string): Promise<unknown>;
}

/** Walks all steps. `keep` stores a screenshot and returns its name. */
export async function walkTour(
  stage: Stage,
  siteName: TourSite['name'],
  people: { anna: Person; ben: Person; reader: Client },
  keep: (page: Page, name: string) => Promise<string>,
  onStep: (result: StepResult) => void = () => undefined,
): Promise<StepResult[]> {
  const site = tourSite(siteName, stage);
  const results: StepResult[] = [];
  const named = (name: string) => `${siteName}-${String(results.length + 1).padStart(2, '0')}-${name}.png`;
  const picture = (page: Page, name: string) => keep(page, named(name)).catch(() => null);
  const walk = { stage, site, ...people, caseId: '', picture } as Walk;
  for (const step of STEPS) {
    const seen = await STEP[step](walk).catch((error: unknown) => failed(error, walk));
    const screenshot = seen.page ? await picture(seen.page, step) : null;
    const result = { site: siteName, step, ok: seen.ok, detail: seen.detail, screenshot };
    results.push(result);
    onStep(result);
  }
  return results;
}

const failed = (error: unknown, walk: Walk): Seen => ({
  ok: false,
  detail: { error: error instanceof Error ? error.message : String(error) },
  page: walk.benPage ?? walk.annaPage ?? null,
});

const STEP: Record<StepName, (walk: Walk) => Promise<Seen>> = {
  async 'posts-found'(walk) {
    const { anna, site } = walk;
    walk.annaPage = await anna.visit(site.feed);
    await anna.awaitOn(walk.annaPage);
    await anna.awaitBadge(walk.annaPage, site.inFeed);
    const read = await readByAdapter(anna, walk.annaPage);
    const shown = await walk.annaPage.locator(site.posts).count();
    return { ok: shown > 0 && read >= shown, detail: { shown, read }, page: walk.annaPage };
  },

  async badge({ anna, annaPage, site }) {
    const badge = await anna.awaitBadge(annaPage, site.inFeed);
    const quiet = (await anna.badges(annaPage)).length < (await annaPage.locator(site.posts).count());
    return {
      ok: badge.className === 'critical' && quiet,
      detail: { text: badge.text, label: badge.label },
      page: annaPage,
    };
  },

  async 'customer-card'(walk) {
    const { anna, annaPage, site } = walk;
    if (site.name === 'facebook') await site.openPost(annaPage);
    const selector = site.name === 'facebook' ? site.onPage : site.inFeed;
    walk.annaPanel = await anna.openDrawer(annaPage, selector);
    const masked = await walk.annaPanel.frame.locator('[data-text=selected]').textContent();
    await walk.annaPanel.press('openAndClaim');
    const card = walk.annaPanel.frame.locator('[data-customer]');
    await card.waitFor();
    const name = await card.locator('strong').first().textContent();
    const contacts = await card.locator('ol.timeline > li').count();
    walk.caseId = (await walk.annaPanel.frame.locator('[data-view=case]').getAttribute('data-case')) ?? '';
    const hidden = !/NB-\d{7}/.test(masked ?? '');
    return {
      ok: name === site.customer && contacts > 0 && hidden,
      detail: { name, contacts, numberMasked: hidden },
      page: annaPage,
    };
  },

  async finding({ annaPanel, annaPage, site }) {
    const draft = annaPanel.field('draft');
    await draft.waitFor();
    await draft.pressSequentially(site.badDraft);
    const rules = await until('both findings', async () => {
      const found = await annaPanel.rules();
      return found.includes('handover.hotline') && found.includes('privacy.request') && found;
    });
    const held = await annaPanel.action('review.submit').isDisabled();
    return { ok: held, detail: { rules, submitHeld: held }, page: annaPage };
  },

  async submitted({ annaPanel, annaPage, site, caseId, reader }) {
    await annaPanel.field('draft').fill(site.goodDraft);
    await until('no blocking finding', () => annaPanel.action('review.submit').isEnabled());
    const rules = await annaPanel.rules();
    await annaPanel.press('review.submit');
    await annaPanel.awaitState('inReview');
    const stored = await storedCase(reader, caseId, 'inReview');
    return {
      ok: stored.draft?.text === site.goodDraft,
      detail: { state: stored.state, by: stored.submittedBy, findingsLeft: rules },
      page: annaPage,
    };
  },

  async 'self-approval-refused'(walk) {
    const { stage, annaPanel, annaPage, caseId, reader } = walk;
    const offered = await annaPanel.action('review.approve').count();
    const refusal = await approveByHand(stage, 'anna', caseId);
    const stored = await storedCase(reader, caseId, 'inReview');
    const ok = offered === 0 && refusal.status === 'rejected' && stored.state === 'inReview';
    return { ok, detail: { offeredInPanel: offered, backend: refusal }, page: annaPage };
  },

  async approved(walk) {
    const { ben, site, reader, caseId } = walk;
    walk.benPage = await ben.visit(site.permalink);
    await ben.awaitOn(walk.benPage);
    const badge = await ben.awaitBadge(walk.benPage, site.onPage, (one) => one.text.includes('Anna'));
    walk.benPanel = await ben.openDrawer(walk.benPage, site.onPage);
    await tickAll(walk.benPanel);
    await walk.picture(walk.benPage, 'reviewing');
    await approve(walk.benPanel);
    const stored = await storedCase(reader, caseId, 'approved');
    const ok = stored.approval?.person === 'ben' && stored.approval.hash === stored.draft?.hash;
    return {
      ok,
      detail: { badge: badge.text, approvedBy: stored.approval?.person, checklist: stored.approval?.checklist },
      page: walk.benPage,
    };
  },

  async inserted({ benPanel, benPage, site }) {
    await benPanel.pressInSight('insert');
    const shown = await until('the text in the platform’s box', async () => {
      const text = await textInBox(benPage, site.box);
      return text === site.goodDraft && text;
    });
    const sent = await benPage.locator(site.replies, { hasText: site.goodDraft.slice(0, 40) }).count();
    return {
      ok: shown === site.goodDraft && sent === 0,
      detail: { window: 'Ben', text: shown, sentByItself: sent > 0 },
      page: benPage,
    };
  },

  async observed({ benPanel, benPage, site, stage }) {
    await benPage.locator(site.send).click();
    await benPage.locator(site.replies, { hasText: site.goodDraft.slice(0, 40) }).waitFor();
    await benPanel.awaitState('answered');
    const matches = await benPanel.frame.locator('[data-matches]').getAttribute('data-matches');
    const permalink = await benPanel.frame.locator('[data-link=reply]').getAttribute('href');
    const onSite = stage.pages.worlds[site.name].replies.filter((reply) => reply.text === site.goodDraft).length;
    return {
      ok: matches === 'true' && onSite === 1,
      detail: { window: 'Ben', matches, permalink, repliesOnSite: onSite },
      page: benPage,
    };
  },

  async synced({ anna, annaPage, annaPanel, site, reader, caseId }) {
    const stored = await storedCase(reader, caseId, 'answered');
    await annaPanel.awaitState('answered');
    const selector = site.name === 'facebook' ? site.onPage : site.inFeed;
    const badge = await anna.awaitBadge(annaPage, selector, (one) => one.className === 'answered');
    const log = (await reader.log()).filter((entry) => entry.action.case === caseId);
    const two = new Set([stored.submittedBy, stored.approval?.person]).size === 2;
    const ok = stored.reply?.matches === true && two && log.at(-1)?.action.type === 'reply.observed';
    const actions = log.map((entry) => `${entry.person} ${entry.action.type}`);
    return { ok, detail: { reader: 'oliver', reply: stored.reply, actions, annasBadge: badge.text }, page: annaPage };
  },
};

/** What the extension's own adapter reads on the page in front, asked for from the extension. */
async function readByAdapter(person: Person, page: Page): Promise<number> {
  await page.bringToFront();
  const worker = await person.browser.worker();
  return worker.evaluate(async () => {
    for (const tab of await chrome.tabs.query({ active: true })) {
      const answer = await chrome.tabs.sendMessage(tab.id ?? 0, { type: 'doctor' }).catch(() => null);
      const items = (answer?.items ?? []) as { kind: string }[];
      if (answer) return items.filter((item) => item.kind === 'post' || item.kind === 'ad').length;
    }
    return 0;
  });
}
