/**
 * What outlives the worker but not the browser: `storage.session`, held in memory and written through. Token, the
 * tabs that the agent switched, drawers that proved themselves, what each panel looks at, insertions under way.
 */
import type { Session } from '../../../sdk/client/src/index.ts';
import type { Problem } from '../../../sdk/plugin/src/problem.ts';
import type { PanelState, Post } from '../protocol.ts';

export interface DrawerToken {
  tab: number;
  madeAt: number;
  /** The frame that used it; null: not used yet. */
  usedBy: string | null;
}

export interface Focus {
  post: Post | null;
  caseId: string | null;
}

export interface Insertion {
  caseId: string;
  url: string;
  askedAt: number;
  /** The page has been told; never told twice. */
  told: boolean;
  result: NonNullable<PanelState['insertion']>['result'];
}

export interface Remembered {
  session: Session | null;
  /** By tab: the agent's own word. Missing: by the page's account. */
  switched: Record<number, boolean>;
  drawers: Record<string, DrawerToken>;
  /** By tab number, or `panel` for what stands outside of tabs. */
  focus: Record<string, Focus>;
  /** By tab. */
  insertions: Record<number, Insertion>;
  /** The tab of a site that was in front last. */
  frontTab: number | null;
  panelWindow: number | null;
  /** Packs that have passed their own tests in this browser session. */
  pluginsPassed: string[];
  /** Plugins that were put away in this browser session, with what they did last. */
  pluginsAway: Record<string, Problem>;
  /** Calls of plugins, people taken out, while somebody records; null: nobody does. */
  pluginCalls: string[] | null;
}

const EMPTY: Remembered = {
  session: null,
  switched: {},
  drawers: {},
  focus: {},
  insertions: {},
  frontTab: null,
  panelWindow: null,
  pluginsPassed: [],
  pluginsAway: {},
  pluginCalls: null,
};

type Maps = 'switched' | 'drawers' | 'focus' | 'insertions' | 'pluginsAway';
type Entry<K extends Maps> = Remembered[K] extends Record<string | number, infer V> ? V : never;

export class Memory {
  #kept: Remembered = structuredClone(EMPTY);

  static async load(): Promise<Memory> {
    const memory = new Memory();
    const stored = await chrome.storage.session.get(Object.keys(EMPTY));
    memory.#kept = { ...structuredClone(EMPTY), ...(stored as Partial<Remembered>) };
    return memory;
  }

  get<K extends keyof Remembered>(key: K): Readonly<Remembered[K]> {
    return this.#kept[key];
  }

  /** At once here, and durable when it resolves. */
  async set<K extends keyof Remembered>(key: K, value: Remembered[K]): Promise<void> {
    this.#kept[key] = value;
    await chrome.storage.session.set({ [key]: value });
  }

  /** Changes one entry of a map; undefined removes it. */
  async put<K extends Maps>(key: K, entry: string | number, value: Entry<K> | undefined): Promise<void> {
    const map: Record<string, unknown> = { ...this.#kept[key] };
    if (value === undefined) delete map[entry];
    else map[entry] = value;
    await this.set(key, map as Remembered[K]);
  }

  async forgetTab(tab: number): Promise<void> {
    const drawers = Object.fromEntries(Object.entries(this.#kept.drawers).filter(([, drawer]) => drawer.tab !== tab));
    await this.set('drawers', drawers);
    await this.put('switched', tab, undefined);
    await this.put('focus', `tab:${tab}`, undefined);
    await this.put('insertions', tab, undefined);
    if (this.#kept.frontTab === tab) await this.set('frontTab', null);
  }
}
