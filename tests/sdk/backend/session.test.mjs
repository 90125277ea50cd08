import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { Client, newDevice } from './lib/client.mjs';
import { until } from './lib/until.mjs';

describe('signing in', () => {
  let backend;
  before(async () => {
    backend = await startBackend();
  });
  after(() => backend.close());

  it('tells who signed in, until when, and the next number of the device', async () => {
    const anna = new Client(backend, 'nordbahn', 'anna');
    const { status, body } = await anna.signIn();
    assert.equal(status, 200);
    assert.match(body.token, /^[0-9a-f]{64}$/);
    assert.equal(body.device, anna.device);
    assert.equal(body.nextSeq, 1);
    assert.deepEqual(body.person, {
      id: 'anna',
      name: 'Anna Vogel',
      signature: '^AV',
      roles: ['agent', 'reviewer'],
    });
    const life = (Date.parse(body.expiresAt) - Date.now()) / 60000;
    assert.ok(life > 14 && life <= 15, `the token lives ${life} minutes`);
  });

  it('answers a wrong password, name and company alike', async () => {
    const answers = [];
    for (const [tenant, person] of [
      ['nordbahn', 'anna'],
      ['nordbahn', 'nobody'],
      ['nowhere', 'anna'],
    ]) {
      const { status, body } = await new Client(backend, tenant, person).signIn('demo-ben');
      answers.push({ status, body });
    }
    assert.equal(answers[0].status, 401);
    assert.equal(answers[0].body.error.code, 'unauthorized');
    assert.deepEqual(answers[1], answers[0]);
    assert.deepEqual(answers[2], answers[0]);
  });

  it('does not accept the password of another account for an unknown name', async () => {
    for (const password of ['anna', 'ben', 'derya', 'jonas', 'maeve', 'oliver']) {
      assert.equal(
        (await new Client(backend, 'nordbahn', `nobody-${password}`).signIn(`demo-${password}`)).status,
        401,
      );
    }
  });

  it('takes the same time for a wrong name as for a wrong password', async () => {
    const spent = { known: [], unknown: [] };
    for (let round = 0; round < 8; round += 1) {
      for (const [kind, person] of [
        ['known', ['ben', 'derya', 'jonas', 'maeve'][round % 4]],
        ['unknown', `nobody${round}`],
      ]) {
        const start = performance.now();
        await new Client(backend, 'northline', person).signIn('wrong');
        spent[kind].push(performance.now() - start);
      }
    }
    const median = (times) => times.sort((a, b) => a - b)[times.length / 2];
    const ratio = median(spent.unknown) / median(spent.known);
    // A skipped hash would make it ten times faster.
    assert.ok(ratio > 0.4 && ratio < 2.5, `unknown : known = ${ratio}`);
  });

  it('binds a device to its first person', async () => {
    const anna = await Client.signIn(backend, 'nordbahn', 'anna');
    const { status, body } = await new Client(backend, 'nordbahn', 'ben', anna.device).signIn();
    assert.equal(status, 403);
    assert.equal(body.error.code, 'forbidden');
    assert.equal((await anna.call('GET', '/v1/people')).status, 200, 'the refusal must not end her session');
    const elsewhere = new Client(backend, 'northline', 'ben', anna.device);
    assert.equal((await elsewhere.signIn()).status, 200, 'another company knows nothing of it');
  });

  it('refuses every other shape of the body', async () => {
    const good = { tenant: 'nordbahn', person: 'anna', password: 'demo-anna', device: newDevice() };
    const client = new Client(backend, 'nordbahn', 'anna');
    for (const bad of [
      null,
      [],
      'anna',
      {},
      { ...good, device: good.device.toUpperCase() },
      { ...good, device: good.device.slice(1) },
      { ...good, device: 7 },
      { ...good, password: '' },
      { ...good, password: ['demo-anna'] },
      { ...good, password: 'x'.repeat(1025) },
      { ...good, person: null },
      { ...good, roles: ['admin'] },
      { tenant: 'nordbahn', person: 'anna', password: 'demo-anna' },
    ]) {
      const { status, body } = await client.call('POST', '/v1/session', bad);
      assert.equal(status, 400, JSON.stringify(bad));
      assert.equal(body.error.code, 'invalid_argument');
    }
  });

  it('keeps neither token nor password in a usable form', async () => {
    const anna = await Client.signIn(backend, 'nordbahn', 'anna');
    for (const name of ['', '-wal']) {
      const bytes = await readFile(backend.database + name, 'latin1');
      assert.ok(!bytes.includes(anna.token), `the token stands in the database${name}`);
      assert.ok(!bytes.includes('demo-anna'), `the password stands in the database${name}`);
    }
    assert.ok(!backend.log.includes(anna.token));
  });
});

