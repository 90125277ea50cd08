/**
 * The spelling pack with the dictionaries of this machine. The oracle is the `hunspell` command with the same files.
 * Where a dictionary, the compiler or Hunspell's sources are missing, the tests are skipped and say so.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DRAFTS, POSTS } from '../../../sdk/plugin/tools/fake-host.ts';
import { makePack, missing, nativeHunspell, startSpeller } from './lib/pack.ts';

const words = await mkdtemp(join(tmpdir(), 'leitplanke-words-'));
await writeFile(join(words, 'words.txt'), '# our own\nNordcard\nKombiflex\n');
const made = await makePack('--words', join(words, 'words.txt'));
const why = missing(made);
if (!why) assert.notEqual(made.text, '', made.said);
const speller = why ? null : await startSpeller(made.text);
const ask: NonNullable<typeof speller>['ask'] = (...args) => {
  assert.ok(speller);
  return speller.ask(...args);
};
const quotes = async (...args: Parameters<typeof ask>) => (await ask(...args)).map(({ quote }) => quote);

after(() => {
  speller?.close();
  return rm(words, { recursive: true });
});

const SORRY = 'Wir bitten um Entschuldigung für die Verspätung und danken für Ihre Geduld.';

describe('the spelling pack', { skip: why ? `no pack: ${why}` : false }, () => {
  test('a German mistake comes with what was meant, in the agent’s language', async () => {
    const text = 'Wir bitten um Entschuldigugn für die Verspätung.';
    assert.deepEqual(await ask(text), [
      {
        rule: 'spelling',
        quote: 'Entschuldigugn',
        message: '„Entschuldigugn“ steht nicht im Wörterbuch. Gemeint: „Entschuldigung“?',
      },
    ]);
    const [english] = await ask(text, { language: 'en' });
    assert.equal(english?.message, '“Entschuldigugn” is not in the dictionary. Did you mean “Entschuldigung”?');
  });

  test('the draft decides the dictionary, not the agent', async () => {
    assert.deepEqual(await quotes('We are sorry that you did not recieve your colour swatches.', {}), ['recieve']);
    assert.deepEqual(await quotes(SORRY, { language: 'en' }), []);
  });

  test('a third language is not judged, and nobody is told that it was', async () => {
    const text = 'Het spijt ons zeer dat uw pakket gisteren niet werd bezorgd.';
    assert.deepEqual(
      (await ask(text)).map(({ rule }) => rule),
      ['spelling-language'],
    );
  });

  test('what is no word of the language is no mistake', async () => {
    const kinds = [
      '@nordbahn_hilft #Zugausfall nordbahn.de/hilfe https://example.org/abcdefg hilfe@example.org',
      'Der ICE 1023, die DHL, die GmbH und WhatsApp: 24h, 12.30 Uhr, 400 mg, z.B. heute.',
      'Liebe Kund:innen, liebe Fahrgäst*innen, geht’s wieder? ^NF',
      'Bis bald. – Xaver Qu',
      'Guten Tag, Herr Kowalczyk und Frau Nguyen Thi, danke Ihnen!',
      'Nah- und Fernverkehr, Schienenersatz-Verkehr, U-Bahn-Station und Verkehrs- und Tarifverbund.',
    ];
    for (const text of kinds) assert.deepEqual(await quotes(`${SORRY} ${text}`), [], text);
  });

  test('compound words are words where their parts are', async () => {
    const right =
      'Fahrgastrechteformular Internetanschlussstörung Rückerstattungsantrag Kulanzfällen Kundenservicemitarbeiter';
    assert.deepEqual(await quotes(`${SORRY} ${right}`), []);
    assert.deepEqual(await quotes(`${SORRY} Fahrgastrechteformuhlar.`), ['Fahrgastrechteformuhlar']);
  });

  test('only the wrong part of a word with hyphens is pointed at', async () => {
    assert.deepEqual(await quotes(`${SORRY} Der Schienen-Ersatzverkher kommt.`), ['Ersatzverkher']);
  });

  test('umlauts of letter and dots, soft hyphens and both apostrophes are read as one', async () => {
    assert.deepEqual(
      await quotes(`${SORRY} ${'Verspätung'.normalize('NFD')} Ent\u00adschuldi\u00adgung geht's geht’s`),
      [],
    );
    assert.deepEqual(await quotes(`${SORRY} ${'Verspätugn'.normalize('NFD')} „Zug‘ fährt.`), [
      'Verspätugn'.normalize('NFD'),
    ]);
  });

  test('places count as the browser counts, behind an emoji too', async () => {
    assert.deepEqual(await quotes(`👩‍👩‍👧 ${SORRY} 😀 Entschuldigugn.`), ['Entschuldigugn']);
  });

  test('the last word is left alone while it is typed, and only then', async () => {
    for (let at = 1; at <= SORRY.length; at++)
      assert.deepEqual(await quotes(SORRY.slice(0, at), { typing: true }), [], SORRY.slice(0, at));
    assert.deepEqual(await quotes(`${SORRY} Auch um Entschuldigu`), ['Entschuldigu']);
  });

  test('the company’s own words are right, names from the post are', async () => {
    assert.deepEqual(await quotes(`${SORRY} Mit der Nordcard und Kombiflex-Tickets.`), []);
    assert.deepEqual(await quotes(`${SORRY} In Xyzwqdorf hält er.`), ['Xyzwqdorf']);
    assert.deepEqual(await quotes(`${SORRY} In Xyzwqdorf hält er.`, { post: 'Was ist in Xyzwqdorf los?' }), []);
  });

  test('ordinary replies have no more than a name pointed at', async () => {
    for (const { text, language, inReplyTo } of DRAFTS) {
      const found = await quotes(text, { language, post: inReplyTo.text });
      assert.ok(
        found.every((word) => /^\p{Lu}/u.test(word)),
        `${text}: ${found}`,
      );
    }
  });

  test('a text with too much to look up says so, and takes its time all the same', async () => {
    const endless = Array.from(
      { length: 400 },
      (_, i) => `Verspätungsentschädigungsantragx${'abcdefghij'[i % 10]}${i}`,
    );
    const letters = endless.map((word) => word.replace(/\d/gu, (digit) => 'klmnopqrst'[Number(digit)] ?? ''));
    const found = await ask(`${`${SORRY} `.repeat(40)}${letters.join(' ')}`);
    assert.ok(found.length <= 50);
    assert.equal(found[0]?.rule, 'spelling-part');
  });
});

const LETTERS = /^\p{L}{3,40}$/u;
const TITLES =
  /^(?:Herrn?|Frau|Familie|Dr|Prof|Hallo|Hi|Hey|Lieber?|Moin|Servus|Grüezi|Mrs?|Ms|Miss|Dear|Hello|Gruß)$/u;
const isMadeUp = (word: string) => /\p{L}\p{Lu}/u.test(word);
/** What the pack knows beyond the dictionaries. */
const OURS = new Set(
  readFileSync(fileURLToPath(new URL('../../../sdk/spelling/words.txt', import.meta.url)), 'utf8').split('\n'),
);
const CORPUS = fileURLToPath(new URL('../../../core/assess/corpus/', import.meta.url));
/** Of this many different words of real posts, right and wrong, about as many as are looked up in some seconds. */
const SAMPLE = 1_500;

