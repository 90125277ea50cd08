/**
 * One person's Firefox over WebDriver BiDi: no geckodriver, the extension installed as a temporary add-on.
 *
 * BiDi's own node serialisation enters closed shadow roots, so our elements in the page can be read and clicked here.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Bidi } from './bidi.ts';
import { EXTENSION, FIREFOX } from './paths.ts';
import { openTunnel } from './tunnel.ts';
import { within } from './until.ts';

/** Fixed, so that the panel can be opened by its address; Firefox makes one up otherwise. */
const EXTENSION_UUID = '5d1e6b5e-2f0c-4a7e-9d57-6c1f0b9e7a11';
const EXTENSION_NAME = 'leitplanke@leitplanke.example';

/** A first start with a new profile. */
const START_MS = 60_000;

export interface FirefoxOptions {
  sitesPort: number;
  language?: 'de' | 'en';
  /** The folder of another build than the usual one. */
  extension?: string;
}

/** A node as BiDi describes it. */
export interface FoundNode {
  sharedId: string;
  value: {
    localName?: string;
    nodeType: number;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: FoundNode[];
    shadowRoot?: FoundNode | null;
  };
}

export class FirefoxTab {
  readonly #bidi: Bidi;
  readonly id: string;

  constructor(bidi: Bidi, id: string) {
    this.#bidi = bidi;
    this.id = id;
  }

  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.id, url, wait: 'complete' });
  }

  /** Runs in the page; arguments and result are JSON. */
  async evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    const body = `async () => JSON.stringify(await (${run.toString()})(${JSON.stringify(argument) ?? 'undefined'}))`;
    const { type, result, exceptionDetails } = await this.#bidi.send('script.callFunction', {
      functionDeclaration: body,
      target: { context: this.id },
      awaitPromise: true,
      userActivation: true,
    });
    if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'the page threw');
    return (result.value === undefined ? undefined : JSON.parse(result.value)) as R;
  }

  /** All nodes below an element, closed shadow roots included, in document order. */
  async nodes(selector = 'body'): Promise<FoundNode[]> {
    const { result } = await this.#bidi.send('script.callFunction', {
      functionDeclaration: '(selector) => document.querySelector(selector)',
      arguments: [{ type: 'string', value: selector }],
      target: { context: this.id },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 60, includeShadowTree: 'all' },
    });
    const found: FoundNode[] = [];
    const walk = (node: FoundNode | null | undefined): void => {
      if (!node?.value) return;
      found.push(node);
      walk(node.value.shadowRoot);
      for (const child of node.value.children ?? []) walk(child);
    };
    walk(result as FoundNode);
    return found;
  }

  /** A trusted click into the middle of a node. */
  async click(node: Pick<FoundNode, 'sharedId'>): Promise<void> {
    const origin = { type: 'element', element: { sharedId: node.sharedId } };
    await this.#perform([
      {
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: 0, y: 0, origin },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  /** A trusted click on the element of a selector, scrolled into sight. */
  async clickOn(selector: string): Promise<void> {
    const { result, type } = await this.#bidi.send('script.callFunction', {
      functionDeclaration:
        '(s) => { const e = document.querySelector(s); e.scrollIntoView({ block: "center" }); return e; }',
      arguments: [{ type: 'string', value: selector }],
      target: { context: this.id },
      awaitPromise: false,
    });
    if (type !== 'success') throw new Error(`nothing to click at ${selector}`);
    await this.click(result as FoundNode);
  }

  /** Presses keys one after the other; names as WebDriver has them (`\uE007` is Enter). */
  async type(keys: string, held = ''): Promise<void> {
    const press = [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    const around = held === '' ? press : [{ type: 'keyDown', value: held }, ...press, { type: 'keyUp', value: held }];
    await this.#perform([{ type: 'key', id: 'keyboard', actions: around }]);
  }

  /** The tab's frames whose address has `part` in it, ours included. */
  async frames(part: string): Promise<FirefoxTab[]> {
    const { contexts } = await this.#bidi.send('browsingContext.getTree', { root: this.id });
    const [{ children }] = contexts as [{ children: { context: string; url: string }[] }];
    return children.filter(({ url }) => url.includes(part)).map(({ context }) => new FirefoxTab(this.#bidi, context));
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.#bidi.send('browsingContext.captureScreenshot', { context: this.id });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  async activate(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.id });
  }

  async close(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.id });
  }

  async #perform(actions: object[]): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.id, actions });
  }
}

export interface Firefox {
  bidi: Bidi;
  open(url: string): Promise<FirefoxTab>;
  openExtension(path: string): Promise<FirefoxTab>;
  close(): Promise<void>;
}

export async function startFirefox({
  sitesPort,
  language = 'de',
  extension = join(EXTENSION, 'firefox'),
}: FirefoxOptions): Promise<Firefox> {
  const tunnel = await openTunnel(sitesPort);
  const profile = await mkdtemp(join(tmpdir(), 'leitplanke-firefox-'));
  const prefs = {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': tunnel.port,
    'intl.accept_languages': language === 'de' ? 'de-DE, de' : 'en-GB, en',
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_NAME]: EXTENSION_UUID }),
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
  };
  await writeFile(
    join(profile, 'user.js'),
    Object.entries(prefs)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = spawn(
    FIREFOX,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_DISABLE_CONTENT_SANDBOX: process.getuid?.() === 0 ? '1' : '', HOME: profile },
    },
  );
  const end = async (): Promise<void> => {
    const gone = once(child, 'exit');
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await gone;
    }
    await tunnel.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const bidi = await connected(child, extension).catch(async (error: unknown) => {
    await end();
    throw error;
  });

  const open = async (url: string): Promise<FirefoxTab> => {
    const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
    const tab = new FirefoxTab(bidi, context);
    await tab.goto(url);
    return tab;
  };
  return {
    bidi,
    open,
    openExtension: (path) => open(`moz-extension://${EXTENSION_UUID}/${path}`),
    async close() {
      const gone = once(child, 'exit');
      await bidi.send('browser.close').catch(() => undefined);
      bidi.close();
      await within('Firefox to close', gone).catch(() => undefined);
      await end();
    },
  };
}

/** A session with the extension in it. */
async function connected(child: ChildProcess, extension: string): Promise<Bidi> {
  const bidi = await Bidi.connect(`${await within('Firefox to listen', listening(child), START_MS)}/session`);
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  return bidi;
}

/** Firefox says on standard error where BiDi listens. */
async function listening(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (!child.stderr) throw new Error('no standard error');
  for await (const line of createInterface({ input: child.stderr })) {
    const url = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (url) {
      child.stderr.resume();
      return url;
    }
    said.push(line);
  }
  throw new Error(`Firefox ended before it listened: ${said.slice(-5).join('\n')}`);
}
