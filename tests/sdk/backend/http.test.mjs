import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { startBackend } from './lib/backend.mjs';
import { caseIdOf, newPost, team } from './lib/client.mjs';
import { parse, raw } from './lib/raw.mjs';

const KIB = 1024;
const MIB = KIB * KIB;

let backend;
let anna;
before(async () => {
  backend = await startBackend({
    config: (config) => {
      config.limits.requestSeconds = 1;
    },
  });
  ({ anna } = await team(backend));
});
after(async () => {
  assert.equal(await backend.stop(), 0, 'after all of this it still ends in good order');
  await backend.close();
});

const post = (headers, body = '') => `POST /v1/actions HTTP/1.1\r\nHost: x\r\n${headers}\r\n${body}`;
const authorised = () => `Authorization: Bearer ${anna.token}\r\nContent-Type: application/json\r\n`;

/** The answer has this status and the one error shape, and the backend still serves. */
async function refuses(parts, status, code, options) {
  const answer = parse(await raw(backend.port, parts, options));
  assert.equal(answer.status, status, String(parts).slice(0, 100));
  assert.deepEqual(Object.keys(answer.body), ['error']);
  assert.equal(answer.body.error.code, code);
  assert.ok(answer.body.error.message.length > 10);
  assert.match(answer.head, /Access-Control-Allow-Origin: \*/);
  assert.equal((await anna.call('GET', '/healthz')).status, 200);
}

describe('bodies', () => {
  const send = (body, headers = '') =>
    post(`${authorised()}Connection: close\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n`, body);

  for (const [what, body] of [
    ['broken JSON', '{"actions":['],
    ['no JSON', 'actions'],
    ['an empty body', ''],
    ['two documents', '{"actions":[]}{"actions":[]}'],
    ['a comment', '{"actions":[]} // none'],
    ['a number that is none', '{"actions":[NaN]}'],
    ['nesting without end', '['.repeat(100000)],
    ['nesting over the limit', `${'['.repeat(40)}${']'.repeat(40)}`],
    ['a byte order mark in the middle', '{"actions":\uFEFF[]}'],
  ]) {
    it(`refuses ${what}`, () => refuses(send(body), 400, 'invalid_json'));
  }

  it('refuses what is not UTF-8', async () => {
    for (const bytes of [
      Buffer.from('{"actions":["\u00e4"]}', 'latin1'),
      Buffer.from('{"actions":[]}', 'utf16le'),
      Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d]),
      Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 131) % 256)),
    ]) {
      const head = post(`${authorised()}Connection: close\r\nContent-Length: ${bytes.length}\r\n`);
      await refuses([head, bytes], 400, 'invalid_json');
    }
  });

  it('refuses other types and compressed bodies', async () => {
    const close = `Authorization: Bearer ${anna.token}\r\nConnection: close\r\n`;
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=latin1',
      'json',
    ]) {
      await refuses(post(`${close}Content-Type: ${type}\r\nContent-Length: 2\r\n`, '{}'), 415, 'unsupported');
    }
    await refuses(post(`${close}Content-Length: 2\r\n`, '{}'), 415, 'unsupported');
    const zipped = gzipSync('{"actions":[]}');
    const head = `${authorised()}Connection: close\r\nContent-Encoding: gzip\r\nContent-Length: ${zipped.length}\r\n`;
    await refuses([post(head), zipped], 415, 'unsupported');
  });

  it('takes the type with the one charset that there is, in any spelling', async () => {
    for (const type of ['application/json', 'Application/JSON; Charset=UTF-8', 'application/json;charset="utf-8"']) {
      const head = `Authorization: Bearer ${anna.token}\r\nConnection: close\r\nContent-Type: ${type}\r\n`;
      const answer = parse(await raw(backend.port, post(`${head}Content-Length: 14\r\n`, '{"actions":[]}')));
      assert.equal(answer.status, 200, type);
    }
  });

  it('takes a body of exactly the limit and refuses a byte more, said or sent', async () => {
    const fitting = `{"actions":[]${' '.repeat(MIB - 14)}}`;
    assert.equal(parse(await raw(backend.port, send(fitting))).status, 200);
    await refuses(send(`${fitting} `), 413, 'too_large');
    await refuses(post(`${authorised()}Content-Length: 99999999999\r\n`), 413, 'too_large');
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    await refuses([post(`${authorised()}Transfer-Encoding: chunked\r\n`), ...Array(17).fill(chunk)], 413, 'too_large');
  });

  it('takes a chunked body, and a client that asks before it sends', async () => {
    const chunked = `${authorised()}Connection: close\r\nTransfer-Encoding: chunked\r\n`;
    const answer = parse(await raw(backend.port, post(chunked, '5\r\n{"act\r\n9\r\nions":[]}\r\n0\r\n\r\n')));
    assert.deepEqual([answer.status, answer.body.receipts], [200, []]);
    const expecting = `${authorised()}Connection: close\r\nExpect: 100-continue\r\nContent-Length: 14\r\n`;
    const both = await raw(backend.port, [post(expecting), '{"actions":[]}']);
    assert.match(both, /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
  });
});

