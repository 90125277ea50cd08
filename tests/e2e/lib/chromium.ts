/**
 * One person's Chromium: the extension in a throw-away user-data folder, so a device of its own.
 *
 * Our elements in the page stand in *closed* shadow roots, which playwright does not enter. `inside` runs a function in
 * the extension's own world of the page, where `chrome.dom.openOrClosedShadowRoot` opens them to the extension alone.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { HOSTS } from '../../../examples/pages/server/certificate.ts';
import { CHROMIUM, EXTENSION } from './paths.ts';
import { until, within } from './until.ts';

export const EXTENSION_ID = 'jkneompcgfjimagiddmolfbjfkkabbbg';

export interface ChromiumOptions {
  /** Where the demo sites listen. */
  sitesPort: number;
  headless?: boolean;
  language?: 'de' | 'en';
  dark?: boolean;
  width?: number;
  height?: number;
  /** Without the extension: for tests of the demo sites alone. */
  bare?: boolean;
  /** The folder of another build than the usual one. */
  extension?: string;
  /** Further hosts, and the ports of this machine where they listen. */
  hosts?: Readonly<Record<string, number>>;
  /** Left edge of the window, where it can be seen. */
  left?: number;
}

export interface Chromium {
  context: BrowserContext;
  /** A new tab. */
  open(url: string): Promise<Page>;
  /** A document of the extension in a tab, such as `panel.html`. */
  openExtension(path: string): Promise<Page>;
  worker(): Promise<Worker>;
  /** Stops the service worker as the browser does after half a minute of rest. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function startChromium(options: ChromiumOptions): Promise<Chromium> {
  const {
    sitesPort,
    headless = true,
    language = 'de',
    dark = false,
    width = 1280,
    height = 860,
    left = 0,
    bare = false,
    extension = join(EXTENSION, 'chromium'),
    hosts: others = {},
  } = options;
  const profile = await mkdtemp(join(tmpdir(), 'leitplanke-profile-'));
  const hosts = [
    ...Object.values(HOSTS).map((host) => `MAP ${host} 127.0.0.1:${sitesPort}`),
    ...Object.entries(others).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`),
  ];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: false,
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    colorScheme: dark ? 'dark' : 'light',
    viewport: headless ? { width, height } : null,
    ignoreHTTPSErrors: true,
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(bare ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      `--host-resolver-rules=${hosts.join(', ')}`,
      '--ignore-certificate-errors',
      '--disable-dev-shm-usage',
      '--no-first-run',
      `--window-size=${width},${height}`,
      `--window-position=${left},0`,
    ],
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
  });

  const worker = async (): Promise<Worker> =>
    until('the extension’s service worker', () =>
      context.serviceWorkers().findLast((one) => one.url().includes(EXTENSION_ID)),
    );
  if (!bare) await worker();
  return {
    context,
    worker,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    async openExtension(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${EXTENSION_ID}/${path}`);
      return page;
    },
    async killWorker() {
      await within('the service worker to be stopped', stopWorker(context));
    },
    async close() {
      await within('the browser to close', context.close());
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function stopWorker(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((one) => one.type === 'service_worker' && one.url.includes(EXTENSION_ID));
  if (target) await session.send('Target.closeTarget', { targetId: target.targetId });
  await session.detach();
}

const worlds = new WeakMap<Page, { session: CDPSession; context: Promise<number> }>();

/** The id of the extension's isolated world in the page's main frame, after each navigation anew. */
async function world(page: Page): Promise<{ session: CDPSession; id: number }> {
  let known = worlds.get(page);
  if (!known) {
    const session = await page.context().newCDPSession(page);
    let settle: (id: number) => void = () => undefined;
    const next = () =>
      new Promise<number>((resolve) => {
        settle = resolve;
      });
    const entry = { session, context: next() };
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(EXTENSION_ID) && context.auxData?.type === 'isolated') settle(context.id);
    });
    session.on('Runtime.executionContextsCleared', () => {
      entry.context = next();
    });
    await session.send('Runtime.enable');
    worlds.set(page, entry);
    known = entry;
  }
  const id = await within('the extension’s world in the page', known.context);
  return { session: known.session, id };
}

/**
 * Runs `run` in the extension's own world of the page and returns what it returns (JSON only). In it,
 * `roots()` are all closed shadow roots of the extension's elements, outermost first.
 */
export async function inside<A, R>(page: Page, run: (tools: InsideTools, argument: A) => R, argument: A): Promise<R> {
  const { session, id } = await world(page);
  const expression = `(${run.toString()})({ roots: ${ROOTS} }, ${JSON.stringify(argument)})`;
  const asked = session.send('Runtime.evaluate', {
    expression,
    contextId: id,
    returnByValue: true,
    awaitPromise: true,
  });
  const { result, exceptionDetails } = await within('an answer from the extension’s world in the page', asked);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as R;
}

export interface InsideTools {
  roots(): ShadowRoot[];
}

/** Only elements of HTML can have one; inputs have the browser's own, which is none of ours. */
const ROOTS = `() => [...document.querySelectorAll('*')]
  .filter((element) => element instanceof HTMLElement && !element.matches('input,textarea,select,video,details'))
  .map((element) => chrome.dom.openOrClosedShadowRoot(element))
  .filter((root) => root?.mode === 'closed')`;
