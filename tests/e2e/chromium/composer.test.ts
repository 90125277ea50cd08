/**
 * The composer in the real editors while somebody types fast, deletes, cuts, pastes, takes back and composes: what is
 * underlined is what the core finds in the text that stands there, to the letter.
 *
 * Each step ends with a link that no other step has. The moment its underline is there is the moment that everything
 * else must be right, too: what is missing then is lost or late, what is too much then was left behind.
 */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { loadCoreWithHeads } from '../../wasm/load.mjs';
import { inside } from '../lib/chromium.ts';
import type { Person } from '../lib/person.ts';
import { until } from '../lib/until.ts';
import { tourSite } from '../tour/sites.ts';
import { type Stage, setStage } from '../tour/stage.ts';

type SiteName = 'x' | 'facebook';
interface Mark {
  start: number;
  end: number;
  text: string;
}
interface Shown {
  lines: string[];
  marks: Mark[];
}

let stage: Stage;
let anna: Person;
let core: Awaited<ReturnType<typeof loadCoreWithHeads>>;

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

/** Runs in the page: the lines of the box, and what is underlined in it, counted without line breaks. */
function look(box: Element): Shown {
  const blocks = [...box.querySelectorAll<HTMLElement>('[data-block=true], p')];
  const lines = blocks.flatMap((block) => block.innerText.replace(/\n$/, '').split('\n'));
  const marks = [...CSS.highlights.values()]
    .flatMap((marked) => [...marked] as Range[])
    .filter((range) => box.contains(range.startContainer))
    .map((range) => {
      const before = document.createRange();
      before.setStart(box, 0);
      before.setEnd(range.startContainer, range.startOffset);
      const start = before.toString().length;
      const text = range.toString();
      return { start, end: start + text.length, text };
    });
  return { lines, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}

class Writing {
  readonly page: Page;
  readonly #site: SiteName;
  readonly #box: string;
  #steps = 0;

  private constructor(page: Page, site: SiteName) {
    this.page = page;
    this.#site = site;
    this.#box = tourSite(site, stage).box;
  }

  static async on(site: SiteName): Promise<Writing> {
    const page = await anna.visit(tourSite(site, stage).permalink);
    await anna.awaitOn(page);
    const writing = new Writing(page, site);
    await page.locator(writing.#box).click();
    return writing;
  }

  /** Without a pause between the keys. */
  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
  newLine(): Promise<void> {
    return this.press(this.#site === 'x' ? 'Enter' : 'Shift+Enter');
  }
  look(): Promise<Shown> {
    return this.page.locator(this.#box).evaluate(look);
  }

  /** What the core says of the text, with the offsets that `look` counts. */
  expected(lines: string[]): Mark[] {
    const text = lines.join('\n');
    const { findings } = core.must('check', {
      draft: {
        id: '1',
        text,
        surface: 'public',
        platform: this.#site,
        inReplyTo: { text: stage.pages.worlds[this.#site].post('tour').text },
        agent: { name: 'Anna Vogel', signature: '^AV' },
        now: new Date().toISOString(),
      },
      language: 'de',
    }) as { findings: { start: number; end: number }[] };
    const flat = (at: number) => at - (text.slice(0, at).match(/\n/g)?.length ?? 0);
    return findings
      .map(({ start, end }) => ({
        start: flat(start),
        end: flat(end),
        text: text.slice(start, end).replace(/\n/g, ''),
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** Ends a step: types its link, and at the moment that it is underlined compares everything. */
  async settled(atLeast: number): Promise<Shown> {
    await this.press('Control+End');
    const link = `bit.ly/q${this.#site[0]}${String(++this.#steps).padStart(2, '0')}z`;
    await this.type(` ${link}`);
    const shown = await until(`the underline of ${link}`, async () => {
      const seen = await this.look();
      return seen.marks.some(({ text }) => text === link) && seen;
    });
    assert.deepEqual(shown.marks, this.expected(shown.lines), shown.lines.join('\n'));
    assert.ok(
      shown.marks.length >= atLeast,
      `${shown.marks.length} of at least ${atLeast} in ${shown.lines.join('\n')}`,
    );
    assert.equal(await this.#listed(), shown.marks.length);
    return shown;
  }

  /** Entries in the list under the box. */
  #listed(): Promise<number> {
    return inside(
      this.page,
      ({ roots }) => roots().reduce((sum, root) => sum + root.querySelectorAll('.box li button').length, 0),
      null,
    );
  }

  async empty(): Promise<void> {
    await this.press('Control+a', 'Backspace');
    await until('nothing underlined in an empty box', async () => {
      const { lines, marks } = await this.look();
      return lines.join('') === '' && marks.length === 0;
    });
  }
}

for (const site of ['x', 'facebook'] as const) {
  describe(site === 'x' ? 'Draft.js on X' : 'Lexical on Facebook', () => {
    let writing: Writing;
    before(async () => {
      writing = await Writing.on(site);
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
