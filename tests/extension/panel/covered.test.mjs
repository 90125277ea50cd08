/** Clicks that count in the drawer: only where the browser says that a person could see the button for a while. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noBrowser, startHarness } from './browser.mjs';

describe('a drawer inside of a hostile page', { skip: noBrowser }, () => {
  let harness;
  before(async () => {
    harness = await startHarness();
  });
  after(() => harness.stop());

  /** A page with the drawer in an iframe of another origin, as the extension's is. */
  async function openDrawer(state) {
    const page = await harness.browser.newPage({ viewport: { width: 500, height: 820 } });
    await page.goto(`${harness.origin.replace('127.0.0.1', 'localhost')}/frame`);
    await page.evaluate(
      (url) => document.querySelector('iframe').setAttribute('src', url),
      `${harness.origin}/?state=${state}&surface=drawer`,
    );
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame.waitForSelector('[data-action]');
    return { page, frame };
  }
  const inserts = (frame) => frame.evaluate(() => window.asked.filter((one) => one.type === 'insert').length);
  const button = (frame) => frame.locator('[data-action=insert]');
  /** A real click at the button's place, whatever lies there. */
  async function clickAt(page, frame) {
    await button(frame).scrollIntoViewIfNeeded();
    const box = await button(frame).boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }
  /** Clicks until it counts or the time that a person would wait is over. */
  async function countsWithin(page, frame, ms) {
    const end = Date.now() + ms;
    while (Date.now() < end) {
      await clickAt(page, frame);
      if ((await inserts(frame)) > 0) return true;
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    }
    return false;
  }

  it('counts after it was seen for half a second, not before', async () => {
    const { page, frame } = await openDrawer('approved');
    const started = Date.now();
    await clickAt(page, frame);
    const early = await inserts(frame);
    if (Date.now() - started < 400) assert.equal(early, 0, 'too early to count');
    assert.equal(await countsWithin(page, frame, 5000), true);
    await page.close();
  });

  it("a script's click is none", async () => {
    const { page, frame } = await openDrawer('approved');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1200)));
    await button(frame).evaluate((element) => element.click());
    assert.equal(await inserts(frame), 0);
    await page.close();
  });

  const COVERS = {
    'a transparent frame': () => {
      document.querySelector('iframe').style.opacity = '0.01';
    },
    'a transparent body': () => {
      document.body.style.opacity = '0.5';
    },
    'a cover that lets clicks through': () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div style="position:fixed;inset:0;background:#fff;pointer-events:none;z-index:9">Win a prize</div>',
      );
    },
    'a cover in the top layer': () => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div popover="manual" id="pop" style="position:fixed;inset:0;width:500px;height:820px;pointer-events:none"></div>',
      );
      document.getElementById('pop').showPopover();
    },
  };
  for (const [name, cover] of Object.entries(COVERS)) {
    it(`does not count under ${name}, and leads out of the page`, async () => {
      const { page, frame } = await openDrawer('approved');
      await page.evaluate(cover);
      assert.equal(await countsWithin(page, frame, 1600), false);
      await frame.waitForSelector('.elsewhere [data-action=openPanelWindow]');
      await page.close();
    });
  }

  it('does not count where the frame is made transparent in the moment before the click', async () => {
    const { page, frame } = await openDrawer('approved');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1200)));
    await button(frame).scrollIntoViewIfNeeded();
    const box = await button(frame).boundingBox();
    // Sent together: no look of the browser lies between them.
    await Promise.all([page.evaluate(COVERS['a transparent frame']), page.mouse.click(box.x + 9, box.y + 9)]);
    await frame.waitForSelector('.elsewhere [data-action=openPanelWindow]');
    assert.equal(await inserts(frame), 0);
    await page.close();
  });
});
