/** Badges, notices, toasts and the drawer's frame against axe-core, in their closed shadow roots; light and dark. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { complaints, insideOf } from './lib/axe.mjs';
import { CONFIG, openStage, ours, until } from './lib/stage.mjs';
import { draftScript, xComposer, xPage, xPost } from './lib/x-page.mjs';

const STATUS = 'https://x.com/anna_t/status/1';
const LOOKS = [
  { language: 'de', style: 'body { background: #fff; color: #0f1419; }', dark: false },
  { language: 'en', style: 'body { background: #000; color: #e7e9ea; }', dark: true },
];
const STATES = ['new', 'claimed', 'inReview', 'changesWanted', 'approved', 'posting', 'answered', 'unknown', 'closed'];
const URGENCIES = ['low', 'normal', 'high', 'critical'];

let stage;
let page;
before(async () => {
  stage = await openStage();
});
after(() => stage.close());
afterEach(async () => {
  await page?.close();
  await stage.reset();
});

const texts = async () => (await ours(page)).map(({ text }) => text);

/** What axe says; it must have looked at `least` texts at least, or it saw nothing of ours. */
async function assertClean(inside, least, what) {
  const { list, contrast } = await complaints(inside);
  assert.deepEqual(list, [], what);
  assert.ok(contrast >= least, `${what}: axe saw ${contrast} texts`);
}

async function show({ language, style }, body, script = '') {
  await stage.reset({ hello: [{ ...CONFIG, language }], drawerToken: [{ type: 'drawerToken', token: 't' }] });
  await stage.background(
    (fake, [states, urgencies]) => {
      fake.assess = ({ key, post }) => {
        const number = Number(key);
        const state = states[number - urgencies.length - 1];
        const start = post.text.indexOf('0170');
        return {
          ...{ key, relevant: true, needsReply: number !== 1, signals: ['stranded'] },
          urgency: urgencies[(number - 1) % urgencies.length],
          pii: start < 0 ? [] : [{ kind: 'phone', start, end: start + 12 }],
          status: state ? { state, person: 'Ben Kröger' } : null,
        };
      };
      fake.check = (text) =>
        ['hint', 'warn', 'block'].map((severity, index) => ({
          ...{ rule: `r.${severity}`, severity, overridable: true, start: index, end: index + 2 },
          message: `About ${text.length} signs.`,
        }));
    },
    [STATES, URGENCIES],
  );
  page = await stage.show(STATUS, xPage(body, { style, script }));
}

const posts = Array.from({ length: URGENCIES.length + STATES.length }, (_, index) =>
  xPost({ id: String(index + 1), handle: `c${index + 1}`, text: 'My train is gone, call me: 0170 1234567' }),
).join('');

for (const look of LOOKS) {
  describe(`${look.language}, ${look.dark ? 'dark' : 'light'}`, () => {
    it('badges of each urgency and each state, with their tips', async () => {
      await show(look, posts);
      const all = URGENCIES.length + STATES.length;
      await until(async () => (await texts()).length === all, 'not every post has a badge');
      const inside = await insideOf(page);
      const worn = await inside((roots) => roots.filter(({ host }) => host.hasAttribute('data-t')).length);
      assert.equal(worn, look.dark ? all : 0);
      await assertClean(inside, all * 2, 'badges');
      // A tip at a time: the focus shows it.
      for (let index = 0; index < URGENCIES.length; index++) {
        const open = (roots, at) => {
          roots[at].querySelector('button').focus();
          return roots[at].querySelector('.tip').matches(':popover-open');
        };
        assert.equal(await inside(open, index), true, 'the focus shows the tip');
        await assertClean(inside, all * 2 + 2, `the tip of badge ${index}`);
      }
    });

    it('the notice under a box: findings of each severity, each kind of verdict', async () => {
      await show(
        look,
        xPost({ id: '1', handle: 'anna_t', text: 'My train is gone' }) + xComposer(),
        await draftScript(),
      );
      await page.click('[role=textbox]');
      await page.keyboard.type('Call the hotline');
      await until(async () => (await texts()).join().includes('About 16 signs.'), 'no findings');
      const inside = await insideOf(page);
      for (const kind of ['quiet', 'ok', 'warn', 'held']) {
        // The sentences are the words' own; which of them stands there is the guard's to say.
        await inside((roots, name) => {
          const verdict = roots.map((root) => root.querySelector('.verdict')).find(Boolean);
          verdict.className = `verdict ${name}`;
          verdict.textContent = 'A sentence about sending.';
        }, kind);
        await assertClean(inside, 8, `notice, ${kind}`);
      }
    });

    it('what is said where there is no box, and the drawer’s frame', async () => {
      await show(look, posts);
      await until(async () => (await texts()).length > 0, 'no badge');
      const insertion = { id: '77', text: '', platform: 'x', onOwnPage: false, postedAt: '', url: STATUS };
      const post = { ...insertion, author: { handle: '@nobody', name: 'Nobody' } };
      await stage.send({ type: 'insert', caseId: 'c', text: 'Hello ^AV', post });
      await stage.send({ type: 'drawer', open: true });
      const inside = await insideOf(page);
      const there = (roots) =>
        roots.some((root) => root.querySelector('iframe')) &&
        roots.some((root) => root.querySelector('p[role=status]'));
      await until(() => inside(there), 'no drawer or no sentence');
      for (const kind of ['quiet', 'ok', 'warn', 'held']) {
        await inside((roots, name) => {
          const line = roots
            .map((root) => root.querySelector('p[role=status]'))
            .find((one) => one?.parentNode.host.popover);
          line.className = name;
        }, kind);
        await assertClean(inside, 2, `toast, ${kind}`);
      }
    });
  });
}
