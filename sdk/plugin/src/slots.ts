/** Each slot's rules in one table: how long a call may take, what it may ask for, what must come out. */
import schema from '../../schema/plugin-slots.schema.json' with { type: 'json' };
import { CONTEXT_MS, HOST_API, KEYSTROKE_MS } from './limits.ts';
import type { RunSlot } from './manifest.ts';
import { PluginError } from './problem.ts';
import { mismatch, type Schema } from './schema.ts';
import type {
  ActionInput,
  ActionOutput,
  AssessorInput,
  AssessorOutput,
  CardsOutput,
  ContextInput,
  FetchOutput,
  GuardrailInput,
  GuardrailOutput,
  PanelInput,
  ProposalsOutput,
  ViewOutput,
} from './types.ts';

const ROOT = schema as unknown as Schema;

/** What the host knows of a call; `api`, `slot`, `language` and `now` are the host's to add. */
export interface SlotInputs {
  guardrail: Omit<GuardrailInput, 'api' | 'slot'>;
  assessor: Omit<AssessorInput, 'api' | 'slot'>;
  context: Omit<ContextInput, 'api' | 'slot' | 'responses' | 'storage'>;
  panel: Omit<PanelInput, 'api' | 'slot' | 'responses' | 'storage'>;
  action: Omit<ActionInput, 'api' | 'slot' | 'responses' | 'storage'>;
}

/** What a caller gets; what a plugin asked the host for in between is not part of it. */
export interface SlotOutputs {
  guardrail: GuardrailOutput;
  assessor: AssessorOutput;
  context: CardsOutput;
  panel: ViewOutput;
  action: ProposalsOutput;
}
export type RawOutput = GuardrailOutput | AssessorOutput | CardsOutput | ViewOutput | ActionOutput | FetchOutput;

export interface SlotRule {
  budgetMs: number;
  /** May ask for fields, hosts and storage. */
  asks: boolean;
}

export const SLOTS: Readonly<Record<RunSlot, SlotRule>> = {
  guardrail: { budgetMs: KEYSTROKE_MS, asks: false },
  assessor: { budgetMs: KEYSTROKE_MS, asks: false },
  context: { budgetMs: CONTEXT_MS, asks: true },
  panel: { budgetMs: CONTEXT_MS, asks: true },
  action: { budgetMs: CONTEXT_MS, asks: true },
};

export const isRunSlot = (slot: string): slot is RunSlot => Object.hasOwn(SLOTS, slot);

const definition = (slot: RunSlot, side: 'Input' | 'Output') =>
  `${slot.charAt(0).toUpperCase()}${slot.slice(1)}${side}`;

/** Throws `output_shape`. Offsets must lie in the draft, hosts of links among the granted ones. */
export function checkOutput(slot: RunSlot, output: unknown, input: { draft?: { text: string } | null }): RawOutput {
  const wrong = mismatch(output, { $ref: `#/$defs/${definition(slot, 'Output')}` }, ROOT);
  if (wrong) throw new PluginError('output_shape', wrong);
  if (slot === 'guardrail') checkPlaces(output as GuardrailOutput, input.draft?.text.length ?? 0);
  return output as RawOutput;
}

function checkPlaces({ findings }: GuardrailOutput, length: number): void {
  for (const [index, { start, end }] of findings.entries())
    if (start > end || end > length)
      throw new PluginError(
        'output_shape',
        `/findings/${index}: ${start}..${end} is no place in a draft of ${length}.`,
      );
}

const NO_POST = { id: null, text: null, author: null, url: null };
const ASKED = { post: NO_POST, customer: null, responses: {}, storage: {} };
const DEFAULTS: Readonly<Record<RunSlot, Record<string, unknown>>> = {
  guardrail: { draft: { text: '', surface: 'public', platform: 'x' }, post: null },
  assessor: { post: { text: '', platform: 'x' } },
  context: ASKED,
  panel: ASKED,
  action: { ...ASKED, draft: null },
};
const NO_CUSTOMER = {
  id: null,
  name: null,
  since: null,
  tier: null,
  handles: null,
  contact: null,
  products: null,
  interactions: null,
};
/** What `now` is for tests that do not say. */
export const TEST_NOW = '2026-01-15T09:00:00.000Z';

/** A whole input from a part of one, as tests write it: records are merged, everything else replaced. */
export function completeInput<S extends RunSlot>(slot: S, part: object, language: 'de' | 'en'): SlotInputs[S] {
  const base = { language, now: TEST_NOW, ...DEFAULTS[slot] };
  const whole: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(part)) {
    const known = key === 'customer' ? NO_CUSTOMER : whole[key];
    whole[key] = isRecord(known) && isRecord(value) ? { ...known, ...value } : value;
  }
  return whole as unknown as SlotInputs[S];
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first thing that is wrong with an input; for tests and tools, the host makes its own. */
export const inputMismatch = (slot: RunSlot, input: object): string | null =>
  mismatch({ api: HOST_API, slot, ...input }, { $ref: `#/$defs/${definition(slot, 'Input')}` }, ROOT);
