/** The toolbar button: coloured where Leitplanke is on for the tab, grey where it is off; a mark where something came back. */
import { isForThePerson } from './bypass.ts';
import type { Desk } from './desk.ts';

const ICON_SIZES = [16, 32, 48, 128];
const MARK_COLOUR = '#b3261e';

/** What each tab shows already; the browser forgets it at a navigation, and so does the page's new link. */
const shown = new Map<number, string>();

export function showOnToolbar(tab: number, on: boolean, desk: Desk): void {
  const returned = desk.me ? (desk.client?.ledger.kept.returned.filter(isForThePerson).length ?? 0) : 0;
  const mark = returned > 0 ? String(returned) : '';
  const look = `${on} ${mark}`;
  if (shown.get(tab) === look) return;
  shown.set(tab, look);
  const path = Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/${size}${on ? '' : '-off'}.png`]));
  // The tab may be gone by now.
  const gone = () => undefined;
  chrome.action.setIcon({ tabId: tab, path }).catch(gone);
  chrome.action.setBadgeBackgroundColor({ tabId: tab, color: MARK_COLOUR }).catch(gone);
  chrome.action.setBadgeText({ tabId: tab, text: mark }).catch(gone);
}

export const forgetToolbar = (tab: number) => shown.delete(tab);
