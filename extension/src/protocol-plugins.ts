/** What panels are told of the company's plugins: a part of protocol.ts. */
import type { Language } from './protocol.ts';

/** What a plugin that checks spelling has looked at. Missing where it failed: then nothing was checked. */
export interface SpellingCheck {
  plugin: string;
  mistakes: number;
  /** False: it has not looked at every word. */
  isWhole: boolean;
}

/** For the agent: names of plugins that are not at work. */
export interface PluginsState {
  resting: string[];
  /** Plugins that have a tab of their own beside a case, and such that can be asked for proposals. */
  panels: PluginName[];
  actions: PluginName[];
  /** One of them checks spelling: what it says depends on whether the person still types. */
  spelling?: true;
}
export interface PluginName {
  id: string;
  name: string;
}
/** What a plugin shows about a customer. Text only; a link leads to one of the plugin's granted hosts. */
export interface Card {
  title: string;
  text?: string;
  rows?: { label: string; value: string }[];
  link?: { label: string; url: string };
}
export interface PluginCards {
  plugin: string;
  name: string;
  cards: Card[];
  failed: boolean;
}
/** What the tab of a plugin shows: drawn by us, from these kinds only. */
export type ViewNode =
  | { node: 'heading' | 'text'; text: string }
  | { node: 'rows'; rows: { label: string; value: string }[] }
  | { node: 'list'; items: string[] }
  | { node: 'link'; link: { label: string; url: string } };
/** A person takes it over, or not. Nothing that approves, signs or sends can be proposed. */
export interface Proposal {
  kind: 'draft' | 'note';
  text: string;
  reason: string;
}
/** For the admin. `broken`: why nothing at all could be loaded; empty: nothing is wrong. */
export interface PluginReport {
  broken: string;
  /** Calls that were recorded so far; null: nobody records. */
  recorded: number | null;
  plugins: {
    id: string;
    version: string;
    name: Record<Language, string>;
    slots: string[];
    state: 'idle' | 'ready' | 'restarting' | 'quarantined' | 'refused';
    problems: { code: string; message: string; where?: string }[];
    calls: number;
    failures: number;
    /** Milliseconds a call. */
    p50: number | null;
    p95: number | null;
    /** It only runs beside the version that counts: how often it would have said something else. */
    shadow: { compared: number; different: number; what: { change: string; count: number }[] } | null;
  }[];
}
