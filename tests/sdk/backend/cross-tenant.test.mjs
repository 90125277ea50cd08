/**
 * Every address × what is another company's × every way of asking: Northline's people, an admin among them, see nothing of
 * Nordbahn's. A canary stands in everything that Nordbahn has; no answer to Northline may hold it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import WebSocket from 'ws';
import { startBackend } from './lib/backend.mjs';
import { Client, keyedTeam, newPost, sha256, walk } from './lib/client.mjs';

const CANARY = 'Zuckerwatte';
const FOR_ADMINS = /^\/v1\/(audit|customers|heads(?!\/current))/;
const TEXT = `Guten Tag, wir melden uns bis Freitag, 12 Uhr. ${CANARY} ^AV`;

let backend;
let nordbahn;
let northline;
let foreign;
const answers = [];

/** Each: what is asked, and the statuses that give nothing away. */
const rows = () => [
  ['get a case', 'GET', `/v1/cases/${foreign.case}`, undefined, [404]],
  ['get its customer', 'GET', `/v1/cases/${foreign.case}/customer`, undefined, [404]],
  ['get by another method', 'PUT', `/v1/cases/${foreign.case}`, {}, [405]],
  ['list the log', 'GET', '/v1/log?after=0&limit=500', undefined, [200]],
  ['filter the log by version', 'GET', `/v1/log?after=${foreign.version - 1}`, undefined, [409]],
  ['filter by a made-up parameter', 'GET', '/v1/log?after=0&tenant=nordbahn', undefined, [400]],
  ['take a snapshot', 'GET', '/v1/snapshot?limit=500', undefined, [200]],
  ['take a snapshot from its case on', 'GET', `/v1/snapshot?after=${foreign.case}`, undefined, [200]],
  ['filter a snapshot', 'GET', '/v1/snapshot?tenant=nordbahn', undefined, [400]],
  ['wait at the log', 'GET', '/v1/log?after=0&wait=1', undefined, [200]],
  ['list people', 'GET', '/v1/people', undefined, [200]],
  ['filter people', 'GET', '/v1/people?tenant=nordbahn', undefined, [400]],
  ['get the policy', 'GET', '/v1/policy', undefined, [200]],
  ['list keys', 'GET', '/v1/keys', undefined, [200]],
  ['revoke a key', 'DELETE', `/v1/keys/${foreign.key}`, undefined, [404]],
  ['export the audit chain', 'GET', '/v1/audit', undefined, [200]],
  ['export from its middle', 'GET', '/v1/audit?after=1&limit=1', undefined, [200]],
  ['filter the export', 'GET', '/v1/audit?tenant=nordbahn', undefined, [400]],
  ['export a customer', 'POST', '/v1/customers/export', { platform: 'x', handle: '@lena_brandt_hh' }, [200]],
  ['change people without a key', 'POST', '/v1/admin', { tenant: 'nordbahn', kind: 'leave', person: 'anna' }, [400]],
  ['list what the heads learn from', 'GET', '/v1/heads', undefined, [200]],
  ['filter that list', 'GET', '/v1/heads?tenant=nordbahn', undefined, [400]],
  ['train heads without corrections', 'POST', '/v1/heads', {}, [409]],
  ['cancel a training', 'DELETE', '/v1/heads/training', undefined, [204]],
  ['use heads of another company', 'POST', '/v1/heads/use', { version: 1 }, [404]],
  ['get the heads in use', 'GET', '/v1/heads/current', undefined, [204]],
  ['be present at a case', 'POST', '/v1/presence', { case: foreign.case, doing: 'reading' }, [404]],
  ['refresh', 'POST', '/v1/session/refresh', undefined, [200]],
];

/** Actions that name what is Nordbahn's. */
const actions = () => [
  ['case.claim', 1, {}],
  ['case.release', 1, { reason: 'x' }],
  ['draft.save', 4, { text: 'x', surface: 'public' }],
  ['review.submit', 4, { text: 'x', surface: 'public', hash: sha256('x'), overrides: [] }],
  ['review.withdraw', 4, { reason: 'x' }],
  ['review.changes', 4, { text: 'x' }],
  ['review.approve', 4, { hash: sha256(TEXT), checklist: { spelling: true, facts: true, empathy: true } }],
  ['review.after', 0, { reason: 'x' }],
  ['reply.intent', 4, { hash: sha256(TEXT) }],
  ['reply.observed', 4, { hash: sha256(TEXT), permalink: 'https://x.com/1', text: TEXT }],
  ['reply.unknown', 4, { reason: 'x' }],
  ['case.note', 0, { text: 'x' }],
  ['case.correct', 0, { about: 'urgency', value: 'high' }],
  ['case.close', 4, { reason: 'x' }],
  ['case.reopen', 4, {}],
  ['case.erase', 4, {}],
  ['bypass.detected', 0, { permalink: 'https://x.com/1', hash: sha256('x') }],
  ['bypass.resolve', 0, { permalink: 'https://x.com/1', reason: 'x' }],
];

