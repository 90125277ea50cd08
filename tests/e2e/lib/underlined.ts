/** What stands underlined in a page, and what the list under its box says. */
import type { Page } from 'playwright-core';
import { inside } from './chromium.ts';

/** Runs in the page. */
export const highlighted = (): string[] => [...CSS.highlights.values()].flatMap((marked) => [...marked].map(String));

export const underlined = (page: Page): Promise<string[]> => page.evaluate(highlighted);

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
