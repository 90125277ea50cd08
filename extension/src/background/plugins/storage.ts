/** What a plugin with the storage permission keeps, each in a record of its own. Goes with "delete local data". */
import type { PluginStorage } from '../../../../sdk/plugin/src/host.ts';
import { readLocal, writeLocal } from '../local.ts';

const keyOf = (plugin: string) => `plugin:${plugin}`;

export const pluginStorage: PluginStorage = {
  read: async (plugin) => (await readLocal<Record<string, unknown>>(keyOf(plugin))) ?? {},
  write: (plugin, value) => writeLocal(keyOf(plugin), value),
};

export const forgetPlugin = (plugin: string) => writeLocal(keyOf(plugin), null);
