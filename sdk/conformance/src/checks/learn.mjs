/** What people say the assessment should have said, and the heads that learn from it. */

import assert from 'node:assert/strict';
import { mustAccept } from '../world.mjs';
import { answers, refused, unmoved } from './expect.mjs';

const correct = (client, id, about, value) => client.act('case.correct', id, 0, { about, value });
const caseOf = async (client, id) => (await client.call('GET', `/v1/cases/${id}`)).body;

export const checks = {
  async 'LEARN-1'(world) {
    const author = await world.as('author');
    const reviewer = await world.as('reviewer');
    const { id } = await world.caseIn('inReview');
    const before = await caseOf(author, id);
    mustAccept([await correct(author, id, 'urgency', 'high')]);
    mustAccept([await correct(author, id, 'intents', 'complaint question')]);
    mustAccept([await correct(reviewer, id, 'urgency', 'critical')]);
    const { corrections, history, ...after } = await caseOf(author, id);
    assert.deepEqual(
      corrections.map(({ about, value, person }) => [about, value, person]),
      [
        ['intents', 'complaint question', author.person],
        ['urgency', 'critical', reviewer.person],
      ],
    );
    assert.deepEqual(after, { ...after, revision: before.revision, state: before.state, draft: before.draft });
    assert.equal(history.length, before.history.length + 3);
  },

  async 'LEARN-2'(world) {
    const author = await world.as('author');
    const { id } = await world.caseIn('claimed');
    await unmoved(author, id, async () => {
      for (const [about, value] of [
        ['urgency', 'urgent'],
        ['intents', 'question complaint'],
        ['mention', 'direct'],
        ['some.rule', 'maybe'],
      ]) {
        refused(await correct(author, id, about, value), 'invalid_argument');
      }
    });
  },

  async 'LEARN-3'(world) {
    const admin = await world.as('admin');
    const author = await world.as('author');
    for (const [method, path, body] of [
      ['GET', '/v1/heads'],
      ['POST', '/v1/heads', {}],
      ['DELETE', '/v1/heads/training'],
      ['POST', '/v1/heads/use', { version: 0 }],
    ]) {
      answers(await author.call(method, path, body), 403, 'forbidden');
    }
    const list = await admin.call('GET', '/v1/heads');
    answers(list, 200);
    const { posts, neededPosts } = list.body.corrections;
    if (posts < neededPosts) answers(await admin.call('POST', '/v1/heads', {}), 409, 'not_ready');
    answers(await admin.call('POST', '/v1/heads', { all: true }), 400, 'invalid_argument');
    answers(await admin.call('DELETE', '/v1/heads/training'), 204);
  },

  async 'LEARN-4'(world) {
    const admin = await world.as('admin');
    const author = await world.as('author');
    answers(await admin.call('POST', '/v1/heads/use', { version: 4_000_000_000 }), 404, 'not_found');
    const used = await admin.call('POST', '/v1/heads/use', { version: 0 });
    answers(used, 200);
    const after = used.body.version - 1;
    const [entry] = await author.log({ after });
    assert.deepEqual([entry.person, entry.admin], [admin.person, { kind: 'heads.use', heads: 0 }]);
    const audit = await admin.call('GET', `/v1/audit?after=${after}&limit=1`);
    assert.equal(JSON.parse(audit.text).record.admin.kind, 'heads.use');
    const current = await author.call('GET', '/v1/heads/current');
    answers(current, 204);
    const known = { 'If-None-Match': current.headers.get('ETag') };
    answers(await author.call('GET', '/v1/heads/current', undefined, known), 304);
  },
};
