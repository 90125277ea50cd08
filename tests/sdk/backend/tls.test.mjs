/** TLS of the backend's own, spoken to by a client that trusts this test's authority and no other. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { get, request } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { connect as connectTls } from 'node:tls';
import WebSocket from 'ws';
import { run, startBackend } from './lib/backend.mjs';
import { Client } from './lib/client.mjs';

let backend;
let ca;

/** A key and a certificate for this machine, signed by the authority in the same folder. */
function makeCertificate(folder, name) {
  const openssl = (...args) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  if (name === 'ca') {
    openssl('req', '-x509', ...curve, '-subj', '/CN=CA', '-days', '2', '-keyout', 'ca.key', '-out', 'ca.pem');
    return;
  }
  openssl('req', ...curve, '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`);
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'san.txt'];
  openssl('x509', '-req', '-in', `${name}.csr`, ...signed, '-out', `${name}.pem`);
}

async function ask(options = {}) {
  const asked = get(`${backend.url}/healthz`, { ca, agent: false, ...options });
  const [response] = await once(asked, 'response');
  const { subject } = response.socket.getPeerCertificate();
  response.resume();
  await once(response, 'end');
  return { status: response.statusCode, subject: subject.CN, version: response.socket.getProtocol?.() };
}

async function post(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  const asked = request(backend.url + path, { ca, agent: false, method: 'POST', headers });
  asked.end(JSON.stringify(body));
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const part of response) text += part;
  return { status: response.statusCode, body: JSON.parse(text) };
}

before(async () => {
  backend = await startBackend({
    config: (config) => {
      config.tls = { certificate: 'now.pem', key: 'now.key' };
    },
    prepare: async (config) => {
      const folder = join(config, '..');
      await writeFile(join(folder, 'san.txt'), 'subjectAltName=IP:127.0.0.1\n');
      for (const name of ['ca', 'first', 'second']) makeCertificate(folder, name);
      for (const end of ['pem', 'key']) await copyFile(join(folder, `first.${end}`), join(folder, `now.${end}`));
      ca = await readFile(join(folder, 'ca.pem'));
    },
  });
});
after(() => backend.close());

describe('TLS of the backend’s own', () => {
  it('serves requests and pokes, and says so', async () => {
    assert.match(backend.url, /^https:/);
    assert.deepEqual(await ask(), { status: 200, subject: 'first', version: 'TLSv1.3' });
    const { device } = new Client(backend, 'nordbahn', 'anna');
    const signedIn = await post('/v1/session', { tenant: 'nordbahn', person: 'anna', password: 'demo-anna', device });
    assert.equal(signedIn.status, 200);
    const socket = new WebSocket(
      `${backend.url.replace('http', 'ws')}/v1/poke`,
      ['leitplanke.1', `bearer.${signedIn.body.token}`],
      { ca },
    );
    const [poke] = await once(socket, 'message');
    assert.deepEqual(JSON.parse(poke), { version: 0 });
    socket.close();
    await once(socket, 'close');
  });

  it('answers nobody in the clear, and no version before 1.2', async () => {
    await assert.rejects(ask({ ca: undefined }), { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    assert.equal((await ask({ maxVersion: 'TLSv1.2' })).version, 'TLSv1.2');
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
    await assert.rejects(ask(old), /alert|protocol version|unsupported/i);
    const plain = connect({ port: backend.port, host: '127.0.0.1' });
    plain.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    let heard = '';
    plain.on('data', (data) => {
      heard += data.toString('latin1');
    });
    await once(plain, 'close');
    assert.ok(!heard.includes('HTTP/1.1'), heard);
    assert.equal((await ask()).status, 200, 'and goes on');
  });

  it('refuses two requests where one was meant, as without TLS', async () => {
    const socket = connectTls({ port: backend.port, host: '127.0.0.1', ca });
    await once(socket, 'secureConnect');
    socket.write(`GET /healthz HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20000)}\r\n\r\n`);
    let heard = '';
    socket.on('data', (data) => {
      heard += data;
    });
    await once(socket, 'end');
    assert.match(heard, /^HTTP\/1\.1 431 /);
    socket.destroy();
  });

  it('takes a renewed certificate without a restart, and keeps the old one where the new one is broken', async () => {
    const now = (end) => join(backend.folder, `now.${end}`);
    await copyFile(join(backend.folder, 'second.pem'), now('pem'));
    await backend.signal('SIGHUP', /"event":"certificate".*"renewed":false/);
    assert.equal((await ask()).subject, 'first', 'the key is another certificate’s');
    await copyFile(join(backend.folder, 'second.key'), now('key'));
    await backend.signal('SIGHUP', /"event":"certificate".*"renewed":true/);
    assert.equal((await ask()).subject, 'second');
  });

  it('does not start with files that do not fit, and says which', async () => {
    const file = join(backend.folder, 'config.json');
    const document = JSON.parse(await readFile(file, 'utf8'));
    for (const [tls, complaint] of [
      [{ certificate: 'gone.pem', key: 'now.key' }, /gone\.pem: is no certificate/],
      [{ certificate: 'first.pem', key: 'second.key' }, /second\.key: is no private key/],
      [{ certificate: 'first.pem' }, /\/tls\/key: is required/],
    ]) {
      const other = join(backend.folder, 'other.json');
      await writeFile(other, JSON.stringify({ ...document, tls }));
      const { code, stderr } = await run(['serve', '--config', other]);
      assert.equal(code, 2);
      assert.match(stderr, complaint);
    }
  });

  it('ends in good order with connections open', async () => {
    const idle = connectTls({ port: backend.port, host: '127.0.0.1', ca });
    await once(idle, 'secureConnect');
    const gone = new Promise((resolve) => idle.once('close', resolve));
    idle.on('error', () => {}); // a connection that is cut is gone, too
    idle.resume();
    assert.equal(await backend.stop(), 0);
    await gone;
  });
});
