/** Pages that work against us: they dump, tamper, remove, flood. Nothing of a customer gets out, nothing is let through. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
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
const CANARY = 'CANARY-4711';
const anna = { id: '101', handle: 'anna_t', text: 'My train is gone' };
const texts = async () => (await ours(page)).map(({ text }) => text);

/** Runs before everything else of the page: notes all that a page can note. */
const SPY = `
  window.loot = [];
  const note = (...what) => { for (const one of what) { try { window.loot.push(typeof one === 'string' ? one : JSON.stringify(one) ?? String(one)); } catch { window.loot.push(String(one)); } } };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { const root = attach.call(this, { ...init, mode: 'open' }); note('attachShadow'); window.stolen = root; return root; };
  for (const type of ['message', 'click', 'keydown', 'input', 'beforeinput', 'paste', 'copy', 'focusin', 'securitypolicyviolation', 'error']) {
    window.addEventListener(type, (event) => note(type, event.data, event.detail, event.clipboardData?.getData?.('text/plain')), true);
  }
  window.postMessage = ((post) => function (...all) { note('postMessage', ...all); return post.apply(window, all); })(window.postMessage);
  new MutationObserver((records) => { for (const record of records) for (const node of record.addedNodes) note(node.outerHTML ?? node.data); })
    .observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
`;

const dump = () =>
  page.evaluate(() => {
    const all = [...window.loot, document.documentElement.outerHTML, document.documentElement.textContent];
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot) all.push(element.shadowRoot.innerHTML);
    for (const [name, mark] of CSS.highlights) all.push(name, ...[...mark].map(String));
    for (const style of document.adoptedStyleSheets) all.push([...style.cssRules].map(({ cssText }) => cssText).join());
    all.push(
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
      location.href,
    );
    all.push(JSON.stringify(performance.getEntries()), String(Object.keys(window)));
    return all.join('\n');
  });

test('what the background knows of a customer is nowhere in the page', async () => {
  // All that crosses the border to the page carries the canary where it could carry a name.
  await stage.reset({
    hello: [CONFIG, { type: 'approved', texts: [{ caseId: CANARY, text: `${CANARY} approved`, postKey: '101' }] }],
  });
  await stage.background((fake, canary) => {
    fake.assess = ({ key }) => ({
      key,
      relevant: true,
      needsReply: true,
      urgency: 'high',
      signals: ['stranded'],
      pii: [{ kind: canary, start: 0, end: 2 }],
      status: { state: 'claimed', person: canary },
    });
    fake.check = () => [{ rule: canary, severity: 'warn', start: 0, end: 1, message: canary, overridable: true }];
  }, CANARY);
  page = await stage.show(
    STATUS,
    xPage(`<script nonce="page">${SPY}</script>${xPost(anna)}${xComposer()}`, { script: await draftScript() }),
  );
  await until(async () => (await texts()).some((text) => text.includes(CANARY)), 'the badge shows the colleague');
  await page.click('[role=textbox]');
  await page.keyboard.type('x');
  await until(async () => (await texts()).filter((text) => text.includes(CANARY)).length === 2, 'the finding shows');
  await page.keyboard.press('Control+Enter');
  await stage.send({ type: 'drawer', open: true });
  await stage.heard('drawerToken');
  await stage.send({ type: 'drawerToken', token: CANARY });
  await until(() => page.frames().some((one) => one.url().includes('panel.html')), 'no drawer');
  const loot = await dump();
  assert.ok(
    !loot.includes(CANARY),
    `leaked: …${loot.slice(Math.max(0, loot.indexOf(CANARY) - 200), loot.indexOf(CANARY) + 40)}`,
  );
  assert.ok(!/leitplanke/iu.test(loot), 'the page can tell who we are');
  assert.equal(await page.evaluate(() => window.stolen), undefined, 'the page’s attachShadow was called');
});

