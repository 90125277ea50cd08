/**
 * The ways around the second person, each tried by a hand-made client that knows everything: the real backend refuses
 * every one, and nothing has moved afterwards.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Admin, withAdmin } from './lib/admin.mjs';
import { startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, keyedTeam, newPost, sha256, steps, TEXT, walk } from './lib/client.mjs';

const CHECKLIST = { spelling: true, facts: true, empathy: true };
const APPROVAL = { hash: sha256(TEXT), checklist: CHECKLIST, overridesConfirmed: true };
const OTHER = TEXT.replace('21:04', '22:04');

let backend;
let people;
let northline;
const petra = new Admin();

/** Changes the accounts and starts the backend anew: people sign in again, as after any restart of an admin's doing. */
async function withAccounts(change) {
  const path = join(backend.folder, 'accounts.json');
  const before = await readFile(path, 'utf8');
  const document = JSON.parse(before);
  change(Object.fromEntries(document.accounts.map((account) => [account.id, account])));
  await writeFile(path, JSON.stringify(document));
  await backend.restart();
  return async () => {
    await writeFile(path, before);
    await backend.restart();
  };
}

const approve = (client, id, base, more = {}) => client.action('review.approve', id, base, { ...APPROVAL, ...more });

/** Each: what is tried, on a case after so many of Anna's and Ben's steps, and what the refusal is called. */
const ROWS = [
  {
    what: '1 self-approval',
    after: 4,
    codes: ['self_approval'],
    attempt: ({ id }) => people.anna.push(approve(people.anna, id, 4)),
  },
  {
    what: '2 two devices of one person',
    after: 4,
    codes: ['self_approval'],
    attempt: async ({ id }) => {
      const second = await Client.withKey(backend, 'nordbahn', 'anna');
      return second.push(approve(second, id, 4));
    },
  },
  {
    what: '3 replay of a colleague’s approval, and of one’s own',
    after: 4,
    codes: ['not_yours', 'not_yours', 'not_yours'],
    attempt: async ({ id }) => {
      const earlier = await walk(people, newPost(), 7);
      const { action } = (await people.ben.log()).findLast(
        (entry) => entry.action.case === earlier && entry.action.type === 'review.approve',
      );
      const anna = people.anna.action('case.note', id, 0, {});
      const copied = { ...action, id: 'copied', device: people.anna.device, seq: anna.seq, case: id, base: 4 };
      const [byAnna] = await people.anna.push(copied);
      const mine = people.ben.action('case.note', id, 0, {});
      const [onAnotherCase] = await people.ben.push({ ...action, id: 'own', seq: mine.seq, case: id, base: 4 });
      const [nonceAgain] = await people.ben.push(
        people.ben.sign(approve(people.ben, id, 4), { nonce: action.signature.nonce }),
      );
      return [byAnna, onAnotherCase, nonceAgain];
    },
  },
  {
    what: '4 edit after approval',
    after: 7,
    moved: true,
    codes: ['wrong_state', 'wrong_state'],
    attempt: async ({ id }) => {
      assert.equal((await people.anna.act('draft.save', id, 7, { text: OTHER, surface: 'public' })).status, 'accepted');
      return [
        await people.ben.act('reply.intent', id, 8, { hash: sha256(TEXT) }),
        await people.ben.act('reply.intent', id, 8, { hash: sha256(OTHER) }),
      ];
    },
  },
  {
    what: '5 approval of an older draft',
    after: 4,
    moved: true,
    codes: ['text_differs', 'stale'],
    attempt: async ({ id }) => {
      const old = approve(people.ben, id, 4);
      people.ben.seq -= 1;
      await people.ben.act('review.changes', id, 4, { text: 'Bitte noch einmal.' });
      const fields = { text: OTHER, surface: 'public', hash: sha256(OTHER), overrides: [] };
      assert.equal((await people.anna.act('review.submit', id, 5, fields)).status, 'accepted');
      const [late] = await people.ben.push(approve(people.ben, id, 6));
      const [asSigned] = await people.ben.push({ ...old, seq: people.ben.seq++ });
      return [late, asSigned];
    },
  },
  {
    what: '6 expired certificate',
    after: 4,
    codes: ['not_qualified'],
    attempt: async ({ id }) => {
      const restore = await withAccounts(({ ben }) => {
        ben.qualifiedUntil = '2020-01-01T00:00:00Z';
      });
      const receipts = await people.ben.push(approve(people.ben, id, 4));
      await restore();
      return receipts;
    },
  },
  {
    what: '7 role change in mid-review',
    after: 4,
    codes: ['not_qualified'],
    attempt: async ({ id }) => {
      const restore = await withAccounts(({ ben }) => {
        ben.roles = ['agent'];
      });
      const receipts = await people.ben.push(approve(people.ben, id, 4));
      await restore();
      return receipts;
    },
  },
  {
    what: '8 batch: submit and approve in one push',
    after: 3,
    codes: ['stale', 'not_yours'],
    attempt: async ({ id }) => {
      const fields = { text: TEXT, surface: 'public', hash: sha256(TEXT), overrides: [] };
      const stale = people.anna.action('review.submit', id, 2, fields);
      const behind = { ...approve(people.ben, id, 4), device: people.ben.device };
      people.ben.seq -= 1;
      const [first] = await people.anna.push(stale);
      const foreign = { ...behind, seq: people.anna.seq };
      const [second] = await people.anna.push(foreign);
      return [first, second];
    },
  },
  {
    what: '9 import: a case that comes with its approval',
    after: 0,
    codes: ['invalid_argument', 'invalid_argument'],
    attempt: async ({ post }) => {
      const id = caseIdOf('nordbahn', post);
      const open = people.anna.action('case.open', id, 0, { post });
      const [withState] = await people.anna.push({ ...open, state: 'approved' });
      const again = people.anna.action('case.open', id, 0, { post: { ...post, approval: APPROVAL } });
      const [withApproval] = await people.anna.push({ ...again, approval: { person: 'ben', ...APPROVAL } });
      return [withState, withApproval];
    },
  },
  {
    what: '10 admin: may release and close, not approve or post',
    after: 4,
    codes: ['not_qualified', 'wrong_state'],
    attempt: async ({ id }) => {
      const restore = await withAccounts(({ oliver }) => {
        oliver.roles = ['admin'];
      });
      const admin = await Client.withKey(backend, 'nordbahn', 'oliver');
      const receipts = [
        (await admin.push(approve(admin, id, 4)))[0],
        await admin.act('reply.intent', id, 4, { hash: sha256(TEXT) }),
      ];
      for (const [method, path] of [
        ['PUT', `/v1/cases/${id}`],
        ['POST', `/v1/cases/${id}`],
        ['POST', `/v1/cases/${id}/approve`],
        ['PUT', '/v1/people'],
        ['POST', '/v1/audit'],
      ]) {
        const { status } = await admin.call(method, path, { state: 'approved' });
        assert.ok([404, 405].includes(status), `${method} ${path}: ${status}`);
      }
      await restore();
      return receipts;
    },
  },
  {
    what: '10b admin’s endpoint: a reviewer’s role by a key of one’s own, changed, replayed, from another company',
    after: 4,
    codes: ['not_qualified', 'not_qualified'],
    attempt: async ({ id }) => {
      const { base } = (await people.anna.call('GET', '/v1/people')).body;
      const take = { base, kind: 'roles', person: 'ben', roles: ['agent'] };
      const give = { ...take, roles: ['agent', 'reviewer'] };
      const taken = petra.sign(take);
      assert.equal((await petra.send(backend, taken)).status, 200);
      const now = (await people.anna.call('GET', '/v1/people')).body.base;
      const [before] = await people.ben.push(approve(people.ben, id, 4));
      for (const [body, status] of [
        [new Admin(people.ben.key).sign({ ...give, base: now }), 403],
        [{ ...petra.sign({ ...take, base: now }), roles: give.roles }, 403],
        [petra.sign(give), 409],
        [taken, 409],
        [petra.sign({ ...give, base: now, tenant: 'northline' }), 403],
        [{ ...give, base: now, tenant: 'nordbahn', at: '', key: petra.key.id, value: '' }, 403],
      ]) {
        assert.equal((await petra.send(backend, body)).status, status, JSON.stringify(body));
      }
      const [after] = await people.ben.push(approve(people.ben, id, 4));
      assert.equal((await petra.send(backend, petra.sign({ ...give, base: now }))).status, 200);
      return [before, after];
    },
  },
  {
    what: '11 race: the text changes while it is approved',
    after: 4,
    moved: true,
    codes: ['stale'],
    attempt: async ({ id }) => {
      const jonas = await Client.withKey(backend, 'nordbahn', 'jonas');
      const save = jonas.action('draft.save', id, 4, { text: OTHER, surface: 'public' });
      const [[first], [second]] = await Promise.all([jonas.push(save), people.ben.push(approve(people.ben, id, 4))]);
      assert.equal([first, second].filter((one) => one.status === 'accepted').length, 1, 'one of the two');
      const found = await people.anna.case(id);
      assert.equal(found.approval === null, first.status === 'accepted', 'never both the change and the approval');
      return [first.status === 'accepted' ? second : first];
    },
  },
  {
    what: '12 another tenant’s case',
    after: 4,
    codes: ['not_found'],
    attempt: ({ id }) => northline.ben.push(approve(northline.ben, id, 4)),
  },
  {
    what: '13 without a signature, and with one that was changed',
    after: 4,
    codes: ['not_qualified', 'not_yours', 'not_qualified', 'stale'],
    attempt: async ({ id }) => {
      const { signature: _, ...bare } = approve(people.ben, id, 4);
      const partly = people.ben.sign({ ...approve(people.ben, id, 4), checklist: { ...CHECKLIST, facts: false } });
      const stranger = approve(people.ben, id, 4);
      return [
        ...(await people.ben.push(bare)),
        ...(await people.ben.push({ ...partly, checklist: CHECKLIST })),
        ...(await people.ben.push({ ...stranger, signature: { ...stranger.signature, key: 'f'.repeat(32) } })),
        ...(await people.ben.push(people.ben.sign(approve(people.ben, id, 4), { policy: '0'.repeat(16) }))),
      ];
    },
  },
];

describe('no way around the second person', () => {
  before(async () => {
    backend = await startBackend({
      policy: (policy) => {
        policy.review = { signatures: 'required' };
      },
      config: withAdmin(petra),
    });
    people = await keyedTeam(backend);
    northline = await keyedTeam(backend, 'northline');
  });
  after(() => backend.close());

  for (const { what, after: count, codes, attempt, moved } of ROWS) {
    it(what, async () => {
      const post = newPost();
      const id = await walk(people, post, count);
      const before = await people.anna.case(id);
      const receipts = await attempt({ id, post });
      assert.deepEqual(
        receipts.map(({ status, code }) => [status, code]),
        codes.map((code) => ['rejected', code]),
        JSON.stringify(receipts),
      );
      const found = await people.anna.case(id);
      if (!moved) assert.deepEqual(found, before, 'the case has not moved');
      assert.ok(!['posting', 'answered'].includes(found.state));
    });
  }

  it('and the usual way leads through', async () => {
    const id = await walk(people, newPost(), steps(newPost()).length);
    assert.equal((await people.anna.case(id)).reply.matches, true);
  });
});
