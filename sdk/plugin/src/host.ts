/**
 * @file  host.ts
 * @brief Loads packs and calls plugins. Knows no browser and no node: cells, fetch, storage and time come from outside.
 *
 *     const host = new PluginHost({ cells: nodeCells(), fetch });
 *     const loaded = await host.load(pack, grant);
 *     const result = await host.call('acme.no-medical-advice', 'guardrail', input);
 *
 * A call never throws and never takes longer than its slot's budget (and, for slots that fetch, the host's fetches).
 */
import { answer, checkLinks, checkRound, type HostFetch, onlyGranted } from './asking.ts';
import type { Cells } from './cells.ts';
import { type Clock, systemClock } from './clock.ts';
import { Health, type PluginHealth } from './health.ts';
import { HOST_API, INPUT_BYTES } from './limits.ts';
import { assetsOf, beyondGrant, fileOf, type RunSlot, slotsOf } from './manifest.ts';
import type { Pack } from './pack.ts';
import { PluginCell } from './plugin-cell.ts';
import { PluginError, type Problem, type ProblemCode, problemOf } from './problem.ts';
import type { Fetched, SessionCall } from './record.ts';
import { checkOutput, isRunSlot, type RawOutput, SLOTS, type SlotInputs, type SlotOutputs } from './slots.ts';
import { parseStrict, utf8Length } from './strict-json.ts';
import type { FetchOutput, Grant, GrantedCustomer, GrantedPost } from './types.ts';

export interface PluginEvent {
  plugin: string;
  slot: RunSlot;
  kind: 'call' | 'refused' | 'terminated' | 'restarted' | 'quarantined';
  ms?: number;
  code?: ProblemCode;
  message?: string;
}

/** Where a plugin with the storage permission keeps its record; nothing but that plugin reads it. */
export interface PluginStorage {
  read(plugin: string): Promise<Record<string, unknown>>;
  write(plugin: string, value: Record<string, unknown>): Promise<void>;
}

export interface HostParts {
  cells: Cells;
  /** Absent: every fetch fails. */
  fetch?: HostFetch;
  storage?: PluginStorage;
  clock?: Clock;
  /** Multiplies the budgets; for tests of what a plugin answers, on a machine that may be busy. */
  patience?: number;
  onEvent?: (event: PluginEvent) => void;
  /** For a recording: what a plugin was given, and what was fetched for it. Absent: nothing of it is kept. */
  onCall?: (plugin: string, call: SessionCall) => void;
}

export type Result<S extends RunSlot> =
  | { ok: true; output: SlotOutputs[S]; ms: number }
  | { ok: false; code: ProblemCode; message: string; ms: number };

interface Loaded {
  pack: Pack;
  cells: Map<RunSlot, PluginCell>;
  health: Health;
}

/** Results that say nothing about the plugin: it was not asked. */
const NOT_ASKED: readonly ProblemCode[] = ['busy', 'restarting', 'quarantined', 'no_slot', 'input_size'];

export class PluginHost {
  readonly #parts: HostParts;
  readonly #clock: Clock;
  readonly #plugins = new Map<string, Loaded>();

  constructor(parts: HostParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? systemClock;
  }