test('tampered prototypes do not reach our world', async () => {
  await stage.background((fake) => {
    fake.assess = ({ key }) => ({
      key,
      relevant: true,
      needsReply: true,
      urgency: 'high',
      signals: [],
      pii: [],
      status: null,
    });
  });
  const script = `
    window.taken = 0;
    for (const [object, name] of [[Array.prototype, 'map'], [Array.prototype, 'push'], [Element.prototype, 'querySelectorAll'], [Element.prototype, 'closest'],
      [JSON, 'stringify'], [String.prototype, 'includes'], [Event.prototype, 'stopImmediatePropagation'], [Event.prototype, 'preventDefault'], [Map.prototype, 'get']]) {
      const original = object[name];
      object[name] = function (...all) { window.taken++; if (name === 'stopImmediatePropagation' || name === 'preventDefault') return undefined; return original.apply(this, all); };
    }
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    Object.defineProperty(KeyboardEvent.prototype, 'ctrlKey', { get: () => false });
  `;
  page = await stage.show(STATUS, xPage(xPost(anna) + xComposer(), { script: `${await draftScript()};${script}` }));
  await until(async () => (await texts()).length === 1, 'no badge');
  await page.click('[role=textbox]');
  await page.keyboard.type('not approved');
  await stage.heard('check');
  await page.keyboard.press('Control+Enter');
  await page.evaluate(() => document.querySelector('[data-testid=tweetButtonInline]').click());
  assert.deepEqual(await page.evaluate(() => window.sent), []);
  assert.deepEqual(await stage.said('sending'), []);
});

test('a page cannot speak to the extension', async () => {
  page = await stage.show(STATUS, xPage(xPost(anna)));
  await stage.heard('assess');
  const reached = await page.evaluate(async () => {
    const tries = [];
    tries.push(typeof chrome === 'undefined' || chrome.runtime === undefined ? 'no runtime' : 'runtime');
    for (const type of ['message', 'doctor', 'config', 'approved']) {
      window.dispatchEvent(
        new MessageEvent(type, { data: { type: 'approved', texts: [{ caseId: 'c', text: 'x', postKey: '' }] } }),
      );
      window.postMessage({ type: 'doctor' }, '*');
      document.dispatchEvent(new CustomEvent(type, { detail: { type: 'doctor' } }));
    }
    return tries;
  });
  assert.deepEqual(reached, ['no runtime']);
  const types = new Set(await stage.background((fake) => fake.said.map(({ message }) => message.type)));
  assert.deepEqual([...types].sort(), ['assess', 'hello']);
});

test('a page that empties, hides or covers our hosts: the guard holds all the same', async () => {
  const script = `${await draftScript()};
    new MutationObserver(() => { for (const one of document.querySelectorAll('*')) if (one.localName.startsWith('x-')) { one.style.cssText = 'opacity:0!important;pointer-events:none!important'; one.remove(); } })
      .observe(document.documentElement, { childList: true, subtree: true });`;
  page = await stage.show(STATUS, xPage(xPost(anna) + xComposer(), { script }));
  await page.click('[role=textbox]');
  await page.keyboard.type('not approved');
  await stage.heard('check');
  await page.keyboard.press('Control+Enter');
  await page.click('[data-testid=tweetButtonInline]');
  assert.deepEqual(await page.evaluate(() => window.sent), []);
});

test('a page that puts boxes and buttons into one another: unknown is held', async () => {
  const script = `${await draftScript()};
    const fake = document.createElement('div'); fake.dataset.testid = 'tweetTextarea_9'; fake.contentEditable = 'true'; fake.textContent = 'approved';
    document.querySelector('.composer').prepend(fake);`;
  await stage.reset({ hello: [CONFIG, { type: 'approved', texts: [{ caseId: 'c', text: 'approved', postKey: '' }] }] });
  page = await stage.show(STATUS, xPage(xPost(anna) + xComposer(), { script }));
  await page.click('#reply [role=textbox]');
  await page.keyboard.type('something else');
  await stage.heard('check', ({ text }) => text === 'something else');
  await page.click('[data-testid=tweetButtonInline]');
  assert.deepEqual(await page.evaluate(() => window.sent), []);
});

