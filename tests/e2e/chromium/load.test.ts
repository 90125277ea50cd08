/** Long timelines whose cells are used again: a badge belongs to the post that is shown, never to the one before. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inside } from '../lib/chromium.ts';
import type { Person } from '../lib/person.ts';
import { until } from '../lib/until.ts';
import { type Stage, setStage } from '../tour/stage.ts';

let stage: Stage;
let anna: Person;
before(async () => {
  stage = await setStage();
  anna = await stage.arrive('Anna');
});
after(() => stage.close());

interface SeenPost {
  text: string;
  badge: string;
}

/** Every post in the document, with the word on its badge; the load mode's number reads as heads read it: by its length. */
function readPosts({ roots }: { roots(): ShadowRoot[] }): SeenPost[] {
  const all = roots();
  return [...document.querySelectorAll('article')].map((article) => {
    const own = all.filter((root) => article.contains(root.host));
    return {
      text: (article.querySelector('[data-testid=tweetText]')?.textContent ?? '').replace(/\d(?=\d*\)$)/g, '0'),
      badge: own.map((root) => root.querySelector('button span')?.textContent ?? '').join(' + '),
    };
  });
}

test('10,000 posts: the same text has the same badge wherever it scrolls by', async () => {
  const page = await anna.visit('https://x.com/home?n=10000');
  await anna.awaitOn(page);
  await anna.awaitBadge(page, 'article');
  /** The badge of each text; empty only until one was seen: a post may be looked at before its badge has come. */
  const known = new Map<string, string>();
  let compared = 0;
  for (let step = 0; step <= 40; step++) {
    if (step > 0) await page.mouse.wheel(0, step % 3 === 2 ? -1500 : 4000);
    for (const { text, badge } of await settled()) {
      if (known.get(text)) compared++;
      else known.set(text, badge);
    }
  }
  assert.ok(known.size >= 55, `${known.size} different texts seen`);
  assert.ok(compared > 100, `${compared} posts compared`);
  assert.ok([...known.values()].filter(Boolean).length > 20, 'badges were there at all');
  await page.close();

  /** The posts, once two looks one after the other agree and no post lacks the badge that its text had before. */
  async function settled(): Promise<SeenPost[]> {
    let last = '';
    const posts = await until('a timeline at rest, each post with its badge', async () => {
      const seen = await inside(page, readPosts, null);
      const now = JSON.stringify(seen);
      const same = now === last && seen.length > 0;
      last = now;
      return same && seen.every(({ text, badge }) => badge !== '' || !known.get(text)) && seen;
    });
    for (const { text, badge } of posts) assert.equal(badge, known.get(text) || badge, text);
    return posts;
  }
});
