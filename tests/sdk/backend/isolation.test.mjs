import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import WebSocket from 'ws';
import { startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost, team, walk } from './lib/client.mjs';

describe('one company cannot see or touch another’s', () => {
  let backend;
  let nordbahn;
  let northline;
  let caseId;
  const post = newPost();

  before(async () => {
    backend = await startBackend();
    nordbahn = await team(backend);
    // The same two people work for both brands; what counts is where they signed in.
    northline = await team(backend, 'northline');
    caseId = await walk(nordbahn, post, 4);
  });
  after(() => backend.close());

  it('neither by case nor by customer', async () => {
    for (const path of [`/v1/cases/${caseId}`, `/v1/cases/${caseId}/customer`]) {
      assert.equal((await nordbahn.anna.call('GET', path)).status, 200);
      const foreign = await northline.anna.call('GET', path);
      assert.deepEqual([foreign.status, foreign.body.error.code], [404, 'not_found']);
      const invented = await northline.anna.call('GET', path.replace(caseId, 'f'.repeat(32)));
      assert.deepEqual(invented.body, foreign.body, 'a foreign case and one that is not there look alike');
    }
  });

  it('nor by the log, its version and its waiting', async () => {
    assert.equal((await nordbahn.anna.log()).length, 4);
    assert.deepEqual((await northline.anna.call('GET', '/v1/log?after=0')).body, {
      entries: [],
      more: false,
      version: 0,
    });
  });

  it('nor by policy and people', async () => {
    const policies = [];
    for (const { anna } of [nordbahn, northline]) {
      policies.push(JSON.parse((await anna.call('GET', '/v1/policy')).body.policy).tenant);
    }
    assert.deepEqual(policies, ['nordbahn', 'northline']);
  });

  it('nor by an action on its case', async () => {
    for (const [type, fields] of [
      ['case.note', { text: 'Hallo' }],
      ['case.close', { reason: 'weg' }],
      [
        'review.approve',
        { hash: 'f'.repeat(64), checklist: { spelling: true, facts: true, empathy: true }, overridesConfirmed: true },
      ],
    ]) {
      const receipt = await northline.ben.act(type, caseId, 4, fields);
      assert.deepEqual([receipt.status, receipt.code], ['rejected', 'not_found']);
    }
    const opened = await northline.ben.act('case.open', caseId, 0, { post });
    assert.deepEqual([opened.status, opened.code], ['rejected', 'invalid_argument'], 'the id is bound to the company');
    assert.equal((await nordbahn.anna.case(caseId)).state, 'inReview');
  });

  it('nor by the numbers of a device that both know', async () => {
    const twin = await Client.signIn(backend, 'northline', 'anna', nordbahn.anna.device);
    assert.equal(twin.seq, 1, 'the device starts anew in the other company');
    const ownPost = newPost();
    const id = caseIdOf('northline', ownPost);
    assert.equal((await twin.act('case.open', id, 0, { post: ownPost })).status, 'accepted');
    assert.equal((await nordbahn.anna.call('GET', `/v1/cases/${id}`)).status, 404);
    assert.equal((await nordbahn.anna.log()).length, 4);
  });

  it('nor by a customer who is known to both', async () => {
    const both = newPost({ author: { handle: '@tobikranz', name: 'Tobias Kranz' } });
    const ids = [];
    for (const people of [nordbahn, northline]) {
      const id = await walk(people, both, 1);
      ids.push((await people.anna.call('GET', `/v1/cases/${id}/customer`)).body.customer.id);
    }
    assert.deepEqual(ids, ['NB-3320587', 'NL-31620378']);
  });

  it('nor by a poke', async () => {
    const { version } = (await northline.ben.call('GET', '/v1/log?after=0&limit=1')).body;
    const socket = new WebSocket(`${backend.url.replace('http', 'ws')}/v1/poke`, [
      'leitplanke.1',
      `bearer.${northline.ben.token}`,
    ]);
    // Listening from the start: the first poke comes with the handshake.
    const pokes = [];
    const first = once(socket, 'message');
    const next = new Promise((resolve) => {
      socket.on('message', (data) => pokes.push(JSON.parse(data).version) && pokes.at(-1) > version && resolve());
    });
    await first;
    await nordbahn.anna.act('case.note', caseId, 4, { text: 'nur für uns' });
    const own = newPost();
    await northline.anna.act('case.open', caseIdOf('northline', own), 0, { post: own });
    await next;
    assert.deepEqual(pokes, [version, version + 1], 'one poke for the own action, none for the other company’s');
    socket.terminate();
  });

  it('and nobody without a token sees anything but that the backend is there', async () => {
    const nobody = new Client(backend, 'nordbahn', 'nobody');
    for (const [method, path, body] of [
      ['POST', '/v1/session/refresh'],
      ['DELETE', '/v1/session'],
      ['GET', '/v1/policy'],
      ['GET', '/v1/people'],
      ['POST', '/v1/actions', { actions: [] }],
      ['GET', '/v1/log'],
      ['GET', `/v1/cases/${caseId}`],
      ['GET', `/v1/cases/${caseId}/customer`],
    ]) {
      const answer = await nobody.call(method, path, body);
      assert.deepEqual([answer.status, answer.body.error.code], [401, 'unauthorized'], `${method} ${path}`);
    }
    assert.deepEqual((await nobody.call('GET', '/healthz')).body, { ok: true });
  });
});