test('10,000 posts: all are read, the page goes on', async () => {
  page = await stage.show('https://x.com/home', xPage(xPost(anna)));
  await stage.heard('assess');
  const frames = await page.evaluate(async () => {
    const [cell] = document.querySelectorAll('[data-testid=cellInnerDiv]');
    const all = document.createDocumentFragment();
    for (let i = 0; i < 10_000; i++) {
      const one = cell.cloneNode(true);
      one.style.cssText = 'content-visibility:auto;contain-intrinsic-size:100px';
      for (const link of one.querySelectorAll('a[href*=status]'))
        link.setAttribute('href', `/anna_t/status/${20_000 + i}`);
      all.append(one);
    }
    document.querySelector('[data-testid=primaryColumn]').append(all);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    let longest = 0;
    let last = performance.now();
    const end = last + 2_000;
    while (performance.now() < end) {
      await new Promise((done) => requestAnimationFrame(done));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  });
  const asked = () =>
    stage.background((fake) => fake.said.reduce((n, { message }) => n + (message.posts?.length ?? 0), 0));
  await until(async () => (await asked()) === 10_001, `asked about ${await asked()}`, 60_000);
  assert.ok(frames < 1_500, `a frame took ${frames} ms`);
});

test('posts with markup, bidi controls, zero-width signs and lone surrogates are text', async () => {
  const nasty = [
    '<img src=x onerror=alert(1)>',
    'a\u202Eb\u200Bc\u2066d',
    '\uD800 lone \uDFFF',
    'x'.repeat(70_000),
    '&amp;lt;script>',
  ];
  page = await stage.show(
    'https://x.com/home',
    xPage(nasty.map((_, i) => xPost({ id: String(500 + i), handle: 'n', text: `n${i}` })).join('')),
  );
  await stage.heard('assess');
  await page.evaluate((all) => {
    for (const [i, body] of [...document.querySelectorAll('[data-testid=tweetText] span')].entries())
      body.textContent = all[i];
  }, nasty);
  const all = await until(async () => {
    const posts = (await stage.said('assess')).flatMap((one) => one.posts);
    return posts.filter(({ post }) => !/^n\d$/u.test(post.text)).length >= 5 && posts;
  }, 'not all were read');
  const byKey = new Map(all.map(({ key, post }) => [key, post.text]));
  assert.equal(byKey.get('500'), nasty[0]);
  assert.equal(byKey.get('501'), nasty[1]);
  assert.ok(byKey.get('503').length <= 64 * 1024);
  assert.deepEqual(await page.evaluate(() => document.querySelectorAll('img').length), 0);
});

/** Posts that were asked about so far. */
const asked = () =>
  stage.background((fake) => fake.said.reduce((n, { message }) => n + (message.posts?.length ?? 0), 0));

test('a mutation storm costs a small share of the time', async () => {
  page = await stage.show('https://x.com/home', xPage(xPost(anna)));
  await stage.heard('assess');
  const before = await asked();
  const frames = await page.evaluate(async () => {
    const body = document.querySelector('[data-testid=tweetText] span').firstChild;
    let count = 0;
    const end = performance.now() + 1_500;
    while (performance.now() < end) {
      for (let i = 0; i < 50; i++) body.data = `storm ${Math.random()}`;
      document.body.append(document.createElement('i'));
      await new Promise((done) => requestAnimationFrame(done));
      count++;
    }
    return count;
  });
  assert.ok(frames > 20, `${frames} frames in 1.5 s`);
  const during = (await asked()) - before;
  // Fifty changes a frame are one question at most.
  assert.ok(during <= frames, `asked ${during} times in ${frames} frames`);
});
