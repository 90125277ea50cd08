/** The drawer: the extension's own document beside the page, made with a one-time token, out of the page's reach. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openStage, ours, placeOf, until } from './lib/stage.mjs';
import { xPage, xPost } from './lib/x-page.mjs';

let stage;
let page;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());
afterEach(async () => {
  await page?.close();
  await stage.reset();
});

const HOME = 'https://x.com/home';

async function openDrawer({ script = '' } = {}) {
  page = await stage.show(HOME, xPage(xPost({ id: '1', handle: 'anna', text: 'Gone' }), { script }));
  await stage.heard('assess');
  await stage.send({ type: 'drawer', open: true });
  await stage.heard('drawerToken');
  await stage.send({ type: 'drawerToken', token: 'secret-token' });
  return frame();
}
const frame = () => until(() => page.frames().find((one) => one.url().includes('panel.html')), 'no drawer');
const isOpen = () => page.frames().some((one) => one.url().includes('panel.html'));

test('the token comes first, then the frame, which carries it and has the focus', async () => {
  const panel = await openDrawer();
  assert.match(panel.url(), /^chrome-extension:\/\/[a-z0-9-]+\/panel\.html#secret-token$/u);
  await until(() => panel.evaluate(() => document.hasFocus()), 'the drawer has no focus');
});

test('without an answer there is no frame', async () => {
  page = await stage.show(HOME, xPage(xPost({ id: '1', handle: 'anna', text: 'Gone' })));
  await stage.heard('assess');
  await stage.send({ type: 'drawer', open: true });
  await stage.heard('drawerToken');
  assert.equal(isOpen(), false);
});

test('a token that nobody asked for makes no frame', async () => {
  page = await stage.show(HOME, xPage(xPost({ id: '1', handle: 'anna', text: 'Gone' })));
  await stage.heard('assess');
  await stage.send({ type: 'drawerToken', token: 'forced' });
  await stage.send({ type: 'badges', badges: [] });
  assert.equal(isOpen(), false);
});

test('closing takes it away and gives the focus back', async () => {
  page = await stage.show(HOME, xPage('<button id="mine">x</button>'));
  await page.focus('#mine');
  await stage.heard('hello');
  await stage.send({ type: 'drawer', open: true });
  await stage.heard('drawerToken');
  await stage.send({ type: 'drawerToken', token: 't' });
  await frame();
  await stage.send({ type: 'drawer', open: false });
  await until(() => !isOpen(), 'still there');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'mine');
});

test('the cross and Escape close it', async () => {
  await openDrawer();
  const cross = await placeOf(page, 'button', '×');
  await page.mouse.click(cross.x, cross.y);
  await until(() => !isOpen(), 'the cross does not close');
  await stage.send({ type: 'drawer', open: true });
  await until(async () => (await stage.said('drawerToken')).length === 2, 'no second token');
  await stage.send({ type: 'drawerToken', token: 't2' });
  const panel = await frame();
  await until(() => panel.evaluate(() => document.hasFocus()), 'the drawer has no focus');
  // From the frame back to the close button. The focus crosses a border of processes: it is awaited, not counted.
  const left = () => panel.evaluate(() => !document.hasFocus());
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('Shift+Tab');
    if (await until(left, 'the focus stays in the frame', 5_000).catch(() => false)) break;
  }
  // The page may hear of the focus later than the frame does; a person would press the key again, too.
  await until(async () => {
    await page.keyboard.press('Escape');
    return !(await isOpen());
  }, 'Escape does not close');
});

test('the width is changed by arrow keys', async () => {
  const panel = await openDrawer();
  await until(() => panel.evaluate(() => document.hasFocus()), 'the drawer has no focus');
  const width = async () =>
    await page.evaluate(
      (name) => document.querySelector(name).getBoundingClientRect().width,
      (await ours(page))[0].host,
    );
  const before = await width();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await until(async () => (await width()) === before + 40, 'not wider');
});

test('what is typed there is no shortcut of the page', async () => {
  const script =
    "window.keys = []; for (const type of ['keydown', 'keypress', 'keyup']) window.addEventListener(type, (event) => window.keys.push(event.key), true);";
  const panel = await openDrawer({ script });
  await until(() => panel.evaluate(() => document.hasFocus()), 'the drawer has no focus');
  await panel.click('#box');
  await page.keyboard.type('like j k');
  await until(async () => (await panel.inputValue('#box')) === 'like j k', 'not typed');
  assert.deepEqual(await page.evaluate(() => window.keys), []);
});

test('the page finds neither the frame nor its address nor its token', async () => {
  await openDrawer();
  const found = await page.evaluate(() => {
    const seen = [document.documentElement.outerHTML, String(window.length)];
    for (const element of document.querySelectorAll('*')) seen.push(String(element.shadowRoot));
    for (const entry of performance.getEntries()) seen.push(JSON.stringify(entry));
    return { text: seen.join('\n'), frames: window.length, iframes: document.querySelectorAll('iframe').length };
  });
  assert.ok(!found.text.includes('secret-token'), 'the token leaks');
  assert.equal(found.frames, 0);
  assert.equal(found.iframes, 0);
});

test('a page that removes it gets it back with a new token, three times at most', async () => {
  await openDrawer();
  for (let i = 0; i < 6; i++) {
    const [drawer] = await ours(page);
    if (!drawer) break;
    const asked = (await stage.said('drawerToken')).length;
    await page.evaluate((name) => document.querySelector(name).remove(), drawer.host);
    const again = await until(async () => (await stage.said('drawerToken')).length > asked, '', 1_000).catch(
      () => false,
    );
    if (!again) break;
    await stage.send({ type: 'drawerToken', token: `again${i}` });
    await until(isOpen, 'not back');
  }
  assert.equal((await stage.said('drawerToken')).length, 4);
  assert.equal(isOpen(), false);
});

test('it stands above a popover and a full-screen layer of the page', async () => {
  const script =
    "const cover = document.createElement('div'); cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:red'; document.body.append(cover);";
  await openDrawer({ script });
  const host = (await ours(page))[0].host;
  assert.equal(await page.evaluate(() => document.elementFromPoint(innerWidth - 100, 300).localName), host);
});