describe('no answer holds anything of another company', () => {
  before(async () => {
    backend = await startBackend();
    nordbahn = await keyedTeam(backend);
    northline = {
      agent: await Client.withKey(backend, 'northline', 'derya'),
      admin: await Client.withKey(backend, 'northline', 'oliver'),
    };
    const post = newPost({ text: `@Nordbahn_Hilfe ${CANARY}, wo bleibt mein Zug?` });
    const id = await walk(nordbahn, post, 3);
    const submit = { text: TEXT, surface: 'public', hash: sha256(TEXT), overrides: [] };
    const receipt = await nordbahn.anna.act('review.submit', id, 3, submit);
    assert.equal(receipt.status, 'accepted', JSON.stringify(receipt));
    foreign = { case: id, version: receipt.version, key: nordbahn.anna.key.id, before: await nordbahn.anna.case(id) };
    assert.ok(JSON.stringify(foreign.before).includes(CANARY));
  });
  after(() => backend.close());

  for (const who of ['agent', 'admin']) {
    it(`every address, asked by the ${who}`, async () => {
      for (const [what, method, path, body, statuses] of rows()) {
        const client = northline[who];
        const response = await fetch(backend.url + path, {
          method,
          headers: { Authorization: `Bearer ${client.token}`, 'Content-Type': 'application/json' },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        const text = await response.text();
        const expected = who === 'agent' && FOR_ADMINS.test(path) && statuses[0] !== 400 ? [403] : statuses;
        assert.ok(expected.includes(response.status), `${what}: ${response.status} ${text}`);
        answers.push(text);
        for (const secret of [CANARY, foreign.case, foreign.key, nordbahn.anna.device]) {
          assert.ok(!text.includes(secret), `${what} gives away ${secret}`);
        }
      }
    });

    it(`every kind of action, sent by the ${who}`, async () => {
      for (const [type, base, fields] of actions()) {
        const receipt = await northline[who].act(type, foreign.case, base, fields);
        assert.deepEqual([receipt.status, receipt.code], ['rejected', 'not_found'], type);
        assert.ok(!JSON.stringify(receipt).includes(CANARY));
      }
      assert.deepEqual(await nordbahn.anna.case(foreign.case), foreign.before);
    });
  }

  it('the stream tells of own news only', async () => {
    const socket = new WebSocket(`${backend.url.replace('http', 'ws')}/v1/poke`, [
      'leitplanke.1',
      `bearer.${northline.admin.token}`,
    ]);
    const pokes = [];
    await new Promise((resolve) => {
      socket.on('message', (data) => pokes.push(String(data)) && resolve());
    });
    await nordbahn.ben.act('case.note', foreign.case, 0, { text: 'nur für uns' });
    const { version } = (await northline.admin.call('GET', '/v1/log?after=0&limit=1')).body;
    assert.deepEqual(pokes, [JSON.stringify({ version })]);
    socket.terminate();
  });

  it('a key enrolled in one company signs nothing in the other', async () => {
    const twin = new Client(backend, 'northline', 'anna', nordbahn.anna.device);
    twin.key = nordbahn.anna.key;
    assert.equal((await twin.signIn()).status, 200, 'the companies know nothing of each other');
    assert.deepEqual(
      (await twin.call('GET', '/v1/keys')).body.keys.map((key) => key.person),
      ['anna'],
    );
    twin.policy = (await twin.call('GET', '/v1/policy')).body.fingerprint;
    const post = newPost();
    const pair = { anna: twin, ben: await Client.withKey(backend, 'northline', 'ben') };
    const id = await walk(pair, post, 3);
    const fields = { text: 'Hallo, wir kümmern uns bis Freitag, 12 Uhr. ^AV', surface: 'public', overrides: [] };
    const action = twin.action('review.submit', id, 3, { ...fields, hash: sha256(fields.text) });
    const asNordbahn = Object.assign(Object.create(twin), { tenant: 'nordbahn' }).sign(action);
    const [receipt] = await twin.push(asNordbahn);
    assert.deepEqual([receipt.status, receipt.code], ['rejected', 'not_yours']);
  });

  it('and nobody’s answers were empty for want of asking', () => assert.ok(answers.length >= 32));
});