function corpusWords(language: 'de' | 'en'): string[] {
  const folder = join(CORPUS, language);
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n'));
  const texts = [
    ...lines.map((line) => (JSON.parse(line) as { text: string }).text),
    ...POSTS.filter((post) => post.language === language).map(({ text }) => text),
  ];
  const all = new Set(texts.flatMap((text) => text.normalize('NFC').match(/\p{L}+/gu) ?? []));
  const fit = [...all]
    .filter((word) => LETTERS.test(word) && !isMadeUp(word) && !TITLES.test(word) && !OURS.has(word))
    .sort();
  return fit.filter((_, at) => at % Math.ceil(fit.length / SAMPLE) === 0);
}

/** Of words that `hunspell` does not know, those that fall into two nouns which it knows. */
function joinedOf(unknown: string[], name: string): string[] {
  const pairs = unknown
    .filter((word) => /^\p{Lu}/u.test(word))
    .flatMap((word) =>
      Array.from({ length: word.length }, (_, at) => [word, word.slice(0, at), word.slice(at)] as const)
        .filter(([, first, second]) => Buffer.byteLength(first) >= 4 && Buffer.byteLength(second) >= 4)
        .filter(([, , second]) => /^[a-zäöü]/u.test(second))
        .map(([whole, first, second]) => ({ whole, first, second: second.charAt(0).toUpperCase() + second.slice(1) })),
    );
  const parts = new Set(pairs.flatMap(({ first, second }) => [first, first.replace(/s$/u, ''), second]));
  const wrong = new Set(
    nativeHunspell(['-d', name, '-l'], [...parts].join('\n'))
      .trim()
      .split('\n'),
  );
  const knows = (word: string) => word !== '' && !wrong.has(word);
  return pairs
    .filter(
      ({ first, second }) => knows(second) && (knows(first) || (first.length > 4 && knows(first.replace(/s$/u, '')))),
    )
    .map(({ whole }) => whole);
}

