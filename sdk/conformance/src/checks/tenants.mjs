/** Two companies on one backend: the second sees nothing of the first, whatever it asks. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { Pokes } from '../pokes.mjs';
import { caseIdOf, newKey, sha256 } from '../wire.mjs';
import { mustAccept } from '../world.mjs';
import { answers, refused, unmoved } from './expect.mjs';

/** A case of the first company with a canary in it, and what else only that company knows. */
async function foreign(world) {
  const canary = `canary${randomBytes(6).toString('hex')}`;
  const author = await world.as('author');
  const { id } = await world.caseIn('inReview', { post: world.post({ text: `I am ${canary}.` }) });
  mustAccept([await author.act('case.note', id, 0, { text: `for us only: ${canary}` })]);
  return { author, id, canary, secrets: [canary, id, author.key.id, author.device] };
}

/** Every kind of action on a case in review. */
const attempts = (world) => {
  const hash = sha256(world.text());
  const permalink = 'https://x.com/brand/status/5';
  return [
    ['case.claim', {}],
    ['case.release', { reason: 'x' }],
    ['draft.save', { text: 'x', surface: 'public' }],
    ['draft.keep', { text: 'x', surface: 'public' }],
    ['review.submit', world.submit(1)],
    ['review.withdraw', { reason: 'x' }],
    ['review.changes', { text: 'x' }],
    ['review.approve', world.approval()],
    ['review.after', { reason: 'x' }],
    ['reply.intent', { hash }],
    ['reply.observed', { hash, permalink, text: world.text() }],
    ['reply.unknown', { reason: 'x' }],
    ['case.close', { reason: 'x' }],
    ['case.reopen', {}],
    ['case.note', { text: 'x' }],
    ['case.correct', { about: 'urgency', value: 'high' }],
    ['bypass.detected', { permalink, hash }],
    ['bypass.resolve', { permalink, reason: 'x' }],
    ['case.erase', { reason: 'x' }],
  ];
};

export const checks = {
  async 'TEN-1'(world) {
    const { author, id } = await foreign(world);
    const nowhere = '0'.repeat(32);
    for (const role of ['author', 'admin']) {
      const client = await world.as(role, 1);
      for (const [method, path, body] of [
        ['GET', (one) => `/v1/cases/${one}`],
        ['GET', (one) => `/v1/cases/${one}/customer`],
        ['POST', () => '/v1/presence', (one) => ({ case: one, doing: 'reading' })],
      ]) {
        const asked = await client.call(method, path(id), body?.(id));
        const missing = await client.call(method, path(nowhere), body?.(nowhere));
        answers(asked, 404, 'not_found');
        assert.equal(asked.text, missing.text, 'a foreign case looks like none');
      }
      answers(await client.call('DELETE', `/v1/keys/${author.key.id}`), 404, 'not_found');
    }
    answers(await author.call('GET', '/v1/people'), 200);
  },

  async 'TEN-2'(world) {
    const { author, id, canary } = await foreign(world);
    await unmoved(author, id, async () => {
      for (const role of ['author', 'admin']) {
        const client = await world.as(role, 1);
        for (const [type, fields] of attempts(world)) {
          const receipt = await client.act(type, id, 3, fields);
          refused(receipt, 'not_found');
          assert.ok(!JSON.stringify(receipt).includes(canary));
        }
      }
    });
  },

  async 'TEN-3'(world) {
    const { author, id, canary, secrets } = await foreign(world);
    const admin = await world.as('admin', 1);
    const version = await admin.version();
    const pokes = new Pokes(world.url, admin.token);
    const told = [(await pokes.next()).version];
    mustAccept([await author.act('case.note', id, 0, { text: `again ${canary}` })]);
    const texts = [JSON.stringify(await admin.log())];
    for (const path of [
      '/v1/people',
      '/v1/policy',
      '/v1/keys',
      '/v1/audit',
      '/v1/log?after=0&limit=500',
      '/v1/snapshot',
    ]) {
      const answer = await admin.call('GET', path);
      answers(answer, 200);
      texts.push(answer.text);
    }
    for (const secret of secrets) assert.ok(!texts.join().includes(secret), `${secret} is given away`);
    const post = world.post({}, 1);
    const receipt = await admin.act('case.open', caseIdOf(admin.tenant, post), 0, { post });
    told.push(await pokes.next());
    pokes.close();
    assert.deepEqual([told[0], told[1].version], [version, receipt.version], 'the stream tells of own news only');
  },

  async 'TEN-4'(world) {
    const owner = await world.as('author');
    const twin = world.device('author', 1);
    twin.device = owner.device;
    twin.key = owner.key;
    await twin.mustSignIn();
    twin.policy = (await twin.call('GET', '/v1/policy')).body.fingerprint;
    const { id } = await world.caseIn('claimed', { tenant: 1, author: twin });
    const action = twin.action('review.submit', id, 2, world.submit(1));
    const asOwner = Object.assign(Object.create(twin), { tenant: owner.tenant }).sign(action);
    refused((await unmoved(twin, id, () => twin.push(asOwner)))[0], 'not_yours');
    const stranger = Object.assign(Object.create(twin), { key: newKey() });
    const signed = stranger.sign({ ...action, seq: twin.seq++ });
    refused((await unmoved(twin, id, () => twin.push(signed)))[0], 'not_qualified');
  },
};
