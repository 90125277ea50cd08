/** What the policy's `review` asks for, in the real backend: approvers, turns, expiry, leases, emergencies, bypasses. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { run, startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost, sha256, TEXT, walk } from './lib/client.mjs';

const CHECKLIST = { spelling: true, facts: true, empathy: true };
const HASH = sha256(TEXT);
const SUBMIT = { text: TEXT, surface: 'public', hash: HASH, overrides: [] };
const APPROVE = { hash: HASH, checklist: CHECKLIST, overridesConfirmed: false };

/** A backend under this `review`, with these people signed in and enrolled. */
async function company(review, ...names) {
  const backend = await startBackend({
    policy: (policy) => {
      policy.review = review;
    },
  });
  const people = {};
  for (const name of names) people[name] = await Client.withKey(backend, 'nordbahn', name);
  return { backend, ...people };
}

const outcome = ({ status, code }) => (status === 'accepted' ? status : code);

/** `writer` opens, claims and submits; the case's id, at revision 3. */
async function submitted(writer, more = {}) {
  const post = newPost(more);
  const id = caseIdOf('nordbahn', post);
  const steps = [
    ['case.open', { post }],
    ['case.claim', {}],
    ['review.submit', SUBMIT],
  ];
  for (const [base, [type, fields]] of steps.entries()) {
    assert.equal(outcome(await writer.act(type, id, base, fields)), 'accepted', type);
  }
  return id;
}

describe('two approvers', () => {
  let at;
  before(async () => {
    at = await company({ signatures: 'required', approvers: 2 }, 'anna', 'ben', 'jonas');
  });
  after(() => at.backend.close());

  it('the first leaves the case in review, the second has to be another person', async () => {
    const id = await submitted(at.anna);
    assert.equal(outcome(await at.ben.act('review.approve', id, 3, APPROVE)), 'accepted');
    const half = await at.anna.case(id);
    assert.deepEqual([half.state, half.approval, half.firstApproval.person], ['inReview', null, 'ben']);
    assert.equal(outcome(await at.ben.act('reply.intent', id, 4, { hash: HASH })), 'wrong_state');
    const again = await Client.withKey(at.backend, 'nordbahn', 'ben');
    assert.equal(outcome(await again.act('review.approve', id, 4, APPROVE)), 'self_approval');
    assert.equal(outcome(await at.anna.act('review.approve', id, 4, APPROVE)), 'self_approval');
    assert.equal(outcome(await at.jonas.act('review.approve', id, 4, APPROVE)), 'accepted');
    const whole = await at.anna.case(id);
    assert.deepEqual([whole.state, whole.approval.person, whole.firstApproval.person], ['approved', 'jonas', 'ben']);
  });

  it('a withdrawn text needs both again', async () => {
    const id = await submitted(at.anna);
    await at.ben.act('review.approve', id, 3, APPROVE);
    assert.equal(outcome(await at.ben.act('review.withdraw', id, 4, {})), 'not_yours');
    assert.equal(outcome(await at.anna.act('review.withdraw', id, 4, { reason: 'Zahl prüfen' })), 'accepted');
    assert.equal(outcome(await at.anna.act('review.submit', id, 5, SUBMIT)), 'accepted');
    assert.equal(outcome(await at.jonas.act('review.approve', id, 6, APPROVE)), 'accepted');
    assert.equal((await at.anna.case(id)).state, 'inReview');
  });
});

describe('approvers by tier', () => {
  let at;
  before(async () => {
    at = await company({ approvers: { urgency: { critical: 2 } } }, 'anna', 'ben', 'jonas');
  });
  after(() => at.backend.close());

  it('a post about safety needs two, another one', async () => {
    const text = '@Nordbahn_Hilfe Unter dem Zug kommt Rauch hervor, es riecht nach Feuer!';
    const grave = await submitted(at.anna, { text });
    assert.equal(outcome(await at.ben.act('review.approve', grave, 3, APPROVE)), 'accepted');
    const half = await at.anna.case(grave);
    assert.deepEqual([half.state, half.assessed.urgency, half.assessed.signals], ['inReview', 'critical', ['safety']]);
    assert.equal(outcome(await at.jonas.act('review.approve', grave, 4, APPROVE)), 'accepted');
    assert.equal((await at.anna.case(grave)).state, 'approved');
    const usual = await submitted(at.anna, { text: '@Nordbahn_Hilfe Wann fährt der nächste Zug?' });
    assert.equal(outcome(await at.ben.act('review.approve', usual, 3, APPROVE)), 'accepted');
    assert.equal((await at.anna.case(usual)).state, 'approved');
  });

  it("the assessment is not the client's to bring", async () => {
    const post = newPost();
    const action = { post, assessed: { urgency: 'low', intents: [], signals: [] } };
    assert.notEqual(outcome(await at.anna.act('case.open', caseIdOf('nordbahn', post), 0, action)), 'accepted');
  });
});

