/**
 * @file  stage.mjs
 * @brief A real Chromium with the content script in its isolated world, pages of our own under the sites' addresses,
 *        and a background that does what a test says.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildTestExtension } from './extension.mjs';

const CHROMIUM = process.env.LEITPLANKE_CHROMIUM ?? '/usr/bin/chromium';
export const WAIT_MS = 10_000;

/** What the sites send, in its strictest form: scripts by nonce only, no WebAssembly, trusted types. */
export const STRICT_CSP =
  "default-src 'none'; script-src 'nonce-page'; style-src 'nonce-page'; img-src data:; connect-src 'none'; require-trusted-types-for 'script'";

export const CONFIG = {
  type: 'config',
  on: true,
  language: 'en',
  sendGuard: 'block',
  brandHandles: ['nordbahn'],
  draftInPage: true,
};

/** `args`: further arguments of the browser. */
export async function openStage({ args = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'leitplanke-stage-'));
  const extension = await buildTestExtension(join(folder, 'extension'));
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    headless: false,
    viewport: { width: 1200, height: 900 },
    args: [
      '--headless=new',
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...args,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: WAIT_MS }));
  const stage = {
    context,
    worker,
    /** Runs `run(fake, argument)` in the background. */
    background: (run, argument) =>
      worker.evaluate(`(${run.toString()})(globalThis.fake, ${JSON.stringify(argument) ?? 'undefined'})`),
    /** What pages have said so far, of one type. */
    said: (type) =>
      stage.background((fake, t) => fake.said.map(({ message }) => message).filter((m) => m.type === t), type),
    /** Waits until a page has said something of this type that satisfies `check`. */
    async heard(type, check = () => true) {
      for (;;) {
        const said = await stage.said(type);
        const found = said.find(check);
        if (found) return found;
        const asked = { type, count: said.length, waitMs: WAIT_MS };
        if (!(await stage.background((fake, a) => fake.more(a), asked))) throw new Error(`no ${type} that fits`);
      }
    },
    send: (message) => stage.background((fake, m) => fake.send(m), message),
    /** Forgets what was said, and sets what the background answers by itself. */
    reset: (answers = { hello: [CONFIG] }) =>
      stage.background((fake, a) => {
        fake.said.length = 0;
        fake.answers = a;
        fake.assess = null;
        fake.check = null;
      }, answers),
    /** Shows `html` under `url`, with a strict policy unless told otherwise. */
    async show(url, html, { csp = STRICT_CSP } = {}) {
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT_MS);
      await page.route('**/*', (route) => {
        const here =
          new URL(route.request().url()).host === new URL(url).host && route.request().resourceType() === 'document';
        if (!here) return route.abort();
        const headers = csp ? { 'Content-Security-Policy': csp } : {};
        return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers });
      });
      await page.goto(url);
      return page;
    },
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await stage.reset();
  return stage;
}

/** Asks again until there is an answer; each question is a round trip to the browser, so nothing spins. */
export async function until(ask, message, waitMs = WAIT_MS) {
  const end = Date.now() + waitMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(message);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * What stands in the closed shadow roots of a page: DevTools sees them, the page does not.
 * `[{host, text, html}]`, one for each of our elements.
 */
export async function ours(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = [];
    const walk = (node, inside) => {
      for (const shadow of node.shadowRoots ?? []) {
        if (shadow.shadowRootType !== 'closed') continue;
        found.push({
          host: node.localName,
          backendNodeId: node.backendNodeId,
          text: textOf(shadow),
          root: shadow,
          inside,
        });
      }
      for (const child of node.children ?? []) walk(child, node);
      for (const child of node.shadowRoots ?? []) walk(child, node);
    };
    walk(root, null);
    return found;
  } finally {
    await session.detach();
  }
}

function textOf(node) {
  if (node.nodeType === 3) return node.nodeValue;
  return (node.children ?? []).map(textOf).join(' ');
}

/** The centre of the first element with this name (and text) in one of our closed roots. */
export async function placeOf(page, name, text = '') {
  const session = await page.context().newCDPSession(page);
  try {
    for (const { root } of await ours(page)) {
      const node = find(root, (one) => one.localName === name && textOf(one).includes(text));
      if (!node) continue;
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId });
      const [x1, y1, , , x3, y3] = model.border;
      return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
    }
    return null;
  } finally {
    await session.detach();
  }
}

function find(node, check) {
  if (check(node)) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(child, check);
    if (found) return found;
  }
  return null;
}
