/** The storage contract on IndexedDB, in a real Chromium. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { noBrowser, startHarness } from '../../extension/panel/browser.mjs';
import { storageContract } from './storage-contract.ts';

const ENTRY = `
  import { IndexedDbStorage, makeDeviceKey, signText } from './sdk/client/src/index.ts';
  import { storageContract } from './tests/sdk/client/storage-contract.ts';
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const check = (a, b, why) => { if (!same(a, b)) throw new Error((why ?? '') + JSON.stringify(a) + ' is not ' + JSON.stringify(b)); };
  const assert = { equal: check, deepEqual: check };
  let last = 0;
  Object.assign(window, {
    makeDeviceKey,
    signText,
    storage: (name) => new IndexedDbStorage(name),
    run: (name) => storageContract[name](() => new IndexedDbStorage('test ' + ++last), assert),
  });
`;

describe('storage in IndexedDB', { skip: noBrowser }, () => {
  let harness;
  let server;
  let page;
  before(async () => {
    const resolveDir = fileURLToPath(new URL('../../..', import.meta.url));
    const bundle = await esbuild.build({
      stdin: { contents: ENTRY, resolveDir, loader: 'ts' },
      bundle: true,
      write: false,
    });
    server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end(`<script>${bundle.outputFiles[0].text}</script>`);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    harness = await startHarness();
    page = await harness.browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
  });
  after(async () => {
    await harness?.stop();
    server?.close();
  });

  for (const name of Object.keys(storageContract)) {
    it(name, () => page.evaluate((each) => window.run(each), name));
  }

  it('the device key stays usable and cannot be read out', async () => {
    const found = await page.evaluate(async () => {
      const key = await window.makeDeviceKey();
      await window.storage('keys').commit({ device: 'd', key });
      const kept = (await window.storage('keys').load()).key;
      const raw = await crypto.subtle.exportKey('pkcs8', kept.private).catch((error) => error.name);
      return { same: kept.id === key.id, raw, signature: await window.signText(kept, 'a text') };
    });
    assert.deepEqual([found.same, found.raw, found.signature.length], [true, 'InvalidAccessError', 128]);
  });

  it('a new worker finds what the last one left', async () => {
    const kept = await page.evaluate(async () => {
      const action = { id: 'a', device: 'd', seq: 1, type: 'case.note', case: 'c', base: 0, at: '', text: 'x' };
      await window.storage('shared').commit({ device: 'd', nextSeq: 2, addWaiting: [action] });
      return window.storage('shared').load();
    });
    assert.deepEqual([kept.device, kept.nextSeq, kept.waiting.length], ['d', 2, 1]);
  });

  it('a change that cannot be stored leaves nothing of itself behind', async () => {
    const [failed, kept] = await page.evaluate(async () => {
      const storage = window.storage('whole');
      const bad = { id: 'b', seq: 2, text: () => 'not data' };
      const failed = await storage.commit({ nextSeq: 9, addWaiting: [{ id: 'a', seq: 1 }, bad] }).then(
        () => false,
        () => true,
      );
      return [failed, await storage.load()];
    });
    assert.deepEqual([failed, kept.nextSeq, kept.waiting], [true, 1, []]);
  });

  it('two accounts share nothing', async () => {
    const device = await page.evaluate(async () => {
      await window.storage('account a').commit({ device: 'a' });
      return (await window.storage('account b').load()).device;
    });
    assert.equal(device, '');
  });
});
