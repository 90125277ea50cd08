/** A Chromium with a build of the extension that has the plugin in it: what `dev` shows the plugin in. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { type PluginGrants, sha256 } from '../src/index.ts';
import { everything } from './fake-host.ts';
import { Refusal } from './options.ts';
import { CHECKOUT } from './places.ts';
import type { Subject } from './subject.ts';

const BROWSER = process.env.LEITPLANKE_CHROMIUM ?? '/usr/bin/chromium';
const WAIT_MS = 20_000;
const RETRY_MS = 100;
const DEVELOPER_MODE = { extensions: { ui: { developer_mode: true } } };

/** What the extension's settings say of the plugin. */
export interface Loaded {
  state: string;
  /** Why it was refused or put away; empty: all is well. */
  problems: string[];
}

/** Builds the extension for Chromium with this one plugin in it, granted all that it asks for. */
export async function buildWith({ text, pack }: Subject, folder: string): Promise<void> {
  const company = join(folder, 'company');
  const name = `${pack.manifest.id}-${pack.manifest.version}.pack.json`;
  const grants: PluginGrants = {
    plugins: [{ pack: name, sha256: await sha256(Buffer.from(text)), grant: everything(pack) }],
  };
  await rm(company, { recursive: true, force: true });
  await mkdir(company, { recursive: true });
  await writeFile(join(company, name), text);
  await writeFile(join(company, 'plugins.json'), JSON.stringify(grants));
  await runBuild(['chromium', '--plugins', company, '--out', folder]);
}

function runBuild(args: string[]): Promise<void> {
  return new Promise((done, fail) => {
    const script = join(CHECKOUT ?? '', 'extension', 'build.mjs');
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Refusal(`the extension could not be built:\n${said}`)),
    );
  });
}

export class DevBrowser {
  readonly #context: BrowserContext;
  readonly #profile: string;
  /** `chrome-extension://…`, the same after each reload. */
  readonly #origin: string;

  private constructor(context: BrowserContext, profile: string, origin: string) {
    this.#context = context;
    this.#profile = profile;
    this.#origin = origin;
  }

  static async start(extension: string, headless: boolean): Promise<DevBrowser> {
    const profile = await mkdtemp(join(tmpdir(), 'leitplanke-dev-'));
    // Without developer mode, an unpacked extension that reloads itself stays off.
    await mkdir(join(profile, 'Default'), { recursive: true });
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(DEVELOPER_MODE));
    // An installed package comes without it: only a checkout can show the extension.
    const { chromium } = await import('playwright-core');
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: BROWSER,
      headless: false,
      viewport: null,
      args: [
        ...(headless ? ['--headless=new'] : []),
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        '--no-first-run',
      ],
      ignoreDefaultArgs: ['--disable-extensions'],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: WAIT_MS }));
    return new DevBrowser(context, profile, `chrome-extension://${new URL(worker.url()).host}`);
  }

  get closed(): Promise<void> {
    return new Promise((done) => this.#context.once('close', () => done()));
  }

  /** Takes the files of the build anew, as the button in chrome://extensions does; its pages close with it. */
  async reload(): Promise<void> {
    const settings = await this.#settings();
    const closed = settings.waitForEvent('close', { timeout: WAIT_MS });
    // The answer never comes where the page closes first.
    await Promise.all([closed, settings.evaluate(() => chrome.runtime.reload()).catch(() => undefined)]);
  }

  /** Shows the settings and reads what they say. */
  async loaded(id: string): Promise<Loaded> {
    const entry = (await this.#settings()).locator(`[data-plugin="${id}"]`);
    await entry.waitFor({ timeout: WAIT_MS });
    return {
      state: (await entry.getAttribute('data-state')) ?? '',
      problems: await entry.locator('li').allTextContents(),
    };
  }

  /** The settings in a tab. While the extension starts, its pages are not there yet. */
  async #settings(): Promise<Page> {
    const address = `${this.#origin}/options.html`;
    const open = this.#context.pages().find((page) => page.url() === address);
    if (open) return open;
    const page = await this.#context.newPage();
    const end = Date.now() + WAIT_MS;
    for (;;) {
      try {
        await page.goto(address);
        return page;
      } catch (error) {
        if (Date.now() > end) throw error;
        await setTimeout(RETRY_MS);
      }
    }
  }

  async close(): Promise<void> {
    await this.#context.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
