/** The log out: pull by cursor, long poll, pokes. */

import assert from 'node:assert/strict';
import { Pokes } from '../pokes.mjs';
import { ask, handshake } from '../raw.mjs';
import { mustAccept } from '../world.mjs';
import { answers } from './expect.mjs';

const MIB = 1024 * 1024;
/** A draft near the limit of a text, and so many of them that they fill more than one page. */
const LONG_DRAFT = 'ä'.repeat(30_000);
const LONG_DRAFTS = 11;
/** A log longer than this is not read from its beginning. */
const LONGEST_LOG = 20_000;
const CHECKED_CASES = 12;

const pull = async (client, query) => (await client.call('GET', `/v1/log?${query}`)).body;

/** A few cases, so that there is something to read; the version before them. */
async function some(world) {
  const client = await world.as('author');
  const before = await client.version();
  const { id } = await world.caseIn('answered');
  await world.caseIn('inReview');
  return { client, before, id };
}

export const checks = {
  async 'LOG-1'(world) {
    const { client, before } = await some(world);
    const whole = await client.log({ after: before });
    assert.ok(whole.length >= 9, `${whole.length} entries`);
    assert.deepEqual(
      whole.map(({ version }) => version),
      whole.map((_, n) => before + 1 + n),
      'versions without gaps',
    );
    for (const limit of [1, 2, 7]) {
      assert.deepEqual(await client.log({ after: before, limit }), whole, `pages of ${limit}`);
    }
  },

  async 'LOG-2'(world) {
    const { client, before } = await some(world);
    const whole = await client.log({ after: before });
    for (const [n, { version }] of whole.entries()) {
      const page = await pull(client, `after=${version}&limit=500`);
      assert.deepEqual(page, { entries: whole.slice(n + 1), version: page.version, more: false });
    }
    const first = await pull(client, `after=${before}&limit=3`);
    assert.deepEqual([first.entries, first.more], [whole.slice(0, 3), true]);
  },

  async 'LOG-3'(world) {
    const { client, before, id } = await some(world);
    const entry = (await client.log({ after: before })).findLast(({ action }) => action.case === id);
    assert.deepEqual(entry.after, await client.case(id));
  },

  async 'LOG-4'(world) {
    const client = await world.as('author');
    const version = await client.version();
    answers(await client.call('GET', `/v1/log?after=${version + 1000}`), 409, 'sequence');
    answers(await client.call('GET', `/v1/log?after=${version}`), 200);
  },

  async 'LOG-5'(world) {
    const { client, before, id } = await some(world);
    const reviewer = await world.as('reviewer');
    const version = await client.version();
    assert.equal((await client.act('case.claim', id, 1)).status, 'rejected');
    const open = await world.caseIn('claimed');
    await reviewer.call('POST', '/v1/presence', { case: open.id, doing: 'reading' });
    const entries = await client.log({ after: version });
    assert.deepEqual(
      entries.map(({ action }) => action.type),
      ['case.open', 'case.claim'],
    );
    assert.ok(version > before);
  },

  async 'LOG-6'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const before = await client.version();
    for (let n = 0; n < LONG_DRAFTS; n += 1) {
      mustAccept([await client.act('draft.save', id, 2 + n, { text: `${n} ${LONG_DRAFT}`, surface: 'public' })]);
    }
    const page = await client.call('GET', `/v1/log?after=${before}&limit=500`);
    assert.ok(Buffer.byteLength(page.text) <= MIB, `the page has ${Buffer.byteLength(page.text)} bytes`);
    assert.equal(page.body.more, true, 'it ends before its limit, and says so');
    assert.equal((await client.log({ after: before })).length, LONG_DRAFTS);
  },

  async 'LOG-7'(world) {
    await some(world);
    const device = await world.fresh('agent');
    const version = await device.version();
    assert.ok(version <= LONGEST_LOG, `the log has ${version} entries: use a company for tests`);
    const entries = (await device.log()).filter(({ after }) => after !== undefined);
    const cases = new Map(entries.map(({ after }) => [after.id, after]));
    assert.ok(cases.size >= 2);
    for (const one of [...cases.values()].slice(-CHECKED_CASES)) assert.deepEqual(await device.case(one.id), one);
  },

  async 'POLL-1'(world) {
    const author = await world.as('author');
    const reviewer = await world.as('reviewer');
    const { id } = await world.caseIn('claimed');
    const version = await author.version();
    const waiting = reviewer.call('GET', `/v1/log?after=${version}&wait=20`);
    await author.call('GET', '/healthz');
    const started = performance.now();
    mustAccept([await author.act('case.note', id, 0, { text: 'wake up' })]);
    const { body } = await waiting;
    assert.deepEqual(
      body.entries.map(({ action }) => action.type),
      ['case.note'],
    );
    assert.ok(performance.now() - started < 15_000, 'before its time is over');
    const idle = performance.now();
    const empty = await pull(reviewer, `after=${version + 1}&wait=1`);
    assert.deepEqual(empty, { entries: [], version: version + 1, more: false });
    assert.ok(performance.now() - idle > 800, 'it waits as long as it was asked to');
  },

  async 'POLL-2'(world) {
    const other = await world.as('author', 1);
    const version = await other.version();
    const waiting = pull(other, `after=${version}&wait=1`);
    await world.caseIn('claimed');
    assert.deepEqual(await waiting, { entries: [], version, more: false });
  },

  async 'POKE-1'(world) {
    const author = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const version = await author.version();
    const pokes = new Pokes(world.url, (await world.as('reviewer')).token);
    try {
      const first = await pokes.next();
      assert.deepEqual(world.contract.misfits('poke', first), []);
      assert.ok(first.version >= version, `told ${first.version}, the log has ${version}`);
      const receipt = await author.act('case.note', id, 0, { text: 'news' });
      assert.ok((await pokes.until(receipt.version)) >= receipt.version);
    } finally {
      pokes.close();
    }
  },

  async 'POKE-2'(world) {
    const client = world.device('agent');
    await client.mustSignIn();
    const pokes = new Pokes(world.url, client.token);
    await pokes.next();
    await client.call('DELETE', '/v1/session');
    assert.equal(await pokes.closed, 4001);
  },

  async 'POKE-3'(world) {
    const pokes = new Pokes(world.url, (await world.as('reviewer')).token);
    await pokes.next();
    pokes.socket.send('hello');
    assert.equal(await pokes.closed, 1008);
  },

  async 'POKE-4'(world) {
    for (const protocols of [['leitplanke.1'], ['leitplanke.1', `bearer.${'0'.repeat(64)}`]]) {
      const answer = await ask(world.url, 'GET', '/v1/poke', { headers: handshake(protocols) });
      world.backend.seen({ method: 'GET', path: '/v1/poke', ...answer });
      answers(answer, 401, 'unauthorized');
    }
    answers(await (await world.as('author')).call('GET', '/v1/poke'), 426, 'unsupported');
  },
};
