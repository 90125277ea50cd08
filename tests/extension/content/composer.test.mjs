/** Findings in the real editors: asked as it is typed, underlined without a change to the editor, listed with reasons. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { fbBox, fbComment, fbPage, fbPost, lexicalScript } from './lib/facebook-page.mjs';
import { CONFIG, openStage, ours, placeOf, until } from './lib/stage.mjs';
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
const anna = { id: '101', handle: 'anna_t', text: 'My train is gone' };
const PERMALINK = 'https://www.facebook.com/anna.t/posts/pfbid01';

/** The background blocks each "hotline". */
const blockHotline = () =>
  stage.background((fake) => {
    fake.check = (text) =>
      [...text.matchAll(/hotline/giu)].map(({ index }) => ({
        rule: 'handover.hotline',
        severity: 'block',
        start: index,
        end: index + 7,
        message: 'Do not send customers to the hotline.',
        overridable: true,
      }));
  });
const listed = async () => (await ours(page)).map(({ text }) => text).join('\n');
const marked = () => page.evaluate(() => [...CSS.highlights.values()].flatMap((mark) => [...mark].map(String)));

async function onX(options = {}) {
  page = await stage.show(STATUS, xPage(xPost(anna) + xComposer(), { script: await draftScript(), ...options }));
  await page.click('[role=textbox]');
}

async function onFacebook() {
  const comments = fbComment({
    id: '7',
    post: '/anna.t/posts/pfbid01',
    name: 'Cleo',
    slug: 'cleo.c',
    text: 'Same here',
    below: fbBox('below'),
  });
  const post = fbPost({
    name: 'Anna T',
    slug: 'anna.t',
    text: 'My train is gone',
    path: '/anna.t/posts/pfbid01',
    comments,
    box: fbBox('main'),
  });
  page = await stage.show(PERMALINK, fbPage(post, { script: await lexicalScript() }));
}

for (const [name, open, focus] of [
  ['Draft.js', onX, '[role=textbox]'],
  ['Lexical', onFacebook, '#main'],
]) {
  test(`${name}: a finding is underlined and listed while typing, the focus stays`, async () => {
    await blockHotline();
    await open();
    await page.click(focus);
    await page.keyboard.type('Please call our hotline today');
    await until(async () => (await marked()).includes('hotline'), 'not underlined');
    const list = await listed();
    for (const part of ['1 finding', 'Blocks', 'Do not send customers to the hotline.'])
      assert.ok(list.includes(part), list);
    assert.ok(await page.evaluate((css) => document.querySelector(css).contains(document.activeElement), focus));
    const asked = await stage.said('check');
    assert.equal(asked.at(-1).text, 'Please call our hotline today');
    assert.equal(asked.at(-1).surface, 'public');
    assert.equal(asked.at(-1).replyTo.text, 'My train is gone');
  });

  test(`${name}: the editor's own DOM is left alone`, async () => {
    await blockHotline();
    await open();
    await page.click(focus);
    await page.keyboard.type('hotline');
    await until(async () => (await marked()).includes('hotline'), 'not underlined');
    const html = await page.evaluate((css) => document.querySelector(css).innerHTML, focus);
    const { host } = (await ours(page))[0];
    assert.ok(!html.includes(host), html);
    assert.match(html, /hotline/u);
  });

  test(`${name}: fast typing and deleting leaves no lost or late underline`, async () => {
    await blockHotline();
    await open();
    await page.click(focus);
    for (let i = 0; i < 4; i++) {
      await page.keyboard.type('hotline and hotline', { delay: 2 });
      await until(async () => (await marked()).length === 2, 'two underlines');
      assert.deepEqual(await marked(), ['hotline', 'hotline']);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.press('Backspace');
      await until(async () => (await marked()).length === 0, 'an underline stays');
    }
  });

  test(`${name}: lines are read as lines`, async () => {
    await open();
    await page.click(focus);
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('three');
    await stage.heard('check', ({ text }) => text === 'one\n\nthree');
  });
}

test('a reply box answers the comment that it stands beside, the post’s box the post', async () => {
  await onFacebook();
  await page.click('#below');
  await page.keyboard.type('a');
  const below = await stage.heard('check', ({ text }) => text === 'a');
  assert.equal(below.replyTo.id, '7');
  await page.click('#main');
  await page.keyboard.type('b');
  const main = await stage.heard('check', ({ text }) => text === 'b');
  assert.equal(main.replyTo.id, 'pfbid01');
});

