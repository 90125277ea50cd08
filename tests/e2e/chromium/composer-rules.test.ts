/**
 * One careless draft that breaks many rules at once, typed fast into the real editors: every finding is underlined, as
 * grammar and learned heads have it together, in German and in English, up to a text that is too long for the platform.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { loadCore, loadCoreWithHeads } from '../../wasm/load.mjs';
import type { Person } from '../lib/person.ts';
import { type Core, Writing } from '../lib/writing.ts';
import { type Stage, setStage } from '../tour/stage.ts';

const BROKEN = [
  'link.untrusted',
  'privacy.leak',
  'privacy.request',
  'promise.undated',
  'style.signature',
  'tone.hostile',
];
const DRAFTS = {
  de: {
    post: 'tour',
    lines: [
      'Du bist wohl zu dumm zum Lesen, du Idiot. Halt die Klappe.',
      'Wir melden uns bald. Schick uns dein Geburtsdatum! Weil du hier öffentlich schreibst, mach ich dir einen Sonderpreis.',
      'Deine Mail ist max.muster@example.org.',
      'http://bit.ly/abc123',
    ],
    more: ' Der Ersatzbus hält vor dem Bahnhof.',
  },
  en: {
    post: 'english',
    lines: [
      'You are a liar and an idiot, and nobody cares about your whining.',
      'We will look into it soon. Send us your date of birth! A glowing line from you and there is a voucher in it.',
      'Your mail is max.muster@example.org.',
      'http://bit.ly/abc123',
    ],
    more: ' The replacement bus stops at the station.',
  },
} as const;
/** The most characters that a reply may have. */
const LIMIT = { x: 280, facebook: 8000 };

let stage: Stage;
let anna: Person;
let core: Core;
let plain: Core;

before(async () => {
  let policy: Record<string, unknown> = {};
  stage = await setStage({
    policy: (demo) => {
      policy = demo;
    },
  });
  [core, plain] = await Promise.all([loadCoreWithHeads(policy), loadCore(policy)]);
  anna = await stage.arrive('Anna');
});
after(() => stage.close());

const rulesOf = (found: { rule: string }[]) => [...new Set(found.map(({ rule }) => rule))].sort();

for (const site of ['x', 'facebook'] as const) {
  describe(site === 'x' ? 'Draft.js on X' : 'Lexical on Facebook', () => {
    /** Drafts of which the learned heads say the same as the grammar alone. */
    const unmoved: string[] = [];
    for (const [language, { post, lines, more }] of Object.entries(DRAFTS)) {
      test(`many rules at once, ${language}`, async () => {
        const writing = await Writing.on(stage, anna, core, site, post);
        for (const [at, line] of lines.entries()) {
          if (at > 0) await writing.newLine();
          await writing.type(line);
        }
        const shown = await writing.settled(BROKEN.length);
        const rules = rulesOf(writing.check(shown.lines));
        for (const rule of BROKEN) assert.ok(rules.includes(rule), `${rule} in ${rules}`);
        if (isDeepStrictEqual(writing.check(shown.lines, plain), writing.check(shown.lines))) unmoved.push(language);

        const long = more.repeat(Math.ceil(LIMIT[site] / more.length));
        await writing.page.keyboard.insertText(long);
        const tooLong = await writing.settled(BROKEN.length + 1);
        assert.ok(rulesOf(writing.check(tooLong.lines)).includes('length.platform'));
        await writing.page.close();
      });
    }
    test('the learned heads had their say in one of them', () => {
      assert.ok(unmoved.length < Object.keys(DRAFTS).length, `${unmoved}`);
    });
  });
}
