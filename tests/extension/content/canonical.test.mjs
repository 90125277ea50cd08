/** The send guard's twin of the core's text comparison: both say the same of the same texts. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { canonical, sameReply } from '../../../extension/src/content/canonical.ts';
import { loadCore, wasmDir } from '../../wasm/load.mjs';

const skip = existsSync(join(wasmDir, 'core.wasm')) ? false : 'the wasm core is not built here';
let core;
before(async () => {
  if (!skip) core = await loadCore();
});

const hash = (text) => createHash('sha256').update(canonical(text)).digest('hex');

const TEXTS = [
  '',
  ' ',
  'plain',
  '  two   blanks\n\nand lines\t ',
  'no\u00a0break\u2007space\u3000wide',
  'zero\u200bwidth\u200d joiner\ufeff',
  'bidi \u202eabc\u2066d\u2069',
  'soft\u00adhyphen',
  'a\u0308 u\u0308 é e\u0301',
  '👩‍🚒 👨‍👩‍👧‍👦 ❤️ ❤ ☎️ 1️⃣ #️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 👍🏽',
  'x\ufe0f y\ufe0e 3\ufe0f #\ufe0fa',
  '\u200d🚒 a\u200db',
  '🏴\u{e0067}\u{e007f} \u{e0067}',
  'tab\u0085next\u2028line\u2029para',
  '𝒳𝓎 \u{1f468}\u200d\u{1f9b0}',
  '\u180e\u061c\u2060\u2064\ufff9',
  'ＦＵＬＬ ﬁ ™',
  '각 각',
];
const PAIRS = [
  ['same', 'same'],
  ['same', 'Same'],
  ['a  b', 'a b'],
  ['https://nordbahn.example/a/b/c', 'nordbahn.example/a/b…'],
  ['https://nordbahn.example/a/b/c', 'nordbahn.example/a/b/c'],
  ['https://www.nordbahn.example/', 'nordbahn.example'],
  ['https://NORDBAHN.example/x', 'nordbahn.example/x'],
  ['nordbahn.example/a', 'nordbahn.example/a…'],
  ['nordbahn.example/abc', 'nordbahn.example/a…'],
  ['nordbahn.example/abc', 'nord…'],
  ['https://nordbahn.example/a?b=c#d', 'https://nordbahn.example/a?b=…'],
  ['https://evil.example/a', 'nordbahn.example/a'],
  ['See (https://nordbahn.example/a/b).', 'See (nordbahn.example/a…).'],
  ['Sorry. We', 'Sorry.We'],
  ['one two', 'one two three'],
  ['❤️ danke', '❤ danke'],
  ['…', '…'],
  ['http://a.b', 'a.b…'],
  ['HTTPS://WWW.A.EXAMPLE/x', 'a.example/x'],
  ['münchen.example/über', 'münchen.example/ü…'],
  ['MÜNCHEN.example', 'münchen.example'],
  ['https://MÜNCHEN.example/x', 'münchen.example/x'],
  ['https://a.example:80/x', 'a.example:80/x'],
  ['a.b', 'a.b'],
  ['http://x', 'x'],
  ['', ''],
  ['a', ''],
];

test('canonical form, by its hash', { skip }, () => {
  for (const text of TEXTS) assert.equal(hash(text), core.must('textHash', { text }).hash, JSON.stringify(text));
});

test('same or not', { skip }, () => {
  for (const [approved, shown] of PAIRS) {
    const same = sameReply(approved, shown);
    assert.equal(same, core.must('compare', { approved, shown }).same, JSON.stringify([approved, shown]));
  }
});

test('random texts', { skip }, () => {
  const parts = [
    'a',
    'B',
    ' ',
    '\n',
    '.',
    '/',
    '…',
    'https://',
    'www.',
    'x.example',
    'é',
    'e\u0301',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '❤',
    '👩',
    '🚒',
    '\u00a0',
    '(',
    ')',
    '3',
    '\u20e3',
    '🏽',
  ];
  let seed = 11;
  const random = (n) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return (seed >> 8) % n;
  };
  const make = () => Array.from({ length: random(10) + 1 }, () => parts[random(parts.length)]).join('');
  for (let i = 0; i < 3_000; i++) {
    const [approved, shown] = [make(), random(3) === 0 ? make() : undefined];
    assert.equal(hash(approved), core.must('textHash', { text: approved }).hash, JSON.stringify(approved));
    const other = shown ?? approved.replace('https://', '').replace(/\/.$/u, '…');
    const answer = core.must('compare', { approved, shown: other }).same;
    assert.equal(sameReply(approved, other), answer, JSON.stringify([approved, other]));
  }
});

test('lone surrogates do not make two texts equal', () => {
  assert.equal(sameReply('a\ud800', 'a'), false);
  assert.equal(canonical('a\ud800'), 'a\ufffd');
});
