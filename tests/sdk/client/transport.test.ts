/** What comes over the wire, and what the client makes of it. */
import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { backendUrl, HttpTransport, TransportError } from '../../../sdk/client/src/index.ts';

async function against<T>(answer: RequestListener, use: (transport: HttpTransport) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await use(new HttpTransport(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base`));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const failing = (answer: RequestListener) =>
  against(answer, async (transport) => {
    const error = await transport.people('t').then(
      () => null,
      (problem: unknown) => problem,
    );
    assert.ok(error instanceof TransportError);
    return `${error.kind} ${error.code}`;
  });

const json =
  (status: number, body: unknown): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));

describe('failures', () => {
  const error = (code: string) => ({ error: { code, message: 'No.' } });
  it('that are worth another try', async () => {
    assert.equal(await failing(json(503, error('unavailable'))), 'network unavailable');
    assert.equal(await failing(json(429, error('rate_limited'))), 'network rate_limited');
    assert.equal(await failing((_request, response) => response.writeHead(502).end('<html>')), 'network http_502');
    assert.equal(await failing((request) => request.socket.destroy()), 'network network');
  });

  it('a portal that answers in the place of the backend is no backend', async () => {
    assert.equal(
      await failing((_request, response) => response.end('<html>Please accept our terms')),
      'network not_json',
    );
    assert.equal(
      await failing((_request, response) => response.writeHead(302, { Location: '/login' }).end()),
      'network network',
    );
  });

  it('that end the session, and that no repeat will change', async () => {
    assert.equal(await failing(json(401, error('unauthorized'))), 'unauthorized unauthorized');
    assert.equal(await failing(json(426, error('protocol_version'))), 'refused protocol_version');
    assert.equal(await failing(json(403, null)), 'refused http_403');
    assert.equal(await failing(json(400, { error: 'odd' })), 'refused http_400');
  });
});

it('a backend that asks for patience is given it', async () => {
  const error = await against(
    (_request, response) => response.writeHead(429, { 'Retry-After': '7' }).end('{}'),
    (transport) => transport.people('t').catch((problem: TransportError) => problem),
  );
  assert.equal((error as TransportError).retryAfterMs, 7000);
});

it('a push that is refused for its number gives its receipt all the same; any other refusal is one', async () => {
  const error = { code: 'sequence', message: 'Number 3 was used for another action already.' };
  const receipts = [{ seq: 3, status: 'rejected', ...error }];
  const push = (transport: HttpTransport) => transport.push('t', []);
  const answer = await against(json(409, { error, receipts, version: 7 }), push);
  assert.deepEqual([answer.receipts, answer.version], [receipts, 7]);
  await assert.rejects(against(json(409, { error }), push), { kind: 'refused', code: 'sequence' });
  await assert.rejects(against(json(400, { error, receipts, version: 7 }), push), { kind: 'refused' });
});

describe('requests', () => {
  it('carry token and protocol, no cookie, and go below the base address', async () => {
    const seen: unknown[] = [];
    await against(
      (request, response) => {
        seen.push(
          request.url,
          request.headers.authorization,
          request.headers['leitplanke-protocol'],
          request.headers.cookie,
        );
        json(200, { entries: [], version: 4, more: false })(request, response);
      },
      (transport) => transport.log('secret', 3, 200),
    );
    assert.deepEqual(seen, ['/base/v1/log?after=3&limit=200', 'Bearer secret', '1', undefined]);
  });

  it('say what one does at a case, and hear who else is there', async () => {
    const seen: string[] = [];
    const present = [{ person: 'ben', doing: 'typing' }];
    const answer: RequestListener = async (request, response) => {
      seen.push(`${request.method} ${request.url}`);
      for await (const part of request) seen.push(String(part));
      json(200, { present })(request, response);
    };
    assert.deepEqual(await against(answer, (transport) => transport.presence('t', 'c1', 'reading')), present);
    assert.deepEqual(seen, ['POST /base/v1/presence', '{"case":"c1","doing":"reading"}']);
  });

  it('ask for a policy by its fingerprint', async () => {
    const answer: RequestListener = (request, response) => {
      if (request.headers['if-none-match'] === '"known"') response.writeHead(304).end();
      else json(200, { fingerprint: 'new', policy: '{"version":1}' })(request, response);
    };
    await against(answer, async (transport) => {
      assert.equal(await transport.policy('t', 'known'), null);
      assert.deepEqual(await transport.policy('t', null), { fingerprint: 'new', text: '{"version":1}' });
    });
  });
});

describe('addresses', () => {
  it('are TLS, or this machine', () => {
    for (const url of [
      'https://a.example',
      'https://a.example:8443/x',
      'http://127.0.0.1:8787',
      'http://localhost:1',
      'http://[::1]:2/',
    ]) {
      assert.ok(backendUrl(url).href.endsWith('/'), url);
    }
    for (const url of [
      '',
      'a.example',
      'http://a.example',
      'ftp://a.example',
      'javascript:alert(1)',
      'https://user:pass@a.example',
      'http://127.0.0.1.evil.example',
    ]) {
      assert.throws(() => backendUrl(url), { code: 'backend_address' }, url);
    }
  });
});
