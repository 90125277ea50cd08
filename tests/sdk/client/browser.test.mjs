/** The package's own bundle on a page, as an app of somebody's would use it: IndexedDB, the core under a strict CSP, the real backend. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { buildClient } from '../../../sdk/client/build.mjs';
import { noBrowser } from '../../extension/panel/browser.mjs';
import { wasmDir } from '../../wasm/load.mjs';
import { BINARY, startBackend } from '../backend/lib/backend.mjs';
import { Client, newPost } from '../backend/lib/client.mjs';

const missing = [join(wasmDir, 'core.wasm'), BINARY].filter((file) => !existsSync(file));
const skip = noBrowser || (missing.length > 0 ? `needs ${missing.join(' and ')}: run scripts/build` : false);

const APP = `
  import { Core, IndexedDbStorage, openDevice } from './index.js';
  import createCore from './core.js';
  window.open = async (backend) => {
    const { Core: RawCore } = await createCore();
    const storage = new IndexedDbStorage('desk');
    window.device = await openDevice({ backend, core: new Core(new RawCore()), storage });
  };
`;
const TYPES = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html' };

describe('the package in a browser', { skip }, () => {
  let folder;
  let server;
  let browser;
  let backend;
  let page;
  before(async () => {
    backend = await startBackend();
    folder = await mkdtemp(join(tmpdir(), 'leitplanke-browser-'));
    await buildClient(folder, { typed: false });
    const made = { '/': '<script type="module" src="/app.js"></script>', '/app.js': APP };
    server = createServer(async (request, response) => {
      const name = request.url === '/' ? 'page.html' : request.url;
      const body = made[request.url] ?? (await readFile(join(folder, 'dist', name)).catch(() => null));
      const csp = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' ${backend.url} ws:`;
      response.writeHead(body === null ? 404 : 200, {
        'Content-Type': TYPES[name.split('.').at(-1)] ?? 'text/plain',
        'Content-Security-Policy': csp,
      });
      response.end(body);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    page = await browser.newPage();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    await backend?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const opened = async () => {
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => window.open.toString().includes('createCore'));
    await page.evaluate((url) => window.open(url), backend.url);
  };
  const signIn = (person) =>
    page.evaluate(
      (who) => window.device.client.signIn({ tenant: 'nordbahn', person: who, password: `demo-${who}` }),
      person,
    );

  it('pushes and pulls, and what waits outlives the page', async () => {
    await opened();
    await signIn('anna');
    const id = await page.evaluate((post) => window.device.openCase(post), newPost());
    assert.deepEqual(await page.evaluate(() => window.device.flush()), []);

    await backend.stop();
    await page.evaluate((one) => window.device.act('case.note', one, { text: 'ohne Netz' }), id);
    await opened();
    const waiting = await page.evaluate(() => window.device.client.ledger.kept.waiting.map(({ type }) => type));
    assert.deepEqual(waiting, ['case.note']);
  });

  it('and is sent when the backend is there again', async () => {
    await backend.start();
    await opened();
    await signIn('anna');
    assert.deepEqual(await page.evaluate(() => window.device.flush()), []);
    const log = await (await Client.signIn(backend, 'nordbahn', 'ben')).log();
    assert.deepEqual(
      log.map(({ action }) => action.type),
      ['case.open', 'case.note'],
    );
  });
});
