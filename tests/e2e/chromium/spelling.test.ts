/**
 * The spelling pack in the real extension: a mistake is underlined where it is written and counted where it is reviewed;
 * what is right is not; and without the pack nobody says that anything was checked.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { makePack, missing } from '../../sdk/spelling/lib/pack.ts';
import { openCase } from '../lib/case.ts';
import { Panel } from '../lib/panel.ts';
import type { Person } from '../lib/person.ts';
import { MAIL, RIGHT, type SpellingBuild, spellingBuild, WRONG } from '../lib/spelling.ts';
import { said, underlined } from '../lib/underlined.ts';
import { until } from '../lib/until.ts';
import { tourSite } from '../tour/sites.ts';
import { type Stage, setStage, TENANT } from '../tour/stage.ts';

const made = await makePack();
const why = missing(made);
if (!why) assert.notEqual(made.text, '', made.said);

describe('spelling', { skip: why ? `no pack: ${why}` : false }, () => {
  let company: SpellingBuild;
  let stage: Stage;
  let anna: Person;
  let ben: Person;
  let page: Page;

  before(async () => {
    company = await spellingBuild('chromium', made.text);
    stage = await setStage();
    const { extension } = company;
    [anna, ben] = await Promise.all([stage.arrive('Anna', { extension }), stage.arrive('Ben', { extension })]);
    page = await box(anna);
  });
  after(async () => {
    await stage?.close();
    await company?.close();
  });

  async function box(person: Person): Promise<Page> {
    const site = tourSite('x', stage);
    const opened = await person.visit(site.permalink);
    await person.awaitOn(opened);
    await opened.locator(site.box).click();
    return opened;
  }

  /** A case that Anna has submitted, open in somebody's panel. Who reviews here has no site open. */
  async function review(reviewer: Person, text: string, postId: string): Promise<Panel> {
    const client = await stage.client('anna');
    const id = createHash('sha256').update(`${TENANT}\nx\n${postId}`).digest('hex').slice(0, 32);
    const post = {
      ...{ id: postId, platform: 'x', onOwnPage: false, postedAt: '2026-11-20T08:00:00Z' },
      ...{ text: '@Nordbahn_Hilfe Wieder zu spät!', url: `https://x.com/lena/status/${postId}` },
      author: { handle: '@lena', name: 'Lena Brandt' },
    };
    const hash = createHash('sha256').update(text).digest('hex');
    const actions = [
      { type: 'case.open', case: id, base: 0, post },
      { type: 'case.claim', case: id, base: 1 },
      { type: 'review.submit', case: id, base: 2, text, surface: 'public', hash, overrides: [] },
    ];
    for (const action of actions) {
      const { body } = await client.act(action);
      assert.equal(body.receipts[0].status, 'accepted', JSON.stringify(body));
    }
    const tab = await reviewer.browser.openExtension('panel.html');
    const panel = await Panel.ofTab(tab);
    const back = tab.locator('[data-action=back]');
    await back.or(tab.locator('[data-list=all]')).first().waitFor();
    if ((await back.count()) > 0) await back.click();
    await tab.locator('[data-list=all]').click();
    await tab.locator(`.case-row[data-case="${id}"]`).first().click();
    await panel.section('review').waitFor();
    return panel;
  }

  it('underlines the mistake and says what was meant; nothing else', async () => {
    await page.keyboard.type(WRONG);
    await until('the mistake', async () => (await underlined(page)).includes('Entschuldigugn'));
    assert.deepEqual(
      (await underlined(page)).filter((text) => text !== WRONG && WRONG.includes(text)),
      ['Entschuldigugn'],
    );
    const [line = ''] = (await said(page)).filter((text) => text.includes('Entschuldigugn'));
    assert.match(line, /Gemeint: „Entschuldigung“\?.*Rechtschreibung \(de_DE, en_GB\)/);
  });

  it('underlines nothing once it is right', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`${RIGHT} ${MAIL} Entschuldigugn.`);
    await until('the mistake', async () => (await underlined(page)).includes('Entschuldigugn'));
    for (let left = ' Entschuldigugn.'.length; left > 0; left--) await page.keyboard.press('Backspace');
    await until('the mistake to go', async () => {
      const marks = await underlined(page);
      return marks.includes(MAIL) && !marks.includes('Entschuldigugn');
    });
    assert.deepEqual(await said(page), []);
  });

  it('tells the reviewer what was found, and leaves the tick to the reviewer', async () => {
    const wrong = await review(ben, `${WRONG} ^AV`, '1790000000000000011');
    await wrong.frame.locator('[data-spelling="1"][data-whole=true]').waitFor();
    assert.equal(await wrong.frame.locator('[data-check=spelling]').isChecked(), false);
    const right = await review(ben, `${RIGHT} ^AV`, '1790000000000000012');
    const note = right.frame.locator('[data-spelling="0"][data-whole=true]');
    await note.waitFor();
    assert.match((await note.textContent()) ?? '', /^Rechtschreibung \(de_DE, en_GB\): keine Fehler gefunden\./);
    assert.equal(await right.frame.locator('[data-check=spelling]').isChecked(), false);
  });

  it('names of the brand and of the customer are right', async () => {
    const panel = await review(
      ben,
      'Hallo Lena Brandt, die Nordbahn bittet um Entschuldigung für alles. ^AV',
      '1790000000000000013',
    );
    await panel.frame.locator('[data-spelling="0"]').waitFor();
  });

  it('a word that the person knows is right from then on, until it is taken back in the settings', async () => {
    const { panel, page: site } = await openCase(stage, anna);
    const mistakes = panel.frame.locator('[data-rule="plugin.leitplanke.spelling.spelling"]');
    await panel.field('draft').fill(`${RIGHT} Der Xyzwqbus hält.`);
    await mistakes.getByText('Xyzwqbus').first().waitFor();
    await panel.press('learnWord');
    await panel.field('draft').fill(`${WRONG} Der Xyzwqbus hält bald.`);
    await mistakes.getByText('Entschuldigugn').first().waitFor();
    assert.equal(await mistakes.count(), 1);

    const options = await anna.browser.openExtension('options.html');
    const turn = options.locator('[data-word=Xyzwqbus] button');
    await turn.press('Enter');
    await options.locator('[data-word=Xyzwqbus][data-gone=true]').waitFor();
    await panel.field('draft').fill(`${RIGHT} Der Xyzwqbus hält um 9.`);
    await mistakes.getByText('Xyzwqbus').first().waitFor();
    await turn.press('Enter');
    await options.locator('[data-word=Xyzwqbus][data-gone=false]').waitFor();
    await options.close();
    await site.bringToFront();
    await panel.field('draft').fill(`${WRONG} Der Xyzwqbus hält um 10.`);
    await mistakes.getByText('Entschuldigugn').first().waitFor();
    assert.equal(await mistakes.count(), 1);
    await site.close();
  });

  it('without the pack nothing is underlined, and nothing is said to be checked', async () => {
    const plainBen = await stage.arrive('Ben');
    const panel = await review(plainBen, `${WRONG} ^AV`, '1790000000000000014');
    await panel.frame.locator('[data-check=spelling]').waitFor();
    assert.equal(await panel.frame.locator('[data-spelling]').count(), 0);
    const plain = await box(plainBen);
    await plain.keyboard.type(`${WRONG} ${MAIL}`);
    await until('the core', async () => (await underlined(plain)).includes(MAIL));
    assert.ok(!(await underlined(plain)).includes('Entschuldigugn'));
  });
});
