/** A colleague at the desk: one Chromium with the extension, signed in, reading the demo sites. */

import type { Page } from 'playwright-core';
import { type Chromium, type ChromiumOptions, inside, startChromium } from './chromium.ts';
import { type Account, Panel } from './panel.ts';
import { until } from './until.ts';

export interface BadgeSeen {
  text: string;
  label: string;
  className: string;
  /** The middle of it, in the window. */
  x: number;
  y: number;
}

export class Person {
  readonly name: string;
  readonly browser: Chromium;

  private constructor(name: string, browser: Chromium) {
    this.name = name;
    this.browser = browser;
  }

  static async arrive(name: string, options: ChromiumOptions): Promise<Person> {
    return new Person(name, await startChromium(options));
  }

  /** Signs in from the panel in a tab of its own, which is closed again. */
  async signIn(account: Account): Promise<void> {
    const page = await this.browser.openExtension('panel.html');
    await (await Panel.ofTab(page)).signIn(account);
    await page.close();
  }

  /** Chooses the language in the settings: what the browser's own is differs from machine to machine. */
  async choose(language: 'de' | 'en'): Promise<void> {
    const page = await this.browser.openExtension('options.html');
    await page.locator('[data-field=language]').selectOption(language);
    await page.locator(`html[lang=${language}]`).waitFor();
    await page.close();
  }

  /** Opens a demo page, named as this person's window. */
  visit(url: string): Promise<Page> {
    const named = new URL(url);
    named.searchParams.set('window', this.name);
    return this.browser.open(named.href);
  }

  /**
   * Leitplanke is off on a page unless the brand's own account is the active one, as it is on the demo pages: looks at
   * the panel, beside the page, until its switch says so.
   */
  async awaitOn(page: Page): Promise<void> {
    await page.bringToFront();
    const beside = await this.browser.openExtension('panel.html');
    await beside.locator('[data-action=setTab][aria-checked=true]').waitFor();
    await beside.close();
    await page.bringToFront();
  }

  /** What the browser tells its workers when the network is back; without it the device tries again in its own time. */
  async noticeNetwork(): Promise<void> {
    const worker = await this.browser.worker();
    await worker.evaluate(() => globalThis.dispatchEvent(new Event('online')));
  }

  /** Our badge on the post that `selector` finds, or null. */
  badge(page: Page, selector: string): Promise<BadgeSeen | null> {
    return inside(page, readBadge, selector);
  }

  /** The badge as soon as it is there and `fits`. */
  awaitBadge(page: Page, selector: string, fits: (badge: BadgeSeen) => boolean = () => true): Promise<BadgeSeen> {
    return until(`${this.name}’s badge on ${selector}`, async () => {
      const badge = await this.badge(page, selector);
      return badge && fits(badge) ? badge : null;
    });
  }

  /** All badges on the page, by their text. */
  badges(page: Page): Promise<string[]> {
    return inside(page, ({ roots }) => roots().map((root) => root.querySelector('button')?.textContent ?? ''), null);
  }

  /** A real click on the badge; the drawer that it opens. */
  async openDrawer(page: Page, selector: string): Promise<Panel> {
    await page.locator(selector).first().scrollIntoViewIfNeeded();
    const { x, y } = await this.awaitBadge(page, selector);
    await page.mouse.click(x, y);
    return Panel.ofDrawer(page);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

function readBadge({ roots }: { roots(): ShadowRoot[] }, selector: string): BadgeSeen | null {
  const post = document.querySelector(selector);
  const root = post && roots().find((one) => post.contains(one.host));
  const button = root?.querySelector('button');
  if (!button) return null;
  const box = button.getBoundingClientRect();
  return {
    text: button.textContent ?? '',
    label: button.getAttribute('aria-label') ?? '',
    className: button.className,
    x: box.left + box.width / 2,
    y: box.top + box.height / 2,
  };
}
