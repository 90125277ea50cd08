import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newDevice, newPost, sha256, steps, TEXT, team, walk } from './lib/client.mjs';

const CHECKLIST = { spelling: true, facts: true, empathy: true };

let backend;
let people;
let derya;
before(async () => {
  backend = await startBackend();
  people = await team(backend);
  derya = await Client.signIn(backend, 'nordbahn', 'derya');
});
after(() => backend.close());

/** The action is rejected with this code, and neither case nor log has moved. */
async function refused(client, code, type, caseId, base, fields) {
  const before = await client.case(caseId);
  const version = (await client.call('GET', '/v1/log?after=0&limit=1')).body.version;
  const receipt = await client.act(type, caseId, base, fields);
  assert.deepEqual([receipt.status, receipt.code], ['rejected', code], JSON.stringify(receipt));
  assert.ok(receipt.message.length > 10, 'a refusal says why');
  assert.deepEqual(await client.case(caseId), before);
  assert.equal((await client.call('GET', '/v1/log?after=0&limit=1')).body.version, version);
}

describe('four eyes', () => {
  it('refuses the approval of one’s own text, from any device of that person', async () => {
    const id = await walk(people, newPost(), 4);
    const approval = { hash: sha256(TEXT), checklist: CHECKLIST, overridesConfirmed: true };
    await refused(people.anna, 'self_approval', 'review.approve', id, 4, approval);
    await refused(await Client.signIn(backend, 'nordbahn', 'anna'), 'self_approval', 'review.approve', id, 4, approval);
  });

  it('refuses the approval of another text than the one under review', async () => {
    const id = await walk(people, newPost(), 4);
    const approval = { checklist: CHECKLIST, overridesConfirmed: false };
    await refused(people.ben, 'text_differs', 'review.approve', id, 4, { ...approval, hash: sha256('Hallo') });
  });

  it('refuses an approval without the whole checklist, and of who is no reviewer', async () => {
    const id = await walk(people, newPost(), 4);
    const approval = { hash: sha256(TEXT), overridesConfirmed: false };
    const partly = { ...CHECKLIST, empathy: false };
    await refused(people.ben, 'checklist', 'review.approve', id, 4, { ...approval, checklist: partly });
    await refused(derya, 'not_qualified', 'review.approve', id, 4, { ...approval, checklist: CHECKLIST });
  });

  it('refuses a text on which a blocking rule fires, though the browser let it through', async () => {
    const id = await walk(people, newPost(), 3);
    const text = `${TEXT} Wir überweisen auf DE89 3704 0044 0532 0130 00.`;
    await refused(people.anna, 'blocked', 'review.submit', id, 3, {
      text,
      surface: 'public',
      hash: sha256(text),
      overrides: [],
    });
  });

  it('refuses to submit under the hash of another text', async () => {
    const id = await walk(people, newPost(), 3);
    await refused(people.anna, 'text_differs', 'review.submit', id, 3, {
      text: TEXT,
      surface: 'public',
      hash: sha256('something else'),
      overrides: [],
    });
  });

  it('takes the approval away where the text changes after it', async () => {
    const id = await walk(people, newPost(), 7);
    const text = TEXT.replace('21:04', '22:04');
    assert.equal((await people.anna.act('draft.save', id, 7, { text, surface: 'public' })).status, 'accepted');
    assert.equal((await people.anna.case(id)).approval, null);
    await refused(people.ben, 'wrong_state', 'reply.intent', id, 8, { hash: sha256(TEXT) });
  });

  it('lets only the reviewer post, as the policy says', async () => {
    const id = await walk(people, newPost(), 7);
    await refused(people.anna, 'not_yours', 'reply.intent', id, 7, { hash: sha256(TEXT) });
  });
});

