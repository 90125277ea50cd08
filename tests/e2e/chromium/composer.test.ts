/**
 * The composer in the real editors while somebody types fast, deletes, cuts, pastes, takes back and composes: what is
 * underlined is what the core finds in the text that stands there, to the letter.
 *
 * Each step ends with a link that no other step has. The moment its underline is there is the moment that everything
 * else must be right, too: what is missing then is lost or late, what is too much then was left behind.
 */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { loadCoreWithHeads } from '../../wasm/load.mjs';
import type { Person } from '../lib/person.ts';
import { until } from '../lib/until.ts';
import { type Core, Writing } from '../lib/writing.ts';
import { type Stage, setStage } from '../tour/stage.ts';

let stage: Stage;
let anna: Person;
let core: Core;

before(async () => {
  let policy: Record<string, unknown> = {};
  stage = await setStage({
    policy: (demo) => {
      policy = demo;
    },
  });
  core = await loadCoreWithHeads(policy);
  anna = await stage.arrive('Anna');
});
after(() => stage.close());

for (const site of ['x', 'facebook'] as const) {
  describe(site === 'x' ? 'Draft.js on X' : 'Lexical on Facebook', () => {
    let writing: Writing;
    before(async () => {
      writing = await Writing.on(stage, anna, core, site);
    });
    after(() => writing.page.close());

    test('bursts with slips and corrections: every finding, to the letter', async () => {
      await writing.type('Hallo Lena 😀, ruf bitte unsre');
      await writing.press('Backspace', 'Backspace');
      await writing.type('ere Hotline an! ');
      await writing.newLine();
      await writing.type('Schick uns auch deine Kundennummerr');
      await writing.press('Backspace');
      await writing.type(', du Idiot. ');
      await writing.newLine();
      await writing.type('Mail: max.muster@example.org, Tel. 0171 2345678, ');
      await writing.type('IBAN DE89 3704 0044 0532 0130 00. ^AV');
      await writing.settled(6);
    });

    test('an edit inside a finding takes it away, and one before it moves it', async () => {
      await writing.press('Control+Home');
      await writing.type('Grüß dich 🚆! ');
      const { lines } = await writing.look();
      const at = (lines[0] ?? '').indexOf('Hotline');
      await writing.press('Home');
      // An emoji is two units and one step of the caret; there are two of them before the word.
      for (let i = 0; i < at + 3 - 2; i++) await writing.press('ArrowRight');
      await writing.type('zzz');
      const shown = await writing.settled(5);
      assert.match(shown.lines[0] ?? '', /Hotzzzline/);
    });

    test('cut, pasted twice', async () => {
      await writing.press('Control+a', 'Control+x');
      await until('nothing underlined after the cut', async () => (await writing.look()).marks.length === 0);
      await writing.press('Control+v');
      await writing.settled(5);
      await writing.newLine();
      await writing.press('Control+v');
      await writing.settled(10);
    });

    // The page's Lexical keeps no history, so there is nothing to take back.
    if (site === 'x') {
      test('taken back', async () => {
        const before = (await writing.look()).lines;
        await writing.press('Control+a', 'Backspace');
        await until('an empty box', async () => (await writing.look()).lines.join('') === '');
        await writing.press('Control+z');
        await until('the text back', async () => (await writing.look()).lines.join('\n') === before.join('\n'));
        await writing.settled(10);
      });
    }

    test('composed by an input method in the middle of a word', async () => {
      await writing.empty();
      await writing.type('Bitte ruf die Hotline an, ');
      const session = await writing.page.context().newCDPSession(writing.page);
      for (const text of ['ど', 'どう', 'どうも']) {
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      }
      await session.send('Input.insertText', { text: 'どうも' });
      await writing.type(' Lena. Nenn mir dein Geburtsdatum.');
      const shown = await writing.settled(3);
      assert.match(shown.lines.join(''), /an, どうも Lena/);
    });

    test('typed, deleted and typed again without a pause, and gone with the text', async () => {
      for (let round = 0; round < 4; round++) {
        await writing.press('Control+a', 'Delete');
        await writing.type('Schreib an max@example.org oder ruf die Hotline an');
        for (let i = 0; i < 12; i++) await writing.press('Backspace');
        await writing.type('Zentrale an. ^AV');
      }
      await writing.settled(2);
      await writing.empty();
    });
  });
}
