/** Typing in the platform's own boxes: fast, with an input method, and with the findings shown where they are. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { textInBox } from '../lib/case.ts';
import type { Person } from '../lib/person.ts';
import { underlined } from '../lib/underlined.ts';
import { until } from '../lib/until.ts';
import { tourSite } from '../tour/sites.ts';
import { type Stage, setStage } from '../tour/stage.ts';

let stage: Stage;
let anna: Person;

before(async () => {
  stage = await setStage();
  anna = await stage.arrive('Anna');
});
after(() => stage.close());

async function boxOn(site: 'x' | 'facebook'): Promise<{ page: Page; box: string }> {
  const { permalink, box } = tourSite(site, stage);
  const page = await anna.visit(permalink);
  await anna.awaitOn(page);
  await page.locator(box).click();
  return { page, box };
}

for (const site of ['x', 'facebook'] as const) {
  describe(site, () => {
    test('findings are underlined while typing fast, and go when their cause goes; the editor’s nodes stay its own', async () => {
      const { page, box } = await boxOn(site);
      await page.keyboard.type(
        'Hallo Lena, ruf bitte unsere Hotline an. Schreib mir auch an max.muster@example.org. ^AV',
        { delay: 3 },
      );
      await until('both underlined', async () => {
        const marks = await underlined(page);
        return (
          marks.some((text) => text.includes('max.muster@example.org')) && marks.some((text) => /Hotline/.test(text))
        );
      });
      const foreign = await page
        .locator(box)
        .evaluate((editor) =>
          [...editor.querySelectorAll('*')].map((one) => one.localName).filter((name) => name.includes('-')),
        );
      assert.deepEqual(foreign, []);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Hallo Lena, das tut mir leid. ^AV', { delay: 3 });
      await until('nothing underlined', async () =>
        (await underlined(page)).every((text) => !/Hotline|max/.test(text)),
      );
      assert.equal(await textInBox(page, box), 'Hallo Lena, das tut mir leid. ^AV');
      await page.close();
    });

    test('an input method composes undisturbed: its Enter is neither sent nor held', async () => {
      const { page, box } = await boxOn(site);
      const session = await page.context().newCDPSession(page);
      const repliesBefore = stage.pages.worlds[site].replies.length;
      await page.keyboard.type('Hallo ');
      for (const text of ['ど', 'どう', 'どうも']) {
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
      const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
      await session.send('Input.insertText', { text: 'どうも' });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
      await page.keyboard.type(' Lena');
      await until('the composed text', async () => (await textInBox(page, box)).includes('どうも Lena'));
      assert.equal(await textInBox(page, box), 'Hallo どうも Lena');
      assert.equal(stage.pages.worlds[site].replies.length, repliesBefore);
      await page.close();
    });
  });
}