  /** Takes a pack in that asks for no more than is granted. Does not run it yet: see own-tests.ts. */
  async load(pack: Pack, grant: Grant): Promise<{ ok: true } | { ok: false; problems: Problem[] }> {
    const problems = beyondGrant(pack.manifest, grant);
    const { id, permissions } = pack.manifest;
    if (this.#plugins.has(id)) problems.push({ code: 'grant', message: `A plugin called ${id} is there already.` });
    if (permissions.storage && !this.#parts.storage)
      problems.push({ code: 'storage', message: 'This host keeps nothing for plugins.' });
    if (problems.length > 0) return { ok: false, problems };
    const loaded: Loaded = { pack, cells: new Map(), health: new Health(pack.manifest) };
    for (const slot of slotsOf(pack.manifest).filter(isRunSlot)) loaded.cells.set(slot, this.#cell(loaded, slot));
    this.#plugins.set(id, loaded);
    return { ok: true };
  }

  #cell({ pack, health }: Loaded, slot: RunSlot): PluginCell {
    const file = fileOf(pack.manifest, slot) ?? '';
    const kind = file.endsWith('.wasm') ? 'wasm' : 'js';
    const cell = new PluginCell(
      this.#parts.cells,
      this.#clock,
      kind,
      pack.files.get(file) ?? new Uint8Array(),
      this.#parts.patience,
      assetsOf(pack.manifest, slot).map((name) => ({ name, content: pack.files.get(name) ?? new Uint8Array() })),
    );
    cell.onChange = (change, error) => {
      health.changed(change, error);
      const why = error ? { code: error.code, message: error.message } : {};
      this.#parts.onEvent?.({ plugin: pack.manifest.id, slot, kind: change, ...why });
    };
    return cell;
  }

  unload(id: string): void {
    for (const cell of this.#plugins.get(id)?.cells.values() ?? []) cell.reset();
    this.#plugins.delete(id);
  }

  /** Ids of the loaded plugins that fill this slot, in the order in which they were loaded. */
  filling(slot: RunSlot): string[] {
    return [...this.#plugins].filter(([, { cells }]) => cells.has(slot)).map(([id]) => id);
  }

  pack(id: string): Pack | undefined {
    return this.#plugins.get(id)?.pack;
  }

  health(): PluginHealth[] {
    return [...this.#plugins.values()].map(({ health, cells }) =>
      health.report([...cells.values()].map(({ state }) => state)),
    );
  }

  /** One call. `input` without `api` and `slot`; fields that were not granted are taken out here. */
  async call<S extends RunSlot>(id: string, slot: S, input: SlotInputs[S]): Promise<Result<S>> {
    const loaded = this.#plugins.get(id);
    const cell = loaded?.cells.get(slot);
    if (!loaded || !cell) return { ok: false, code: 'no_slot', message: `${id} does not fill ${slot}.`, ms: 0 };
    const start = this.#clock.now();
    const ms = () => this.#clock.now() - start;
    try {
      const output = await this.#run(loaded, cell, slot, input);
      this.#note(loaded, slot, ms(), null);
      return { ok: true, output: output as SlotOutputs[S], ms: ms() };
    } catch (error) {
      const problem = problemOf(error);
      this.#note(loaded, slot, ms(), problem);
      return { ok: false, code: problem.code, message: problem.message, ms: ms() };
    }
  }

  #note({ health, pack }: Loaded, slot: RunSlot, ms: number, problem: Problem | null): void {
    if (!problem || !NOT_ASKED.includes(problem.code)) health.called(ms, problem);
    const why = problem ? { code: problem.code, message: problem.message } : {};
    this.#parts.onEvent?.({ plugin: pack.manifest.id, slot, kind: problem ? 'refused' : 'call', ms, ...why });
  }

  async #run<S extends RunSlot>(loaded: Loaded, cell: PluginCell, slot: S, input: SlotInputs[S]): Promise<RawOutput> {
    const { manifest } = loaded.pack;
    if (!SLOTS[slot].asks) {
      this.#parts.onCall?.(manifest.id, { slot, input: { ...input } });
      return this.#once(cell, slot, input);
    }
    const asking = input as SlotInputs['context'];
    const given = {
      ...asking,
      post: onlyGranted<GrantedPost>('post', asking.post, manifest),
      customer: asking.customer && onlyGranted<GrantedCustomer>('customer', asking.customer, manifest),
    };
    const storage = manifest.permissions.storage ? ((await this.#parts.storage?.read(manifest.id)) ?? {}) : {};
    const fetched: Fetched[] = [];
    try {
      return await this.#rounds(loaded, cell, slot, { ...given, storage }, fetched);
    } finally {
      this.#parts.onCall?.(manifest.id, { slot, input: { ...given }, fetched });
    }
  }

  /** Calls until the plugin asks for nothing more. Each round is a fresh, pure call with all answers so far. */
  async #rounds(loaded: Loaded, cell: PluginCell, slot: RunSlot, base: object, fetched: Fetched[]): Promise<RawOutput> {
    const { manifest } = loaded.pack;
    let responses = {};
    for (let round = 0; ; round++) {
      const output = await this.#once(cell, slot, { ...base, responses });
      try {
        if (!isFetch(output)) return await this.#finish(loaded, output);
        checkRound(round);
        const fetch = this.#parts.fetch ?? (() => Promise.reject(new Error('This host fetches nothing.')));
        responses = await answer(output, manifest, noting(fetch, fetched), responses);
      } catch (error) {
        cell.fail(error as PluginError);
        throw error;
      }
    }
  }

  async #finish({ pack: { manifest } }: Loaded, output: RawOutput): Promise<RawOutput> {
    const { store, ...rest } = output as { store?: Record<string, unknown> };
    checkLinks(rest, manifest);
    if (store) {
      const quota = manifest.permissions.storage?.bytes ?? 0;
      if (utf8Length(JSON.stringify(store)) > quota)
        throw new PluginError('storage', `The plugin may keep ${quota} bytes.`);
      await this.#parts.storage?.write(manifest.id, store);
    }
    return rest as RawOutput;
  }

  async #once(cell: PluginCell, slot: RunSlot, input: object): Promise<RawOutput> {
    const text = JSON.stringify({ api: HOST_API, slot, ...input });
    if (utf8Length(text) > INPUT_BYTES) throw new PluginError('input_size', 'The input is too long for a plugin.');
    const output = await cell.call(text, SLOTS[slot].budgetMs * (this.#parts.patience ?? 1));
    try {
      return checkOutput(slot, parseStrict(output), input);
    } catch (error) {
      cell.fail(error as PluginError);
      throw error;
    }
  }
}

/** Notes what was fetched in the order of the requests; an answer that did not come has status 0. */
const noting =
  (fetch: HostFetch, fetched: Fetched[]): HostFetch =>
  async (request) => {
    const entry: Fetched = { url: request.url, status: 0, contentType: '', body: '' };
    fetched.push(entry);
    return Object.assign(entry, await fetch(request));
  };

const isFetch = (output: RawOutput): output is FetchOutput => 'fetch' in output;
