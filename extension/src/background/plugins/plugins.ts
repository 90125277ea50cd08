/**
 * The plugins of this build, as the rest of the background sees them: findings for a draft, cards for a case, what to
 * tell agent and admin. Nothing waits for a plugin but what the plugin itself has to say.
 */

import { CoreError } from '../../../../sdk/client/src/index.ts';
import { type PluginEvent, PluginHost, type Result } from '../../../../sdk/plugin/src/host.ts';
import type { RunSlot } from '../../../../sdk/plugin/src/manifest.ts';
import type { SlotInputs, SlotOutputs } from '../../../../sdk/plugin/src/slots.ts';
import type { GuardrailOutput, PluginFinding, PluginGrants } from '../../../../sdk/plugin/src/types.ts';
import type {
  Card,
  Finding,
  Language,
  PluginCards,
  PluginReport,
  PluginsState,
  Proposal,
  SpellingCheck,
  ViewNode,
} from '../../protocol.ts';
import type { Memory } from '../memory.ts';
import { type BundledPlugin, loadBundled, readGrants } from './bundle.ts';
import { browserCells } from './cells.ts';
import { hostFetch } from './fetch.ts';
import { Recording } from './recording.ts';
import { Shadow } from './shadow.ts';
import { forgetPlugin, pluginStorage } from './storage.ts';
import { isSpelling, RightWords } from './words.ts';

type Draft = SlotInputs['guardrail']['draft'] & { answers: string | null };

export class Plugins {
  readonly #memory: Memory;
  readonly #host: PluginHost;
  readonly #cells = browserCells();
  /** Keeps nothing, and so shares nothing with the version that counts. */
  readonly #shadowHost = new PluginHost({ cells: this.#cells, fetch: hostFetch });
  readonly #shadow = new Shadow(this.#shadowHost);
  readonly recording: Recording;
  readonly words = new RightWords();
  #grants: PluginGrants = { plugins: [] };
  #bundled: BundledPlugin[] = [];
  /** Why nothing at all could be loaded. */
  #broken = '';
  readonly #ready: Promise<void>;

