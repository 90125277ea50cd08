/** Badges: what is asked, what is shown, and that they follow the post and not the node. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { insideOf } from './lib/axe.mjs';
import { CONFIG, openStage, ours, placeOf, until } from './lib/stage.mjs';
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
const anna = { id: '101', handle: 'anna_t', name: 'Anna T', text: 'My train is gone, call me: 0170 1234567' };
const ben = { id: '102', handle: 'ben_q', name: 'Ben Q', text: 'Is the bike car open?' };

/** The background finds every post urgent, and a phone number where there is one. */
const urgent = () =>
  stage.background((fake) => {
    fake.assess = ({ key, post }) => {
      const start = post.text.indexOf('0170');
      const pii = start < 0 ? [] : [{ kind: 'phone', start, end: start + 12 }];
      return { key, relevant: true, needsReply: true, urgency: 'high', signals: ['stranded'], pii, status: null };
    };
  });
const texts = async () => (await ours(page)).map(({ text }) => text);
const marked = () => page.evaluate(() => [...CSS.highlights.values()].flatMap((mark) => [...mark].map(String)));

test('nothing is read before the tab is switched on', async () => {
  await stage.reset({ hello: [{ ...CONFIG, on: false }] });
  page = await stage.show(HOME, xPage(xPost(anna)));
  await stage.heard('hello', ({ url }) => url === HOME);
  await stage.send({ type: 'findings', composer: 1, version: 1, findings: [] });
  assert.deepEqual(await stage.said('assess'), []);
  assert.deepEqual(await ours(page), []);
  await stage.send(CONFIG);
  await stage.heard('assess');
});

test('hello tells address, platform and the signed-in account', async () => {
  page = await stage.show(HOME, xPage(xPost(anna), { as: 'Nordbahn' }));
  const hello = await stage.heard('hello', ({ activeHandle }) => activeHandle !== null);
  assert.deepEqual(hello, { type: 'hello', url: HOME, platform: 'x', activeHandle: 'Nordbahn' });
});

test('posts are asked about once, with what the core needs and nothing else', async () => {
  page = await stage.show(HOME, xPage(xPost(anna) + xPost({ ...ben, handle: 'nordbahn' })));
  const { posts } = await stage.heard('assess');
  assert.deepEqual(posts, [
    {
      key: '101',
      post: {
        id: '101',
        text: anna.text,
        platform: 'x',
        onOwnPage: false,
        author: { handle: '@anna_t', name: 'Anna T' },
        url: 'https://x.com/anna_t/status/101',
        postedAt: '2026-03-01T10:00:00.000Z',
      },
    },
  ]);
});

test("what the brand's own account wrote is told with its address and time, other posts are not", async () => {
  page = await stage.show(HOME, xPage(xPost(anna) + xPost({ ...ben, handle: 'nordbahn' })));
  await stage.heard('assess');
  await stage.heard('ownReply');
  assert.deepEqual(await stage.said('ownReply'), [
    {
      type: 'ownReply',
      permalink: 'https://x.com/nordbahn/status/102',
      text: ben.text,
      postedAt: '2026-03-01T10:00:00.000Z',
    },
  ]);
});

test('what is answered is urgent no more: its badge says by whom', async () => {
  await stage.background((fake) => {
    const status = { state: 'answered', person: 'Ben' };
    fake.assess = ({ key }) => ({
      ...{ key, relevant: true, needsReply: true, urgency: 'critical', signals: [], pii: [], status },
    });
  });
  page = await stage.show(HOME, xPage(xPost(anna)));
  const [text] = await until(async () => (await texts()).length > 0 && texts(), 'no badge');
  assert.equal(text.trim(), 'answered · Ben');
});

test('a badge shows a word, reasons and personal data; the number in the post is underlined', async () => {
  await urgent();
  page = await stage.show(HOME, xPage(xPost(anna)));
  await until(async () => (await texts()).length > 0, 'no badge');
  const { x, y } = await placeOf(page, 'button', 'Urgent');
  await page.mouse.move(x, y);
  await until(async () => (await texts())[0].includes('stranded'), 'no reason on hover');
  const [text] = await texts();
  for (const part of ['Urgent', 'stranded', 'Personal data', 'phone number']) assert.ok(text.includes(part), text);
  assert.deepEqual(await marked(), ['0170 1234567']);
});

