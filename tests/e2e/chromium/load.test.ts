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

/** Every post in the document, with the word on its badge; the load mode's number is left out of the text. */
function readPosts({ roots }: { roots(): ShadowRoot[] }): SeenPost[] {
  const all = roots();
  return [...document.querySelectorAll('article')].map((article) => {
    const own = all.filter((root) => article.contains(root.host));
    return {
      text: (article.querySelector('[data-testid=tweetText]')?.textContent ?? '').replace(/ \(\d+\)$/, ''),
      badge: own.map((root) => root.querySelector('button span')?.textContent ?? '').join(' + '),
    };
  });
}

test('10,000 posts: the same text has the same badge wherever it scrolls by', async () => {
  const page = await anna.visit('https://x.com/home?n=10000');
  await anna.awaitOn(page);
  await anna.awaitBadge(page, 'article');
  const known = new Map<string, string>();
  for (const post of await settled()) known.set(post.text, post.badge);
  let compared = 0;
  for (let step = 0; step < 40; step++) {
    await page.mouse.wheel(0, step % 3 === 2 ? -1500 : 4000);
    for (const { text, badge } of await settled()) {
      const before = known.get(text);
      if (before === undefined) known.set(text, badge);
      else {
        compared++;
        assert.equal(badge, before, text);
      }
    }
  }
  assert.ok(known.size >= 55, `${known.size} different texts seen`);
  assert.ok(compared > 100, `${compared} posts compared`);
  assert.ok([...known.values()].filter(Boolean).length > 20, 'badges were there at all');
  await page.close();

  /** The posts once two looks one after the other agree: nothing is on its way any more. */
  async function settled(): Promise<SeenPost[]> {
    let last = '';
    return until('a timeline at rest', async () => {
      const posts = await inside(page, readPosts, null);
      const now = JSON.stringify(posts);
      const same = now === last && posts.length > 0;
      last = now;
      return same && posts;
    });
  }
});
