/** A case from its post to its end: opening, masking, answering, the customer; erasure, audit, presence, company. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { caseIdOf, sha256 } from '../wire.mjs';
import { mustAccept, NotTried } from '../world.mjs';
import { answers, refused, unmoved } from './expect.mjs';

/** A made-up IBAN with a right checksum. */
const IBAN = 'DE89 3704 0044 0532 0130 00';
const CANARY = () => `canary${randomBytes(6).toString('hex')}`;

/** The whole chain, as lines. */
async function chain(admin, limit) {
  const lines = [];
  for (let more = true; more; ) {
    const answer = await admin.call('GET', `/v1/audit?after=${lines.length}&limit=${limit}`);
    answers(answer, 200);
    lines.push(...answer.text.split('\n').slice(0, -1));
    more = answer.headers.get('Leitplanke-More') === '1';
  }
  return lines;
}

/** Throws where the chain does not hold, line by line over its very bytes. */
function verifyChain(tenant, lines) {
  let link = sha256(`leitplanke.audit.1\n${tenant}`);
  for (const [n, line] of lines.entries()) {
    const bytes = /^\{"link":"([0-9a-f]{64})","record":(.*)\}$/.exec(line);
    assert.ok(bytes, `line ${n + 1} is not one of an export`);
    link = sha256(`${link}\n${bytes[2]}`);
    assert.equal(bytes[1], link, `line ${n + 1} does not follow from the one before it`);
    const { tenant: of, version } = JSON.parse(bytes[2]);
    assert.deepEqual([of, version], [tenant, n + 1], `line ${n + 1}`);
  }
}

