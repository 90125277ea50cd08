/** The ways around the second person, each tried by a device that knows everything. */

import assert from 'node:assert/strict';
import { caseIdOf, sha256 } from '../wire.mjs';
import { mustAccept, NotTried } from '../world.mjs';
import { answers, refused, statusesOf, unmoved } from './expect.mjs';

const APPROVE = 'review.approve';
const RACES = 3;

/** A case in review whose approval by `client` is refused with one of `codes`, and has not moved. */
async function refusedApproval(world, client, ...codes) {
  const { id } = await world.caseIn('inReview');
  const [receipt] = await unmoved(client, id, () => client.push(client.action(APPROVE, id, 3, world.approval())));
  refused(receipt, ...codes);
}

export const checks = {
  async 'FOUR-1'(world) {
    await refusedApproval(world, await world.as('author'), 'self_approval');
  },

  async 'FOUR-2'(world) {
    await refusedApproval(world, await world.fresh('author'), 'self_approval');
  },

  async 'FOUR-3'(world) {
    const reviewer = await world.as('reviewer');
    const second = await world.as('second');
    const { id } = await world.caseIn('inReview');
    const earlier = await world.caseIn('inReview');
    const given = reviewer.action(APPROVE, earlier.id, 3, world.approval());
    mustAccept(await reviewer.push(given));
    const copied = { ...second.action(APPROVE, id, 3, world.approval()), signature: given.signature };
    const onAnotherCase = { ...reviewer.action(APPROVE, id, 3, world.approval()), signature: given.signature };
    const nonceAgain = reviewer.action(APPROVE, id, 3, world.approval());
    const used = { nonce: given.signature.nonce };
    await unmoved(second, id, async () => {
      refused((await second.push(copied))[0], 'not_yours');
      refused((await reviewer.push(onAnotherCase))[0], 'not_yours');
      refused((await reviewer.push(reviewer.sign(nonceAgain, used)))[0], 'not_yours');
    });
  },

  async 'FOUR-4'(world) {
    const author = await world.as('author');
    const { id } = await world.caseIn('approved');
    const poster = await world.as((await world.poster()) === 'author' ? 'author' : 'reviewer');
    mustAccept([await author.act('draft.save', id, 4, { text: world.otherText(), surface: 'public' })]);
    assert.equal((await author.case(id)).approval, null, 'the approval has gone with the text');
    for (const text of [world.text(), world.otherText()]) {
      refused(await poster.act('reply.intent', id, 5, { hash: sha256(text) }), 'wrong_state');
    }
  },

  async 'FOUR-5'(world) {
    const author = await world.as('author');
    const reviewer = await world.as('reviewer');
    const { id } = await world.caseIn('inReview');
    const old = reviewer.action(APPROVE, id, 3, world.approval());
    reviewer.seq -= 1;
    mustAccept([await reviewer.act('review.changes', id, 3, { text: 'Please once more.' })]);
    mustAccept([await author.act('review.submit', id, 4, world.submit(0, world.otherText()))]);
    await unmoved(author, id, async () => {
      refused(await reviewer.act(APPROVE, id, 5, world.approval()), 'text_differs');
      refused((await reviewer.push({ ...old, seq: reviewer.seq++ }))[0], 'stale');
    });
  },

  async 'FOUR-6'(world) {
    const client = await world.as('expired');
    const { people } = (await client.call('GET', '/v1/people')).body;
    const until = people.find(({ id }) => id === client.person)?.qualifiedUntil;
    if (!(Date.parse(until) < Date.now())) throw new NotTried(`the certificate of ${client.person} is still good`);
    await refusedApproval(world, client, 'not_qualified');
  },

  async 'FOUR-7'(world) {
    const reviewer = await world.as('reviewer');
    const { id } = await world.caseIn('inReview');
    const { people } = (await reviewer.call('GET', '/v1/people')).body;
    const { roles } = people.find((one) => one.id === reviewer.person);
    await world.setRoles(reviewer, ['agent']);
    try {
      refused(await reviewer.act(APPROVE, id, 3, world.approval()), 'not_qualified');
    } finally {
      await world.setRoles(reviewer, roles);
    }
    mustAccept([await reviewer.act(APPROVE, id, 3, world.approval())]);
  },

  async 'FOUR-8'(world) {
    const author = await world.as('author');
    const reviewer = await world.as('reviewer');
    const { id } = await world.caseIn('claimed');
    const receipts = await author.push(
      author.action('review.submit', id, 2, world.submit()),
      author.action(APPROVE, id, 3, world.approval()),
      author.action('reply.intent', id, 4, { hash: sha256(world.text()) }),
    );
    assert.deepEqual(statusesOf(receipts), ['accepted', 'rejected', 'rejected'], JSON.stringify(receipts));
    refused(receipts[1], 'self_approval');
    const signed = reviewer.action(APPROVE, id, 3, world.approval());
    reviewer.seq -= 1;
    refused((await unmoved(author, id, () => author.push({ ...signed, seq: author.seq })))[0], 'not_yours');
    assert.equal((await author.case(id)).state, 'inReview');
  },

  async 'FOUR-9'(world) {
    const author = await world.as('author');
    const post = world.post();
    const id = caseIdOf(author.tenant, post);
    const approval = { person: 'somebody', at: '2026-11-22T18:05:00Z', ...world.approval() };
    for (const more of [{ state: 'approved' }, { approval }, { after: { id, state: 'answered' } }]) {
      const [receipt] = await author.push({ ...author.action('case.open', id, 0, { post }), ...more });
      refused(receipt, 'invalid_argument');
    }
    mustAccept([await author.act('case.open', id, 0, { post: { ...post, approval, state: 'approved' } })]);
    const found = await author.case(id);
    assert.deepEqual([found.state, found.approval], ['new', null], 'what a post brings along is no approval');
  },

  async 'FOUR-10'(world) {
    const { id } = await world.caseIn('inReview');
    const admin = await world.as('admin');
    refused(await admin.act('reply.intent', id, 3, { hash: sha256(world.text()) }), 'wrong_state');
    for (const [method, path] of [
      ['PUT', `/v1/cases/${id}`],
      ['POST', `/v1/cases/${id}`],
      ['PATCH', `/v1/cases/${id}`],
      ['POST', `/v1/cases/${id}/approve`],
      ['PUT', '/v1/people'],
      ['POST', '/v1/audit'],
    ]) {
      const answer = await unmoved(admin, id, () => admin.call(method, path, { state: 'approved' }));
      assert.ok([404, 405].includes(answer.status), `${method} ${path}: ${answer.status}`);
    }
    // An admin who writes is an author like any other.
    const own = await world.caseIn('inReview', { author: admin });
    refused(await admin.act(APPROVE, own.id, 3, world.approval()), 'self_approval');
  },

  async 'FOUR-11'(world) {
    const second = await world.as('second');
    const reviewer = await world.as('reviewer');
    for (let race = 0; race < RACES; race += 1) {
      const { id } = await world.caseIn('inReview');
      const save = second.action('draft.save', id, 3, { text: world.otherText(), surface: 'public' });
      const approve = reviewer.action(APPROVE, id, 3, world.approval());
      const [[saved], [approved]] = await Promise.all([second.push(save), reviewer.push(approve)]);
      assert.deepEqual(statusesOf([saved, approved]).toSorted(), ['accepted', 'rejected'], 'one of the two');
      refused(saved.status === 'rejected' ? saved : approved, 'stale');
      const found = await second.case(id);
      assert.equal(found.approval === null, saved.status === 'accepted', 'never both the change and the approval');
    }
  },

  async 'FOUR-12'(world) {
    const { id } = await world.caseIn('inReview');
    const foreign = await world.as('reviewer', 1);
    const client = await world.as('author');
    await unmoved(client, id, async () => {
      refused(await foreign.act(APPROVE, id, 3, world.approval()), 'not_found');
      refused(await foreign.act('reply.intent', id, 4, { hash: sha256(world.text()) }), 'not_found');
    });
    answers(await foreign.call('GET', `/v1/cases/${id}`), 404, 'not_found');
  },

  async 'FOUR-13'(world) {
    const reviewer = await world.as('reviewer');
    const { id } = await world.caseIn('inReview');
    const made = () => reviewer.action(APPROVE, id, 3, world.approval());
    const { checklist } = world.approval();
    const other = reviewer.sign({ ...made(), checklist: { ...checklist, facts: false } });
    const stranger = made();
    await unmoved(reviewer, id, async () => {
      reviewer.seq = other.seq;
      refused((await reviewer.push({ ...other, seq: reviewer.seq++, checklist }))[0], 'not_yours');
      const unknownKey = { ...stranger.signature, key: 'f'.repeat(32) };
      refused((await reviewer.push({ ...stranger, seq: reviewer.seq++, signature: unknownKey }))[0], 'not_qualified');
      refused((await reviewer.push(reviewer.sign(made(), { policy: '0'.repeat(16) })))[0], 'stale');
    });
    if ((await world.policy()).review?.signatures !== 'required') {
      throw new NotTried('wrong signatures are refused; but the policy does not require any');
    }
    const { signature: _, ...bare } = made();
    refused((await unmoved(reviewer, id, () => reviewer.push(bare)))[0], 'not_qualified');
  },

  async 'FOUR-14'(world) {
    const poster = await world.poster();
    if (poster === 'either') throw new NotTried('the policy lets either of the two post');
    const { id } = await world.caseIn('approved');
    const other = await world.as(poster === 'author' ? 'reviewer' : 'author');
    const hash = sha256(world.text());
    refused(await unmoved(other, id, () => other.act('reply.intent', id, 4, { hash })), 'not_yours');
    const seen = { hash, permalink: 'https://x.com/brand/status/4', text: world.text() };
    refused(await unmoved(other, id, () => other.act('reply.observed', id, 4, seen)), 'wrong_state', 'not_yours');
  },
};
