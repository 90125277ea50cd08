/** All cases as they stand, in pages: what a new device takes instead of a long log. */

import assert from 'node:assert/strict';
import { mustAccept } from '../world.mjs';
import { answers } from './expect.mjs';

const MIB = 1024 * 1024;
/** Cases with drafts near the limit of a text; together they fill more than one page. */
const LONG_DRAFT = 'ä'.repeat(30_000);
const LONG_CASES = 20;

/** `{cases, version, pages}`; `between` is called after each page with the cases so far. */
async function snapshot(client, limit, between = async () => undefined) {
  const found = { cases: new Map(), pages: [] };
  for (let more = true, after = ''; more; ) {
    const page = await client.call('GET', `/v1/snapshot?${after && `after=${after}&`}limit=${limit}`);
    found.version ??= page.body.version;
    found.pages.push(page);
    for (const one of page.body.cases) found.cases.set(one.id, one);
    ({ more } = page.body);
    after = page.body.cases.at(-1)?.id;
    assert.ok(!more || after, 'a page says that there is more, and is empty');
    await between(found.cases);
  }
  return found;
}

const note = async (client, id, text) => mustAccept([await client.act('case.note', id, 0, { text })]);

/** What the log leads to, from `cases` at its version on. */
async function upToNow(client, after, cases = new Map()) {
  for (const entry of await client.log({ after })) if (entry.after) cases.set(entry.after.id, entry.after);
  return cases;
}

const sorted = (cases) => [...cases.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));

export const checks = {
  async 'SNAP-1'(world) {
    const client = await world.as('author');
    const ids = [];
    for (const state of ['answered', 'inReview', 'claimed']) ids.push((await world.caseIn(state)).id);
    const { cases: whole } = await snapshot(client, 500);
    for (const id of ids) await note(client, id, 'before the snapshot');

    const [first] = ids.toSorted();
    const late = ids.toSorted().at(-1);
    let changed = false;
    const { cases, version } = await snapshot(client, Math.max(1, Math.floor(whole.size / 3)), async (some) => {
      if (changed || !some.has(first)) return;
      changed = true;
      await note(client, first, 'while the snapshot is read');
      await note(client, late, 'while the snapshot is read');
      await world.caseIn('claimed');
    });
    assert.ok(changed, 'every case is in the snapshot');
    for (const id of ids.filter((one) => one !== first && one !== late)) {
      assert.deepEqual(cases.get(id), await client.case(id));
    }
    assert.deepEqual(sorted(await upToNow(client, version, cases)), sorted(await upToNow(client, 0)));
  },

  async 'SNAP-2'(world) {
    const client = await world.as('author');
    for (let n = 0; n < LONG_CASES; n += 1) {
      const { id } = await world.caseIn('claimed');
      mustAccept([await client.act('draft.save', id, 2, { text: `${n} ${LONG_DRAFT}`, surface: 'public' })]);
    }
    const whole = await snapshot(client, 500);
    for (const { text } of whole.pages) {
      assert.ok(Buffer.byteLength(text) <= MIB, `the page has ${Buffer.byteLength(text)} bytes`);
    }
    assert.ok(whole.pages.length > 1);
    const list = [...whole.cases.keys()];
    assert.deepEqual(list, list.toSorted(), 'by id');
    assert.deepEqual([...(await snapshot(client, 7)).cases.values()], [...whole.cases.values()]);
    for (const query of ['limit=0', 'limit=501', 'after=none', 'version=1']) {
      answers(await client.call('GET', `/v1/snapshot?${query}`), 400, 'invalid_argument');
    }
  },
};
