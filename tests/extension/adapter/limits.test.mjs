/** Adapters that match nothing, everything, or oddly: the engine ends, and says what it has. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundle, launchBrowser, showPage } from '../content/lib/browser.mjs';

let browser;
let page;
before(async () => {
  browser = await launchBrowser();
  page = await showPage(browser, '<main></main>', 'https://x.com/home');
  await page.evaluate(
    await bundle('adapter/read.ts', 'adapter/find.ts', 'adapter/limits.ts', 'adapter/compose.ts', 'adapter/url.ts'),
  );
});
after(() => browser.close());

/** Reads `html` through an adapter made of `rules`. */
const read = (html, rules, more = {}) =>
  page.evaluate(
    ([markup, items, rest]) => {
      document.querySelector('main').innerHTML = markup;
      const adapter = {
        adapter: 't',
        version: 1,
        platform: 'x',
        hosts: ['x.com'],
        text: { newlines: 'collapse' },
        composers: [],
        items,
        ...rest,
      };
      return lp.readPage(adapter, document, 'https://x.com/home').map(({ item }) => item);
    },
    [html, rules, more],
  );
const rule = (css, more = {}) => ({
  kind: 'post',
  select: [{ css, confidence: 1 }],
  parent: 'none',
  fields: { author: [{ css: 'b', read: 'text', confidence: 1 }], text: [{ css: 'p', read: 'text', confidence: 0.5 }] },
  ...more,
});

test('nothing matches: no items', async () => {
  assert.deepEqual(await read('<p>x</p>', [rule('.nowhere')]), []);
});

test('everything matches: as many items as the limit allows, in bounded time', async () => {
  const { count, max, overflow, ms } = await page.evaluate(() => {
    document.querySelector('main').innerHTML = '<i></i>'.repeat(30_000);
    const adapter = {
      platform: 'x',
      text: { newlines: 'keep' },
      composers: [],
      hosts: [],
      items: [{ kind: 'post', select: [{ css: '*', confidence: 1 }], parent: 'none', fields: {} }],
    };
    const finder = new lp.Finder(adapter);
    const begin = performance.now();
    const found = finder.scan(document);
    return { count: found.length, max: lp.MAX_ITEMS, overflow: finder.overflow, ms: performance.now() - begin };
  });
  assert.equal(count, max);
  assert.equal(overflow, true);
  assert.ok(ms < 3_000, `${ms} ms`);
});

test('a weaker strategy does not find again what a better one has, nor what lies around it', async () => {
  const rules = [
    rule('x', {
      select: [
        { css: '.good', confidence: 1 },
        { css: 'section', confidence: 0.6 },
      ],
    }),
  ];
  const html =
    '<section><div class="good"><b>A</b><p>1</p><section><p>in</p></section></div></section><section><b>B</b><p>2</p></section>';
  const items = await read(html, rules);
  assert.deepEqual(
    items.map(({ author, confidence }) => [author, confidence]),
    [
      ['A', 0.5],
      ['B', 0.5],
    ],
  );
});

test('an item’s fields are its own, not those of an item inside it', async () => {
  const html =
    '<article><p class="q"><b>inner</b></p><div class="post"><b>Inner</b><p>inner text</p></div><b>Outer</b><p>outer text</p></article>';
  const rules = [rule('.post'), rule('article', { kind: 'comment', parent: 'container' })];
  const items = await read(html, rules);
  assert.deepEqual(
    items.map(({ author, text }) => [author, text]),
    [
      ['inner', 'inner'],
      ['Inner', 'inner text'],
    ],
  );
});

test('shells without content are no items', async () => {
  assert.equal(
    (await read('<article></article><article><b>A</b></article>', [rule('article', { require: 'b' })])).length,
    1,
  );
});

test('confidence is that of the weakest needed field', async () => {
  assert.equal((await read('<article><b>A</b><p>1</p></article>', [rule('article')]))[0].confidence, 0.5);
  assert.equal((await read('<article><b>A</b></article>', [rule('article')]))[0].confidence, 1);
});

test('ids without a visible one are made of author and text, and steady', async () => {
  const html = '<article><b>A</b><p>1</p></article><article><b>A</b><p>2</p></article>';
  const [one, two] = await read(html, [rule('article')]);
  const [again] = await read(html, [rule('article')]);
  assert.match(one.id, /^h:[0-9a-f]{16}$/u);
  assert.notEqual(one.id, two.id);
  assert.equal(one.id, again.id);
});

