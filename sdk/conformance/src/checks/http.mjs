/** What holds for every request: shapes, types, parameters, versions. HTTP-1 is decided by the whole run. */

import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { ask, handshake } from '../raw.mjs';
import { answers } from './expect.mjs';

async function seen(world, method, path, options) {
  const answer = await ask(world.url, method, path, options);
  world.backend.seen({ method, path, ...answer });
  return answer;
}

export const checks = {
  async 'HTTP-2'(world) {
    const client = await world.as('author');
    for (const path of ['/', '/v1', '/v1/people/', '/v1/nothing', '/V1/people', '/v1/cases/', '/v1/cases/x']) {
      answers(await client.call('GET', path), 404, 'not_found');
    }
    for (const [method, path] of [
      ['PUT', '/v1/session'],
      ['POST', '/v1/people'],
      ['PATCH', '/v1/actions'],
      ['DELETE', '/v1/log'],
      ['POST', `/v1/cases/${'0'.repeat(32)}`],
    ]) {
      const answer = await client.call(method, path, {});
      answers(answer, 405, 'method_not_allowed');
      const known = world.contract.operations().filter((one) => one.path === path);
      for (const one of known)
        assert.ok(answer.headers.get('Allow').includes(one.method), `${path} allows ${one.method}`);
    }
  },

  async 'HTTP-3'(world) {
    for (const path of ['/v1/actions', '/v1/session', '/v1/log']) {
      const { status, headers } = await world.nobody().call('OPTIONS', path, undefined, {
        Origin: 'https://x.com',
        'Leitplanke-Protocol': null,
      });
      assert.equal(status, 204, `OPTIONS ${path}`);
      const methods = headers.get('Access-Control-Allow-Methods');
      for (const method of ['GET', 'POST', 'DELETE']) assert.ok(methods.includes(method), `${method} is not allowed`);
      const names = headers.get('Access-Control-Allow-Headers').toLowerCase();
      for (const name of ['authorization', 'content-type', 'if-none-match', 'leitplanke-protocol']) {
        assert.ok(names.includes(name), `the header ${name} is not allowed`);
      }
    }
  },

  async 'HTTP-4'(world) {
    const client = await world.as('author');
    const push = (body, headers) => client.call('POST', '/v1/actions', Buffer.from(body), headers);
    for (const body of ['{"actions":[', 'actions', '{"actions":[]}{}', '{"actions":[NaN]}', '{"actions":[]} // none']) {
      answers(await push(body), 400, 'invalid_json');
    }
    answers(await push(Buffer.from('{"actions":["\u00e4"]}', 'latin1')), 400, 'invalid_json');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1']) {
      answers(await push('{"actions":[]}', { 'Content-Type': type }), 415, 'unsupported');
    }
    answers(await push(gzipSync('{"actions":[]}'), { 'Content-Encoding': 'gzip' }), 415, 'unsupported');
    answers(await push('{"actions":[]}', { 'Content-Type': 'application/json; charset=utf-8' }), 200);
  },

  async 'HTTP-5'(world) {
    const client = await world.as('author');
    for (const path of [
      '/v1/people?x=1',
      '/v1/people?tenant=other',
      '/v1/log?after=1&after=2',
      '/v1/log?after=-1',
      '/v1/log?after=1e3',
      '/v1/log?after=',
      '/v1/log?limit=0',
      '/v1/log?limit=501',
      '/v1/log?wait=forever',
    ]) {
      answers(await client.call('GET', path), 400, 'invalid_argument');
    }
  },

  async 'VER-1'(world) {
    const client = await world.as('author');
    for (const version of [null, '1']) {
      answers(await client.call('GET', '/v1/people', undefined, { 'Leitplanke-Protocol': version }), 200);
    }
  },

  async 'VER-2'(world) {
    const client = await world.as('author');
    for (const version of ['0', '2', 'one']) {
      for (const { method, path } of world.contract.operations()) {
        const body = method === 'POST' ? {} : undefined;
        const answer = await client.call(method, path, body, { 'Leitplanke-Protocol': version });
        answers(answer, 426, 'protocol_version');
        assert.match(answer.body.error.message, /\b1\b/, 'the sentence names the version that is spoken');
      }
    }
  },

  async 'VER-3'(world) {
    const { token } = await world.as('author');
    for (const protocols of [[], [`bearer.${token}`], ['leitplanke.2', `bearer.${token}`]]) {
      const answer = await seen(world, 'GET', '/v1/poke', { headers: handshake(protocols) });
      answers(answer, 426, 'protocol_version');
    }
    const newer = handshake(['leitplanke.1', `bearer.${token}`], { 'Leitplanke-Protocol': '2' });
    answers(await seen(world, 'GET', '/v1/poke', { headers: newer }), 426, 'protocol_version');
  },
};