const FRAME = {
  de: [SORRY, SORRY, 'Der Zug fährt heute wieder und wir hoffen, dass Sie noch gut nach Hause kommen.'],
  en: ['We are very sorry for the delay and thank you for your patience.', 'The train runs again, we hope.'],
};

describe('the oracle', { skip: why ? `no pack: ${why}` : nativeHunspell(['-v'], '') ? false : 'no hunspell' }, () => {
  for (const [language, name] of [
    ['de', 'de_DE'],
    ['en', 'en_GB'],
  ] as const) {
    test(`of ${SAMPLE} words the pack knows those that hunspell -d ${name} knows, and what is put together of two`, async () => {
      const sample = corpusWords(language);
      const unknown = new Set(nativeHunspell(['-d', name, '-l'], sample.join('\n')).trim().split('\n'));
      const frame = `${FRAME[language].join(' ')} `.repeat(2);
      const found = new Set<string>();
      const CHUNK = 20;
      for (let at = 0; at < sample.length; at += CHUNK)
        for (const quote of await quotes(`${frame}${sample.slice(at, at + CHUNK).join('. ')}.`)) found.add(quote);
      assert.deepEqual(
        [...found].filter((word) => !unknown.has(word)),
        [],
      );
      const joined = new Set(language === 'de' ? joinedOf([...unknown], name) : []);
      assert.deepEqual(
        [...unknown].filter((word) => found.has(word) === joined.has(word)),
        [],
      );
      assert.ok(unknown.size > 20, `only ${unknown.size} unknown words: nothing was compared`);
    });

    test(`what the pack suggests first, hunspell -d ${name} suggests`, async () => {
      const wrong = {
        de: [
          'Entschuldigugn',
          'warscheinlich',
          'vieleicht',
          'Reperatur',
          'wiederspiegeln',
          'Störugn',
          'Adrese',
          'endlcih',
        ],
        en: ['recieve', 'appologise', 'inconveniance', 'definately', 'acommodation', 'adress', 'refudn', 'delivry'],
      }[language];
      const native = new Map(
        [...nativeHunspell(['-d', name, '-a'], wrong.join('\n')).matchAll(/^& (\S+) .*?: (.*)$/gmu)].map(
          ([, word = '', list = '']) => [word, list.split(', ')],
        ),
      );
      for (const word of wrong) {
        const [finding] = await ask(`${FRAME[language].join(' ')} ${word}.`);
        const first = /(?:Gemeint: „|nicht gemeint)(.+?)“/u.exec(finding?.message ?? '')?.[1];
        assert.ok(first && native.get(word)?.includes(first), `${word}: ${first} of ${native.get(word)}`);
      }
    });
  }
});
