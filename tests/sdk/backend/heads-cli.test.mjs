/**
 * `leitplanke heads train`, `use` and `list` beside a backend that runs: an admin's key counts, the backend decides with
 * what was taken into use, devices hear of it, and every refusal has its reason and its exit code.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run, startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost } from './lib/client.mjs';
import { teach, URGENT } from './lib/corrections.mjs';

let keys;
let backend;
let anna;
let ben;
let admin;

const common = () => ['--config', join(backend.folder, 'config.json'), '--tenant', 'nordbahn'];
const by = (key) => ['--key', join(keys, key)];
const train = (key = 'petra') => run(['heads', 'train', ...common(), ...by(key)]);
const use = (version, key = 'petra') => run(['heads', 'use', ...common(), ...by(key), '--version', `${version}`]);

async function makeKey(name) {
  const { code, stdout, stderr } = await run(['admin', 'key', '--out', join(keys, name)]);
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout);
}

async function list() {
  const { code, stdout, stderr } = await run(['heads', 'list', ...common()]);
  assert.equal(code, 0, stderr);
  const [{ inUse }, ...versions] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { inUse, versions };
}

/** Nothing on standard output, the reason on the other. */
function refused({ code, stdout, stderr }, wanted, why) {
  assert.deepEqual([code, stdout], [wanted, ''], stderr);
  assert.match(stderr, why);
}

/** How urgent the backend finds it. */
async function urgencyOf(text) {
  const post = newPost({ text: `@Nordbahn_Hilfe ${text}` });
  const id = caseIdOf('nordbahn', post);
  assert.equal((await ben.act('case.open', id, 0, { post })).status, 'accepted');
  return (await ben.case(id)).assessed.urgency;
}

describe('leitplanke heads', () => {
  let petra;
  before(async () => {
    keys = await mkdtemp(join(tmpdir(), 'leitplanke-keys-'));
    petra = await makeKey('petra');
    await makeKey('stranger');
    backend = await startBackend({
      policy: (policy) => {
        policy.review = { approvers: { default: 1, urgency: { critical: 2 } } };
      },
      config: ({ tenants }) => {
        tenants[0].adminKeys = [{ holder: 'Petra Lang', public: petra.public }];
      },
    });
    [anna, ben, admin] = await Promise.all(
      ['anna', 'ben', 'oliver'].map((person) => Client.signIn(backend, 'nordbahn', person)),
    );
  });
  after(async () => {
    await backend?.close();
    await rm(keys, { recursive: true, force: true });
  });

  it('without corrections there is nothing to list, to train or to use, and it says so', async () => {
    assert.deepEqual(await list(), { inUse: 0, versions: [] });
    refused(await train(), 1, /^refused: 0 corrected posts; 50 are needed\.$/m);
    refused(await use(1), 1, /^refused: There is no such version of heads\.$/m);
  });

  it('only a key of the company’s admins counts', async () => {
    refused(await train('stranger'), 1, /not a key of the company's admins/);
    refused(await use(0, 'stranger'), 1, /not a key of the company's admins/);
    refused(await train('nobody'), 2, /nobody/);
  });

  it('arguments that cannot be meant are refused before anything is opened', async () => {
    refused(await use('one'), 2, /--version is a number/);
    refused(await run(['heads', 'list', ...common().slice(0, 3), 'northpole']), 2, /no tenant "northpole"/);
    refused(await run(['heads', 'train', ...common()]), 2, /--key/);
  });

  it('trains beside the backend that runs; list and backend have the same version, and it is only offered', async () => {
    await teach(anna, ben);
    const { code, stdout, stderr } = await train();
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^step 1 of 2$/m);
    const version = JSON.parse(stdout);
    assert.deepEqual(
      [version.version, version.state, version.by, version.posts, version.people],
      [1, 'offered', 'Petra Lang', 60, 2],
    );
    const [{ head, heldOut, taken }] = version.heads;
    assert.deepEqual([head, taken], ['urgency', true]);
    assert.ok(heldOut.after >= heldOut.before + 2, JSON.stringify(heldOut));
    assert.deepEqual(await list(), { inUse: 0, versions: [version] });
    const { body } = await admin.call('GET', '/v1/heads');
    assert.deepEqual([body.inUse, body.versions], [0, [version]]);
    assert.notEqual(await urgencyOf(URGENT[0]('Neumünster')), 'critical');
  });

  it('taken into use, the running backend decides with it, and log and chain name the key', async () => {
    const from = await ben.version();
    const { code, stdout, stderr } = await use(1);
    assert.equal(code, 0, stderr);
    assert.deepEqual(JSON.parse(stdout), { version: from + 1 });
    const { inUse, versions } = await list();
    assert.deepEqual([inUse, versions[0].usedBy], [1, 'Petra Lang']);
    const [entry] = await ben.log({ after: from });
    assert.deepEqual([entry.person, entry.admin], ['Petra Lang', { kind: 'heads.use', heads: 1 }]);
    const audit = await admin.call('GET', '/v1/audit');
    assert.equal(JSON.parse(audit.text.trim().split('\n').at(-1)).record.admin.key, petra.id);
    assert.equal((await anna.call('GET', '/v1/heads/current')).status, 200);
    assert.equal(await urgencyOf(URGENT[1]('Neumünster')), 'critical');
  });

  it('goes back to what ships', async () => {
    assert.equal((await use(0)).code, 0);
    assert.equal((await list()).inUse, 0);
    assert.equal((await anna.call('GET', '/v1/heads/current')).status, 204);
    assert.notEqual(await urgencyOf(URGENT[0]('Neumünster')), 'critical');
  });
});
