/** Diff, underlines, lists and languages of the panel, each by itself. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import de from '../../../extension/_locales/de/messages.json' with { type: 'json' };
import en from '../../../extension/_locales/en/messages.json' with { type: 'json' };
import { diffWords } from '../../../extension/src/panel/diff.ts';
import { translator } from '../../../extension/src/panel/i18n.ts';
import { inList, isIrregular, isResponsible } from '../../../extension/src/panel/lists.ts';
import { blocking, cut, cutMasked, maskedKinds, overridden, worstFirst } from '../../../extension/src/panel/marks.ts';
import type { Finding } from '../../../extension/src/protocol.ts';
import { BEN, CASES, CLARA } from './fixtures.ts';
import { RARE_CASES } from './rare-cases.ts';

const ALL = { ...CASES, ...RARE_CASES };

describe('word diff', () => {
  const sides = (before: string, after: string) => {
    const pieces = diffWords(before, after);
    const without = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map((piece) => piece.text)
        .join('');
    return { pieces, before: without('added'), after: without('removed') };
  };

  it('shows a changed word, not a changed text', () => {
    assert.deepEqual(diffWords('Das geht bald hinaus.', 'Das geht heute hinaus.'), [
      { kind: 'same', text: 'Das geht ' },
      { kind: 'removed', text: 'bald' },
      { kind: 'added', text: 'heute' },
      { kind: 'same', text: ' hinaus.' },
    ]);
  });

  it('always gives both texts back', () => {
    const words = ['Zug', 'fällt', 'aus', ',', ' ', '\n', 'É', '👩‍👩‍👧', 'heute', '.', '12'];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const text = () => Array.from({ length: next(40) }, () => words[next(words.length)]).join('');
      const [a, b] = [text(), text()];
      const { before, after } = sides(a, b);
      assert.deepEqual([before, after], [a, b]);
    }
  });

  it('needs no time for long texts that have nothing in common', () => {
    const a = Array.from({ length: 8000 }, (_, index) => `a${index}`).join(' ');
    const { before, after } = sides(a, a.replaceAll('a', 'b'));
    assert.deepEqual([before, after], [a, a.replaceAll('a', 'b')]);
  });
});

describe('underlines', () => {
  const finding = (start: number, end: number, severity: Finding['severity'], rule = 'r'): Finding => ({
    rule,
    severity,
    start,
    end,
    message: '',
    overridable: true,
  });

  it('the worst of what overlaps wins; whole-text findings underline nothing', () => {
    const pieces = cut('abcdef', [finding(1, 4, 'hint'), finding(2, 3, 'block'), finding(0, 6, 'warn')]);
    assert.deepEqual(
      pieces.map(({ text, severity }) => [text, severity]),
      [
        ['a', null],
        ['b', 'hint'],
        ['c', 'block'],
        ['d', 'hint'],
        ['ef', null],
      ],
    );
  });

  it('offsets beyond the text are harmless', () => {
    assert.equal(
      cut('abc', [finding(2, 99, 'warn')])
        .map((piece) => piece.text)
        .join(''),
      'abc',
    );
    assert.deepEqual(cut('', [finding(0, 3, 'warn')]), []);
  });

  it('tells what a case has masked', () => {
    assert.deepEqual(maskedKinds('IBAN [iban ••00], [password] und [Anm. d. Red.] [x'), ['iban', 'password']);
  });

  it('lists what blocks first', () => {
    const found = [finding(0, 9, 'warn'), finding(4, 7, 'block'), finding(0, 3, 'block'), finding(1, 2, 'hint')];
    assert.deepEqual(
      worstFirst(found).map(({ severity, start }) => `${severity} ${start}`),
      ['block 0', 'block 4', 'warn 0', 'hint 1'],
    );
  });

  it('cuts a text at its maskings and loses nothing of it', () => {
    const text = '[iban ••00] und [password], nicht [Anm. d. Red.]';
    const pieces = cutMasked(text);
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
    assert.deepEqual(
      pieces.flatMap(({ masked }) => masked ?? []),
      [
        { kind: 'iban', rest: '••00' },
        { kind: 'password', rest: '' },
      ],
    );
    assert.deepEqual(cutMasked(''), []);
  });

  it('an override counts for its rule and its words only', () => {
    const findings = [finding(0, 3, 'block'), finding(4, 7, 'block'), finding(0, 3, 'warn', 'other')];
    const overrides = [{ rule: 'r', quote: 'abc' }];
    assert.equal(blocking('abc def', findings, overrides).length, 1);
    assert.equal(overridden('abx def', finding(0, 3, 'block'), overrides), false);
  });
});

describe('lists', () => {
  const names = (list: 'mine' | 'review' | 'all', me: string) =>
    Object.entries(ALL)
      .filter(([, view]) => inList(list, view, me))
      .map(([name]) => name);
  it('to review: what I may approve, anew too, and emergencies that I may look at', () =>
    assert.deepEqual(names('review', 'ben'), ['reviewing', 'secondApproval', 'urged', 'expired']));
  it('what somebody has to deal with', () => {
    const irregular = Object.entries(ALL).filter(([, view]) => isIrregular(view.case));
    assert.deepEqual(
      irregular.map(([name]) => name),
      ['urged', 'urgedByMe', 'bypassed', 'bypassedForOthers'],
    );
    assert.equal(isResponsible(BEN), true);
    assert.equal(isResponsible(CLARA), false);
    assert.equal(isResponsible(null), false);
  });
  it('mine: what I work on or post, not what is done', () => {
    assert.ok(names('mine', 'ben').includes('approved'));
    assert.ok(!names('mine', 'anna').includes('answered'));
    assert.ok(!names('mine', 'clara').includes('drafting'));
  });
});

describe('languages', () => {
  const source = join(fileURLToPath(import.meta.url), '../../../../extension');
  const code = (folder: string): string =>
    readdirSync(folder, { withFileTypes: true })
      .map((entry) => {
        if (entry.isDirectory()) return code(join(folder, entry.name));
        return /\.(tsx?|mjs)$/.test(entry.name) ? readFileSync(join(folder, entry.name), 'utf8') : '';
      })
      .join('\n');

  it('say the same things', () => {
    assert.deepEqual(Object.keys(de).sort(), Object.keys(en).sort());
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
    for (const key of Object.keys(en) as (keyof typeof en)[]) {
      assert.deepEqual(holes(de[key].message), holes(en[key].message), key);
      assert.notEqual(de[key].message.trim(), '', key);
    }
  });

  it('have no sentence that nobody says', () => {
    const text = code(source);
    // Keys that are put together in the code from data.
    const made =
      /^(state|action|error|pii|channel|platform|connection|severity|check|diff|insertion|surface|list|approve_hint|presence|options_language|options_guard|plugin_state|plugin_problem|correct_sentiment|heads_state|heads_field|heads_last|heads_why)_|^tuning_\w+Threshold$/;
    const unused = Object.keys(en).filter((key) => !made.test(key) && !text.includes(key.replace(/_(one|other)$/, '')));
    assert.deepEqual(unused, []);
  });

  it('have a sentence of their own for each code that the backend gives about learning', () => {
    const backend = (file: string) => readFileSync(join(source, '../sdk/backend', file), 'utf8');
    const quoted = (text: string, form: RegExp) => [...text.matchAll(form)].map(([, code = '']) => code);
    const ended = quoted(backend('teach.h'), /k\w+ = "(\w+)"/g);
    const reason = /reason(?:"\])? = "(\w+)"/g;
    const why = [...quoted(backend('learn/lesson.cc'), reason), ...quoted(backend('own_heads.cc'), reason)];
    assert.deepEqual([ended.length, why.length], [5, 3]);
    const keys = [...ended.map((code) => `heads_last_${code}`), ...why.map((code) => `heads_why_${code}`)];
    const made = Object.keys(de).filter((key) => /^heads_(last|why)_/.test(key));
    assert.deepEqual(made.sort(), keys.sort());
  });

  it('count, and fill in', () => {
    const t = translator('de');
    assert.equal(t.count('banner_waiting', 1), '1 Aktion wartet auf den Versand.');
    assert.equal(t.count('banner_waiting', 3), '3 Aktionen warten auf den Versand.');
    assert.equal(t.error({ code: 'self_approval', message: 'x' }), de.error_self_approval.message);
    assert.equal(t.error({ code: 'nobody_knows', message: 'As the backend says.' }), 'As the backend says.');
    assert.equal(t.maybe('constructor', 'otherwise'), 'otherwise');
    assert.equal(t('release', {}), de.release.message);
  });

  it("store's limit of the description", () => {
    for (const messages of [de, en]) assert.ok(messages.extension_description.message.length <= 132);
  });
});
