/**
 * Runs the tests that a pack brings, through the host, as a call from outside would. `expect` names what must be
 * there: records may have more, lists may not.
 */
import type { HostFetch } from './asking.ts';
import { type HostParts, PluginHost } from './host.ts';
import { MAX_OWN_TESTS } from './limits.ts';
import { type RunSlot, slotsOf } from './manifest.ts';
import type { Pack } from './pack.ts';
import { type Problem, problemOf } from './problem.ts';
import { mismatch, type Schema } from './schema.ts';
import { completeInput, inputMismatch, isRunSlot } from './slots.ts';
import { parseStrict } from './strict-json.ts';
import type { PluginResponse } from './types.ts';

export interface OwnTest {
  name: string;
  slot: RunSlot;
  language: 'de' | 'en';
  input: Record<string, unknown>;
  /** What the hosts would answer, by address. Anything else fails, as without a network. */
  fetch?: Record<string, PluginResponse>;
  expect: unknown;
}
export interface OwnTestReport {
  passed: number;
  failed: { file: string; name: string; message: string }[];
}

const TESTS: Schema = {
  type: 'array',
  minItems: 1,
  maxItems: MAX_OWN_TESTS,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name', 'slot', 'language', 'input', 'expect'],
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 200 },
      slot: { enum: ['guardrail', 'assessor', 'context', 'panel', 'action'] },
      language: { enum: ['de', 'en'] },
      input: { type: 'object' },
      fetch: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          required: ['status', 'contentType', 'body'],
          properties: { status: { type: 'integer' }, contentType: { type: 'string' }, body: { type: 'string' } },
        },
      },
      expect: { type: 'object' },
    },
  },
};
/** What a plugin answers is tested here, not how fast this machine is at the moment. */
const PATIENCE = 10;
const TEST_BOUNDS = { bytes: 512 * 1024, depth: 24 };

/** What the host around a test reaches; a test puts its own answers in. */
class Bench {
  answers: Record<string, PluginResponse> = {};
  kept: Record<string, unknown> = {};
  readonly #cells: HostParts['cells'];
  readonly #pack: Pack;
  #host: PluginHost | null = null;

  constructor(cells: HostParts['cells'], pack: Pack) {
    this.#cells = cells;
    this.#pack = pack;
  }

  /** One host, and so one start of the code, for all tests up to one that fails. */
  async host(): Promise<PluginHost> {
    if (this.#host) return this.#host;
    const storage = {
      read: async () => this.kept,
      write: async (_id: string, value: Record<string, unknown>) => {
        this.kept = value;
      },
    };
    const fetch: HostFetch = (request) => recorded(this.answers)(request);
    this.#host = new PluginHost({ cells: this.#cells, storage, fetch, patience: PATIENCE });
    await this.#host.load(this.#pack, everything(this.#pack));
    return this.#host;
  }

  close(): void {
    this.#host?.unload(this.#pack.manifest.id);
    this.#host = null;
  }
}

/** Tests reach no network and keep nothing: of the host's parts only `cells` is used. */
export async function runOwnTests({ cells }: Pick<HostParts, 'cells'>, pack: Pack): Promise<OwnTestReport> {
  const report: OwnTestReport = { passed: 0, failed: [] };
  const tested = new Set<string>();
  const bench = new Bench(cells, pack);
  for (const file of pack.manifest.tests) {
    for (const test of readTests(pack, file, report)) {
      tested.add(test.slot);
      const message = await runOne(bench, pack.manifest.id, test);
      if (message === null) report.passed++;
      else report.failed.push({ file, name: test.name, message });
    }
  }
  bench.close();
  for (const slot of slotsOf(pack.manifest).filter(isRunSlot))
    if (!tested.has(slot)) report.failed.push({ file: '', name: slot, message: 'The slot has no test.' });
  return report;
}

/** The same as problems of a pack that is not to be loaded. */
export const testProblems = ({ failed }: OwnTestReport): Problem[] =>
  failed.map(({ file, name, message }) => ({ code: 'tests_failed', where: `${file} ${name}`.trim(), message }));

function readTests(pack: Pack, file: string, report: OwnTestReport): OwnTest[] {
  try {
    const tests = parseStrict(new TextDecoder().decode(pack.files.get(file)), TEST_BOUNDS);
    const wrong = mismatch(tests, TESTS);
    if (wrong === null) return tests as OwnTest[];
    report.failed.push({ file, name: '', message: wrong });
  } catch (error) {
    report.failed.push({ file, name: '', message: problemOf(error).message });
  }
  return [];
}

async function runOne(bench: Bench, id: string, test: OwnTest): Promise<string | null> {
  const input = completeInput(test.slot, test.input, test.language);
  const wrong = inputMismatch(test.slot, input);
  if (wrong) return `input${wrong}`;
  bench.answers = test.fetch ?? {};
  bench.kept = (input as { storage?: Record<string, unknown> }).storage ?? {};
  const result = await (await bench.host()).call(id, test.slot, input);
  if (!result.ok) bench.close();
  return result.ok ? differs(result.output, test.expect, '') : `${result.code}: ${result.message}`;
}

/** Answers from a record, and from nothing else. */
export const recorded =
  (answers: Record<string, PluginResponse>): HostFetch =>
  async ({ url }) => {
    const known = Object.hasOwn(answers, url) ? answers[url] : undefined;
    if (!known) throw new Error(`no recorded answer for ${url}`);
    return known;
  };

const everything = ({ manifest }: Pack) => ({
  slots: slotsOf(manifest),
  hosts: manifest.permissions.hosts.map(({ host }) => host),
  fields: manifest.permissions.fields.map(({ field }) => field),
  storage: manifest.permissions.storage?.bytes ?? 0,
});

/** Where `actual` is not what was expected; null: it is. */
export function differs(actual: unknown, expected: unknown, at: string): string | null {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return `${at || 'output'}: expected a list`;
    if (actual.length !== expected.length)
      return `${at}: expected ${expected.length} entries, got ${actual.length}: ${JSON.stringify(actual).slice(0, 200)}`;
    return firstOf(expected.map((one, index) => differs(actual[index], one, `${at}/${index}`)));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return `${at || 'output'}: expected a record`;
    const record = actual as Record<string, unknown>;
    return firstOf(Object.entries(expected).map(([key, one]) => differs(record[key], one, `${at}/${key}`)));
  }
  return actual === expected ? null : `${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}

const firstOf = (list: (string | null)[]) => list.find((one) => one !== null) ?? null;
