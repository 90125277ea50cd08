/**
 * @file  adapter-doctor.mjs
 * @brief Shows saved pages to the real extension in the real browser and asks what its adapter reads.
 *
 * One browser serves any number of pages. Each page stands under its own origin: every host is mapped to a server of
 * this process, which answers the asked address with the page (no script of it may run) and everything else with an
 * error. Nothing leaves the machine.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createPlain } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.LEITPLANKE_CHROMIUM ?? '/usr/bin/chromium';
const WAIT_MS = 20_000;
const TLS_HANDSHAKE = 0x16;

/** A self-signed certificate for this run; the browser is told to take any. */
function certificate(folder) {
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', [...request, '-subj', '/CN=adapter-doctor', '-keyout', key, '-out', cert], {
    stdio: 'ignore',
  });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** Answers the pages in `shown` (address without fragment -> HTML) and nothing else. */
function answer(shown, scheme, request, response) {
  const html = shown.get(`${scheme}://${request.headers.host}${request.url}`);
  if (html === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not part of the saved page');
    return;
  }
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "script-src 'none'",
    'Cache-Control': 'no-store',
  });
  response.end(html);
}

/** One port for both: the first byte of a connection tells whether it speaks TLS. */
async function serve(folder, shown) {
  const secure = createSecure(certificate(folder), (...all) => answer(shown, 'https', ...all));
  const plain = createPlain((...all) => answer(shown, 'http', ...all));
  const sockets = new Set();
  const door = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    port: door.address().port,
    close: () =>
      new Promise((resolve) => {
        door.close(resolve);
        for (const socket of sockets) socket.destroy();
      }),
  };
}

const hostOf = (match) => /^(?:\*|https?):\/\/([^/]+)\//u.exec(match)?.[1] ?? '';

/**
 * The extension itself where its content script runs on all `urls`; else a copy that also runs on their hosts, as an
 * admin grants it for the company's own forum. Nothing else differs.
 */
function extensionFor(extension, urls, folder) {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const script = manifest.content_scripts[0];
  const known = new Set(script.matches.map(hostOf));
  const foreign = urls
    .map((url) => new URL(url))
    .filter(({ host, protocol }) => protocol !== 'https:' || !known.has(host));
  const hosts = new Set(foreign.map(({ host }) => host));
  if (hosts.size === 0) return extension;
  const copy = join(folder, 'extension');
  cpSync(extension, copy, { recursive: true });
  script.matches.push(...[...hosts].map((host) => `*://${host}/*`));
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}

async function launch(extension, folder, port) {
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--ignore-certificate-errors',
      // A page that was saved over http stays there.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: WAIT_MS }));
    return { context, worker };
  } catch {
    await context.close();
    throw new Error(`${extension}: the browser could not start this extension`);
  }
}

/** Runs in the extension's worker: asks the content script of the only web page. */
async function ask() {
  const tabs = await chrome.tabs.query({});
  for (const { id } of tabs) {
    try {
      const answer = await chrome.tabs.sendMessage(id, { type: 'doctor' }, { frameId: 0 });
      if (answer) return answer;
    } catch {
      // This tab has no content script: the browser's own start page.
    }
  }
  return null;
}

/**
 * Starts the browser. `urls`: the addresses of all pages to come.
 * The result reads one page at a time: `read(html, url)` gives `{adapter, items}`; `close()` ends it all.
 */
export async function startDoctor({ extension, urls }) {
  if (!existsSync(join(extension, 'manifest.json'))) throw new Error(`${extension}: no built extension there`);
  for (const url of urls) if (!/^https?:$/u.test(new URL(url).protocol)) throw new Error(`${url}: not a web address`);
  const folder = mkdtempSync(join(tmpdir(), 'adapter-doctor-'));
  const shown = new Map();
  const server = await serve(folder, shown);
  let browser;
  const close = async () => {
    await browser?.context.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    browser = await launch(extensionFor(extension, urls, folder), folder, server.port);
  } catch (error) {
    await close();
    throw error;
  }
  return { read: (html, url) => readOne(browser, shown, html, url), close };
}

async function readOne({ context, worker }, shown, html, url) {
  const address = new URL(url);
  address.hash = '';
  shown.set(address.href, html);
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: 'load', timeout: WAIT_MS });
    const answer = await worker.evaluate(ask);
    if (!answer) throw new Error(`${url}: the extension's content script does not run on this page`);
    return answer;
  } finally {
    shown.delete(address.href);
    await page.close();
  }
}
