import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost, sha256, steps, TEXT, team, walk } from './lib/client.mjs';

describe('two people, from an unseen post to an answered one', () => {
  let backend;
  let people;
  const post = newPost({ text: 'RE 7 fällt aus! Meine IBAN für die Erstattung: DE89 3704 0044 0532 0130 00' });
  const caseId = caseIdOf('nordbahn', post);

  before(async () => {
    backend = await startBackend();
    people = await team(backend);
  });
  after(() => backend.close());

  it('takes every step once, in the log as in the case', async () => {
    await walk(people, post, 9);
    const found = await people.anna.case(caseId);
    assert.equal(found.state, 'answered');
    assert.equal(found.revision, 9);
    assert.equal(found.draft.text, TEXT);
    assert.equal(found.draft.author, 'anna');
    assert.deepEqual([found.approval.person, found.approval.hash], ['ben', sha256(TEXT)]);
    assert.deepEqual([found.reply.matches, found.reply.permalink], [true, 'https://x.com/Nordbahn_Hilfe/status/2']);
    assert.equal(found.policyVersion, (await people.ben.call('GET', '/v1/policy')).body.fingerprint);

    const log = await people.ben.log();
    assert.deepEqual(
      log.map((entry) => entry.version),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
    assert.deepEqual(
      log.map((entry) => [entry.person, entry.action.type]),
      steps(post)
        .slice(0, 9)
        .map(([who, type]) => [who, type]),
    );
    assert.deepEqual(log.at(-1).after, found);
  });

  it('masks what the customer should not have posted, before it is stored', async () => {
    const found = await people.anna.case(caseId);
    assert.ok(!found.post.text.includes('0532'), found.post.text);
    assert.ok(found.post.text.startsWith('RE 7 fällt aus! Meine IBAN für die Erstattung: '));
    const log = await people.anna.call('GET', '/v1/log?after=0&limit=1');
    assert.ok(!JSON.stringify(log.body).includes('0532'));
  });

  it('pages through the log and says where it ends', async () => {
    const page = (await people.anna.call('GET', '/v1/log?after=3&limit=2')).body;
    assert.deepEqual(
      page.entries.map((entry) => entry.version),
      [4, 5],
    );
    assert.deepEqual([page.version, page.more], [9, true]);
    const end = (await people.anna.call('GET', '/v1/log?after=9')).body;
    assert.deepEqual(end, { entries: [], more: false, version: 9 });
    const ahead = await people.anna.call('GET', '/v1/log?after=10');
    assert.deepEqual([ahead.status, ahead.body.error.code], [409, 'sequence']);
  });

  it('shows the customer of the case, across channels, and of nobody else', async () => {
    const { body } = await people.anna.call('GET', `/v1/cases/${caseId}/customer`);
    assert.equal(body.customer.name, 'Lena Brandt');
    assert.deepEqual(Object.keys(body.customer).sort(), [
      'contact',
      'handles',
      'id',
      'interactions',
      'name',
      'products',
      'since',
      'tier',
    ]);
    assert.deepEqual([...new Set(body.customer.interactions.map((i) => i.channel))].sort(), [
      'mail',
      'phone',
      'shop',
      'social',
    ]);

    const stranger = newPost({ author: { handle: '@nobody_we_know', name: 'Lena Brandt' } });
    await walk(people, stranger, 1);
    const none = await people.anna.call('GET', `/v1/cases/${caseIdOf('nordbahn', stranger)}/customer`);
    assert.deepEqual(none.body, { customer: null }, 'a name alone is nobody');
    for (const path of [`/v1/cases/${'0'.repeat(32)}/customer`, `/v1/cases/${'0'.repeat(32)}`]) {
      assert.equal((await people.anna.call('GET', path)).status, 404);
    }
    for (const path of ['/v1/customers', '/v1/customer?handle=@lena_brandt_hh', '/v1/cases']) {
      assert.equal((await people.anna.call('GET', path)).status, 404, 'there is no search and no list');
    }
  });

  it('knows a handle on its own platform only, with or without @ and in any case', async () => {
    const names = [];
    for (const [platform, handle] of [
      ['facebook', 'Katrin.Soerensen.7'],
      ['x', 'LENA_BRANDT_HH'],
      ['x', '@lena.brandt.hh'],
      ['instagram', '@lena_brandt_hh'],
      ['x', ''],
    ]) {
      const asked = newPost({ platform, author: { handle, name: '' } });
      await walk(people, asked, 1);
      const answer = await people.anna.call('GET', `/v1/cases/${caseIdOf('nordbahn', asked)}/customer`);
      names.push(answer.body.customer?.name ?? null);
    }
    assert.deepEqual(names, ['Katrin Sörensen', 'Lena Brandt', null, null, null]);
  });

  it('lists the people without anything about their passwords', async () => {
    const { body } = await people.ben.call('GET', '/v1/people');
    assert.deepEqual(
      body.people.map((person) => person.id),
      ['anna', 'ben', 'derya', 'jonas', 'maeve', 'oliver'],
    );
    assert.deepEqual(Object.keys(body.people[0]).sort(), ['id', 'name', 'roles', 'signature']);
  });

  it('gives the policy as the document that its fingerprint was made of', async () => {
    const { body, headers } = await people.ben.call('GET', '/v1/policy');
    assert.equal(typeof body.policy, 'string');
    assert.equal(sha256(body.policy).slice(0, 16), body.fingerprint);
    assert.equal(headers.get('etag'), `"${body.fingerprint}"`);
    for (const tag of [`"${body.fingerprint}"`, `W/"${body.fingerprint}"`, `"other", "${body.fingerprint}"`, '*']) {
      const again = await people.ben.call('GET', '/v1/policy', undefined, { 'If-None-Match': tag });
      assert.deepEqual([again.status, again.body], [304, null], tag);
    }
    assert.equal((await people.ben.call('GET', '/v1/policy', undefined, { 'If-None-Match': '"other"' })).status, 200);
  });
});

describe('waiting for news', () => {
  let backend;
  let people;
  before(async () => {
    backend = await startBackend();
    people = await team(backend);
  });
  after(() => backend.close());

  it('answers a long poll as soon as a colleague has done something', async () => {
    const post = newPost();
    const waiting = people.ben.call('GET', '/v1/log?after=0&wait=25');
    // Whichever comes first, the answer has the entry.
    const receipt = await people.anna.act('case.open', caseIdOf('nordbahn', post), 0, { post });
    assert.equal(receipt.status, 'accepted');
    const { status, body } = await waiting;
    assert.equal(status, 200);
    assert.deepEqual(
      body.entries.map((entry) => entry.action.type),
      ['case.open'],
    );
  });

  it('answers at once where there is something already, and empty when the time is over', async () => {
    const now = await people.ben.call('GET', '/v1/log?after=0&wait=25');
    assert.equal(now.body.entries.length, 1);
    const later = await people.ben.call('GET', '/v1/log?after=1&wait=1');
    assert.deepEqual(later.body, { entries: [], more: false, version: 1 });
  });

  it('is not woken by another company', async () => {
    const waiting = people.ben.call('GET', '/v1/log?after=1&wait=1');
    const maeve = await Client.signIn(backend, 'northline', 'maeve');
    const post = newPost();
    await maeve.act('case.open', caseIdOf('northline', post), 0, { post });
    assert.deepEqual((await waiting).body.entries, []);
  });

  it('ends with the session', async () => {
    const derya = await Client.signIn(backend, 'nordbahn', 'derya');
    const start = performance.now();
    const waiting = derya.call('GET', '/v1/log?after=1&wait=25');
    // Only when the poll has got through does signing out meet it waiting; both orders must end it.
    await derya.call('DELETE', '/v1/session');
    assert.equal((await waiting).status, 401);
    assert.ok(performance.now() - start < 20000, 'signing out wakes the poll');
  });
});

it('a page of the log never outgrows what a client takes, and loses nothing', async () => {
  const backend = await startBackend();
  try {
    const { anna } = await team(backend);
    const post = newPost();
    const id = caseIdOf('nordbahn', post);
    await anna.push(anna.action('case.open', id, 0, { post }), anna.action('case.claim', id, 1));
    for (let base = 2; base < 14; base += 1) {
      const receipt = await anna.act('draft.save', id, base, {
        text: `${base} ${'ä'.repeat(30000)}`,
        surface: 'public',
      });
      assert.equal(receipt.status, 'accepted');
    }
    const versions = [];
    for (let more = true; more; ) {
      const { body } = await anna.call('GET', `/v1/log?after=${versions.at(-1) ?? 0}&limit=500`);
      assert.ok(Buffer.byteLength(JSON.stringify(body)) <= 1024 * 1024);
      versions.push(...body.entries.map((entry) => entry.version));
      more = body.more;
    }
    assert.deepEqual(
      versions,
      Array.from({ length: 14 }, (_, index) => index + 1),
    );
  } finally {
    await backend.close();
  }
});
