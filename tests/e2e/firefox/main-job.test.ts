/**
 * The main job in Firefox, on both sites, with the sidebar's document in a tab. One browser for both people, one after
 * the other, as on a shared machine: each has a database of their own and signs out before the other signs in.
 */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, startPages } from '../../../examples/pages/server/index.ts';
import type { Site } from '../../../examples/pages/shared/types.ts';
import { type Backend, startBackend } from '../lib/backend.ts';
import { Client } from '../lib/client.ts';
import { type Firefox, type FirefoxTab, startFirefox } from '../lib/firefox.ts';
import { badges } from '../lib/firefox-page.ts';
import { FirefoxPanel } from '../lib/firefox-panel.ts';
import { storedCase } from '../lib/stored.ts';
import { until } from '../lib/until.ts';
import { type TourSite, tourSite } from '../tour/sites.ts';

const TENANT = 'nordbahn';
const ENTER = '\uE007';
const BACKSPACE = '\uE003';
const CONTROL = '\uE009';

let pages: Pages;
let backend: Backend;
let firefox: Firefox;
let panel: FirefoxPanel;
let reader: Client;

before(async () => {
  [pages, backend] = await Promise.all([startPages(), startBackend()]);
  reader = await Client.signIn(backend.url, TENANT, 'oliver', 'demo-oliver');
  firefox = await startFirefox({ sitesPort: pages.port });
  panel = new FirefoxPanel(await firefox.openExtension('panel.html'));
});
after(async () => {
  await firefox?.close();
  await Promise.all([pages?.close(), backend?.close()]);
});

const account = (person: string) => ({ backend: backend.url, tenant: TENANT, person, password: `demo-${person}` });

const textInBox = (tab: FirefoxTab, { box }: TourSite): Promise<string> =>
  tab.evaluate((css) => {
    const found = document.querySelector<HTMLElement>(css);
    return (found?.innerText ?? '').replace(/\u200b/g, '').trim();
  }, box);

for (const name of ['x', 'facebook'] as const satisfies Site[]) {
  describe(name, () => {
    let site: TourSite;
    let page: FirefoxTab;
    let caseId = '';
    before(() => {
      site = tourSite(name, { pages });
    });

    test('posts are found; those that concern the brand have a badge', async () => {
      await panel.signIn(account('anna'));
      page = await firefox.open(site.feed);
      await page.activate();
      const all = await until('badges in the feed', async () => {
        const found = await badges(page, 'body');
        return found.length > 1 && found;
      });
      const posts = await page.evaluate((css) => document.querySelectorAll(css).length, site.posts);
      assert.ok(all.length < posts, `${all.length} badges on ${posts} posts: the others are left in peace`);
      await page.goto(site.permalink);
      const [badge] = await badgeOf(page, () => true);
      assert.notEqual(badge?.text, '');
    });

    const badgeOf = (tab: FirefoxTab, fits: (text: string) => boolean) =>
      until('the badge on the customer’s post', async () => {
        const found = (await badges(tab, site.onPage)).slice(0, 1);
        return found.length > 0 && fits(found[0]?.text ?? '') && found;
      });

    const drawerOf = (tab: FirefoxTab) =>
      until('the drawer in the page', async () => (await tab.frames('/panel.html'))[0]);

    const pick = async (fits: (text: string) => boolean = () => true) => {
      await page.activate();
      const [badge] = await badgeOf(page, fits);
      if (badge) await page.click(badge.button);
    };

    test('the badge opens the case; findings come while Anna types; she submits and cannot approve', async () => {
      await pick();
      await panel.press('openAndClaim');
      await panel.awaitState('claimed');
      [caseId = ''] = await panel.attributes('[data-view=case]', 'data-case');
      await panel.awaitThere('[data-customer]');
      assert.ok((await panel.text('[data-customer]')).includes(site.customer));
      await panel.fill('draft', site.badDraft);
      await until('both findings', async () => {
        const rules = await panel.attributes('[data-rule]', 'data-rule');
        return rules.includes('handover.hotline') && rules.includes('privacy.request');
      });
      assert.equal(await panel.count('[data-action="review.submit"]:disabled'), 1, 'what blocks is not submitted');
      await panel.fill('draft', site.goodDraft);
      await panel.press('review.submit');
      await panel.awaitState('inReview');
      assert.equal(await panel.count('[data-action="review.approve"]'), 0);
      await storedCase(reader, caseId, 'inReview');
      await panel.signOut();
    });

    test('Ben sees it on the badge and approves; the drawer in the page sends him elsewhere for that', async () => {
      await panel.signIn(account('ben'));
      await pick((text) => text.includes('Anna'));
      const drawer = new FirefoxPanel(await drawerOf(page));
      await drawer.awaitThere('[data-action=openPanelWindow]');
      assert.equal(await drawer.count('[data-action="review.approve"]'), 0, 'Firefox cannot tell what lies over it');
      for (const one of ['spelling', 'facts', 'empathy']) await panel.check(`[data-check=${one}]`);
      await panel.press('review.approve');
      await panel.awaitState('approved');
      const stored = await storedCase(reader, caseId, 'approved');
      assert.equal(stored.approval?.person, 'ben');
    });

    test('the send guard holds what is not approved, by key and by button', async () => {
      await page.activate();
      await page.clickOn(site.box);
      await page.type('Noch nicht freigegeben.');
      await page.type(ENTER, name === 'x' ? CONTROL : '');
      await page.clickOn(site.send);
      await until('the reason on the page', async () =>
        (await page.nodes('body')).some((node) => /^(Zurückgehalten|Held back)/.test(node.value.nodeValue ?? '')),
      );
      assert.equal(pages.worlds[name].replies.length, 0);
      await page.clickOn(site.box);
      await page.type('a', CONTROL);
      await page.type(BACKSPACE);
      await until('an empty box', async () => (await textInBox(page, site)) === '');
    });

    test('the approved text goes into the platform’s box, Ben sends it, the reply is seen and compared', async () => {
      await panel.press('insert');
      await until('the text in the platform’s box', async () => (await textInBox(page, site)) === site.goodDraft);
      assert.equal(pages.worlds[name].replies.length, 0, 'nothing is sent by itself');
      await page.activate();
      await page.clickOn(site.send);
      await until('the reply on the site', () => pages.worlds[name].replies.length === 1);
      const stored = await storedCase(reader, caseId, 'answered');
      assert.equal(stored.reply?.matches, true);
      assert.equal(pages.worlds[name].replies[0]?.text, site.goodDraft);
      await panel.awaitState('answered');
      await panel.signOut();
      await page.close();
    });
  });
}