describe('messages that are no proper HTTP', () => {
  for (const [what, bytes] of [
    ['a TLS greeting', Buffer.from('16030100c8010000c40303', 'hex')],
    ['binary', Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 89) % 256))],
    ['HTTP/0.9', 'GET /healthz\r\n\r\n'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a version of the future', 'GET /healthz HTTP/3.0\r\nHost: x\r\n\r\n'],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
    ['two hosts', 'GET /healthz HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n'],
    ['a header without a name', 'GET /healthz HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n'],
    ['a header with a blank in its name', 'GET /healthz HTTP/1.1\r\nHost : x\r\n\r\n'],
    ['a header without a colon', 'GET /healthz HTTP/1.1\r\nHost: x\r\nhello\r\n\r\n'],
    ['a NUL in a header', 'GET /healthz HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n'],
    ['a control character in the address', 'GET /heal\x01thz HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a blank in the address', 'GET /health z HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['two lengths', 'POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a length below zero', 'POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: -2\r\n\r\n{}'],
    ['a length that is none', 'POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 2x\r\n\r\n{}'],
    [
      'length and chunks',
      'POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a chunk of no size', 'POST /v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    [
      'a chunk of too much size',
      'POST /v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n',
    ],
  ]) {
    it(`refuses ${what}`, () => refuses(bytes, 400, 'invalid_argument', { end: true }));
  }

  it('refuses two authorisations', () =>
    refuses(
      `GET /v1/people HTTP/1.1\r\nHost: x\r\n${authorised()}Authorization: Bearer x\r\n\r\n`,
      400,
      'invalid_argument',
    ));

  it('refuses headers and addresses over their limits', async () => {
    const header = (size) => `GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(size)}\r\n\r\n`;
    await refuses(header(16 * KIB), 431, 'too_large');
    await refuses(`GET /healthz HTTP/1.1\r\nHost: x\r\n${'X: y\r\n'.repeat(5000)}\r\n`, 431, 'too_large');
    assert.equal(
      parse(await raw(backend.port, header(15 * KIB).replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'))).status,
      200,
    );
    await refuses(`GET /${'a'.repeat(2100)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414, 'too_large');
  });

  it('gives up on a request that trickles in, however lively it looks', async () => {
    const body = post(`${authorised()}Content-Length: 1000000\r\n`, '{');
    for (const part of ['G', 'GET /healthz HTTP/1.1\r\n', body]) {
      const start = performance.now();
      const socket = connect(backend.port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(part);
      let answer = '';
      socket.on('data', (data) => {
        answer += data;
      });
      // A byte at every answer of another connection: lively, but slow.
      let open = true;
      socket.on('end', () => {
        open = false;
        socket.end();
      });
      socket.on('error', () => undefined);
      while (open) {
        await anna.call('GET', '/healthz');
        if (open && part === body) socket.write(' ');
      }
      assert.match(answer, /^HTTP\/1\.1 408 /, part.slice(0, 10));
      assert.ok(performance.now() - start < 10000);
    }
  });

  it('lets half requests and silent connections go', async () => {
    for (const part of ['', 'GET /hea', `${post(`${authorised()}Content-Length: 1000\r\n`)}{"actions"`]) {
      const answer = await raw(backend.port, part === '' ? [] : part, { end: true });
      assert.equal(answer, '', 'nothing was asked, so nothing is answered');
    }
    assert.equal((await anna.call('GET', '/healthz')).status, 200);
  });
});

describe('addresses and methods', () => {
  const get = (target) => `GET ${target} HTTP/1.1\r\nHost: x\r\n${authorised()}Connection: close\r\n\r\n`;

  it('knows no address but its own, spelt as they are', async () => {
    const id = caseIdOf('nordbahn', newPost());
    for (const target of [
      '/',
      '/v1',
      '/v1/people/',
      '//v1/people',
      '/V1/people',
      '/v1/../v1/people',
      '/v1/./people',
      '/v1/people%00',
      '/v1/%70eople',
      '/v1/people;x',
      '/v1/cases/',
      '/v1/cases/../people',
      '/v1/cases/..%2fpeople',
      `/v1/cases/${id}/../${id}`,
      `/v1/cases/${id}/customer/`,
      `/v1/cases/${id.toUpperCase()}`,
      `/v1/cases/${id}0`,
      '/v1/cases/ID',
      `/v1/cases/${id.slice(1)}/customer`,
      '/etc/passwd',
      '/..%2f..%2fetc/passwd',
      'http://x/v1/people',
      '*',
    ]) {
      await refuses(get(target), 404, 'not_found');
    }
  });

  it('refuses parameters that it does not know, twice, or that are no numbers', async () => {
    for (const target of [
      '/v1/people?x=1',
      '/v1/people?token=abc',
      '/v1/log?after=1&after=2',
      '/v1/log?after=-1',
      '/v1/log?after=1e3',
      '/v1/log?after=%31',
      '/v1/log?after=',
      '/v1/log?after=99999999999999999999999',
      '/v1/log?limit=0',
      '/v1/log?limit=501',
      '/v1/log?wait=forever',
      '/v1/log?&&',
      `/v1/log?${'a=1&'.repeat(400)}`,
    ]) {
      await refuses(get(target), 400, 'invalid_argument');
    }
  });

  it('says which methods an address knows', async () => {
    for (const method of ['PUT', 'PATCH', 'TRACE', 'FOO', 'get', 'PROPFIND']) {
      const answer = await raw(backend.port, `${method} /v1/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      const { status, head, body } = parse(answer);
      assert.deepEqual([status, body?.error.code], [405, 'method_not_allowed'], method);
      assert.match(head, /Allow: POST, DELETE, OPTIONS/);
    }
    const head = parse(await raw(backend.port, 'HEAD /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'));
    assert.deepEqual([head.status, head.body], [405, null]);
    await refuses('CONNECT x:443 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404, 'not_found');
    await refuses(get('/v1/poke'), 426, 'unsupported');
  });

  it('refuses a protocol that it does not speak, and says which it does', async () => {
    const { status, body, headers } = await anna.call('GET', '/v1/people', undefined, { 'Leitplanke-Protocol': '2' });
    assert.deepEqual([status, body.error.code], [426, 'protocol_version']);
    assert.match(body.error.message, /version 1/);
    assert.equal(headers.get('leitplanke-protocol'), '1');
  });
});

describe('connections', () => {
  it('answers several requests that arrive at once, in order', async () => {
    const one = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
    const two = 'GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n';
    const three = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    const answer = await raw(backend.port, one + two + one + three);
    assert.deepEqual(answer.match(/HTTP\/1\.1 \d{3}/g), [
      'HTTP/1.1 200',
      'HTTP/1.1 404',
      'HTTP/1.1 200',
      'HTTP/1.1 200',
    ]);
  });

  it('speaks HTTP/1.0 and closes behind the answer', async () => {
    const answer = await raw(backend.port, 'GET /healthz HTTP/1.0\r\n\r\n');
    assert.match(answer, /^HTTP\/1\.0 200 OK/);
  });

  it('refuses one connection too many, and takes new ones when others have gone', async () => {
    const small = await startBackend({
      config: (config) => {
        config.limits.connections = 3;
      },
    });
    try {
      const open = [];
      for (let n = 0; n < 3; n += 1) {
        const socket = connect(small.port, '127.0.0.1');
        socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
        await once(socket, 'data');
        open.push(socket);
      }
      const refused = parse(await raw(small.port, []));
      assert.deepEqual([refused.status, refused.body.error.code], [503, 'unavailable']);
      const gone = once(open[0], 'close');
      open[0].end();
      await gone;
      assert.equal(parse(await raw(small.port, 'GET /healthz HTTP/1.0\r\n\r\n')).status, 200);
      for (const socket of open) socket.destroy();
    } finally {
      await small.close();
    }
  });

  it('lets pages of any origin ask, with a token and without cookies', async () => {
    for (const origin of ['chrome-extension://abcdefghijklmnop', 'moz-extension://1b2c', 'https://x.com', 'null']) {
      const preflight = await fetch(`${backend.url}/v1/actions`, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization',
        },
      });
      assert.equal(preflight.status, 204);
      assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
      assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
      const allowed = preflight.headers.get('access-control-allow-headers').toLowerCase();
      for (const header of ['authorization', 'content-type', 'if-none-match', 'leitplanke-protocol']) {
        assert.ok(allowed.includes(header), header);
      }
      assert.match(preflight.headers.get('access-control-allow-methods'), /GET, POST, DELETE/);
    }
    const refused = await fetch(`${backend.url}/v1/people`, { headers: { Origin: 'https://x.com' } });
    assert.deepEqual([refused.status, refused.headers.get('access-control-allow-origin')], [401, '*']);
    assert.match(refused.headers.get('access-control-expose-headers'), /ETag/);
    assert.equal(refused.headers.get('cache-control'), 'no-store');
    assert.equal(refused.headers.get('set-cookie'), null);
  });
});