describe('comments and other drafts', () => {
  let at;
  before(async () => {
    at = await company({}, 'anna', 'ben', 'jonas');
  });
  after(() => at.backend.close());

  it('a comment keeps its place and its words', async () => {
    const id = await submitted(at.anna);
    const comments = [{ start: 0, end: 5, text: 'Zu steif.' }];
    const behind = [{ start: 0, end: TEXT.length + 1, text: 'Dahinter.' }];
    assert.equal(
      outcome(await at.ben.act('review.changes', id, 3, { text: '', comments: behind })),
      'invalid_argument',
    );
    assert.equal(outcome(await at.ben.act('review.changes', id, 3, { text: '', comments })), 'accepted');
    const [comment] = (await at.anna.case(id)).comments;
    assert.equal(comment.hash, HASH);
    assert.deepEqual(comment.places, [{ ...comments[0], quote: TEXT.slice(0, 5) }]);
  });

  it("whoever takes a colleague's draft is not its author", async () => {
    const post = newPost();
    const id = caseIdOf('nordbahn', post);
    await at.anna.act('case.open', id, 0, { post });
    await at.anna.act('case.claim', id, 1);
    assert.equal(outcome(await at.ben.act('draft.keep', id, 0, { text: TEXT, surface: 'public' })), 'accepted');
    assert.equal(outcome(await at.anna.act('review.submit', id, 2, SUBMIT)), 'accepted');
    assert.equal((await at.anna.case(id)).draft.author, 'ben');
    assert.equal(outcome(await at.ben.act('review.approve', id, 3, APPROVE)), 'self_approval');
    assert.equal(outcome(await at.jonas.act('review.approve', id, 3, APPROVE)), 'accepted');
  });
});

describe('turns', () => {
  let at;
  before(async () => {
    at = await company({ rotation: 'block' }, 'anna', 'ben', 'jonas');
  });
  after(() => at.backend.close());

  it('of two people the same one does not write twice in a row', async () => {
    const first = await submitted(at.anna);
    assert.equal(outcome(await at.ben.act('review.approve', first, 3, APPROVE)), 'accepted');
    const second = await submitted(at.anna);
    assert.equal(outcome(await at.ben.act('review.approve', second, 3, APPROVE)), 'not_yours');
    assert.equal(outcome(await at.jonas.act('review.approve', second, 3, APPROVE)), 'accepted', 'another pair');
    const third = await submitted(at.ben);
    assert.equal(outcome(await at.anna.act('review.approve', third, 3, APPROVE)), 'accepted', 'their turn');
    const fourth = await submitted(at.anna);
    assert.equal(outcome(await at.ben.act('review.approve', fourth, 3, APPROVE)), 'accepted', 'and back');
  });

  it('are kept over a restart', async () => {
    await at.backend.restart('SIGKILL');
    const id = await submitted(at.anna);
    assert.equal(outcome(await at.ben.act('review.approve', id, 3, APPROVE)), 'not_yours');
  });
});

describe('turns as a hint', () => {
  it('let an approval pass and mark it', async () => {
    const at = await company({ rotation: 'hint' }, 'anna', 'ben');
    for (const [round, mark] of [undefined, true].entries()) {
      const id = await submitted(at.anna);
      assert.equal(outcome(await at.ben.act('review.approve', id, 3, APPROVE)), 'accepted', `round ${round}`);
      assert.equal((await at.anna.case(id)).approval.outOfTurn, mark);
    }
    await at.backend.close();
  });
});

describe('an emergency', () => {
  let at;
  before(async () => {
    at = await company({ emergency: true }, 'anna', 'ben', 'derya');
  });
  after(() => at.backend.close());
  const emergency = 'Alle Prüfenden sind krank.';

  it('lets an agent approve with a reason and a signature; a reviewer looks afterwards', async () => {
    const id = await submitted(at.anna);
    assert.equal(outcome(await at.derya.act('review.approve', id, 3, APPROVE)), 'not_qualified');
    const { signature: _, ...bare } = at.derya.action('review.approve', id, 3, { ...APPROVE, emergency });
    assert.equal(outcome((await at.derya.push(bare))[0]), 'not_qualified', 'never without a signature');
    assert.equal(outcome(await at.anna.act('review.approve', id, 3, { ...APPROVE, emergency })), 'self_approval');
    assert.equal(outcome(await at.derya.act('review.approve', id, 3, { ...APPROVE, emergency })), 'accepted');
    const open = (await at.anna.case(id)).emergency;
    assert.deepEqual([open.person, open.reason, open.reviewedBy], ['derya', emergency, '']);
    assert.equal(outcome(await at.derya.act('reply.intent', id, 4, { hash: HASH })), 'accepted');
    assert.equal(outcome(await at.derya.act('review.after', id, 0, { reason: '' })), 'self_approval');
    assert.equal(outcome(await at.ben.act('review.after', id, 0, { reason: 'In Ordnung.' })), 'accepted');
    assert.equal((await at.anna.case(id)).emergency.reviewedBy, 'ben');
  });

  it('is signed over its reason', async () => {
    const id = await submitted(at.anna);
    const action = at.derya.action('review.approve', id, 3, { ...APPROVE, emergency });
    assert.equal(outcome((await at.derya.push({ ...action, emergency: 'Etwas anderes.' }))[0]), 'not_yours');
  });
});

