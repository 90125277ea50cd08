/** One function for each request of a panel. Who may ask is decided before (capabilities.ts). */
import { HttpTransport } from '../../../sdk/client/src/index.ts';
import type { Finding, PanelRequests } from '../protocol.ts';
import { DeskError } from './desk.ts';
import { headsCancel, headsReport, headsTrain, headsUse } from './heads-admin.ts';
import type { RequestContext } from './panels.ts';
import { passPlugins, pluginCards, pluginCheck, pluginProposals, pluginView, spelling } from './plugins/requests.ts';
import { readSettings, writeSettings } from './settings.ts';
import { tuningReport, tuningTry } from './tuning.ts';
import { keepUnsaved } from './unsaved.ts';
import { checkReply } from './writer.ts';

type Handlers = {
  [K in Exclude<keyof PanelRequests, 'attach'>]: (
    context: RequestContext,
    body: PanelRequests[K]['request'],
  ) => Promise<PanelRequests[K]['response']>;
};

const PANEL_WINDOW = { width: 460, height: 780 };

export const requests: Handlers = {
  async signIn({ desk }, body) {
    await desk.signIn(body);
    return null;
  },

  async signOut({ desk }) {
    await desk.signOut();
    return null;
  },

  async setTab({ desk, pages, link }, { on }) {
    const tab = link.caller.kind === 'drawer' ? link.caller.tab : desk.memory.get('frontTab');
    if (tab === null) throw new DeskError('no_tab', 'No page of a supported site is open.');
    await pages.switchTab(tab, on);
    return null;
  },

  async select({ desk, link }, { caseId }) {
    await desk.memory.put('focus', link.focusKey, { post: null, caseId });
    desk.changed();
    return null;
  },

  async openCase({ desk, link }) {
    const post = desk.memory.get('focus')[link.focusKey]?.post;
    const core = desk.account?.core;
    if (!post || !core || !desk.client) throw new DeskError('not_found', 'No post is selected.');
    if (post.id === '' || post.url === '') throw new DeskError('no_url', "Open the post's own page first.");
    const caseId = desk.caseIdOf(post);
    if (!caseId) throw new DeskError('not_ready', 'There is no policy yet.');
    if (!desk.view(caseId)) {
      // Personal data that the customer posted stays in the browser: the case gets the masked text.
      const { text } = core.call('mask', { text: post.text });
      await desk.client.act({ type: 'case.open', case: caseId, base: 0, post: { ...post, text } });
    }
    await desk.memory.put('focus', link.focusKey, { post: null, caseId });
    desk.changed();
    return { caseId };
  },

  async check({ desk }, { caseId, text, surface }): Promise<Finding[]> {
    const core = desk.account?.core;
    const c = desk.view(caseId)?.case;
    if (!core || !c) return [];
    // A reply that has been given would be found beside itself.
    return checkReply(desk, c, text, surface, c.state !== 'answered');
  },

  async act({ desk }, { caseId, type, ...body }) {
    const c = desk.view(caseId)?.case;
    const core = desk.account?.core;
    if (!c || !desk.client || !core) throw new DeskError('not_found', 'There is no such case.');
    if (type === 'review.submit') await passPlugins(desk, c, body.text ?? '');
    if (type === 'review.approve') await passPlugins(desk, c, c.draft?.text ?? '');
    // Who submits signs the text that stands in the editor; who approves names the hash of the text that was shown.
    const signed = type === 'review.submit' ? { hash: core.call('textHash', { text: body.text ?? '' }).hash } : {};
    await desk.client.act({ ...body, ...signed, type, case: caseId, base: c.revision });
    if (type === 'case.erase') await keepUnsaved(caseId, null);
    return null;
  },

  async customer({ desk }, { caseId }) {
    return desk.customer(caseId);
  },

  pluginCheck: ({ desk }, body) => pluginCheck(desk, body),

  spelling: ({ desk }, body) => spelling(desk, body),

  async learnWord({ desk }, { word }) {
    await desk.plugins?.words.learn(word);
    return null;
  },

  async forgetWord({ desk }, { word }) {
    await desk.plugins?.words.unlearn(word);
    return null;
  },

  learnedWords: async ({ desk }) => [...((await desk.plugins?.words.learned()) ?? [])],

  pluginCards: ({ desk }, { caseId }) => pluginCards(desk, caseId),

  pluginView: ({ desk }, body) => pluginView(desk, body),

  pluginProposals: ({ desk }, body) => pluginProposals(desk, body),

  pluginReport: async ({ desk }) => (await desk.plugins?.report()) ?? null,

  async pluginRecord({ desk }, { on }) {
    if (!on) return (await desk.plugins?.recording.stop()) ?? '';
    await desk.plugins?.recording.start();
    return '';
  },

  tuningReport: async ({ desk }) => tuningReport(desk, new Date()),

  tuningTry: async ({ desk }, { name, value }) => tuningTry(desk, new Date(), name, value),

  heads: ({ desk }) => headsReport(desk),

  async headsTrain({ desk }) {
    await headsTrain(desk);
    return null;
  },

  async headsCancel({ desk }) {
    await headsCancel(desk);
    return null;
  },

  async headsUse({ desk }, { version }) {
    await headsUse(desk, version);
    return null;
  },

  async presence({ desk }, { caseId, doing }) {
    return (await desk.client?.presence(caseId, doing)) ?? [];
  },

  async insert({ desk, posting, link }, { caseId }) {
    await posting.insert(caseId, link.caller.kind === 'drawer' ? link.caller.tab : desk.memory.get('frontTab'));
    return null;
  },

  async dismissReturned({ desk }, { id }) {
    await desk.client?.ledger.dismissReturned(id);
    desk.changed();
    return null;
  },

  async undo({ desk }, { id }) {
    if (!(await desk.client?.ledger.takeBack(id))) throw new DeskError('too_late', 'The action has left this device.');
    desk.changed();
    return null;
  },

  async openPanelWindow({ desk, link }) {
    const focus = desk.memory.get('focus')[link.focusKey];
    if (focus) await desk.memory.put('focus', 'panel', focus);
    const open = desk.memory.get('panelWindow');
    const shown = open === null ? null : await chrome.windows.update(open, { focused: true }).catch(() => null);
    if (!shown) {
      const url = chrome.runtime.getURL('panel.html');
      const made = await chrome.windows.create({ url, type: 'popup', ...PANEL_WINDOW });
      await desk.memory.set('panelWindow', made?.id ?? null);
    }
    desk.changed();
    return null;
  },

  async settings() {
    return readSettings();
  },

  async saveSettings({ desk }, body) {
    const { locked } = await readSettings();
    const free = Object.fromEntries(Object.entries(body).filter(([key]) => !locked.some((name) => name === key)));
    // Checks the address; throws the sentence for the person.
    if (typeof free.backend === 'string' && free.backend !== '') new HttpTransport(free.backend);
    await writeSettings(free);
    await desk.reloadSettings();
    return readSettings();
  },

  async localData({ desk }) {
    const kept = desk.client?.ledger.kept;
    const { usage = null } = (await navigator.storage?.estimate?.()) ?? {};
    return {
      device: kept?.device ?? '',
      bytes: usage,
      cases: kept?.cases.length ?? 0,
      waiting: kept?.waiting.length ?? 0,
      policy: kept?.policy?.fingerprint ?? '',
      core: chrome.runtime.getManifest().version,
    };
  },

  async deleteLocalData({ desk }, { force }) {
    await desk.deleteLocalData(force);
    return null;
  },
};