describe('staying signed in', () => {
  let backend;
  before(async () => {
    backend = await startBackend();
  });
  after(() => backend.close());

  it('gives a new token for a valid one; the old one ends by itself', async () => {
    const anna = await Client.signIn(backend, 'nordbahn', 'anna');
    const first = anna.token;
    const { status, body } = await anna.call('POST', '/v1/session/refresh');
    assert.equal(status, 200);
    assert.notEqual(body.token, first);
    assert.deepEqual(Object.keys(body).sort(), ['device', 'expiresAt', 'nextSeq', 'person', 'token']);
    assert.equal((await anna.call('GET', '/v1/people')).status, 200, 'an answer may get lost: the old one still works');
    anna.token = body.token;
    assert.equal((await anna.call('GET', '/v1/people')).status, 200);
  });

  it('signs out all tokens of the device, and no other device', async () => {
    const anna = await Client.signIn(backend, 'nordbahn', 'anna');
    const other = await Client.signIn(backend, 'nordbahn', 'anna');
    const old = anna.token;
    anna.token = (await anna.call('POST', '/v1/session/refresh')).body.token;
    assert.equal((await anna.call('DELETE', '/v1/session')).status, 204);
    for (const token of [old, anna.token]) {
      anna.token = token;
      assert.equal((await anna.call('GET', '/v1/people')).status, 401);
      assert.equal((await anna.call('POST', '/v1/session/refresh')).status, 401);
    }
    assert.equal((await other.call('GET', '/v1/people')).status, 200);
  });

  it('takes no token that it did not give', async () => {
    const anna = await Client.signIn(backend, 'nordbahn', 'anna');
    const { token } = anna;
    const last = token.at(-1) === '0' ? '1' : '0';
    for (const bad of ['', 'x', `${token}0`, token.slice(0, -1) + last, token.toUpperCase(), `${token} ${token}`]) {
      anna.token = bad;
      const { status, body, headers } = await anna.call('GET', '/v1/people');
      assert.equal(status, 401, bad);
      assert.equal(body.error.code, 'unauthorized');
      assert.equal(headers.get('www-authenticate'), 'Bearer');
    }
    anna.token = '';
    const basic = { Authorization: `Basic ${token}` };
    assert.equal((await anna.call('GET', '/v1/people', undefined, basic)).status, 401);
  });

  it('survives a restart', async () => {
    const anna = await Client.signIn(backend, 'nordbahn', 'anna');
    await backend.restart();
    assert.equal((await anna.call('GET', '/v1/people')).status, 200);
  });
});

describe('a token with a short life', () => {
  let backend;
  before(async () => {
    backend = await startBackend({
      config: (config) => {
        config.tokenSeconds = 1;
      },
    });
  });
  after(() => backend.close());

  it('ends, and cannot be refreshed any more', async () => {
    const anna = await Client.signIn(backend, 'nordbahn', 'anna');
    assert.equal((await anna.call('GET', '/v1/people')).status, 200);
    await until(async () => (await anna.call('GET', '/v1/people')).status === 401, 'the token ends');
    assert.equal((await anna.call('POST', '/v1/session/refresh')).status, 401);
    assert.equal((await anna.call('DELETE', '/v1/session')).status, 401);
    assert.equal((await anna.signIn()).status, 200, 'the password still signs in');
  });
});

describe('rates', () => {
  async function attempts(client, count) {
    const answers = [];
    for (let i = 0; i < count; i += 1) answers.push(await client.signIn('wrong'));
    return answers;
  }

  it('stops guessing one name, says when to come back, and leaves the others alone', async () => {
    const backend = await startBackend();
    try {
      const answers = await attempts(new Client(backend, 'nordbahn', 'anna'), 12);
      assert.deepEqual([...new Set(answers.slice(0, 10).map((a) => a.status))], [401]);
      const last = answers.at(-1);
      assert.equal(last.status, 429);
      assert.equal(last.body.error.code, 'rate_limited');
      const wait = Number(last.headers.get('retry-after'));
      assert.ok(wait >= 1 && wait <= 60, `Retry-After: ${wait}`);
      assert.equal((await new Client(backend, 'nordbahn', 'ben').signIn()).status, 200);
      assert.equal((await new Client(backend, 'northline', 'anna').signIn()).status, 200);
    } finally {
      await backend.close();
    }
  });

  it('stops guessing names of one company', async () => {
    const backend = await startBackend({
      config: (config) => {
        config.limits.signInsPerMinute = 1;
      },
    });
    try {
      const answers = [];
      for (let i = 0; i < 61; i += 1) answers.push((await new Client(backend, 'nordbahn', `n${i}`).signIn('x')).status);
      assert.deepEqual([...new Set(answers.slice(0, 60))], [401]);
      assert.equal(answers.at(-1), 429);
      assert.equal((await new Client(backend, 'northline', 'ben').signIn()).status, 200);
    } finally {
      await backend.close();
    }
  });

  it('slows down one device that asks too often', async () => {
    const backend = await startBackend({
      config: (config) => {
        config.limits.requestsPerMinute = 1;
      },
    });
    try {
      const anna = await Client.signIn(backend, 'nordbahn', 'anna');
      const ben = await Client.signIn(backend, 'nordbahn', 'ben');
      const answers = [];
      for (let i = 0; i < 201; i += 1) answers.push((await anna.call('GET', '/v1/people')).status);
      assert.deepEqual([...new Set(answers.slice(0, 200))], [200]);
      assert.equal(answers.at(-1), 429);
      const { status, headers } = await anna.call('POST', '/v1/actions', { actions: [] });
      assert.equal(status, 429);
      assert.ok(Number(headers.get('retry-after')) >= 1);
      assert.equal((await ben.call('GET', '/v1/people')).status, 200);
    } finally {
      await backend.close();
    }
  });
});