test('choosing a finding in the list selects its place in the text', async () => {
  await blockHotline();
  await onX();
  await page.keyboard.type('our hotline is open');
  await until(async () => (await listed()).includes('hotline'), 'not listed');
  const { x, y } = await placeOf(page, 'button', 'hotline');
  await page.mouse.click(x, y);
  assert.equal(await page.evaluate(() => getSelection().toString()), 'hotline');
  await page.keyboard.type('team');
  await until(
    async () => (await page.evaluate(() => window.draft.text())) === 'our team is open',
    'typing goes on there',
  );
});

test('the list is reached by keyboard', async () => {
  await blockHotline();
  await onX();
  await page.keyboard.type('hotline');
  await until(async () => (await listed()).includes('Do not send'), 'not listed');
  const { host } = (await ours(page)).find(({ text }) => text.includes('Do not send'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.localName), host);
});

test('where drafts belong into the drawer, the box says so', async () => {
  await stage.reset({ hello: [{ ...CONFIG, draftInPage: false }] });
  await onX();
  await page.keyboard.type('x');
  await until(async () => (await listed()).includes('Write drafts in Leitplanke'), 'no hint');
});

test('the box is handed over as a draft on request', async () => {
  await onX();
  await page.keyboard.type('Sorry about that');
  await stage.send({ type: 'submitBox' });
  const draft = await stage.heard('draftFromBox');
  assert.equal(draft.text, 'Sorry about that');
  assert.equal(draft.post.id, '101');
  assert.equal(draft.surface, 'public');
});

test('an answer for an older text marks nothing', async () => {
  await onX();
  await page.keyboard.type('hotline');
  const { composer, version } = await stage.heard('check', ({ text }) => text.startsWith('h'));
  await page.keyboard.type(' no more');
  const finding = { rule: 'x', severity: 'warn', start: 0, end: 4, message: 'late', overridable: false };
  await stage.send({ type: 'findings', composer, version, findings: [finding] });
  await stage.heard('check', ({ text }) => text === 'hotline no more');
  assert.deepEqual(await marked(), []);
});

test('what plugins found stands beside the core’s findings, with the plugin’s name, and goes with its words', async () => {
  await blockHotline();
  await onX();
  await page.keyboard.type('hotline and cure');
  const { composer, version } = await stage.heard('check', ({ text }) => text === 'hotline and cure');
  const finding = { rule: 'plugin.a.b', severity: 'warn', start: 12, end: 16, message: 'No cures', overridable: false };
  await until(async () => (await marked()).includes('hotline'), 'the core’s finding waits for no plugin');
  await stage.send({ type: 'pluginFindings', composer, version, findings: [{ ...finding, plugin: 'Pharmacy' }] });
  await until(async () => (await marked()).includes('cure'), 'not underlined');
  assert.match(await listed(), /Do not send[\s\S]*No cures.*Pharmacy/);
  await page.keyboard.type('s all');
  await stage.heard('check', ({ text }) => text === 'hotline and cures all');
  await until(async () => (await marked()).includes('cure'), 'it stays while its words stand there');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('hotline');
  await until(async () => (await marked()).join() === 'hotline', 'it goes with its words');
});

test('where box and button stand in a row, the list goes below it and the box keeps its width', async () => {
  await blockHotline();
  await onX();
  await page.evaluate(() => {
    const row = document.querySelector('.composer');
    row.style.display = 'flex';
    row.firstElementChild.style.flex = '1';
  });
  const width = () => page.evaluate(() => document.querySelector('#reply').getBoundingClientRect().width);
  const before = await width();
  await page.keyboard.type('hotline');
  await until(async () => (await listed()).includes('Do not send'), 'not listed');
  assert.equal(await width(), before);
});

test('a worker that dies with the question is asked again by itself', async () => {
  await onX();
  await page.keyboard.type('hotline');
  await stage.heard('check', ({ text }) => text === 'hotline');
  await blockHotline();
  await stage.background((fake) => {
    for (const port of fake.ports.values()) port.disconnect();
    fake.ports.clear();
  });
  await until(async () => (await marked()).includes('hotline'), 'not underlined without another keystroke');
});

test('an emptied box shows nothing', async () => {
  await blockHotline();
  await onX();
  await page.keyboard.type('hotline');
  await until(async () => (await listed()).includes('Do not send'), 'not listed');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  await until(async () => !(await listed()).includes('Do not send'), 'the list stays');
  assert.deepEqual(await marked(), []);
});
