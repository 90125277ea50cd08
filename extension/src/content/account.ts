/**
 * @file  account.ts
 * @brief Which account the page shows as signed in. This one handle is looked for before the tab is switched on: the
 *        brand's own account switches it on.
 */
import { pick } from '../adapter/pick.ts';
import type { Adapter } from '../adapter/types.ts';

/** How long a page may take to draw its navigation. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 50;

export function readAccount(adapter: Adapter): string | null {
  const root = document.documentElement;
  if (!adapter.account || !root) return null;
  return pick(adapter.account, { adapter, root, finder: null, item: null, url: location.href })?.value ?? null;
}

/** Tells the account as soon as the page shows it. */
export function watchAccount(adapter: Adapter, tell: (handle: string) => void): void {
  if (!adapter.account) return;
  let due: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(due);
    clearTimeout(end);
  };
  const look = (): void => {
    due = undefined;
    const handle = readAccount(adapter);
    if (handle === null) return;
    stop();
    tell(handle);
  };
  const observer = new MutationObserver(() => {
    due ??= setTimeout(look, LOOK_EVERY_MS);
  });
  const end = setTimeout(stop, PATIENCE_MS);
  observer.observe(document, { childList: true, subtree: true });
  look();
}
