/**
 * Learning on the job, in the real backend: two people correct, an admin trains, looks and takes the heads into use,
 * another device gets the new bytes, the backend decides with them; back again; erased posts are forgotten.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run, startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost } from './lib/client.mjs';
import { CALM, correct, PLACES, teach, URGENT } from './lib/corrections.mjs';
import { until } from './lib/until.mjs';

const CANARY = 'Zuckerwatte';

let backend;
let anna;
let ben;
let admin;
let stranger;
const cases = [];

const list = async (client = admin) => (await client.call('GET', '/v1/heads')).body;
const current = (client, known) =>
  client.call('GET', '/v1/heads/current', undefined, known ? { 'If-None-Match': known } : {});
const ended = () => until(async () => (await list()).training === null, 'the training ends', 120_000);

async function openedAs(client, text) {
  const post = newPost({ text: `@Nordbahn_Hilfe ${text}` });
  const id = caseIdOf('nordbahn', post);
  assert.equal((await client.act('case.open', id, 0, { post })).status, 'accepted');
  return (await client.case(id)).assessed.urgency;
}

describe('learning on the job', () => {
  before(async () => {
    backend = await startBackend({
      policy: (policy) => {
        policy.review = { approvers: { default: 1, urgency: { critical: 2 } } };
      },
    });
    anna = await Client.signIn(backend, 'nordbahn', 'anna');
    ben = await Client.signIn(backend, 'nordbahn', 'ben');
    admin = await Client.signIn(backend, 'nordbahn', 'oliver');
    stranger = await Client.signIn(backend, 'northline', 'oliver');
  });
  after(() => backend?.close());

  it('says how many corrections are missing, and to whom it listens', async () => {
    for (const [n, place] of PLACES.slice(0, 6).entries()) {
      cases.push(await correct(anna, URGENT[n % 3](place), 'critical'));
      cases.push(await correct(anna, `${CALM[n % 3](place)} ${CANARY}`, 'low'));
    }
    const refused = await admin.call('POST', '/v1/heads', {});
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'not_ready']);
    assert.equal(refused.body.error.message, '12 corrected posts; 50 are needed.');
    assert.deepEqual((await list()).corrections, { posts: 12, people: 1, neededPosts: 50, neededPeople: 2 });
    for (const [method, path, body] of [
      ['GET', '/v1/heads'],
      ['POST', '/v1/heads', {}],
      ['DELETE', '/v1/heads/training'],
      ['POST', '/v1/heads/use', { version: 1 }],
    ]) {
      assert.equal((await anna.call(method, path, body)).status, 403, `${method} ${path}`);
    }
  });

  it('learns in the background, one training at a time, and can be told to stop', async () => {
    cases.push(...(await teach(anna, ben)));
    const begun = await admin.call('POST', '/v1/heads', {});
    assert.equal(begun.status, 202, begun.text);
    assert.equal(begun.body.training.by, 'oliver');
    const again = await admin.call('POST', '/v1/heads', {});
    assert.deepEqual([again.status, again.body.error.code], [409, 'wrong_state']);
    assert.equal((await admin.call('DELETE', '/v1/heads/training')).status, 204);
    await ended();
    const after = await list();
    assert.deepEqual([after.versions, after.inUse], [[], 0]);
    assert.deepEqual([after.last.reason, after.last.message], ['cancelled', 'The training was cancelled.']);
  });

  it('offers what does better on posts that it has not seen', async () => {
    assert.equal((await admin.call('POST', '/v1/heads', {})).status, 202);
    await ended();
    const { versions, inUse, last } = await list();
    assert.equal(last, null);
    assert.equal(inUse, 0, 'nothing is in use before somebody says so');
    const [version] = versions;
    assert.equal(version.state, 'offered', JSON.stringify(version));
    assert.deepEqual(
      version.heads.map(({ head, taken }) => [head, taken]),
      [['urgency', true]],
    );
    const [{ heldOut, shipped }] = version.heads;
    assert.ok(heldOut.after >= heldOut.before + 2, JSON.stringify(heldOut));
    assert.ok(shipped.after * 100 >= shipped.before * 98, JSON.stringify(shipped));
    assert.equal((await current(anna)).status, 204);
  });

  it('is taken into use by an admin: other devices learn of it, the backend decides with it', async () => {
    const urgent = URGENT[0]('Neumünster');
    assert.notEqual(await openedAs(ben, urgent), 'critical');
    const from = await ben.version();
    const used = await admin.call('POST', '/v1/heads/use', { version: 1 });
    assert.deepEqual([used.status, used.body], [200, { inUse: 1, version: from + 1 }]);
    const [entry] = await ben.log({ after: from });
    assert.deepEqual([entry.person, entry.admin], ['oliver', { kind: 'heads.use', heads: 1 }]);
    const file = await current(ben);
    assert.equal(file.status, 200);
    assert.equal(file.headers.get('Content-Type'), 'application/octet-stream');
    assert.ok(file.text.startsWith('LPHS'));
    assert.equal((await current(ben, file.headers.get('ETag'))).status, 304);
    assert.equal(await openedAs(ben, urgent), 'critical');
    assert.equal((await list()).versions[0].usedBy, 'oliver');
  });

  it('another company sees and uses nothing of it', async () => {
    assert.equal((await current(stranger)).status, 204);
    const { versions, corrections, inUse } = await list(stranger);
    assert.deepEqual([versions, corrections.posts, inUse], [[], 0, 0]);
    assert.equal((await stranger.call('POST', '/v1/heads/use', { version: 1 })).status, 404);
  });

  it('outlives a restart, and is gone back from', async () => {
    await backend.stop();
    await backend.start();
    for (const client of [anna, ben, admin]) await client.mustSignIn();
    assert.equal((await list()).inUse, 1);
    assert.equal(await openedAs(anna, URGENT[1]('Neumünster')), 'critical');
    assert.equal((await admin.call('POST', '/v1/heads/use', { version: 0 })).body.inUse, 0);
    assert.equal((await current(anna)).status, 204);
    assert.notEqual(await openedAs(anna, URGENT[0]('Neumünster Süd')), 'critical');
  });

  it('forgets what it learned from posts that were erased', async () => {
    assert.equal((await admin.act('case.erase', cases.at(-1), 1, { reason: 'Art. 17' })).status, 'accepted');
    const { versions, corrections } = await list();
    const [{ state, reason, erased, bytes }] = versions;
    assert.deepEqual([state, reason, erased, bytes], ['forgotten', 'erased', 1, 0]);
    assert.equal(corrections.posts, cases.length - 1);
    const refused = await admin.call('POST', '/v1/heads/use', { version: 1 });
    assert.deepEqual([refused.status, refused.body.error.code], [409, 'wrong_state']);
  });

  it('says nothing of what people wrote: not in the operator’s log, not in the audit chain', async () => {
    const audit = await admin.call('GET', '/v1/audit');
    for (const text of [backend.log, audit.text]) assert.ok(!text.includes(CANARY) && !text.includes('Band'));
    assert.match(backend.log, /"training-ended"/);
  });

  it('can be listed where the configuration is', async () => {
    const config = join(backend.folder, 'config.json');
    const { code, stdout, stderr } = await run(['heads', 'list', '--config', config, '--tenant', 'nordbahn']);
    assert.equal(code, 0, stderr);
    const [used, version] = stdout.split('\n').map((line) => (line ? JSON.parse(line) : null));
    assert.deepEqual([used, version.state], [{ inUse: 0 }, 'forgotten']);
  });
});
