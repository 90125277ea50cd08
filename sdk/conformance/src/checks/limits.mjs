/** How much, how often, how deep. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { ask } from '../raw.mjs';
import { newDevice } from '../wire.mjs';
import { answers } from './expect.mjs';

const MIB = 1024 * 1024;
/** Asked at once, and in all, before a backend that has no limit is told so. */
const AT_ONCE = 40;
const MOST_REQUESTS = 4000;
const MOST_SIGN_INS = 40;
const MOST_PRESENCE = 120;

/** Asks again and again until it is told to wait. */
async function untilLimited(most, atOnce, request, what) {
  for (let asked = 0; asked < most; asked += atOnce) {
    const got = await Promise.all(Array.from({ length: Math.min(atOnce, most - asked) }, request));
    const limited = got.find(({ status }) => status === 429);
    if (!limited) continue;
    answers(limited, 429, 'rate_limited');
    assert.match(limited.headers.get('Retry-After') ?? '', /^[1-9]\d*$/, 'Retry-After says how long to wait');
    return;
  }
  assert.fail(`${most} ${what} were all answered`);
}

export const checks = {
  async 'LIM-1'(world) {
    const { token } = await world.as('author');
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const push = async (bytes) => {
      const body = `{"actions":[]${' '.repeat(bytes - 14)}}`;
      const answer = await ask(world.url, 'POST', '/v1/actions', { headers, body });
      world.backend.seen({ method: 'POST', path: '/v1/actions', ...answer });
      return answer;
    };
    answers(await push(MIB), 200);
    answers(await push(MIB + 1), 413, 'too_large');
  },

  async 'LIM-2'(world) {
    const client = world.device('agent'); // of its own: nobody else has used up what it may ask
    await client.mustSignIn();
    const { token } = client;
    const get = async (path, more = {}) => {
      const answer = await ask(world.url, 'GET', path, { headers: { Authorization: `Bearer ${token}`, ...more } });
      world.backend.seen({ method: 'GET', path, ...answer });
      return answer;
    };
    answers(await get(`/v1/people?${'a'.repeat(2100)}`), 414, 'too_large');
    answers(await get('/v1/people', { 'X-Long': 'a'.repeat(17 * 1024) }), 431, 'too_large');
    answers(await get('/v1/people', { 'X-Long': 'a'.repeat(8 * 1024) }), 200);
  },

  async 'LIM-3'(world) {
    const client = world.device('agent');
    await client.mustSignIn();
    client.patient = false;
    await untilLimited(MOST_REQUESTS, AT_ONCE, () => client.call('GET', '/v1/people'), 'requests of one device');
    answers(await (await world.as('author')).call('GET', '/v1/people'), 200);
  },

  async 'LIM-4'(world) {
    const client = world.nobody();
    const person = `nobody-${randomBytes(6).toString('hex')}`;
    const guess = { tenant: world.tenants[1].id, person, password: 'a guess', device: newDevice() };
    await untilLimited(MOST_SIGN_INS, 1, () => client.call('POST', '/v1/session', guess), 'attempts for one name');
  },

  async 'LIM-5'(world) {
    const client = world.device('second');
    await client.mustSignIn();
    client.patient = false;
    const { id } = await world.caseIn('claimed');
    const say = () => client.call('POST', '/v1/presence', { case: id, doing: 'reading' });
    await untilLimited(MOST_PRESENCE, AT_ONCE, say, 'words about presence');
  },

  async 'LIM-6'(world) {
    const client = await world.as('author');
    for (const depth of [64, 100_000]) {
      const body = Buffer.from('['.repeat(depth) + ']'.repeat(depth));
      answers(await client.call('POST', '/v1/actions', body), 400, 'invalid_json');
    }
  },
};
