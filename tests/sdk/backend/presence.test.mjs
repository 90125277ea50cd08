/** Who looks at a case at this moment, asked over the wire. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost, team, walk } from './lib/client.mjs';

/** `kPresenceBurst` of limits.h */
const BURST = 30;

describe('presence', () => {
  let backend;
  let people;
  let open;
  const say = (client, doing, id = open) => client.call('POST', '/v1/presence', { case: id, doing });
  before(async () => {
    backend = await startBackend();
    people = await team(backend);
    open = await walk(people, newPost(), 4);
  });
  after(() => backend.close());

  it('tells each who else is at the case, and for how long they stay', async () => {
    const { anna, ben } = people;
    assert.deepEqual((await say(anna, 'typing')).body, { present: [] });
    assert.deepEqual((await say(ben, 'reading')).body, { present: [{ person: 'anna', doing: 'typing' }] });
    assert.deepEqual((await say(anna, 'reading')).body, { present: [{ person: 'ben', doing: 'reading' }] });
    assert.deepEqual((await say(ben, 'left')).body, { present: [{ person: 'anna', doing: 'reading' }] });
    assert.deepEqual((await say(anna, 'left')).body, { present: [] });
  });

  it('is in no case, no log and not on the disk', async () => {
    const { anna } = people;
    const before = { log: await anna.log(), case: await anna.case(open) };
    await say(anna, 'typing');
    assert.deepEqual({ log: await anna.log(), case: await anna.case(open) }, before);
    assert.ok(!backend.log.includes('typing') && !backend.log.includes(open));
    await backend.restart();
    await say(people.ben, 'reading');
    assert.deepEqual((await say(anna, 'reading')).body.present, [{ person: 'ben', doing: 'reading' }]);
    assert.deepEqual((await say(people.ben, 'left')).body.present, [{ person: 'anna', doing: 'reading' }]);
  });

  it('nobody is at a case that is answered or closed', async () => {
    for (const steps of [9, 10]) {
      const done = await walk(people, newPost(), steps);
      await say(people.anna, 'reading', done);
      assert.deepEqual((await say(people.ben, 'reading', done)).body, { present: [] });
    }
  });

  it('refuses what is no word about a case', async () => {
    const { anna } = people;
    assert.equal((await say(anna, 'sleeping')).body.error.where, '/doing');
    assert.equal((await say(anna, 'reading', caseIdOf('nordbahn', newPost()))).status, 404);
    for (const body of [{}, { case: open }, { doing: 'reading' }, { case: 1, doing: 'reading' }, [], null]) {
      assert.equal((await anna.call('POST', '/v1/presence', body)).status, 400, JSON.stringify(body));
    }
    const more = { case: open, doing: 'reading', person: 'ben' };
    assert.equal((await anna.call('POST', '/v1/presence', more)).status, 400, 'nobody speaks for somebody else');
    assert.equal((await new Client(backend, 'nordbahn', 'anna').call('POST', '/v1/presence', more)).status, 401);
    assert.equal((await anna.call('GET', '/v1/presence')).status, 405);
  });

  it('is no way to flood: each device may say so much', async () => {
    const eager = await Client.signIn(backend, 'nordbahn', 'derya');
    const answers = [];
    for (let i = 0; i < BURST * 3 && answers.at(-1)?.status !== 429; i++) answers.push(await say(eager, 'reading'));
    assert.ok(answers.length > BURST);
    assert.equal(answers.at(-1).body.error.code, 'rate_limited');
    assert.ok(Number(answers.at(-1).headers.get('Retry-After')) >= 1);
    assert.equal((await say(people.ben, 'left')).status, 200, 'others are not slowed down');
    assert.equal((await eager.call('GET', '/v1/policy')).status, 200, 'nor is work');
  });
});
