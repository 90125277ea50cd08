/** The send guard in the real editors: what is not approved stays in the box, whichever way it is sent. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { textInBox } from '../lib/case.ts';
import { inside } from '../lib/chromium.ts';
import type { Person } from '../lib/person.ts';
import { until } from '../lib/until.ts';
import { tourSite } from '../tour/sites.ts';
import { type Stage, setStage } from '../tour/stage.ts';

const WAYS = {
  x: { keys: ['Control+Enter', 'Meta+Enter'], newline: 'Enter' },
  facebook: { keys: ['Enter'], newline: 'Shift+Enter' },
} as const;
const TEXT = 'Das hat noch niemand freigegeben.';

for (const mode of ['block', 'warn', 'off'] as const) {
  describe(`policy sendGuard: ${mode}`, () => {
    let stage: Stage;
    let anna: Person;
    before(async () => {
      stage = await setStage({
        policy: (policy) => {
          policy.sendGuard = mode;
        },
      });
      anna = await stage.arrive('Anna');
    });
    after(() => stage.close());

    for (const site of ['x', 'facebook'] as const) {
      test(`${site}: an unapproved text ${mode === 'block' ? 'is held, by key, by button and by script' : 'goes out'}`, async () => {
        const { permalink, box, send } = tourSite(site, stage);
        const page = await anna.visit(permalink);
        await anna.awaitOn(page);
        await page.locator(box).click();
        await page.keyboard.type(TEXT);
        await page.keyboard.press(WAYS[site].newline);
        const replies = () => stage.pages.worlds[site].replies.length;
        if (mode !== 'block') {
          await page.keyboard.press(WAYS[site].keys[0]);
          await until('the reply on the site', () => replies() === 1);
          if (mode === 'warn') await until('a word of warning', () => noticed(page));
          await page.close();
          return;
        }
        for (const key of WAYS[site].keys) await page.keyboard.press(key);
        await page.locator(send).click();
        await page.locator(send).evaluate((button) => (button as HTMLElement).click());
        await page.locator(send).evaluate((button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true })));
        await until('the reason on the screen', () => noticed(page));
        assert.equal(replies(), 0);
        assert.match(await textInBox(page, box), new RegExp(TEXT));
        await page.close();
      });
    }
  });
}

/** Whether one of our closed roots says something beside the badges. */
async function noticed(page: Page): Promise<boolean> {
  return inside(
    page,
    ({ roots }) => roots().some((root) => root.querySelector('[role=alert],[role=status]')?.textContent),
    null,
  ).then(Boolean);
}
