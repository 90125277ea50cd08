/**
 * The panel's door, tried by a page and by frames that are not ours: who gets in, and who sees nothing.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { makeCertificate } from '../../../examples/pages/server/certificate.ts';
import { type Chromium, EXTENSION_ID, inside, startChromium } from '../lib/chromium.ts';
import { until } from '../lib/until.ts';

const STRICT = "default-src 'none'; frame-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";

describe('the door of the panel', () => {
  let server: Server;
  let browser: Chromium;
  let page: Page;

  before(async () => {
    server = createServer(makeCertificate(), (_request, response) => {
      response.setHeader('Content-Security-Policy', STRICT).setHeader('Content-Type', 'text/html').end('<h1>page</h1>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await startChromium({ sitesPort: (server.address() as AddressInfo).port });
    page = await browser.open('https://x.com/home');
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** Asks the background for a drawer token as the content script does. */
  const askToken = (target: Page) =>
    inside(
      target,
      () =>
        new Promise<string>((resolve) => {
          const port = chrome.runtime.connect({ name: 'page' });
          port.onMessage.addListener((message) => message.type === 'drawerToken' && resolve(message.token));
          port.postMessage({ type: 'drawerToken' });
        }),
      null,
    );

  /** Puts frames of the panel into the page, one for each hash, in this order. */
  const addFrames = (target: Page, hashes: string[]) =>
    inside(
      target,
      (_tools, all) => {
        for (const hash of all) {
          const frame = document.createElement('iframe');
          frame.src = chrome.runtime.getURL('panel.html') + hash;
          document.body.append(frame);
        }
      },
      hashes,
    );
  const views = (target: Page) =>
    Promise.all(
      target
        .frames()
        .filter((frame) => frame.url().includes('panel.html'))
        .map((frame) => frame.locator('[data-view]').count()),
    );

  it('opens once for the token that our content script asked for, and for nobody else', async () => {
    const token = await askToken(page);
    const made_up = 'f'.repeat(32);
    // The one that may comes last: when it shows something, the others have had their answer.
    await addFrames(page, ['', `#${made_up}`, '#constructor', `#${token}`]);
    await until('the drawer with the token', async () => (await views(page)).at(-1) === 1);
    assert.deepEqual(await views(page), [0, 0, 0, 1]);
    const second = await askToken(page);
    await addFrames(page, [`#${token}`, `#${second}`]);
    // A frame counts once it has its address: until both do, the last one is still the first drawer.
    await until('the drawer with the second token', async () => {
      const shown = await views(page);
      return shown.length === 6 && shown.at(-1) === 1;
    });
    assert.deepEqual(await views(page), [0, 0, 0, 1, 0, 1], 'a token is used up');
  });

  it("does not open for another tab's token", async () => {
    const token = await askToken(page);
    const other = await browser.open('https://x.com/other');
    await addFrames(other, [`#${token}`, `#${await askToken(other)}`]);
    await until("the other tab's own drawer", async () => (await views(other)).at(-1) === 1);
    assert.deepEqual(await views(other), [0, 1]);
    await other.close();
  });

  it('the page cannot load the panel by its known address, nor find the drawer’s', async () => {
    const loaded = await page.evaluate(
      (id) =>
        new Promise<string>((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = () => resolve('something');
          frame.src = `chrome-extension://${id}/panel.html`;
          document.body.append(frame);
        }),
      EXTENSION_ID,
    );
    assert.equal(loaded, 'something');
    assert.ok(page.frames().some((frame) => frame.url().startsWith('chrome-error://')));
    const seen = await page.evaluate(() =>
      performance
        .getEntries()
        .map((entry) => entry.name)
        .join('\n'),
    );
    assert.ok(!seen.includes('panel.html'), seen);
  });

  it('the panel takes its token out of its address', async () => {
    const frame = page.frames().findLast((one) => one.url().includes('panel.html'));
    assert.equal(await frame?.evaluate(() => location.hash), '');
  });

  it('a content script that speaks as a panel is hung up on, and so is a panel that speaks as a page', async () => {
    const hungUp = (_tools: unknown, name: string) =>
      new Promise<boolean>((resolve) => {
        const port = chrome.runtime.connect({ name });
        port.onDisconnect.addListener(() => resolve(true));
        port.onMessage.addListener((message) => message.type === 'state' && resolve(false));
        port.postMessage({ type: 'attach', id: 1, body: { token: null } });
      });
    assert.equal(await inside(page, hungUp, 'panel'), true);
    const panel = await browser.openExtension('panel.html');
    assert.equal(await panel.evaluate(`(${hungUp})(null, 'page')`), true);
    assert.equal(await panel.evaluate(`(${hungUp})(null, 'anything')`), true);
    assert.equal(await panel.evaluate(`(${hungUp})(null, 'panel')`), false);
    await panel.close();
  });

  it('the settings are accessible, in both languages, light and dark', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const settings = await browser.openExtension('options.html');
    await settings.evaluate(axe);
    for (const language of ['de', 'en']) {
      await settings.locator('[data-field=language]').selectOption(language);
      await settings.locator(`html[lang=${language}]`).waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await settings.emulateMedia({ colorScheme });
        const found = await settings.evaluate<string[]>(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + nodes.map(({ html }) => html)))',
        );
        assert.deepEqual(found, [], `${language}, ${colorScheme}`);
      }
    }
    await settings.close();
  });

  it('a token outlives the worker, for the frame that used it', async () => {
    const fresh = await browser.open('https://x.com/fresh');
    await addFrames(fresh, [`#${await askToken(fresh)}`]);
    await until('the drawer', async () => (await views(fresh)).at(-1) === 1);
    await browser.killWorker();
    const drawer = fresh.frames().findLast((one) => one.url().includes('panel.html'));
    assert.ok(drawer);
    // The panel takes the line up again by itself; a request through it proves that it was let in.
    await drawer.locator('[data-field=backend]').fill('http://127.0.0.1:9');
    for (const field of ['tenant', 'person', 'password']) await drawer.locator(`[data-field=${field}]`).fill('x');
    await until('the answer of the new worker', async () => {
      await drawer.locator('[data-action=signIn]').click({ timeout: 1000 });
      return (await drawer.locator('.error').count()) > 0;
    });
    await fresh.close();
  });
});