const WHY = [
  {
    title: 'Needs a reply · 99% sure',
    weighs: [
      { words: 'deadline', quote: 'by 6 pm' },
      { words: '', quote: '<img src=x onerror="window.hit=1">' },
    ],
    against: [{ words: 'says thanks', quote: '' }],
  },
];
const explained = { hello: [CONFIG], explain: [{ type: 'reasons', key: '$key', why: WHY }] };
const tipIsOpen = (roots) => roots[0]?.querySelector('.tip:popover-open') != null;
/** Beside the content script: its timers from now on run out when `endTimers` says so. */
function holdTimers() {
  const held = new Map();
  globalThis.held = { setTimeout, clearTimeout, begun: 0, timers: held };
  globalThis.setTimeout = (run) => {
    held.set(++globalThis.held.begun, run);
    return globalThis.held.begun;
  };
  globalThis.clearTimeout = (id) => held.delete(id);
}
/** The time of all that were not cleared is over; how many were begun. */
function endTimers() {
  const { begun, timers, ...own } = globalThis.held;
  Object.assign(globalThis, own);
  for (const run of timers.values()) run();
  return begun;
}
/** One urgent post whose reasons are known, the pointer on its badge. */
async function pointAtBadge() {
  await stage.reset(explained);
  await urgent();
  page = await stage.show(HOME, xPage(xPost(ben)));
  await until(async () => (await texts()).length === 1, 'no badge');
  const { x, y } = await placeOf(page, 'button', 'Urgent');
  await page.mouse.move(x, y);
}

test('reasons are asked for when somebody looks, once, and stand there as text', async () => {
  await stage.reset(explained);
  await urgent();
  page = await stage.show(HOME, xPage(xPost(ben) + xPost(anna)));
  await until(async () => (await texts()).length === 2, 'no badges');
  const inside = await insideOf(page);
  // A page cannot ask in the person's place.
  const { host } = (await ours(page))[0];
  await page.evaluate((name) => {
    for (const type of ['pointerenter', 'pointerover', 'focus'])
      document.querySelector(name).dispatchEvent(new PointerEvent(type, { bubbles: true }));
  }, host);
  assert.deepEqual(await stage.said('explain'), [], 'nobody has looked yet');
  const { x, y } = await placeOf(page, 'button', 'Urgent');
  await page.mouse.move(x, y);
  await until(async () => (await texts())[0].includes('by 6 pm'), 'no reasons on hover');
  const [text] = await texts();
  for (const part of ['Needs a reply · 99% sure', 'Weighs most', 'deadline', '“by 6 pm”', 'Speaks against it'])
    assert.ok(text.includes(part), text);
  assert.ok(text.includes('<img src=x onerror'), 'a hostile text is a text');
  assert.equal(await inside((roots) => roots[0].querySelectorAll('img').length), 0);
  await page.mouse.move(0, 0);
  await until(async () => !(await inside(tipIsOpen)), 'the tip stays without the pointer');
  await page.mouse.move(x, y);
  await until(() => inside(tipIsOpen), 'the tip does not come back');
  assert.deepEqual(await stage.said('explain'), [{ type: 'explain', key: '102' }]);
  assert.equal(await page.evaluate(() => window.hit), undefined);
});

test('the tip stays under the pointer, goes by Escape, and comes by keyboard', async () => {
  await pointAtBadge();
  await until(async () => (await texts())[0].includes('by 6 pm'), 'no reasons');
  const inside = await insideOf(page);
  const tip = await placeOf(page, 'div', 'by 6 pm');
  await inside(holdTimers);
  await page.mouse.move(tip.x, tip.y, { steps: 8 });
  assert.ok((await inside(endTimers)) > 0, 'the way from badge to tip has its time');
  assert.equal(await inside(tipIsOpen), true, 'the pointer is on the tip');
  await page.keyboard.press('Escape');
  assert.equal(await inside(tipIsOpen), false, 'Escape sends it away, the pointer still there');
  await page.mouse.move(0, 0);
  await page.locator('a[href="/ben_q/status/102"]').focus();
  await page.keyboard.press('Tab');
  await until(() => inside(tipIsOpen), 'no tip by keyboard');
  const described = await inside(([root]) => {
    const button = root.querySelector('button');
    return root.getElementById(button.getAttribute('aria-describedby'))?.textContent;
  });
  assert.match(described, /Weighs most: deadline “by 6 pm”/);
  await page.keyboard.press('Escape');
  assert.equal(await inside(tipIsOpen), false);
});

