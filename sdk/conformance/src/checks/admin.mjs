/** Admins beside the cases: signed changes of people, exports of a customer's data. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { newKey } from '../wire.mjs';
import { mustAccept } from '../world.mjs';
import { answers, refused } from './expect.mjs';

const canary = () => `canary${randomBytes(6).toString('hex')}`;
/** Of the password "conformance". */
const PASSWORD = 'conformance';
const HASH = '$argon2id$v=19$m=65536,t=2,p=1$u6Xcn8woPhZG+9LBrX4YcA$cG90+RT899Jw8B9i+/YydE+HK2BmqnXCeHjCVpVFjG4';

const people = async (client) => (await client.call('GET', '/v1/people')).body;
const rolesOf = async (client, person) => (await people(client)).people.find(({ id }) => id === person)?.roles;
const linesOf = (text) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

/** The entry of the log with this version, and its link of the audit chain. */
async function told(world, version) {
  const admin = await world.as('admin');
  const [entry] = await admin.log({ after: version - 1 });
  const answer = await admin.call('GET', `/v1/audit?after=${version - 1}&limit=1`);
  return { entry, record: JSON.parse(answer.text).record, text: JSON.stringify(entry) + answer.text };
}

export const checks = {
  async 'ADMIN-1'(world) {
    const admin = world.admin();
    const client = await world.as('second');
    const { id } = await world.caseIn('inReview');
    const roles = await rolesOf(client, client.person);
    const change = (kept) => admin.change(client, { kind: 'roles', person: client.person, roles: kept });
    const answer = await change(['agent']);
    answers(answer, 200);
    try {
      assert.deepEqual(await rolesOf(client, client.person), ['agent']);
      refused(await client.act('review.approve', id, 3, world.approval()), 'not_qualified');
      const { entry, record } = await told(world, answer.body.version);
      assert.deepEqual([entry.admin.kind, entry.admin.person], ['roles', client.person]);
      assert.deepEqual([record.version, record.admin.kind], [answer.body.version, 'roles']);
    } finally {
      answers(await change(roles), 200);
    }
    mustAccept([await client.act('review.approve', id, 3, world.approval())]);
  },

  async 'ADMIN-2'(world) {
    const admin = world.admin();
    const client = await world.as('second');
    const author = await world.as('author');
    const before = await people(client);
    const change = { base: before.base, kind: 'roles', person: client.person, roles: ['admin'] };
    const signed = admin.sign(change);
    for (const wrong of [
      { ...signed, roles: ['agent', 'reviewer', 'admin'] },
      { ...signed, person: author.person },
      { ...signed, value: '0'.repeat(128) },
      admin.sign(change, newKey()),
      admin.sign(change, author.key),
      admin.sign({ ...change, tenant: world.tenants[1].id }),
      { ...signed, tenant: world.tenants[1].id },
    ]) {
      answers(await admin.send(wrong), 403, 'forbidden');
    }
    answers(await admin.send({ ...signed, by: 'me' }), 400, 'invalid_argument');
    assert.deepEqual(await people(client), before);
  },

  async 'ADMIN-3'(world) {
    const admin = world.admin();
    const client = await world.as('second');
    const { base, people: all } = await people(client);
    const { roles } = all.find(({ id }) => id === client.person);
    const signed = admin.sign({ base, kind: 'roles', person: client.person, roles });
    answers(await admin.send(signed), 200);
    answers(await admin.send(signed), 409, 'stale');
    const early = admin.sign({ base: base + 1000, kind: 'leave', person: client.person });
    answers(await admin.send(early), 409, 'stale');
    assert.deepEqual(await rolesOf(client, client.person), roles);
  },

  async 'ADMIN-4'(world) {
    const admin = world.admin();
    const author = await world.as('author');
    const person = `conformance-${randomBytes(6).toString('hex')}`;
    const change = async (more) => answers(await admin.change(author, { person, ...more }), 200);
    await change({ kind: 'person', name: 'Somebody New', password: HASH });
    assert.deepEqual(await rolesOf(author, person), [], 'new people have no roles');
    await change({ kind: 'roles', roles: ['agent'] });
    const device = Object.assign(world.device('author'), { person, password: PASSWORD });
    await device.mustSignIn();
    await change({ kind: 'leave' });
    answers(await device.call('GET', '/v1/people'), 401, 'unauthorized');
    answers(await device.signIn(), 401, 'unauthorized');
    assert.deepEqual(await rolesOf(author, person), []);
    const unknown = await admin.change(author, { kind: 'roles', person: `${person}-x`, roles: ['agent'] });
    answers(unknown, 404, 'not_found');
  },

  async 'EXPORT-1'(world) {
    const admin = await world.as('admin');
    const handle = `@${canary()}`;
    const { id, post } = await world.caseIn('inReview', { post: world.post({ author: { handle, name: 'A B' } }) });
    const other = await world.caseIn('claimed', { post: world.post({ author: { handle: `${handle}2`, name: 'C' } }) });
    const whose = { platform: post.platform, handle };
    for (const role of ['author', 'agent']) {
      answers(await (await world.as(role)).call('POST', '/v1/customers/export', whose), 403, 'forbidden');
    }
    const { text } = await admin.call('POST', '/v1/customers/export', whose);
    const lines = linesOf(text);
    for (const line of lines) assert.deepEqual(world.contract.misfits('exportLine', line), []);
    const kinds = lines.map(({ kind, action }) => action?.type ?? kind);
    assert.deepEqual(kinds, ['case', 'case.open', 'case.claim', 'review.submit']);
    assert.equal(lines[0].case.id, id);
    assert.ok(!text.includes(other.id), 'something of another customer');
    const foreign = await (await world.as('admin', 1)).call('POST', '/v1/customers/export', whose);
    assert.deepEqual([foreign.status, foreign.text], [200, ''], 'another company knows nothing of them');
  },

  async 'EXPORT-2'(world) {
    const admin = await world.as('admin');
    const handle = `@${canary()}`;
    const { id, post } = await world.caseIn('claimed', { post: world.post({ author: { handle, name: 'A B' } }) });
    mustAccept([await admin.act('case.erase', id, 2, { reason: 'The customer asked for it.' })]);
    const before = await admin.version();
    const { text } = await admin.call('POST', '/v1/customers/export', { platform: post.platform, handle });
    assert.equal(text, '');
    const { entry, record, text: shown } = await told(world, before + 1);
    assert.deepEqual([entry.person, entry.admin], [admin.person, { kind: 'customer.export', cases: 0 }]);
    assert.equal(record.admin.kind, 'customer.export');
    assert.ok(!shown.includes(handle), 'log and chain name nobody');
  },
};
