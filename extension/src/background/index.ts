/**
 * The background: wires the browser's events to desk, pages and panels. Every listener is registered before anything
 * is awaited, because a worker that was woken by an event gets that event only then.
 */
import { Lock } from '../../../sdk/client/src/index.ts';
import type { PageToBackground } from '../protocol.ts';
import { forgetToolbar, showOnToolbar } from './action.ts';
import { dismissReports } from './bypass.ts';
import { callerOf, type Self } from './capabilities.ts';
import { Desk } from './desk.ts';
import { handlePage } from './page-messages.ts';
import { PageLink, Pages } from './pages.ts';
import { PanelLink, Panels } from './panels.ts';
import { Plugins } from './plugins/plugins.ts';
import { Posting } from './posting.ts';
import { pageMessage, panelMessage } from './shapes.ts';
import { platformOf } from './sites.ts';
import { firefoxSidebar } from './surfaces.ts';
import { TARGET } from './target.ts';

/** Whether the company's build brings plugins; without them none of their code is in the bundle. */
declare const __PLUGINS__: boolean;

const SYNC_ALARM = 'sync';
/** Other heads are told of by the log; this is for a device that missed it. */
const HEADS_ALARM = 'heads';
const HEADS_MINUTES = 30;

const self_: Self = {
  id: chrome.runtime.id,
  origin: chrome.runtime.getURL('').replace(/\/$/, ''),
  target: TARGET,
};

export interface Office {
  desk: Desk;
  pages: Pages;
  panels: Panels;
  posting: Posting;
}

const office: Promise<Office> = open();

async function open(): Promise<Office> {
  const desk = await Desk.open();
  if (typeof __PLUGINS__ !== 'undefined' && __PLUGINS__) desk.plugins = new Plugins(desk.memory, () => desk.changed());
  const pages = new Pages(desk);
  const posting = new Posting(desk, pages);
  const panels = new Panels({ desk, pages, posting, self: self_ });
  desk.onHeads(() => pages.assessAgain());
  desk.onChange(() => {
    dismissReports(desk);
    pages.refresh();
    for (const link of pages.all()) {
      posting.sendApproved(link);
      showOnToolbar(link.tab, pages.isOn(link), desk);
    }
    panels.refresh();
  });
  return { desk, pages, panels, posting };
}

chrome.runtime.onConnect.addListener((port) => {
  const caller = callerOf(port.sender, self_);
  if (caller?.kind === 'page' && port.name === 'page') servePage(port, caller.tab, caller.url);
  else if (caller && caller.kind !== 'page' && port.name === 'panel') servePanel(port, new PanelLink(port, caller));
  else port.disconnect();
});

/** Messages of one page are handled one after the other, in the order in which they came. */
function servePage(port: chrome.runtime.Port, tab: number, url: string): void {
  const platform = platformOf(url);
  if (platform === null) return;
  const link = new PageLink(port, tab, platform, url);
  const turn = new Lock();
  forgetToolbar(tab);
  void office.then(({ pages }) => pages.add(link));
  port.onMessage.addListener((raw: unknown) => {
    const message: PageToBackground | null = pageMessage(raw, platform);
    if (message) turn.run(async () => handlePage(await office, link, message)).catch(console.error);
  });
  port.onDisconnect.addListener(() => {
    void office.then(({ pages, desk }) => {
      pages.remove(link);
      desk.changed();
    });
  });
}

function servePanel(port: chrome.runtime.Port, link: PanelLink): void {
  void office.then(({ panels }) => panels.add(link));
  port.onMessage.addListener((raw: unknown) => {
    const message = panelMessage(raw);
    if (message) void office.then(({ panels }) => panels.handle(link, message));
  });
  port.onDisconnect.addListener(() => void office.then(({ panels }) => panels.remove(link)));
}

chrome.action.onClicked.addListener((tab) => void toggleDrawer(tab));

chrome.commands.onCommand.addListener((command, tab) => {
  if (command === 'toggle-drawer') void toggleDrawer(tab);
  if (command === 'toggle-tab') void toggleTab(tab?.id);
  if (command === 'submit-box') void office.then(({ pages }) => pages.of(tab?.id ?? null)?.send({ type: 'submitBox' }));
});

/** Known without waiting: the browser opens its side panel only in the very turn of the person's click. */
const pagesNow = new Set<number>();
void office.then(({ desk, pages }) => {
  desk.onChange(() => {
    pagesNow.clear();
    for (const link of pages.all()) pagesNow.add(link.tab);
  });
});

async function toggleDrawer(tab: chrome.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  if (!pagesNow.has(tab.id)) {
    if (TARGET === 'firefox') await firefoxSidebar()?.toggle();
    else await chrome.sidePanel.open({ windowId: tab.windowId }).catch(console.warn);
    return;
  }
  const { pages, panels } = await office;
  pages.of(tab.id)?.send({ type: 'drawer', open: !panels.hasDrawer(tab.id) });
}

async function toggleTab(tab: number | undefined): Promise<void> {
  const { pages } = await office;
  const link = pages.of(tab ?? null);
  if (link) await pages.switchTab(link.tab, !pages.isOn(link));
}

chrome.tabs.onActivated.addListener(({ tabId }) => {
  void office.then(async ({ desk, pages }) => {
    if (!pages.of(tabId)) return;
    await desk.memory.set('frontTab', tabId);
    desk.changed();
  });
});

chrome.tabs.onRemoved.addListener((tab) => void office.then(({ desk }) => desk.memory.forgetTab(tab)));

chrome.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void office.then(({ desk }) => desk.reloadSettings());
});

const sync = () => void office.then(({ desk }) => desk.client?.sync());
const heads = () => void office.then(({ desk }) => desk.freshHeads());
chrome.alarms.onAlarm.addListener(({ name }) => (name === HEADS_ALARM ? heads() : sync()));
globalThis.addEventListener('online', sync);
void chrome.alarms.create(SYNC_ALARM, { periodInMinutes: 1 });
void chrome.alarms.create(HEADS_ALARM, { periodInMinutes: HEADS_MINUTES });