test('a colleague’s word is marked as one, and a badge that has changed asks for its reasons again', async () => {
  await pointAtBadge();
  await stage.heard('explain');
  const badge = { key: '102', relevant: true, needsReply: true, urgency: 'normal', signals: [], pii: [], status: null };
  await stage.send({ type: 'badges', badges: [{ ...badge, corrected: 'Clara' }] });
  await until(async () => (await stage.said('explain')).length === 2, 'the open tip shows reasons of before');
  const [word, label] = await (await insideOf(page))(([root]) => [
    root.querySelector('.word.corrected')?.textContent,
    root.querySelector('button').getAttribute('aria-label'),
  ]);
  assert.equal(word, 'Reply');
  assert.match(label, /corrected by Clara/);
});

test('quiet posts get none', async () => {
  await stage.background((fake) => {
    fake.assess = ({ key }) => ({
      key,
      relevant: false,
      needsReply: false,
      urgency: 'low',
      signals: [],
      pii: [],
      status: null,
    });
  });
  page = await stage.show(HOME, xPage(xPost(anna)));
  await stage.heard('assess');
  await stage.send({ type: 'badges', badges: [] });
  assert.deepEqual(await ours(page), []);
});

test('a colleague’s move reaches the badge', async () => {
  await urgent();
  page = await stage.show(HOME, xPage(xPost(ben)));
  await until(async () => (await texts()).length > 0, 'no badge');
  const badge = { key: '102', relevant: true, needsReply: true, urgency: 'high', signals: [], pii: [] };
  await stage.send({ type: 'badges', badges: [{ ...badge, status: { state: 'claimed', person: 'Anna' } }] });
  await until(async () => (await texts())[0].includes('in progress · Anna'), 'status is not shown');
});

test('German words', async () => {
  await stage.reset({ hello: [{ ...CONFIG, language: 'de' }] });
  await urgent();
  page = await stage.show(HOME, xPage(xPost(anna)));
  await until(async () => (await texts())[0]?.includes('Dringend'), 'not German');
});

test('a recycled node shows another post: the badge goes with the post', async () => {
  await urgent();
  page = await stage.show(HOME, xPage(xPost(anna) + xPost(ben)));
  await until(async () => (await texts()).length === 2, 'two badges');
  assert.equal((await marked()).length, 1);
  await page.evaluate(() => {
    const [first] = document.querySelectorAll('article');
    for (const link of first.querySelectorAll('a[href*="anna_t"]')) {
      link.setAttribute('href', link.getAttribute('href').replace('anna_t', 'carl').replace('101', '103'));
    }
    first.querySelector('[data-testid=tweetText] span').firstChild.data = 'Thanks for nothing';
  });
  await stage.heard('assess', ({ posts }) => posts.some(({ key }) => key === '103'));
  await until(async () => (await marked()).length === 0, 'the mark of the old post stays');
  assert.equal((await texts()).length, 2);
  const asked = (await stage.said('assess')).flatMap(({ posts }) => posts.map(({ key }) => key));
  assert.deepEqual(asked.sort(), ['101', '102', '103']);
});

test('a post that leaves and comes back is not asked about again', async () => {
  await urgent();
  page = await stage.show(HOME, xPage(xPost(anna)));
  await until(async () => (await texts()).length === 1, 'badge');
  await page.evaluate(() => {
    window.cell = document.querySelector('[data-testid=cellInnerDiv]');
    window.cell.remove();
  });
  await page.evaluate(() => document.querySelector('[data-testid=primaryColumn]').append(window.cell.cloneNode(true)));
  await until(async () => (await texts()).length === 1, 'badge of the new node');
  assert.equal((await stage.said('assess')).length, 1);
});