const PICKS = [
  ['an attribute', { css: 'a', read: '@href' }, '/u/x?s=1'],
  ['an address, cleaned', { css: 'a', read: '@href', as: 'url' }, 'https://x.com/u/x'],
  ['the slug', { css: 'a', read: '@href', as: 'slug' }, 'u'],
  ['between two marks', { css: 'a', read: '@href', after: '/u/', until: '?#' }, 'x'],
  ['digits only', { css: 'time', read: '@datetime', after: '20', as: 'digits' }, null],
  ['own text nodes', { css: 'h3', read: 'own' }, 'by on Monday'],
  ['the last of many', { css: 'i', last: true, read: 'text' }, 'three'],
  ['only before', { css: 'i', precedes: 'hr', last: true, read: 'text' }, 'two'],
  ['passing over', { css: 'i', not: '.n', read: 'text' }, 'two'],
  ['with a beginning', { css: 'i', starts: 'th', read: 'text' }, 'three'],
  ['containing', { css: 'i', has: ['w'], read: 'text' }, 'two'],
  ['not containing', { css: 'i', hasNot: ['one', 'two'], read: 'text' }, 'three'],
  ['a prefix', { css: 'i', read: 'text', prefix: '@' }, '@one'],
  ['outside the item', { up: 'section', css: 'u', read: 'text' }, 'outside'],
  ['scrambled text is not read', { css: 'em', plain: true, read: 'text' }, null],
  ['plain text is', { css: 'i', plain: true, read: 'text' }, 'one'],
  ['the page’s address', { read: 'here' }, 'https://x.com/home'],
  ['what is there', { css: 'hr', read: 'exists' }, 'true'],
  ['what is not', { css: 'hr.x', read: 'exists' }, null],
  ['a script address is none', { css: 'i', read: '@data-js', as: 'url' }, null],
];
const HTML = `<section><u>outside</u><article><a href="/u/x?s=1">l</a><time datetime="2026-01-01"></time><h3>by <b>A</b> on Monday</h3>
  <i class="n" data-js="javascript:alert(1)">one</i><i>two</i><hr><i>three</i><em><span>1</span><span>h</span></em></article></section>`;
for (const [what, one, expected] of PICKS) {
  test(`a pick reads ${what}`, async () => {
    const fields = { author: [{ css: 'b', read: 'text', confidence: 1 }], text: [{ ...one, confidence: 1 }] };
    const [item] = await read(HTML, [rule('article', { fields })]);
    assert.equal(item.text, expected);
  });
}

const URLS = [
  ['/a/b', 'https://x.com/a/b'],
  ['/a/b?utm_source=x&p=1&fbclid=2&__cft__[0]=3&__cft__%5B0%5D=4&sid=5&s=6', 'https://x.com/a/b?p=1'],
  ['?/topic/1-a&do=x', 'https://x.com/home?/topic/1-a&do=x'],
  ['//evil.example/x', 'https://evil.example/x'],
  ['https://user:pass@y.example/', 'https://y.example/'],
  ['/a/../b', 'https://x.com/b'],
  ['#c', 'https://x.com/home#c'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['http://[bad', null],
  ['', null],
  [`/${'x'.repeat(9000)}`, null],
  ['/%zz?%zz=1', 'https://x.com/%zz?%zz=1'],
];
for (const [href, expected] of URLS) {
  test(`the address ${JSON.stringify(href.slice(0, 60))}`, async () => {
    assert.equal(await page.evaluate((one) => lp.cleanUrl(one, 'https://x.com/home', ['t']), href), expected);
  });
}

const KEYS = [
  [['Enter'], { key: 'Enter' }, true],
  [['Enter'], { key: 'Enter', shiftKey: true }, false],
  [['Enter'], { key: 'Enter', ctrlKey: true }, true],
  [['Enter'], { key: 'a' }, false],
  [['Ctrl+Enter'], { key: 'Enter' }, false],
  [['Ctrl+Enter'], { key: 'Enter', ctrlKey: true }, true],
  [['Ctrl+Enter'], { key: 'Enter', ctrlKey: true, shiftKey: true }, true],
  [['Ctrl+Enter', 'Meta+Enter'], { key: 'Enter', metaKey: true }, true],
  [['Enter'], { key: 'Unidentified', code: 'NumpadEnter' }, true],
  [[], { key: 'Enter' }, false],
];
for (const [keys, init, expected] of KEYS) {
  test(`keys ${keys}: ${JSON.stringify(init)} ${expected ? 'sends' : 'does not send'}`, async () => {
    const sends = await page.evaluate(
      ([all, one]) => lp.isSendKey({ keys: all }, new KeyboardEvent('keydown', one)),
      [keys, init],
    );
    assert.equal(sends, expected);
  });
}
