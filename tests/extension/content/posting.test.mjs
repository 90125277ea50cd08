/** From the approved text to the reply on the page: inserted once, sent by the person, seen. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { fbBox, fbComment, fbPage, fbPost, lexicalScript } from './lib/facebook-page.mjs';
import { CONFIG, openStage, ours, until } from './lib/stage.mjs';
import { draftScript, xComposer, xPage, xPost } from './lib/x-page.mjs';

let stage;
let page;
before(async () => {
  stage = await openStage();
  await stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
after(() => stage.close());
afterEach(async () => {
  await page?.close();
  await stage.reset();
});

const STATUS = 'https://x.com/anna_t/status/101';
const anna = { id: '101', handle: 'anna_t', text: 'My train is gone' };
const TEXT = 'Sorry, Anna 😔\n\nThe bus leaves at 9: nordbahn.example/bus ^AV';
const insert = (post, text = TEXT) => ({ type: 'insert', caseId: 'case1', text, post });
const listed = async () => (await ours(page)).map(({ text }) => text).join('\n');
const scrolled = () => page.evaluate(() => [scrollX, scrollY]);

async function onX({ body = xPost(anna) + xComposer(), script = '' } = {}) {
  page = await stage.show(
    STATUS,
    xPage(body, { script: `${await draftScript()};${script}`, style: 'body{min-height:4000px}' }),
  );
  await stage.heard('assess');
}

async function onFacebook(box = fbBox('main')) {
  const comments = fbComment({
    id: '7',
    post: '/anna.t/posts/pf',
    name: 'Cleo',
    slug: 'cleo',
    text: 'Same',
    below: '',
  });
  const post = fbPost({ name: 'Anna T', slug: 'anna.t', text: 'Gone', path: '/anna.t/posts/pf', comments, box });
  page = await stage.show('https://www.facebook.com/anna.t/posts/pf', fbPage(post, { script: await lexicalScript() }));
  await stage.heard('assess');
}

test('X: the approved text stands in the box once, with its lines, and nothing was sent or scrolled', async () => {
  await onX();
  await stage.send(insert({ id: '101' }));
  const result = await stage.heard('inserted');
  assert.deepEqual(result, { type: 'inserted', caseId: 'case1', ok: true, shown: TEXT, how: 'paste' });
  assert.equal(await page.evaluate(() => window.draft.text()), TEXT);
  assert.deepEqual(await page.evaluate(() => window.sent), []);
  assert.deepEqual(await scrolled(), [0, 0]);
  assert.ok((await listed()).includes('The approved text stands in the box'));
});

for (const [boxWidth, drawer] of [
  [820, 'narrower'],
  [1150, 'closed'],
]) {
  test(`a drawer over the platform's button gets out of the way: ${drawer}`, async () => {
    await onX();
    await page.evaluate((width) => {
      document.querySelector('.composer').style.inlineSize = `${width}px`;
      document.querySelector('[data-testid=toolBar]').style.textAlign = 'end';
    }, boxWidth);
    await stage.send({ type: 'drawer', open: true });
    await stage.heard('drawerToken');
    await stage.send({ type: 'drawerToken', token: 't' });
    const frame = () => page.frames().find((one) => one.url().includes('panel.html'));
    await until(frame, 'no drawer');
    await stage.send(insert({ id: '101' }));
    await stage.heard('inserted', ({ ok }) => ok);
    if (drawer === 'closed') await until(() => !frame(), 'the drawer stays');
    // What lies at the button's place is the button.
    const free = () =>
      page.evaluate(() => {
        const button = document.querySelector('[data-testid=tweetButtonInline]');
        const { right, top, height } = button.getBoundingClientRect();
        return button.contains(document.elementFromPoint(right - 1, top + height / 2));
      });
    await until(free, 'something lies over the button');
    if (drawer === 'narrower') assert.ok(frame(), 'the drawer is still there');
  });
}

test('Facebook: the same in Lexical', async () => {
  await onFacebook();
  await stage.send(insert({ id: 'pf' }));
  const result = await stage.heard('inserted');
  assert.equal(result.ok, true);
  assert.equal(await page.evaluate(() => window.editors.main.text()), TEXT);
  assert.deepEqual(await page.evaluate(() => window.sent), []);
});

test('the request may come before the page has drawn its box', async () => {
  page = await stage.show(STATUS, xPage(`${xPost(anna)}<div id="later"></div>`));
  await stage.heard('assess');
  await stage.send(insert({ id: '101' }));
  await page.evaluate(() => {
    const [box, field, button] = ['div', 'div', 'button'].map((name) => document.createElement(name));
    field.id = 'reply';
    button.dataset.testid = 'tweetButtonInline';
    box.append(field, button);
    document.querySelector('#later').append(box);
  });
  await page.evaluate(await draftScript());
  assert.equal((await stage.heard('inserted')).ok, true);
  assert.equal(await page.evaluate(() => window.draft.text()), TEXT);
});

test('the box that answers the post is taken, not just any', async () => {
  await onFacebook(fbBox('main'));
  await page.evaluate(() => {
    const box = document.querySelector('.box').cloneNode(true);
    const field = box.querySelector('[role=textbox]');
    field.id = 'below';
    field.replaceChildren();
    box.querySelector('.send').dataset.for = 'below';
    document.querySelector('[role=article]').parentElement.append(box);
    window.mount(field);
  });
  await stage.send(insert({ id: '7' }));
  assert.equal((await stage.heard('inserted')).ok, true);
  assert.equal(await page.evaluate(() => window.editors.below.text()), TEXT);
  assert.equal(await page.evaluate(() => window.editors.main.text()), '');
});

test('a box with another text is not touched: the clipboard has it', async () => {
  await onX();
  await page.click('[role=textbox]');
  await page.keyboard.type('half a thought');
  await stage.send(insert({ id: '101' }));
  const result = await stage.heard('inserted');
  assert.deepEqual([result.ok, result.how], [false, 'clipboard']);
  assert.equal(await page.evaluate(() => window.draft.text()), 'half a thought');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), TEXT);
  assert.ok((await listed()).includes('There is another text in the reply box already'));
});

test('a text that stands there already is not put in again', async () => {
  await onX();
  await stage.send(insert({ id: '101' }));
  await stage.heard('inserted');
  await stage.background((fake) => {
    fake.said.length = 0;
  });
  await stage.send(insert({ id: '101' }));
  assert.equal((await stage.heard('inserted')).ok, true);
  assert.equal(await page.evaluate(() => window.draft.text()), TEXT);
});

test('an editor that does not take it: once tried, then the clipboard', async () => {
  const body = `${xPost(anna)}<div><div data-testid="tweetTextarea_0" contenteditable="true" role="textbox" id="reply"></div><button data-testid="tweetButton">x</button></div>`;
  const script = `window.pastes = 0; document.querySelector('#reply').addEventListener('paste', (event) => { event.preventDefault(); window.pastes++; });`;
  page = await stage.show(STATUS, xPage(body, { script }));
  await stage.heard('assess');
  await stage.send(insert({ id: '101' }));
  const result = await stage.heard('inserted');
  assert.deepEqual([result.ok, result.how, result.shown], [false, 'clipboard', '']);
  assert.equal(await page.evaluate(() => window.pastes), 1);
  assert.ok((await listed()).includes('on your clipboard'));
});

test('the reply is seen: with its address, and only once', async () => {
  await stage.reset({
    hello: [CONFIG, { type: 'approved', texts: [{ caseId: 'case1', text: TEXT, postKey: '101' }] }],
  });
  await onX({ body: `${xPost(anna) + xComposer()}<div id="replies"></div>` });
  await stage.send(insert({ id: '101' }));
  await stage.heard('inserted');
  await page.click('[role=textbox]');
  await page.keyboard.press('Control+Enter');
  await stage.heard('sending');
  await showReply({ id: '900', handle: 'nordbahn', lines: TEXT });
  const seen = await stage.heard('replySeen');
  assert.equal(seen.caseId, 'case1');
  assert.equal(seen.permalink, 'https://x.com/nordbahn/status/900');
  await showReply({ id: '901', handle: 'nordbahn', lines: TEXT });
  await page.evaluate(() => document.body.append('x'));
  assert.equal((await stage.said('replySeen')).length, 1);
});

/** Adds a reply to the page as the site does, emoji as pictures. */
const showReply = ({ id, handle, lines }) =>
  page.evaluate(
    ({ id, handle, lines }) => {
      const article = document.querySelector('article').cloneNode(true);
      for (const link of article.querySelectorAll('a'))
        link.href = link.href.replace('anna_t', handle).replace('101', id);
      article.querySelector('[tabindex="-1"] span').textContent = `@${handle}`;
      const body = article.querySelector('[data-testid=tweetText]');
      const parts = lines.split(/(😔)/u).map((part) => {
        if (part === '😔') {
          const image = document.createElement('img');
          image.alt = part;
          return image;
        }
        const span = document.createElement('span');
        span.textContent = part;
        return span;
      });
      body.replaceChildren(...parts);
      document.querySelector('#replies').append(article);
    },
    { id, handle, lines },
  );

