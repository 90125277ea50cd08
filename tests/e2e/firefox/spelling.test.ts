/**
 * The spelling pack in Firefox: a mistake is underlined where it is written, a word that the person knows is learned and
 * taken back; and without the pack nothing is underlined, and nobody says that anything was checked.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, startPages } from '../../../examples/pages/server/index.ts';
import { makePack, missing } from '../../sdk/spelling/lib/pack.ts';
import { type Backend, startBackend } from '../lib/backend.ts';
import { type Firefox, type FirefoxTab, startFirefox } from '../lib/firefox.ts';
import { badges, textsOf } from '../lib/firefox-page.ts';
import { FirefoxPanel } from '../lib/firefox-panel.ts';
import { MAIL, RIGHT, type SpellingBuild, spellingBuild, WRONG } from '../lib/spelling.ts';
import { highlighted } from '../lib/underlined.ts';
import { until } from '../lib/until.ts';
import { tourSite } from '../tour/sites.ts';

const CONTROL = '\uE009';
const MISTAKE = 'Entschuldigugn';
const RULE = '[data-rule="plugin.leitplanke.spelling.spelling"]';

const made = await makePack();
const why = missing(made);
if (!why) assert.notEqual(made.text, '', made.said);

describe('spelling', { skip: why ? `no pack: ${why}` : false }, () => {
  let company: SpellingBuild;
  let pages: Pages;
  let backend: Backend;
  before(async () => {
    [pages, backend, company] = await Promise.all([startPages(), startBackend(), spellingBuild('firefox', made.text)]);
  });
  after(async () => {
    await Promise.all([pages?.close(), backend?.close(), company?.close()]);
  });

  for (const pack of [true, false]) {
    describe(pack ? 'with the pack' : 'without it', () => {
      let firefox: Firefox;
      let panel: FirefoxPanel;
      let page: FirefoxTab;
      before(async () => {
        firefox = await startFirefox({ sitesPort: pages.port, ...(pack ? { extension: company.extension } : {}) });
        panel = new FirefoxPanel(await firefox.openExtension('panel.html'));
        await panel.signIn({ backend: backend.url, tenant: 'nordbahn', person: 'anna', password: 'demo-anna' });
        const site = tourSite('x', { pages });
        page = await firefox.open(site.permalink);
        await page.activate();
        await until('the badge', async () => (await badges(page, site.onPage)).length > 0);
        await page.clickOn(site.box);
        await page.type(`${WRONG} ${MAIL}`);
      });
      after(() => firefox?.close());
      const underlined = () => page.evaluate(highlighted, null);
      const mistakes = () => panel.attributes(RULE, 'data-severity');
      const draft = async (text: string, found: number) => {
        await panel.fill('draft', text);
        await until(`${found} mistakes in "${text}"`, async () => (await mistakes()).length === found);
      };

      if (!pack) {
        test('nothing is underlined but what the core finds, and no check is claimed', async () => {
          await until('the core', async () => (await underlined()).includes(MAIL));
          assert.ok(!(await underlined()).includes(MISTAKE));
          assert.deepEqual(await textsOf(page, 'plugin'), []);
        });
        return;
      }

      test('the mistake is underlined while it is typed, and nothing once it is right', async () => {
        await until('the mistake', async () => (await underlined()).includes(MISTAKE));
        assert.equal((await textsOf(page, 'plugin')).length, 1);
        await page.type('a', CONTROL);
        await page.type(`${RIGHT} ${MAIL}`);
        await until('the mistake to go', async () => {
          const marks = await underlined();
          return marks.includes(MAIL) && !marks.includes(MISTAKE) && (await textsOf(page, 'plugin')).length === 0;
        });
      });

      test('a word that the person knows is right until it is taken back in the settings', async () => {
        const [badge] = await badges(page, tourSite('x', { pages }).onPage);
        if (badge) await page.click(badge.button);
        await panel.press('openAndClaim');
        await panel.awaitState('claimed');
        await draft(`${RIGHT} Der Xyzwqbus fährt.`, 1);
        await panel.press('learnWord');
        await draft(`${WRONG} Der Xyzwqbus hält.`, 1);
        assert.ok((await panel.text(RULE)).includes(MISTAKE));

        const options = new FirefoxPanel(await firefox.openExtension('options.html'));
        await options.awaitThere('[data-word=Xyzwqbus]');
        await options.press('forgetWord');
        await options.awaitThere('[data-word=Xyzwqbus][data-gone=true]');
        await draft(`${WRONG} Der Xyzwqbus wartet.`, 2);
        await options.press('undoForgetWord');
        await options.awaitThere('[data-word=Xyzwqbus][data-gone=false]');
        await draft(`${WRONG} Der Xyzwqbus ist da.`, 1);
      });
    });
  }
});
