/** A case brought to a certain point by the people's own hands, for tests that begin there. */

import type { Page } from 'playwright-core';
import { type TourSite, tourSite } from '../tour/sites.ts';
import type { Stage } from '../tour/stage.ts';
import type { Client } from './client.ts';
import type { Panel } from './panel.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

export interface Opened {
  page: Page;
  panel: Panel;
  site: TourSite;
  id: string;
}

/** The person goes to the customer's post, switches on, clicks the badge. */
export async function openDrawerOn(
  stage: Stage,
  person: Person,
  siteName: 'x' | 'facebook' = 'x',
): Promise<Omit<Opened, 'id'>> {
  const site = tourSite(siteName, stage);
  const page = await person.visit(site.permalink);
  await person.awaitOn(page);
  const panel = await person.openDrawer(page, site.onPage);
  return { page, panel, site };
}

export async function openCase(stage: Stage, person: Person, siteName: 'x' | 'facebook' = 'x'): Promise<Opened> {
  const { page, panel, site } = await openDrawerOn(stage, person, siteName);
  await panel.press('openAndClaim');
  await panel.awaitState('claimed');
  const id = (await panel.frame.locator('[data-view=case]').getAttribute('data-case')) ?? '';
  return { page, panel, site, id };
}

export async function submit(panel: Panel, text: string): Promise<void> {
  await panel.field('draft').fill(text);
  await until('the draft to be free of what blocks', () => panel.action('review.submit').isEnabled());
  await panel.press('review.submit');
  await panel.awaitState('inReview');
}

/** The second person opens the case that the badge leads to, ticks and signs. */
export async function approve(panel: Panel): Promise<void> {
  await tickAll(panel);
  await panel.pressInSight('review.approve');
  await panel.awaitState('approved');
}

export async function tickAll(panel: Panel): Promise<void> {
  await panel.section('review').waitFor();
  for (const check of ['spelling', 'facts', 'empathy']) await panel.frame.locator(`[data-check=${check}]`).check();
}

/** Inserts, waits until the text stands in the platform's box, presses the platform's own button. */
export async function insertAndSend(panel: Panel, page: Page, site: TourSite): Promise<void> {
  await panel.pressInSight('insert');
  await awaitInBox(page, site, site.goodDraft);
  await page.locator(site.send).click();
}

export async function awaitInBox(page: Page, site: TourSite, text: string): Promise<void> {
  await until('the text in the platform’s box', async () => (await textInBox(page, site.box)) === text);
}

/** What a reader sees in the box. */
export function textInBox(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((box) => (box as HTMLElement).innerText.replace(/\u200b/g, '').trim());
}

/** The action types that the backend's log has for a case, in order. */
export async function logged(reader: Client, id: string): Promise<string[]> {
  return (await reader.log()).filter((entry) => entry.action.case === id).map((entry) => entry.action.type);
}