test('a badge that a redraw throws out comes back, but not for ever', async () => {
  await urgent();
  page = await stage.show(HOME, xPage(xPost(anna)));
  await until(async () => (await texts()).length === 1, 'badge');
  const host = (await ours(page))[0].host;
  await page.evaluate((name) => document.querySelector(name).remove(), host);
  await until(async () => (await texts()).length === 1, 'the badge did not come back');
  const removals = await page.evaluate(
    (name) =>
      new Promise((resolve) => {
        let count = 0;
        const observer = new MutationObserver(() => {
          for (const one of document.querySelectorAll(name)) {
            one.remove();
            count++;
          }
        });
        observer.observe(document.body, { childList: true, subtree: true });
        document.querySelector(name).remove();
        setTimeout(() => resolve(count), 600);
      }),
    host,
  );
  assert.ok(removals < 20, `fought ${removals} times`);
});

test('a click by the person opens the case, one by a script does not', async () => {
  await urgent();
  page = await stage.show(
    HOME,
    xPage(xPost(anna), {
      script: "document.addEventListener('click', () => { window.clicked = (window.clicked ?? 0) + 1; });",
    }),
  );
  await until(async () => (await texts()).length === 1, 'badge');
  const { host } = (await ours(page))[0];
  await page.evaluate((name) => {
    const badge = document.querySelector(name);
    badge.click();
    badge.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  }, host);
  const { x, y } = await placeOf(page, 'button', 'Urgent');
  const { clicked = 0 } = await page.evaluate(() => ({ clicked: window.clicked }));
  await page.mouse.click(x, y);
  const open = await stage.heard('open');
  assert.equal(open.post.id, '101');
  assert.equal((await stage.said('open')).length, 1);
  assert.equal((await page.evaluate(() => window.clicked)) ?? 0, clicked, 'the page saw the click on the badge');
});

test('the badge is reached and opened by keyboard, and the reason shows on focus', async () => {
  await urgent();
  page = await stage.show(HOME, xPage(xPost(anna)));
  await until(async () => (await texts()).length === 1, 'badge');
  await page.locator('a[href="/anna_t/status/101"]').focus();
  await page.keyboard.press('Tab');
  const { host, text } = (await ours(page))[0];
  assert.equal(await page.evaluate(() => document.activeElement.localName), host);
  assert.ok(text.includes('stranded'), text);
  await page.keyboard.press('Enter');
  assert.equal((await stage.heard('open')).post.id, '101');
});

test('a navigation within the page begins anew and says so', async () => {
  await urgent();
  page = await stage.show(HOME, xPage(xPost(anna)));
  await until(async () => (await texts()).length === 1, 'badge');
  await page.evaluate(() => history.pushState(null, '', '/nordbahn'));
  await stage.heard('hello', ({ url }) => url === 'https://x.com/nordbahn');
  await until(async () => (await texts()).length === 1, 'badge after the navigation');
  assert.equal((await marked()).length, 1);
});

test('switched off, everything of ours is gone', async () => {
  await urgent();
  page = await stage.show(HOME, xPage(xPost(anna)));
  await until(async () => (await texts()).length === 1, 'badge');
  await stage.send({ ...CONFIG, on: false });
  await until(async () => (await ours(page)).length === 0, 'something stays');
  assert.deepEqual(await marked(), []);
  assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
});

test('a worker that was stopped is connected again and asked again', async () => {
  await urgent();
  page = await stage.show(HOME, xPage(xPost(anna)));
  await until(async () => (await texts()).length === 1, 'badge');
  await stage.background((fake) => {
    for (const port of fake.ports.values()) port.disconnect();
    fake.ports.clear();
    fake.said.length = 0;
  });
  await stage.heard('hello');
  await stage.heard('assess');
});

test('health: how many items were read, and each field of them', async () => {
  page = await stage.show(HOME, xPage(xPost(anna) + xPost(ben)));
  const { items, fields, platform } = await stage.heard('health');
  assert.equal(platform, 'x');
  assert.equal(items, 2);
  assert.equal(fields.author, 2);
  assert.equal(fields.ad, 0);
});