test('somebody else’s post with the same words is not the reply, neither is an own one with others', async () => {
  const words = 'Thank you';
  await stage.reset({
    hello: [CONFIG, { type: 'approved', texts: [{ caseId: 'case1', text: words, postKey: '101' }] }],
  });
  await onX({ body: `${xPost(anna) + xComposer()}<div id="replies"></div>` });
  await page.click('[role=textbox]');
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await stage.heard('sending');
  await showReply({ id: '910', handle: 'parrot', lines: words });
  await showReply({ id: '911', handle: 'nordbahn', lines: 'Thank you not' });
  await stage.heard('assess', ({ posts }) => posts.some(({ key }) => key === '910'));
  assert.deepEqual(await stage.said('replySeen'), []);
  await showReply({ id: '912', handle: 'nordbahn', lines: words });
  assert.equal((await stage.heard('replySeen')).permalink, 'https://x.com/nordbahn/status/912');
});

test('settled: nothing is waited for any more', async () => {
  const words = 'Thank you';
  await stage.reset({
    hello: [CONFIG, { type: 'approved', texts: [{ caseId: 'case1', text: words, postKey: '101' }] }],
  });
  await onX({ body: `${xPost(anna) + xComposer()}<div id="replies"></div>` });
  await page.click('[role=textbox]');
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await stage.heard('sending');
  const said = async () => (await ours(page)).map(({ text }) => text).join(' ');
  await until(async () => (await said()).includes('waiting for the reply'), 'it does not say that it waits');
  await stage.send({ type: 'settled', caseId: 'case1', result: 'unknown' });
  await until(async () => (await said()).includes('could not be told'), 'it does not say what became of it');
  assert.ok(!(await said()).includes('waiting for the reply'), 'it goes on saying that it waits');
  await showReply({ id: '920', handle: 'nordbahn', lines: words });
  await showReply({ id: '921', handle: 'other', lines: 'x' });
  await stage.heard('assess', ({ posts }) => posts.some(({ key }) => key === '921'));
  assert.deepEqual(await stage.said('replySeen'), []);
});
