/** The panel as a person uses it: the drawer's frame in a page, or `panel.html` in a tab. */

import type { Frame, Locator, Page } from 'playwright-core';
import { until } from './until.ts';

export interface Account {
  backend: string;
  tenant: string;
  person: string;
  password: string;
}

export class Panel {
  readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** The drawer that is open on this page, as soon as its document shows something. */
  static async ofDrawer(page: Page): Promise<Panel> {
    const frame = await until('the drawer’s frame', () =>
      page.frames().find((one) => one.url().includes('/panel.html')),
    );
    const panel = new Panel(frame);
    await frame.locator('[data-surface] [data-view]').first().waitFor();
    return panel;
  }

  static async ofTab(page: Page): Promise<Panel> {
    await page.locator('[data-surface] [data-view]').first().waitFor();
    return new Panel(page.mainFrame());
  }

  action(name: string): Locator {
    return this.frame.locator(`[data-action="${name}"]`);
  }

  field(name: string): Locator {
    return this.frame.locator(`[data-field="${name}"]`);
  }

  section(name: string): Locator {
    return this.frame.locator(`[data-section="${name}"]`);
  }

  async press(name: string): Promise<void> {
    await this.action(name).first().click();
  }

  /** A click that counts: the panel wants the button to have been in full sight for a while. */
  async pressInSight(name: string): Promise<void> {
    const button = this.action(name).first();
    await until(`the button ${name} to be enabled and in full sight`, async () => {
      await button.scrollIntoViewIfNeeded();
      return (await button.isEnabled()) && button.evaluate(heldInSight);
    });
    await button.click();
  }

  async signIn(account: Account): Promise<void> {
    for (const [name, value] of Object.entries(account)) {
      const field = this.field(name);
      if (await field.isEditable()) await field.fill(value);
    }
    await this.pressInSight('signIn');
    await this.frame.locator('[data-connection=online]').waitFor();
  }

  /** The state of the case that is shown; null where none is. */
  async caseState(): Promise<string | null> {
    const view = this.frame.locator('[data-view=case]');
    return (await view.count()) > 0 ? view.first().getAttribute('data-state') : null;
  }

  async awaitState(state: string): Promise<void> {
    await this.frame.locator(`[data-view=case][data-state="${state}"]`).waitFor();
  }

  /** The rules that the findings list names at this moment. */
  rules(): Promise<string[]> {
    return this.frame
      .locator('[data-rule]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-rule') ?? ''));
  }
}

/**
 * True as soon as the browser itself says that the element was visible, whole and uncovered, for long enough; false where it
 * was taken out meanwhile: the panel draws itself anew when its worker comes back.
 */
function heldInSight(element: Element): Promise<boolean> {
  const longEnough = 700;
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const options = { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit;
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean };
      clearTimeout(timer);
      if (!element.isConnected) end(false);
      if (last.isVisible === false || last.intersectionRatio < 1) return;
      timer = setTimeout(() => end(element.isConnected), longEnough);
    }, options);
    const end = (seen: boolean) => {
      observer.disconnect();
      resolve(seen);
    };
    observer.observe(element);
  });
}
