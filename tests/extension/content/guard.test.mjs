/** The send guard on the real editors: what is not approved does not leave, by key, by button, by script. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { fbBox, fbComment, fbPage, fbPost, lexicalScript } from './lib/facebook-page.mjs';
import { CONFIG, openStage, ours, until } from './lib/stage.mjs';
import { draftScript, xComposer, xPage, xPost } from './lib/x-page.mjs';

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

const STATUS = 'https://x.com/anna_t/status/101';
const TEXT = 'We are sorry, Anna. The bus leaves at 9.';
const approved = (text = TEXT) => ({ type: 'approved', texts: [{ caseId: 'case1', text, postKey: '101' }] });
const listed = async () => (await ours(page)).map(({ text }) => text).join('\n');
const sent = () => page.evaluate(() => window.sent);

/** The background answers a page's hello with these, in order. */
const answer = (...messages) => stage.reset({ hello: messages });

const SITES = {
  x: {
    async open() {
      const body = xPost({ id: '101', handle: 'anna_t', text: 'My train is gone' }) + xComposer();
      page = await stage.show(STATUS, xPage(body, { script: await draftScript() }));
      await page.click('[role=textbox]');
    },
    key: 'Control+Enter',
    button: '[data-testid=tweetButtonInline]',
    sent: [TEXT],
  },
  facebook: {
    async open() {
      const post = fbPost({
        name: 'Anna T',
        slug: 'anna.t',
        text: 'My train is gone',
        path: '/anna.t/posts/pf',
        box: fbBox('main'),
      });
      page = await stage.show(
        'https://www.facebook.com/anna.t/posts/pf',
        fbPage(post, { script: await lexicalScript() }),
      );
      await page.click('#main');
    },
    key: 'Enter',
    button: '.send',
    sent: [['main', TEXT]],
  },
};

for (const [name, site] of Object.entries(SITES)) {
  const ready = async (...messages) => {
    await answer(...messages);
    await site.open();
    await page.keyboard.type(TEXT);
    if (messages.some(({ type, on }) => type === 'config' && on)) await stage.heard('check');
  };

  test(`${name}, block: the key is held and the reason shown`, async () => {
    await ready(CONFIG);
    await page.keyboard.press(site.key);
    await until(async () => (await listed()).includes('Held back: this text is not approved'), 'no reason');
    assert.deepEqual(await sent(), []);
    assert.deepEqual(await stage.said('sending'), []);
  });

  test(`${name}, block: the button is held`, async () => {
    await ready(CONFIG);
    await page.click(site.button);
    await until(async () => (await listed()).includes('Held back'), 'no reason');
    assert.deepEqual(await sent(), []);
  });

  test(`${name}, block: the button is held for the keyboard as well`, async () => {
    await ready(CONFIG);
    await page.focus(site.button);
    await page.keyboard.press('Enter');
    await page.keyboard.press(' ');
    assert.deepEqual(await sent(), []);
  });

  test(`${name}, block: an approved text leaves by key and is reported once`, async () => {
    await ready(CONFIG, approved());
    await page.keyboard.press(site.key);
    assert.deepEqual(await stage.heard('sending'), { type: 'sending', caseId: 'case1', text: TEXT });
    assert.deepEqual(await sent(), site.sent);
    assert.equal((await stage.said('sending')).length, 1);
  });

  test(`${name}, block: an approved text leaves by button and is reported once`, async () => {
    await ready(CONFIG, approved());
    await page.click(site.button);
    await stage.heard('sending');
    assert.deepEqual(await sent(), site.sent);
    assert.equal((await stage.said('sending')).length, 1);
  });

  test(`${name}, block: one letter more than approved is held`, async () => {
    await ready(CONFIG, approved());
    await page.keyboard.type('!');
    await page.keyboard.press(site.key);
    await page.click(site.button);
    assert.deepEqual(await sent(), []);
  });

  test(`${name}, block: a script's click does not send, approved or not`, async () => {
    await ready(CONFIG, approved());
    await page.evaluate((css) => {
      const button = document.querySelector(css);
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    }, site.button);
    assert.deepEqual(await sent(), []);
    assert.deepEqual(await stage.said('sending'), []);
  });

  test(`${name}, block: an approval that is taken back holds again`, async () => {
    await ready(CONFIG, approved());
    await stage.send({ type: 'approved', texts: [] });
    await stage.send({ type: 'badges', badges: [] });
    await page.keyboard.press(site.key);
    assert.deepEqual(await sent(), []);
  });

  test(`${name}, warn: the text leaves and a warning is shown`, async () => {
    await ready({ ...CONFIG, sendGuard: 'warn' });
    await page.click(site.button);
    assert.deepEqual(await sent(), site.sent);
    await until(async () => (await listed()).includes('nobody has approved'), 'no warning');
  });

  test(`${name}, off: nothing is held and nothing said, an approved text is noticed`, async () => {
    await ready({ ...CONFIG, sendGuard: 'off' }, approved());
    await page.keyboard.press(site.key);
    await stage.heard('sending');
    assert.deepEqual(await sent(), site.sent);
  });

  test(`${name}, no answer from the background yet: held`, async () => {
    await ready();
    await page.keyboard.press(site.key);
    await page.click(site.button);
    await until(async () => (await listed()).includes('still finding out'), 'no reason');
    assert.deepEqual(await sent(), []);
  });

  test(`${name}, switched off for the tab: left alone`, async () => {
    await ready({ ...CONFIG, on: false });
    await page.keyboard.press(site.key);
    assert.deepEqual(await sent(), site.sent);
    assert.equal(await listed(), '');
  });
}

