/** Actions in: numbers, repeats, batches, and what happens when two want the same. */

import assert from 'node:assert/strict';
import { askAndVanish } from '../raw.mjs';
import { caseIdOf } from '../wire.mjs';
import { mustAccept } from '../world.mjs';
import { answers, refused, statusesOf, unmoved } from './expect.mjs';

/** Two devices at once: which of them wins is chance, so it is tried a few times. */
const RACES = 4;
const VANISHED = 3;

const backwards = (action) => Object.fromEntries(Object.entries(action).reverse());

export const checks = {
  async 'PUSH-1'(world) {
    const client = await world.as('author');
    const post = world.post();
    const id = caseIdOf(client.tenant, post);
    const version = await client.version();
    const actions = [
      client.action('case.open', id, 0, { post }),
      client.action('case.release', id, 1, { reason: 'nobody has it' }),
      client.action('case.note', id, 0, { text: 'a note' }),
    ];
    const { body } = await client.call('POST', '/v1/actions', { actions });
    const { receipts } = body;
    assert.deepEqual(statusesOf(receipts), ['accepted', 'rejected', 'accepted'], JSON.stringify(receipts));
    assert.deepEqual(
      receipts.map(({ seq }) => seq),
      actions.map(({ seq }) => seq),
      'in order',
    );
    assert.ok(receipts[0].version > version && receipts[2].version > receipts[0].version, 'versions grow');
    assert.ok(body.version >= receipts[2].version);
    assert.deepEqual((await client.call('POST', '/v1/actions', { actions: [] })).body.receipts, []);
  },

  async 'PUSH-2'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const note = client.action('case.note', id, 0, { text: 'once' });
    const [first] = mustAccept(await client.push(note));
    for (const again of [note, backwards(note)]) {
      const [receipt] = await unmoved(client, id, () => client.push(again));
      assert.deepEqual(receipt, { seq: note.seq, status: 'duplicate', version: first.version });
    }
    assert.equal((await client.case(id)).notes.length, 1);
  },

  async 'PUSH-3'(world) {
    const client = world.device('author');
    await client.mustSignIn();
    const { id } = await world.caseIn('claimed');
    const notes = ['one', 'two', 'three'].map((text) => client.action('case.note', id, 0, { text }));
    const first = mustAccept(await client.push(...notes));
    await client.mustSignIn();
    assert.equal(client.seq, notes[2].seq + 1, 'the backend knows the device’s next number');
    const late = await unmoved(client, id, () => client.push(...notes.toReversed()));
    assert.deepEqual(
      late.toReversed().map(({ status, version }) => [status, version]),
      first.map(({ version }) => ['duplicate', version]),
    );
    mustAccept([await client.act('case.note', id, 0, { text: 'and on' })]);
  },

  async 'PUSH-4'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const note = client.action('case.note', id, 0, { text: 'the first' });
    mustAccept(await client.push(note));
    for (const other of [
      { ...note, text: 'another' },
      { ...note, id: 'another' },
      { ...note, nonsense: 1 },
    ]) {
      const answer = await unmoved(client, id, () => client.call('POST', '/v1/actions', { actions: [other] }));
      answers(answer, 409, 'sequence');
      assert.equal(answer.body.receipts.length, 1);
      refused(answer.body.receipts[0], 'sequence');
    }
    const next = client.action('case.note', id, 0, { text: 'among others' });
    const receipts = await client.push({ ...note, text: 'another' }, next);
    refused(receipts[0], 'sequence');
    mustAccept(receipts.slice(1));
  },

  async 'PUSH-5'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const stale = client.action('case.close', id, 1, { reason: 'too early' });
    const [first] = await client.push(stale);
    refused(first, 'stale');
    assert.deepEqual((await client.push(stale))[0], first, 'the same answer again');
    mustAccept([await client.act('case.note', id, 0, { text: 'the next number' })]);
  },

  async 'PUSH-6'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const notes = ['one', 'two', 'three', 'four'].map((text) => client.action('case.note', id, 0, { text }));
    const receipts = await client.push(notes[0], notes[2], notes[3]);
    assert.deepEqual(statusesOf(receipts), ['accepted', 'rejected', 'rejected'], JSON.stringify(receipts));
    for (const receipt of receipts.slice(1)) refused(receipt, 'sequence');
    mustAccept(await client.push(...notes.slice(1)));
    assert.deepEqual(
      (await client.case(id)).notes.map(({ text }) => text),
      ['one', 'two', 'three', 'four'],
    );
  },

  async 'PUSH-7'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const note = () => client.action('case.note', id, 0, { text: 'readable' });
    const { case: _, ...caseless } = note();
    client.seq -= 1;
    for (const [spoil, code] of [
      [(action) => ({ ...action, type: 'case.steal' }), 'unsupported'],
      [(action) => ({ ...action, person: 'somebody' }), 'invalid_argument'],
      [(action) => ({ ...action, text: 7 }), 'invalid_argument'],
      [({ seq }) => ({ ...caseless, seq }), 'invalid_argument'],
    ]) {
      const receipts = await client.push(note(), spoil(note()), note());
      assert.deepEqual(statusesOf(receipts), ['accepted', 'rejected', 'accepted'], JSON.stringify(receipts));
      refused(receipts[1], code);
    }
  },

  async 'PUSH-8'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const note = client.action('case.note', id, 0, { text: 'not done' });
    const { seq: _, ...unnumbered } = note;
    for (const actions of [
      [note, unnumbered],
      [note, { ...note, seq: -1 }],
      [note, { ...note, seq: 1.5 }],
      [note, null],
    ]) {
      const answer = await unmoved(client, id, () => client.call('POST', '/v1/actions', { actions }));
      answers(answer, 400, 'invalid_argument');
    }
    for (const body of [{}, [note], { actions: note }, { actions: [note], dry: true }]) {
      answers(await unmoved(client, id, () => client.call('POST', '/v1/actions', body)), 400, 'invalid_argument');
    }
    mustAccept(await client.push(note));
  },

  async 'PUSH-9'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const notes = Array.from({ length: 101 }, (_, n) => client.action('case.note', id, 0, { text: `note ${n}` }));
    answers(await unmoved(client, id, () => client.call('POST', '/v1/actions', { actions: notes })), 413, 'too_large');
    const receipts = mustAccept(await client.push(...notes.slice(0, 100)));
    assert.equal(receipts.length, 100);
    mustAccept(await client.push(notes[100]));
  },

  async 'PUSH-10'(world) {
    const client = await world.as('author');
    const colleague = await world.as('second');
    const { id } = await world.caseIn('claimed');
    for (const device of [colleague.device, 'f'.repeat(32)]) {
      const foreign = { ...client.action('case.note', id, 0, { text: 'not mine' }), device };
      client.seq -= 1;
      refused((await unmoved(client, id, () => client.push(foreign)))[0], 'not_yours');
    }
    mustAccept([await colleague.act('case.note', id, 0, { text: 'its own number is free' })]);
  },

  async 'PUSH-11'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const other = await world.caseIn('claimed');
    const receipts = await client.push(
      client.action('draft.save', id, 1, { text: 'on an old revision', surface: 'public' }),
      client.action('draft.save', id, 2, { text: 'on the right one', surface: 'public' }),
      client.action('case.note', id, 0, { text: 'a note' }),
      client.action('draft.save', other.id, 2, { text: 'elsewhere', surface: 'public' }),
    );
    assert.deepEqual(statusesOf(receipts), ['rejected', 'rejected', 'accepted', 'accepted'], JSON.stringify(receipts));
    for (const receipt of receipts.slice(0, 2)) refused(receipt, 'stale');
  },

  async 'PUSH-12'(world) {
    const client = world.device('author');
    await client.mustSignIn();
    const { id } = await world.caseIn('claimed');
    const sent = [];
    for (let round = 0; round < VANISHED; round += 1) {
      const actions = [1, 2].map((n) => client.action('case.note', id, 0, { text: `round ${round}, note ${n}` }));
      const headers = { Authorization: `Bearer ${client.token}`, 'Content-Type': 'application/json' };
      await askAndVanish(world.url, 'POST', '/v1/actions', { headers, body: JSON.stringify({ actions }) });
      const receipts = await client.push(...actions);
      for (const { status } of receipts)
        assert.ok(['accepted', 'duplicate'].includes(status), JSON.stringify(receipts));
      sent.push(...actions.map(({ text }) => text));
    }
    assert.deepEqual(
      (await client.case(id)).notes.map(({ text }) => text),
      sent,
      'each once, in order',
    );
  },

  async 'CAS-1'(world) {
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    for (const base of [0, 1, 3, 2 ** 53 - 1]) {
      const save = client.action('draft.save', id, base, { text: `on ${base}`, surface: 'public' });
      refused((await unmoved(client, id, () => client.push(save)))[0], 'stale');
    }
    mustAccept([await client.act('draft.save', id, 2, { text: 'on 2', surface: 'public' })]);
  },

  async 'CAS-2'(world) {
    const pair = [await world.as('author'), await world.as('second')];
    for (let race = 0; race < RACES; race += 1) {
      const post = world.post();
      const id = caseIdOf(pair[0].tenant, post);
      mustAccept([await pair[0].act('case.open', id, 0, { post })]);
      const receipts = await Promise.all(pair.map((client) => client.act('case.claim', id, 1)));
      assert.deepEqual(statusesOf(receipts).toSorted(), ['accepted', 'rejected'], JSON.stringify(receipts));
      const winner = pair[receipts.findIndex(({ status }) => status === 'accepted')];
      const found = await pair[0].case(id);
      assert.deepEqual([found.claimedBy, found.revision], [winner.person, 2]);
    }
  },

  async 'CAS-3'(world) {
    const client = await world.as('author');
    const colleague = await world.as('second');
    const { id } = await world.caseIn('claimed');
    for (const base of [0, 1, 99]) mustAccept([await colleague.act('case.note', id, base, { text: `base ${base}` })]);
    assert.equal((await client.case(id)).revision, 2);
    mustAccept([await client.act('draft.save', id, 2, { text: 'on 2', surface: 'public' })]);
    assert.equal((await client.case(id)).revision, 3);
  },
};
