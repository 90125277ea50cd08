/** What the tour does differently on the two sites: addresses, boxes, texts. */

import type { Page } from 'playwright-core';
import type { Site } from '../../../examples/pages/shared/types.ts';
import type { Stage } from './stage.ts';

export interface TourSite {
  name: Site;
  /** Where the posts are found. */
  feed: string;
  /** The post's own page. */
  permalink: string;
  /** The customer's post, in the feed and on its own page. */
  inFeed: string;
  onPage: string;
  box: string;
  send: string;
  /** How the site marks each post or comment, for counting. */
  posts: string;
  /** The shown reply: elements whose text is compared. */
  replies: string;
  customer: string;
  /** A draft that two guardrails object to, and one that may go out. */
  badDraft: string;
  goodDraft: string;
  /** From the feed to the post's own page, as a person goes there. */
  openPost(page: Page): Promise<void>;
}

export function tourSite(site: Site, stage: Pick<Stage, 'pages'>): TourSite {
  const post = stage.pages.worlds[site].post('tour');
  return site === 'x' ? onX(post.path) : onFacebook(post.path);
}

const onX = (path: string): TourSite => ({
  name: 'x',
  feed: 'https://x.com/home',
  permalink: `https://x.com${path}`,
  inFeed: `article:has(a[href="${path}"])`,
  onPage: 'article[tabindex="-1"]',
  box: '[data-testid=tweetTextarea_0]',
  send: '[data-testid=tweetButtonInline]',
  posts: 'article',
  replies: 'article[tabindex="0"]',
  customer: 'Lena Brandt',
  badDraft: 'Hallo Lena, bitte ruf unsere Hotline an und schick uns hier deine Telefonnummer. ^AV',
  goodDraft:
    'Hallo Lena, das tut mir leid, so ein Abend mit zwei Kindern! Der Ersatzbus nach Kiel hält um 21:10 Uhr vor dem ' +
    'Bahnhof Elmshorn. Ich bleibe für dich da, bis ihr zu Hause seid: nordbahn.example/sicher ^AV',
  async openPost(page) {
    await page.locator(`article a[href="${path}"] time`).first().click();
    await page.waitForURL(`**${path}`);
  },
});

const onFacebook = (path: string): TourSite => ({
  name: 'facebook',
  feed: 'https://www.facebook.com/',
  permalink: `https://www.facebook.com${path}`,
  inFeed: '[aria-posinset="1"]',
  onPage: '[role=main] [role=article]',
  box: '[role=main] [contenteditable=true]',
  send: '#focused-state-composer-submit [role=button]',
  posts: '[aria-posinset]:has([data-ad-preview=message])',
  replies: '[role=article] [role=article]',
  customer: 'Katrin Sörensen',
  badDraft: 'Liebe Katrin, wende dich bitte an unsere Hotline und nenn uns hier dein Geburtsdatum. ^AV',
  goodDraft:
    'Liebe Katrin, das tut mir sehr leid. Meine Kollegin Meike vom Bahnhof Itzehoe ist seit 16:50 Uhr bei deiner ' +
    'Tochter und steigt mit ihr um 17:02 Uhr in den Zug auf Gleis 3. Ich bleibe dran: nordbahn.example/sicher ^AV',
  async openPost(page) {
    await page.locator('[aria-posinset="1"] a[data-demo-path]').first().click();
    await page.waitForURL(`**${path}`);
  },
});