  constructor(memory: Memory, changed: () => void) {
    this.#memory = memory;
    this.recording = new Recording(memory);
    this.#host = new PluginHost({
      cells: this.#cells,
      fetch: hostFetch,
      storage: pluginStorage,
      onEvent: (event) => this.#hear(event, changed),
      onCall: (plugin, call) => this.recording.add(plugin, call),
    });
    this.#ready = this.#load().catch((error: unknown) => {
      this.#broken = error instanceof Error ? error.message : String(error);
      console.error(error);
    });
    void this.#ready.then(changed);
  }

  #hear({ plugin, kind, code = 'crashed', message = '' }: PluginEvent, changed: () => void): void {
    if (kind === 'call' || kind === 'refused') return;
    // The background stops and starts all day; what was put away stays away until the browser is closed.
    if (kind === 'quarantined') void this.#memory.put('pluginsAway', plugin, { code, message });
    changed();
  }

  async #load(): Promise<void> {
    this.#grants = await readGrants();
    const passed = new Set(this.#memory.get('pluginsPassed'));
    const known = {
      has: (key: string) => passed.has(key),
      add: async (key: string) => {
        passed.add(key);
        await this.#memory.set('pluginsPassed', [...passed]);
      },
    };
    for (const one of this.#grants.plugins) {
      const host = one.shadow ? this.#shadowHost : this.#host;
      const loaded = await loadBundled(one, this.#grants.signers ?? [], host, this.#cells, known);
      const away = one.shadow ? undefined : this.#memory.get('pluginsAway')[loaded.id];
      this.#bundled.push(away ? { ...loaded, isAway: true, problems: [away] } : loaded);
    }
  }

  /** What the plugins find in a draft, with the plugin's name; where a check must not be missing, that it is. */
  async guard(draft: Draft, language: Language, right: readonly string[] = []): Promise<Finding[]> {
    const results = await this.#guardrails(draft, language, right);
    const closed = this.#grants.slots?.guardrail?.failure === 'closed';
    const missing = closed ? this.#bundled.filter(isMissingGuardrail).map((one) => missingCheck(one, language)) : [];
    return results
      .flatMap(({ plugin, result }) =>
        result.ok ? findingsOf(plugin, result.output, language) : closed ? [missingCheck(plugin, language)] : [],
      )
      .concat(missing);
  }

  /** What each guardrail says; words that are right here are no mistakes. */
  async #guardrails({ answers, ...draft }: Draft, language: Language, right: readonly string[]) {
    const post = answers === null ? null : { text: answers };
    const input = { language, now: new Date().toISOString(), draft, post };
    const [results, isRight] = await Promise.all([this.#callAll('guardrail', input), this.words.with(right)]);
    return results.map(({ plugin, result }) => {
      if (!result.ok || plugin.checks !== 'spelling') return { plugin, result };
      const isMistake = (one: PluginFinding) => !isSpelling(one) || !isRight(draft.text.slice(one.start, one.end));
      const findings = result.output.findings.filter(isMistake);
      return { plugin, result: { ...result, output: { findings } } };
    });
  }

  /** Which plugins have checked the spelling of a text, and how many words they do not know. */
  async spelling(draft: Draft, language: Language, right: readonly string[]): Promise<SpellingCheck[]> {
    const results = await this.#guardrails(draft, language, right);
    return results.flatMap(({ plugin, result }) => {
      if (!result.ok || plugin.checks !== 'spelling') return [];
      const mistakes = result.output.findings.filter(isSpelling).length;
      const isWhole = mistakes === result.output.findings.length;
      return [{ plugin: plugin.name[language], mistakes, isWhole }];
    });
  }

  /** What the plugins say of a post: labels for its badge. */
  async signals(post: SlotInputs['assessor']['post'], language: Language): Promise<string[]> {
    const results = await this.#callAll('assessor', { language, now: new Date().toISOString(), post });
    return results.flatMap(({ result }) => (result.ok ? result.output.signals.map(({ label }) => label) : []));
  }

  /** What the plugins know of a case's customer. A plugin that fails says so on its own card. */
  async cards(input: Omit<SlotInputs['context'], 'now'>): Promise<PluginCards[]> {
    const results = await this.#callAll('context', { ...input, now: new Date().toISOString() });
    return results.map(({ plugin, result }) => ({
      plugin: plugin.id,
      name: plugin.name[input.language],
      cards: result.ok ? (result.output.cards as Card[]) : [],
      failed: !result.ok,
    }));
  }

  /** What one plugin's own tab shows. Throws where it has no answer. */
  async view(id: string, input: Omit<SlotInputs['panel'], 'now'>): Promise<ViewNode[]> {
    return (await this.#callOne(id, 'panel', { ...input, now: new Date().toISOString() })).view as ViewNode[];
  }

  async proposals(id: string, input: Omit<SlotInputs['action'], 'now'>): Promise<Proposal[]> {
    return (await this.#callOne(id, 'action', { ...input, now: new Date().toISOString() })).proposals;
  }

  async #callOne<S extends RunSlot>(id: string, slot: S, input: SlotInputs[S]): Promise<SlotOutputs[S]> {
    await this.#ready;
    const plugin = this.#working(slot).find((one) => one.id === id);
    if (!plugin) throw new CoreError('plugin_failed', `No plugin ${id} fills ${slot}.`);
    const result = await this.#call(plugin, slot, input);
    if (!result.ok) throw new CoreError('plugin_failed', result.message);
    return result.output;
  }

  async #call<S extends RunSlot>({ id }: BundledPlugin, slot: S, input: SlotInputs[S]): Promise<Result<S>> {
    const result = await this.#host.call(id, slot, input);
    void this.#shadow.compare(id, slot, input, result);
    return result;
  }

  #working(slot: RunSlot): BundledPlugin[] {
    return this.#bundled.filter(
      ({ shadow, problems, slots }) => !shadow && problems.length === 0 && slots.includes(slot),
    );
  }

  async #callAll<S extends RunSlot>(
    slot: S,
    input: SlotInputs[S],
  ): Promise<{ plugin: BundledPlugin; result: Result<S> }[]> {
    await this.#ready;
    return Promise.all(
      this.#working(slot).map(async (plugin) => ({ plugin, result: await this.#call(plugin, slot, input) })),
    );
  }

  /** With "delete local data": what they have kept, and what somebody recorded of them. */
  async forget(): Promise<void> {
    await Promise.all([this.recording.stop(), this.words.forget(), ...this.#bundled.map(({ id }) => forgetPlugin(id))]);
  }

  get checksSpelling(): boolean {
    return this.#working('guardrail').some(({ checks }) => checks === 'spelling');
  }

  /** For the agent: the names of what is not at work at the moment. */
  state(language: Language): PluginsState {
    const health = new Map(this.#host.health().map((one) => [one.id, one.state]));
    const resting = this.#bundled.filter(
      ({ id, shadow, problems }) =>
        !shadow && (problems.length > 0 || ['restarting', 'quarantined'].includes(health.get(id) ?? '')),
    );
    const named = (slot: RunSlot) => this.#working(slot).map(({ id, name }) => ({ id, name: name[language] }));
    const spelling = this.checksSpelling ? { spelling: true as const } : {};
    return {
      ...spelling,
      resting: resting.map(({ name }) => name[language]),
      panels: named('panel'),
      actions: named('action'),
    };
  }

  /** For the admin: everything, with reasons. */
  async report(): Promise<PluginReport> {
    await this.#ready;
    const healthOf = (host: PluginHost) => new Map(host.health().map((one) => [one.id, one]));
    const [counting, shadowing] = [healthOf(this.#host), healthOf(this.#shadowHost)];
    const plugins = this.#bundled.map(({ id, version, name, slots, shadow, problems, isAway }) => {
      const health = shadow ? shadowing : counting;
      const {
        state = 'idle',
        calls = 0,
        failures = 0,
        lastProblem = null,
        p50 = null,
        p95 = null,
      } = health.get(id) ?? {};
      return {
        ...{ id, version, name, slots, calls, failures, p50, p95 },
        shadow: shadow ? (this.#shadow.report(id) ?? { compared: 0, different: 0, what: [] }) : null,
        state: isAway ? ('quarantined' as const) : problems.length > 0 ? ('refused' as const) : state,
        problems: problems.length > 0 ? problems : lastProblem ? [lastProblem] : [],
      };
    });
    return { broken: this.#broken, plugins, recorded: this.recording.calls };
  }
}

const isMissingGuardrail = ({ shadow, problems, slots }: BundledPlugin) =>
  !shadow && problems.length > 0 && (slots.length === 0 || slots.includes('guardrail'));

function findingsOf(plugin: BundledPlugin, { findings }: GuardrailOutput, language: Language): Finding[] {
  return findings.map((one) => ({
    ...one,
    rule: `plugin.${plugin.id}.${one.rule}`,
    overridable: false,
    plugin: plugin.name[language],
    ...(plugin.checks === 'spelling' && isSpelling(one) ? { isWord: true as const } : {}),
  }));
}

const MISSING: Record<Language, string> = {
  de: 'Diese Prüfung ist ausgefallen; ohne sie geht keine Antwort hinaus. Die Verwaltung sieht den Grund.',
  en: 'This check has failed; no reply goes out without it. Your admin sees why.',
};

function missingCheck(plugin: BundledPlugin, language: Language): Finding {
  const place = { start: 0, end: 0, severity: 'block' as const, overridable: false };
  return { ...place, rule: `plugin.${plugin.id}`, message: MISSING[language], plugin: plugin.name[language] };
}
