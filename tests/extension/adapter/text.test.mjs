/** What a reader sees: blocks, breaks, emoji, what is left out, and the way back from each character to the page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundle, launchBrowser, showPage } from '../content/lib/browser.mjs';

let browser;
let page;
before(async () => {
  browser = await launchBrowser();
  page = await showPage(browser, '<div id="root"></div>', 'https://x.com/home');
  await page.evaluate(await bundle('adapter/text.ts', 'adapter/limits.ts', 'content/marks.ts'));
});
after(() => browser.close());

/** Both readings of the markup; they must agree, and each character must lead back to itself. */
const read = (html, newlines = 'collapse', exclude = undefined) =>
  page.evaluate(
    ([markup, mode, without]) => {
      const root = document.querySelector('#root');
      root.innerHTML = markup;
      const options = { newlines: mode, ...(without ? { exclude: without } : {}) };
      const quick = lp.readText(root, options);
      const mapped = lp.mapText(root, options);
      const wrong = [];
      for (let i = 0; i < mapped.text.length; i++) {
        const unit = mapped.text[i];
        const { node, offset } = mapped.locate(i);
        if (/\s/u.test(unit) || node.nodeType !== Node.TEXT_NODE) continue;
        if (node.data[offset] !== unit) wrong.push(`${i}: ${unit} is ${node.data[offset]}`);
      }
      return { quick, mapped: mapped.text, wrong };
    },
    [html, newlines, exclude],
  );

const CASES = [
  ['plain text', 'one  two\n three', 'one two three'],
  ['source line breaks that are shown', 'one\n  two \n\nthree', 'one\ntwo\n\nthree', 'keep'],
  ['blanks around a shown line break', '<span>a </span><span>\n b</span>', 'a\nb', 'keep'],
  ['only line breaks', '\n\n', '', 'keep'],
  ['breaks add up', 'a<br>b<br><br>c', 'a\nb\n\nc'],
  ['blocks', '<div>a</div><div>b</div>', 'a\nb'],
  ['paragraphs', '<p>a</p><p>b</p>', 'a\n\nb'],
  ['nested blocks break once', '<div><div><div>a</div></div></div><div>b</div>', 'a\nb'],
  ['inline elements do not break', 'a<b>b</b><i> c</i>', 'ab c'],
  ['a blank between elements stays', '<span>a</span> <span>b</span>', 'a b'],
  ['lists', '<ul><li>a</li><li>b</li></ul>c', 'a\nb\n\nc'],
  ['preformatted', 'x<pre>a\n  b</pre>y', 'x\n\na\nb\n\ny'],
  ['emoji pictures', 'hi<img alt="🚆"> there<img alt=":)">', 'hi🚆 there:)'],
  ['pictures with a description', 'a<img alt="A train at night">b', 'ab'],
  ['scripts, styles, hidden parts', 'a<script>1</script><style>2</style><span hidden>3</span>b', 'ab'],
  ['excluded parts', 'a<button>more</button>b', 'ab', 'collapse', 'button'],
  ['no-break spaces are signs', 'a\u00a0b', 'a\u00a0b'],
  ['nothing', '', ''],
  ['only blanks', ' \n ', ''],
  ['astral signs', '<div>𝒳 👩‍🚒</div>', '𝒳 👩‍🚒'],
  ['markup in text stays text', '&lt;b&gt;', '<b>'],
];
for (const [what, html, expected, newlines, exclude] of CASES) {
  test(what, async () => {
    const { quick, mapped, wrong } = await read(html, newlines, exclude);
    assert.equal(quick, expected);
    assert.equal(mapped, expected, 'the mapped reading differs');
    assert.deepEqual(wrong, []);
  });
}

test('both readings agree on random markup', async () => {
  let seed = 7;
  const random = (n) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return seed % n;
  };
  const bits = ['a', ' ', '\n', '  b', 'c \n', '<br>', '<img alt="🙈">', '😀'];
  const make = (depth) =>
    Array.from({ length: random(5) + 1 }, () => {
      if (depth === 0 || random(3) > 0) return bits[random(bits.length)];
      const name = ['div', 'span', 'p', 'li', 'pre', 'b'][random(6)];
      return `<${name}>${make(depth - 1)}</${name}>`;
    }).join('');
  for (let i = 0; i < 150; i++) {
    const html = make(4);
    for (const newlines of ['keep', 'collapse']) {
      const { quick, mapped, wrong } = await read(html, newlines);
      assert.equal(mapped, quick, `${newlines}: ${JSON.stringify(html)}`);
      assert.deepEqual(wrong, [], html);
    }
  }
});

test('a range of the text is the same words on the page', async () => {
  const words = await page.evaluate(() => {
    const root = document.querySelector('#root');
    root.innerHTML = '<p>call <b>0170</b> 12<br>34 <img alt="☎️"> now</p>';
    const { text, locate } = lp.mapText(root, { newlines: 'collapse' });
    const start = text.indexOf('0170');
    const end = text.indexOf(' now');
    return [
      text,
      String(lp.rangeOf(locate, start, end)),
      String(lp.rangeOf(locate, end, end)),
      lp.rangeOf(locate, 0, 10_000),
    ];
  });
  assert.deepEqual(words, ['call 0170 12\n34 ☎️ now', '0170 1234 ', 'null', null]);
});

test('limits: endless and deep texts end', async () => {
  const lengths = await page.evaluate(() => {
    const root = document.querySelector('#root');
    root.textContent = 'x'.repeat(200_000);
    const long = lp.readText(root, { newlines: 'keep' }).length;
    const longMapped = lp.mapText(root, { newlines: 'keep' }).text.length;
    root.replaceChildren(...Array.from({ length: 20_000 }, () => document.createTextNode('y')));
    const many = lp.readText(root, { newlines: 'keep' }).length;
    root.replaceChildren();
    let at = root;
    for (let i = 0; i < 5_000; i++) at = at.appendChild(document.createElement('div'));
    at.textContent = 'deep';
    return {
      long,
      longMapped,
      many,
      deep: lp.readText(root, { newlines: 'keep' }),
      max: lp.MAX_TEXT,
      nodes: lp.MAX_TEXT_NODES,
    };
  });
  assert.equal(lengths.long, lengths.max);
  assert.equal(lengths.longMapped, lengths.max);
  assert.ok(lengths.many <= lengths.nodes);
  assert.equal(lengths.deep, '');
});
