/** Fast typing in the platforms' own editors, and whether what stands underlined then is what the core finds, to the letter. */

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Site } from '../../../examples/pages/shared/types.ts';
import type { loadCore } from '../../wasm/load.mjs';
import { tourSite } from '../tour/sites.ts';
import type { Stage } from '../tour/stage.ts';
import { inside } from './chromium.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

export type Core = Awaited<ReturnType<typeof loadCore>>;

interface Mark {
  start: number;
  end: number;
  text: string;
}
export interface Shown {
  lines: string[];
  marks: Mark[];
}

interface Found {
  rule: string;
  start: number;
  end: number;
}

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

/** The list under the box names so many findings; all are underlined (`MAX_LISTED` in the extension's notice). */
const MOST_LISTED = 20;

/** Somebody's hands in the box under a post. */
export class Writing {
  readonly page: Page;
  readonly #core: Core;
  readonly #site: Site;
  readonly #post: string;
  readonly #box: string;
  #steps = 0;

  private constructor(page: Page, core: Core, site: Site, post: string, box: string) {
    this.page = page;
    this.#core = core;
    this.#site = site;
    this.#post = post;
    this.#box = box;
  }

  /** Clicks into the box on the page of the post that the world knows by `key`. */
  static async on(stage: Stage, person: Person, core: Core, site: Site, key = 'tour'): Promise<Writing> {
    const { permalink, box } = tourSite(site, stage);
    const { path, text } = stage.pages.worlds[site].post(key);
    const page = await person.visit(new URL(path, permalink).href);
    await person.awaitOn(page);
    await page.locator(box).click();
    return new Writing(page, core, site, text, box);
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

  /** What a core says of the text. */
  check(lines: readonly string[], core = this.#core): Found[] {
    const { findings } = core.must('check', {
      draft: {
        id: '1',
        text: lines.join('\n'),
        surface: 'public',
        platform: this.#site,
        inReplyTo: { text: this.#post },
        agent: { name: 'Anna Vogel', signature: '^AV' },
        now: new Date().toISOString(),
      },
      language: 'de',
    }) as { findings: Found[] };
    return findings;
  }

  /** The same, with the offsets that `look` counts. */
  #expected(lines: readonly string[]): Mark[] {
    const text = lines.join('\n');
    const flat = (at: number) => at - (text.slice(0, at).match(/\n/g)?.length ?? 0);
    return this.check(lines)
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
    assert.deepEqual(shown.marks, this.#expected(shown.lines), shown.lines.join('\n'));
    assert.ok(
      shown.marks.length >= atLeast,
      `${shown.marks.length} of at least ${atLeast} in ${shown.lines.join('\n')}`,
    );
    assert.equal(await this.#listed(), Math.min(shown.marks.length, MOST_LISTED));
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
