/**
 * Shadow mode: a new version of a plugin runs beside the one that counts, on the same input, in a host of its own. Where
 * it says something else, the admin sees so before promoting it. Nothing of its answer reaches an agent.
 */
import type { PluginHost, Result } from '../../../../sdk/plugin/src/host.ts';
import type { RunSlot } from '../../../../sdk/plugin/src/manifest.ts';
import { compareVerdicts } from '../../../../sdk/plugin/src/shadow.ts';
import type { SlotInputs } from '../../../../sdk/plugin/src/slots.ts';

/** Kinds of differences that are counted apart. */
const MAX_KEPT = 20;

export interface ShadowReport {
  compared: number;
  different: number;
  /** "added: finding cure", by how often. Rules and fields, never the text. */
  what: { change: string; count: number }[];
}

export class Shadow {
  readonly #host: PluginHost;
  readonly #seen = new Map<string, { compared: number; different: number; what: Map<string, number> }>();

  constructor(host: PluginHost) {
    this.#host = host;
  }

  /** After the answer that counts; nobody waits for it. */
  async compare<S extends RunSlot>(id: string, slot: S, input: SlotInputs[S], before: Result<S>): Promise<void> {
    if (!this.#host.filling(slot).includes(id)) return;
    const after = await this.#host.call(id, slot, input);
    const differences = compareVerdicts(slot, before, after);
    const seen = this.#seen.get(id) ?? { compared: 0, different: 0, what: new Map<string, number>() };
    this.#seen.set(id, seen);
    seen.compared++;
    if (differences.length > 0) seen.different++;
    for (const { change, what } of differences) {
      const line = `${change}: ${what.replace(/ \d+-\d+$/, '')}`;
      if (seen.what.has(line) || seen.what.size < MAX_KEPT) seen.what.set(line, (seen.what.get(line) ?? 0) + 1);
    }
  }

  report(id: string): ShadowReport | null {
    const seen = this.#seen.get(id);
    if (!seen) return null;
    const what = [...seen.what].map(([change, count]) => ({ change, count })).sort((a, b) => b.count - a.count);
    return { compared: seen.compared, different: seen.different, what };
  }
}
