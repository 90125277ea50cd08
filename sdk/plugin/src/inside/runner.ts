/** What stands inside of a cell: a plugin's code, ready to be called with JSON, synchronously. */
export interface Runner {
  /** Throws PluginError. After any throw but `crashed` the runner must not be used again. */
  run(input: string, budgetMs: number): string;
}

/** Named, so that a stack of a plugin never shows the host's files. */
export const PLUGIN_FILE = 'plugin.js';