describe('actions that are none', () => {
  const bad = [
    ['an unknown type', 'unsupported', (action) => ({ ...action, type: 'case.steal' })],
    ['an unknown key', 'invalid_argument', (action) => ({ ...action, approvedBy: 'ben' })],
    ['an actor of its own', 'invalid_argument', (action) => ({ ...action, person: 'ben' })],
    ['a wrong type of field', 'invalid_argument', (action) => ({ ...action, base: 'latest' })],
    ['a missing field', 'invalid_argument', ({ case: _, ...action }) => action],
  ];
  for (const [what, code, spoil] of bad) {
    it(`refuses ${what}, uses up its number and goes on`, async () => {
      const post = newPost();
      const id = caseIdOf('nordbahn', post);
      const version = (await people.anna.call('GET', '/v1/log?after=0&limit=1')).body.version;
      const receipts = await people.anna.push(
        people.anna.action('case.open', id, 0, { post }),
        spoil(people.anna.action('case.claim', id, 1)),
        people.anna.action('case.claim', id, 1),
      );
      assert.deepEqual(
        receipts.map((receipt) => receipt.status),
        ['accepted', 'rejected', 'accepted'],
      );
      assert.equal(receipts[1].code, code);
      assert.deepEqual([receipts[0].version, receipts[2].version], [version + 1, version + 2]);
    });
  }

  it('refuses a push of another shape as a whole', async () => {
    const post = newPost();
    const action = people.anna.action('case.open', caseIdOf('nordbahn', post), 0, { post });
    people.anna.seq -= 1;
    const { seq: _, ...unnumbered } = action;
    for (const [body, status] of [
      [{}, 400],
      [[action], 400],
      [{ actions: action }, 400],
      [{ actions: [action], dry: true }, 400],
      [{ actions: [action, null] }, 400],
      [{ actions: [action, unnumbered] }, 400],
      [{ actions: [action, { ...action, seq: -1 }] }, 400],
      [{ actions: [action, { ...action, seq: 1.5 }] }, 400],
      [{ actions: Array.from({ length: 101 }, () => action) }, 413],
    ]) {
      const answer = await people.anna.call('POST', '/v1/actions', body);
      assert.equal(answer.status, status, JSON.stringify(body).slice(0, 80));
      assert.match(answer.body.error.where ?? '', /^\/actions/);
    }
    assert.equal((await people.anna.call('GET', `/v1/cases/${action.case}`)).status, 404, 'nothing of it was done');
  });

  it('takes a hundred in one push and an empty one', async () => {
    const post = newPost();
    const id = caseIdOf('nordbahn', post);
    const actions = [derya.action('case.open', id, 0, { post })];
    while (actions.length < 100) actions.push(derya.action('case.note', id, 1, { text: `Notiz ${actions.length}` }));
    const receipts = await derya.push(...actions);
    assert.deepEqual([...new Set(receipts.map((receipt) => receipt.status))], ['accepted']);
    assert.deepEqual(await derya.push(), []);
  });
});

describe('a case that has moved on', () => {
  it('refuses what was decided on an older state as stale, and drags along what built on it', async () => {
    const id = await walk(people, newPost(), 2);
    const receipts = await people.anna.push(
      people.anna.action('draft.save', id, 1, { text: 'a', surface: 'public' }),
      people.anna.action('draft.save', id, 2, { text: 'b', surface: 'public' }),
    );
    assert.deepEqual(
      receipts.map((receipt) => [receipt.status, receipt.code]),
      [
        ['rejected', 'stale'],
        ['rejected', 'stale'],
      ],
    );
    assert.equal((await people.anna.case(id)).draft, null);
  });

  it('gives a case to one of two agents who claim it at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await walk(people, newPost(), 1);
      const receipts = await Promise.all([people.ben, derya].map((agent) => agent.act('case.claim', id, 1)));
      assert.deepEqual(receipts.map((receipt) => receipt.status).sort(), ['accepted', 'rejected']);
      const winner = receipts[0].status === 'accepted' ? 'ben' : 'derya';
      assert.equal((await people.anna.case(id)).claimedBy, winner);
    }
  });

  it('gives a post one case, whoever opens it first', async () => {
    const post = newPost();
    const id = caseIdOf('nordbahn', post);
    const receipts = await Promise.all(
      [people.anna, people.ben, derya].map((agent) => agent.act('case.open', id, 0, { post })),
    );
    assert.deepEqual(receipts.map((receipt) => receipt.code ?? 'accepted').sort(), [
      'accepted',
      'already_open',
      'already_open',
    ]);
  });

  it('refuses a case id that is not that of the post', async () => {
    const post = newPost();
    await refused(people.anna, 'invalid_argument', 'case.open', caseIdOf('northline', post), 0, { post });
  });
});