test('Enter alone makes a line on X, Shift+Enter one on Facebook', async () => {
  await answer(CONFIG);
  await SITES.x.open();
  await page.keyboard.type('a');
  await page.keyboard.press('Enter');
  await page.keyboard.type('b');
  assert.equal(await page.evaluate(() => window.draft.text()), 'a\nb');
  await page.close();
  await SITES.facebook.open();
  await page.keyboard.type('a');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('b');
  assert.equal(await page.evaluate(() => window.editors.main.text()), 'a\nb');
});

test('an Enter that ends an input method’s composition is not a send', async () => {
  await answer(CONFIG);
  await SITES.facebook.open();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.dispatchKeyEvent', {
    type: 'keyDown',
    key: 'Process',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  });
  await session.send('Input.insertText', { text: '日本' });
  await session.detach();
  await until(
    async () => (await page.evaluate(() => window.editors.main.text())).includes('日本'),
    'the text was kept out',
  );
  assert.ok(!(await listed()).includes('Held back'));
});

test('a press on the button’s pointerdown is held before the page learns of it', async () => {
  await answer(CONFIG);
  const script = `${await draftScript()};for (const type of ['pointerdown', 'mousedown', 'mouseup', 'touchstart', 'click'])
    document.addEventListener(type, (event) => { if (event.target.closest('[data-testid=tweetButtonInline]')) window.draft.send(); }, true);`;
  page = await stage.show(STATUS, xPage(xPost({ id: '101', handle: 'a', text: 'x' }) + xComposer(), { script }));
  await page.click('[role=textbox]');
  await page.keyboard.type(TEXT);
  await stage.heard('check');
  await page.click('[data-testid=tweetButtonInline]');
  assert.deepEqual(await sent(), []);
});

test('a listener of the page on window does not come before ours', async () => {
  await answer(CONFIG);
  const script = `window.addEventListener('keydown', (event) => { if (event.ctrlKey && event.key === 'Enter') window.draft.send(); }, true);${await draftScript()}`;
  page = await stage.show(STATUS, xPage(xPost({ id: '101', handle: 'a', text: 'x' }) + xComposer(), { script }));
  await page.click('[role=textbox]');
  await page.keyboard.type(TEXT);
  await stage.heard('check');
  await page.keyboard.press('Control+Enter');
  assert.deepEqual(await sent(), []);
});

test('shortened links and blanks of the editor do not make an approved text another one', async () => {
  await answer(CONFIG, approved('Sorry,  Anna.\nSee https://nordbahn.example/help'));
  await SITES.x.open();
  await page.keyboard.type('Sorry, Anna.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('See https://nordbahn.example/help ');
  await stage.heard('check');
  await page.keyboard.press('Control+Enter');
  await stage.heard('sending');
});

test('a button whose box is not found is held', async () => {
  await answer(CONFIG);
  const body = `${xPost({ id: '101', handle: 'a', text: 'x' })}<button data-testid="tweetButton">Post</button>`;
  const script =
    "window.sent = []; document.querySelector('[data-testid=tweetButton]').addEventListener('click', () => window.sent.push('post'));";
  page = await stage.show(STATUS, xPage(body, { script }));
  await stage.heard('assess');
  await page.click('[data-testid=tweetButton]');
  assert.deepEqual(await sent(), []);
  await until(async () => (await listed()).includes('Held back'), 'no reason');
});

test('one box of two: an approved reply leaves, the other box is held', async () => {
  await answer(CONFIG, approved());
  const comments = fbComment({
    id: '7',
    post: '/anna.t/posts/pf',
    name: 'Cleo',
    slug: 'cleo',
    text: 'Same',
    below: fbBox('below'),
  });
  const post = fbPost({
    name: 'Anna T',
    slug: 'anna.t',
    text: 'Gone',
    path: '/anna.t/posts/pf',
    comments,
    box: fbBox('main'),
  });
  page = await stage.show('https://www.facebook.com/anna.t/posts/pf', fbPage(post, { script: await lexicalScript() }));
  await page.click('#below');
  await page.keyboard.type('not this');
  await page.click('#main');
  await page.keyboard.type(TEXT);
  await stage.heard('check', ({ text }) => text === TEXT);
  await page.click('[data-for=below]');
  assert.deepEqual(await sent(), []);
  await page.click('[data-for=main]');
  assert.deepEqual(await sent(), [['main', TEXT]]);
});
