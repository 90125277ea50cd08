/** The panel as a person uses it in Firefox: `panel.html` in a tab, which is the sidebar's very document. */

import type { FirefoxTab } from './firefox.ts';
import type { Account } from './panel.ts';
import { until } from './until.ts';

const CONTROL = '\uE009';

export class FirefoxPanel {
  readonly tab: FirefoxTab;

  constructor(tab: FirefoxTab) {
    this.tab = tab;
  }

  count(selector: string): Promise<number> {
    return this.tab.evaluate((css) => document.querySelectorAll(css).length, selector);
  }

  text(selector: string): Promise<string> {
    return this.tab.evaluate((css) => document.querySelector(css)?.textContent ?? '', selector);
  }

  /** The elements' attribute, in document order. */
  attributes(selector: string, name: string): Promise<string[]> {
    return this.tab.evaluate(
      ([css, key]) => [...document.querySelectorAll(css as string)].map((one) => one.getAttribute(key as string) ?? ''),
      [selector, name],
    );
  }

  async awaitThere(selector: string): Promise<void> {
    await until(`${selector} in the panel`, async () => (await this.count(selector)) > 0);
  }

  async awaitState(state: string): Promise<void> {
    await this.awaitThere(`[data-view=case][data-state="${state}"]`);
  }

  async awaitEnabled(action: string): Promise<void> {
    await this.awaitThere(`[data-action="${action}"]:not(:disabled)`);
  }

  /** A trusted click, once the button can be pressed. */
  async press(action: string): Promise<void> {
    await this.tab.activate();
    await this.awaitEnabled(action);
    await this.tab.clickOn(`[data-action="${action}"]`);
  }

  async check(selector: string): Promise<void> {
    await this.tab.activate();
    await this.awaitThere(selector);
    await this.tab.clickOn(selector);
    await this.awaitThere(`${selector}:checked`);
  }

  /** Typed by keys, in the place of what stood there. */
  async fill(field: string, text: string): Promise<void> {
    const selector = `[data-field="${field}"]`;
    await this.tab.activate();
    await this.awaitThere(selector);
    await this.tab.clickOn(selector);
    await this.tab.type('a', CONTROL);
    await this.tab.type(text);
  }

  async signIn(account: Account): Promise<void> {
    for (const [name, value] of Object.entries(account)) await this.fill(name, value);
    await this.press('signIn');
    await this.awaitThere('[data-connection=online]');
  }

  async signOut(): Promise<void> {
    await this.press('menu');
    await this.press('signOut');
    await this.awaitThere('[data-action=signIn]');
  }
}
