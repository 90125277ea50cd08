/** What stands underlined in a page, and what the list under its box says. */
import type { Page } from 'playwright-core';
import { inside } from './chromium.ts';

export const underlined = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights.values()].flatMap((marked) => [...marked].map(String)));

/** Name and sentence of what plugins found, as the list under the box has them. */
export const said = (page: Page): Promise<string[]> =>
  inside(
    page,
    ({ roots }) =>
      roots().flatMap((root) =>
        [...root.querySelectorAll('.plugin')].map((name) => name.parentElement?.textContent ?? ''),
      ),
    null,
  );