describe('numbers of a device', () => {
  it('answers the same push again as a duplicate, without effect, however late', async () => {
    const post = newPost();
    const id = caseIdOf('nordbahn', post);
    const actions = steps(post)
      .slice(0, 3)
      .map(([, type, fields], base) => people.anna.action(type, id, base, fields));
    const first = await people.anna.push(...actions);
    const log = await people.anna.log();
    const second = await people.anna.push(...actions);
    assert.deepEqual(
      second.map((receipt) => receipt.status),
      ['duplicate', 'duplicate', 'duplicate'],
    );
    assert.deepEqual(
      second.map((receipt) => receipt.version),
      first.map((receipt) => receipt.version),
    );
    await walkOn(id);
    const late = await people.anna.push(actions[1]);
    assert.deepEqual([late[0].status, late[0].version], ['duplicate', first[1].version]);
    assert.equal((await people.anna.log()).length, log.length + 1);
  });

  async function walkOn(id) {
    const fields = { text: TEXT, surface: 'public', hash: sha256(TEXT), overrides: [] };
    assert.equal((await people.anna.act('review.submit', id, 3, fields)).status, 'accepted');
  }

  it('answers a rejected action with the same rejection again', async () => {
    const action = people.anna.action('case.claim', '0'.repeat(32), 0);
    const [first] = await people.anna.push(action);
    assert.deepEqual([first.status, first.code], ['rejected', 'not_found']);
    assert.deepEqual(await people.anna.push(action), [first]);
  });

  it('refuses another body under a number that was used', async () => {
    const id = await walk(people, newPost(), 1);
    const note = people.anna.action('case.note', id, 1, { text: 'Erste Fassung' });
    await people.anna.push(note);
    const [receipt] = await people.anna.push({ ...note, text: 'Zweite Fassung' });
    assert.deepEqual([receipt.status, receipt.code], ['rejected', 'sequence']);
    assert.deepEqual(
      (await people.anna.case(id)).notes.map((n) => n.text),
      ['Erste Fassung'],
    );
  });

  it('stops at a gap and does not use the number up', async () => {
    const id = await walk(people, newPost(), 1);
    const [one, two, three] = ['1', '2', '3'].map((text) => people.anna.action('case.note', id, 1, { text }));
    const receipts = await people.anna.push(one, three);
    assert.deepEqual(
      receipts.map((r) => [r.status, r.code ?? '']),
      [
        ['accepted', ''],
        ['rejected', 'sequence'],
      ],
    );
    assert.deepEqual(
      (await people.anna.push(two, three)).map((r) => r.status),
      ['accepted', 'accepted'],
    );
  });

  it('refuses actions of another device, another person’s included', async () => {
    const id = await walk(people, newPost(), 1);
    const ofBen = people.ben.action('case.claim', id, 1);
    const [receipt] = await people.anna.push(ofBen);
    assert.deepEqual([receipt.status, receipt.code], ['rejected', 'not_yours']);
    assert.equal((await people.anna.case(id)).state, 'new');
    assert.deepEqual(
      (await people.ben.push(ofBen)).map((r) => r.status),
      ['accepted'],
      'Ben himself may still send it',
    );
    const unknown = { ...people.anna.action('case.note', id, 2, { text: 'x' }), device: newDevice() };
    people.anna.seq -= 1;
    assert.equal((await people.anna.push(unknown))[0].code, 'not_yours');
  });

  it('goes on behind the highest number after a new sign-in', async () => {
    const again = new Client(backend, 'nordbahn', 'anna', people.anna.device);
    const { body } = await again.signIn();
    assert.equal(body.nextSeq, people.anna.seq);
    people.anna.token = again.token;
  });
});