describe('a reply that nobody approved', () => {
  let at;
  before(async () => {
    at = await company({}, 'anna', 'ben', 'derya');
  });
  after(() => at.backend.close());

  it('stands in the case until a reviewer has dealt with it', async () => {
    const id = await submitted(at.anna);
    const permalink = 'https://x.com/Nordbahn_Hilfe/status/77';
    const seen = { permalink, hash: sha256('Einfach so geantwortet.') };
    assert.equal(outcome(await at.derya.act('bypass.detected', id, 0, seen)), 'accepted');
    assert.equal(outcome(await at.ben.act('bypass.detected', id, 0, seen)), 'already_open');
    assert.equal(outcome(await at.derya.act('bypass.resolve', id, 0, { permalink, reason: 'x' })), 'not_qualified');
    assert.equal(outcome(await at.ben.act('review.approve', id, 3, APPROVE)), 'accepted', 'the case goes on');
    const reason = 'Gelöscht; mit Kollegin gesprochen.';
    assert.equal(outcome(await at.ben.act('bypass.resolve', id, 0, { permalink, reason })), 'accepted');
    const [bypass] = (await at.anna.case(id)).bypasses;
    assert.deepEqual([bypass.person, bypass.resolvedBy], ['derya', 'ben']);
  });

  it('an approval faster than anybody reads is marked', async () => {
    const post = newPost();
    const id = caseIdOf('nordbahn', post);
    const text = `${TEXT.slice(0, -4)} ${'Sie können auch jeden Zug davor oder danach nehmen. '.repeat(2)}^AV`;
    await at.anna.act('case.open', id, 0, { post });
    await at.anna.act('case.claim', id, 1);
    const submit = { ...SUBMIT, text, hash: sha256(text) };
    assert.equal(outcome(await at.anna.act('review.submit', id, 2, submit)), 'accepted');
    await at.ben.act('review.approve', id, 3, { ...APPROVE, hash: submit.hash });
    assert.equal((await at.anna.case(id)).approval.hasty, true);
  });
});

describe('what takes too long', () => {
  it('an approval expires, a lease ends', { timeout: 200_000 }, async (t) => {
    if (!process.env.LEITPLANKE_LONG) return t.skip('waits for a minute: scripts/test --long');
    const at = await company({ approvalMinutes: 1, leaseMinutes: 1 }, 'anna', 'ben', 'jonas');
    const id = await submitted(at.anna);
    await at.ben.act('review.approve', id, 3, APPROVE);
    const claimed = await walk({ anna: at.anna, ben: at.ben }, newPost(), 2);
    assert.equal(outcome(await at.jonas.act('case.claim', claimed, 2)), 'not_yours');
    await pause(62_000);
    assert.equal(outcome(await at.ben.act('reply.intent', id, 4, { hash: HASH })), 'stale');
    assert.equal(outcome(await at.jonas.act('review.approve', id, 4, APPROVE)), 'accepted');
    assert.equal(outcome(await at.jonas.act('reply.intent', id, 5, { hash: HASH })), 'accepted');
    assert.equal(outcome(await at.jonas.act('case.claim', claimed, 2)), 'accepted');
    await at.backend.close();
  });

  it('a certificate that cannot be read ends the start', async () => {
    const at = await company({}, 'anna');
    const path = `${at.backend.folder}/accounts.json`;
    const accounts = JSON.parse(await readFile(path, 'utf8'));
    accounts.accounts[0].qualifiedUntil = 'next year';
    await writeFile(path, JSON.stringify(accounts));
    const { code, stderr } = await run(['serve', '--config', `${at.backend.folder}/config.json`]);
    assert.equal(code, 2);
    assert.match(stderr, /accounts\.json:\/accounts\/0\/qualifiedUntil: must be a time in UTC/);
    await at.backend.close();
  });
});
