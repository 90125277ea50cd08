/** Where the panel can be seen already: beside the page or in its own window there needs no drawer to be opened. */
import type { Desk } from './desk.ts';

/** Firefox's own name; the types of `chrome` do not have it. */
interface SidebarAction {
  isOpen(details: { windowId: number }): Promise<boolean>;
  toggle(): Promise<void>;
}
export const firefoxSidebar = () => (chrome as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

/** Whether this tab's window shows the side panel or sidebar, or the panel's own window could be brought to the front. */
export async function shownElsewhere(desk: Desk, tab: number): Promise<boolean> {
  const { windowId } = await chrome.tabs.get(tab);
  if (await besidePage(windowId)) return true;
  const own = desk.memory.get('panelWindow');
  if (own === null) return false;
  const shown = await chrome.windows.update(own, { focused: true }).catch(() => null);
  if (!shown) await desk.memory.set('panelWindow', null);
  return shown !== null;
}

async function besidePage(windowId: number): Promise<boolean> {
  const sidebar = firefoxSidebar();
  if (sidebar) return sidebar.isOpen({ windowId });
  const panels = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] });
  return panels.length > 0;
}