export const checks = {
  async 'CASE-1'(world) {
    const client = await world.as('author');
    const post = world.post();
    const id = caseIdOf(client.tenant, post);
    refused(await client.act('case.open', caseIdOf('other', post), 0, { post }), 'invalid_argument');
    mustAccept([await client.act('case.open', id, 0, { post })]);
    const second = await world.as('second');
    refused(await unmoved(client, id, () => second.act('case.open', id, 0, { post })), 'already_open');
    answers(await client.call('GET', `/v1/cases/${'0'.repeat(32)}`), 404, 'not_found');
    refused(await client.act('case.claim', '0'.repeat(32), 0), 'not_found');
  },

  async 'CASE-2'(world) {
    const client = await world.as('author');
    const reviewer = await world.as('reviewer');
    const before = await client.version();
    const { id } = await world.caseIn('answered');
    const found = await client.case(id);
    const hash = sha256(world.text());
    assert.deepEqual([found.state, found.revision, found.reply.matches], ['answered', 6, true]);
    assert.deepEqual([found.draft.author, found.draft.hash, found.draft.text], [client.person, hash, world.text()]);
    assert.deepEqual([found.approval.person, found.approval.hash], [reviewer.person, hash]);
    mustAccept([await client.act('case.close', id, 6, { reason: 'done' })]);
    assert.equal((await client.case(id)).state, 'closed');
    const types = (await client.log({ after: before })).map(({ action }) => action.type);
    const steps = ['case.open', 'case.claim', 'review.submit', 'review.approve', 'reply.intent', 'reply.observed'];
    assert.deepEqual(types, [...steps, 'case.close']);
  },

  async 'CASE-3'(world) {
    const client = await world.as('author');
    const before = await client.version();
    const { id } = await world.caseIn('claimed', { post: world.post({ text: `Bitte auf ${IBAN} überweisen.` }) });
    const shown = [
      (await client.call('GET', `/v1/cases/${id}`)).text,
      (await client.call('GET', `/v1/log?after=${before}`)).text,
    ].join();
    assert.ok(shown.includes('überweisen'), 'the rest of the text is there');
    assert.ok(!shown.includes('0532'), 'the account number is there');
  },

  async 'CASE-4'(world) {
    const { id } = await world.caseIn('posting');
    const poster = await world.as((await world.poster()) === 'author' ? 'author' : 'reviewer');
    const seen = { hash: sha256(world.text()), permalink: 'https://x.com/brand/status/3' };
    mustAccept([await poster.act('reply.observed', id, 5, { ...seen, text: `${world.text()} And more.` })]);
    const found = await poster.case(id);
    assert.deepEqual([found.state, found.reply.matches], ['unknown', false]);
    mustAccept([await poster.act('reply.observed', id, 6, { ...seen, text: '' })]);
    assert.equal((await poster.case(id)).state, 'answered', 'a person has decided');
  },

  async 'CASE-5'(world) {
    const { blockedText } = world.tenants[0];
    if (!blockedText) throw new NotTried('the accounts have no "blockedText"');
    const client = await world.as('author');
    const { id } = await world.caseIn('claimed');
    const submit = client.action('review.submit', id, 2, world.submit(0, blockedText));
    refused((await unmoved(client, id, () => client.push(submit)))[0], 'blocked');
    refused(await client.act('review.submit', id, 2, { ...world.submit(), hash: sha256('other') }), 'text_differs');
  },

  async 'CASE-6'(world) {
    const client = await world.as('author');
    const known = await world.caseIn('claimed');
    answers(await client.call('GET', `/v1/cases/${known.id}/customer`), 200);
    const stranger = { handle: `@${CANARY()}`, name: 'Somebody' };
    const { id } = await world.caseIn('claimed', { post: world.post({ author: stranger }) });
    const nobody = await client.call('GET', `/v1/cases/${id}/customer`);
    assert.deepEqual(nobody.body, { customer: null });
    for (const path of [`/v1/cases/${'0'.repeat(32)}/customer`, '/v1/customers', '/v1/cases']) {
      answers(await client.call('GET', path), 404, 'not_found');
    }
  },

  async 'ERASE-1'(world) {
    const { id } = await world.caseIn('claimed');
    for (const role of ['author', 'second']) {
      const client = await world.as(role);
      refused(await unmoved(client, id, () => client.act('case.erase', id, 2, { reason: 'no' })), 'not_qualified');
    }
    refused(await (await world.as('admin')).act('case.erase', '0'.repeat(32), 0, { reason: 'no' }), 'not_found');
  },

  async 'ERASE-2'(world) {
    const canary = CANARY();
    const author = await world.as('author');
    const admin = await world.as('admin');
    const before = await author.version();
    const post = world.post({ text: `I am ${canary}.`, author: { handle: `@${canary}`, name: canary } });
    const { id } = await world.caseIn('inReview', { post });
    mustAccept([await author.act('case.note', id, 0, { text: `called ${canary}` })]);
    const everything = async () =>
      [
        JSON.stringify(await author.log({ after: before })),
        (await author.call('GET', `/v1/cases/${id}`)).text,
        (await author.call('GET', `/v1/cases/${id}/customer`)).text,
        (await admin.call('GET', `/v1/audit?after=${before}`)).text,
      ].join();
    assert.ok((await everything()).includes(canary), 'nothing was there to be erased');
    mustAccept([await admin.act('case.erase', id, 3, { reason: 'The customer asked for it.' })]);
    const left = await everything();
    assert.ok(!left.includes(canary), 'what the customer wrote is still there');
    assert.ok(!left.includes(post.id), 'the post’s id is still there');
    const entries = await author.log({ after: before });
    assert.deepEqual(
      entries.map(({ version }) => version),
      entries.map((_, n) => before + 1 + n),
    );
    assert.equal((await author.case(id)).erased, true);
  },

  async 'ERASE-3'(world) {
    const author = await world.as('author');
    const admin = await world.as('admin');
    const { id, post } = await world.caseIn('claimed');
    mustAccept([await admin.act('case.erase', id, 2, { reason: 'The customer asked for it.' })]);
    const { revision } = await author.case(id);
    for (const [type, fields] of [
      ['case.reopen', {}],
      ['case.claim', {}],
      ['case.note', { text: 'they were called …' }],
      ['case.open', { post }],
    ]) {
      refused(await unmoved(author, id, () => author.act(type, id, revision, fields)), 'wrong_state', 'already_open');
    }
  },

  async 'AUDIT-1'(world) {
    answers(await (await world.as('author')).call('GET', '/v1/audit'), 403, 'forbidden');
    answers(await (await world.as('admin')).call('GET', '/v1/audit'), 200);
  },

  async 'AUDIT-2'(world) {
    const admin = await world.as('admin');
    await world.caseIn('approved');
    const lines = await chain(admin, 1000);
    verifyChain(admin.tenant, lines);
    assert.equal(lines.length, await admin.version(), 'one line for each version');
    const last = await admin.call('GET', `/v1/audit?after=${lines.length - 3}&limit=2`);
    assert.deepEqual([last.text, last.headers.get('Leitplanke-More')], [`${lines.slice(-3, -1).join('\n')}\n`, '1']);
  },

  async 'PRES-1'(world) {
    const author = await world.as('author');
    const reviewer = await world.as('reviewer');
    const { id } = await world.caseIn('claimed');
    const say = async (client, doing) => (await client.call('POST', '/v1/presence', { case: id, doing })).body.present;
    assert.deepEqual(await say(author, 'typing'), []);
    assert.deepEqual(await say(reviewer, 'reading'), [{ person: author.person, doing: 'typing' }]);
    assert.deepEqual(await say(author, 'left'), [{ person: reviewer.person, doing: 'reading' }]);
    assert.deepEqual(await say(reviewer, 'left'), []);
    const wrong = await author.call('POST', '/v1/presence', { case: id, doing: 'sleeping' });
    answers(wrong, 400, 'invalid_argument', '/doing');
    const nowhere = { case: '0'.repeat(32), doing: 'reading' };
    answers(await author.call('POST', '/v1/presence', nowhere), 404, 'not_found');
  },

  async 'POL-1'(world) {
    const client = await world.as('author');
    const { body, headers } = await client.call('GET', '/v1/policy');
    assert.equal(body.fingerprint, sha256(body.policy).slice(0, 16));
    assert.equal(headers.get('ETag'), `"${body.fingerprint}"`);
    assert.equal(JSON.parse(body.policy).tenant, client.tenant);
    const known = await client.call('GET', '/v1/policy', undefined, { 'If-None-Match': `"${body.fingerprint}"` });
    assert.deepEqual([known.status, known.text], [304, '']);
    answers(await client.call('GET', '/v1/policy', undefined, { 'If-None-Match': '"other"' }), 200);
  },

  async 'POL-2'(world) {
    const client = await world.as('author');
    const { body, text } = await client.call('GET', '/v1/people');
    const known = new Set(body.people.map(({ id }) => id));
    for (const { person } of Object.values(world.tenants[0].people))
      assert.ok(known.has(person), `${person} is missing`);
    assert.ok(!/password|argon2/i.test(text), 'something about passwords');
  },
};
