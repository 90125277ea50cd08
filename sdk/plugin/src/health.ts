/** How one plugin has done so far, for the admin's page and `inspect`. */
import type { CellState } from './plugin-cell.ts';
import type { Problem } from './problem.ts';
import type { PluginManifest } from './types.ts';

export interface PluginHealth {
  id: string;
  version: string;
  state: CellState;
  calls: number;
  failures: number;
  lastProblem: Problem | null;
  /** Milliseconds a call, of the last 200. */
  p50: number | null;
  p95: number | null;
}

const KEPT_TIMES = 200;
/** The worst first. */
const STATES: readonly CellState[] = ['quarantined', 'restarting', 'ready', 'idle'];

export class Health {
  readonly #manifest: PluginManifest;
  #times: number[] = [];
  #calls = 0;
  #failures = 0;
  #lastProblem: Problem | null = null;

  constructor(manifest: PluginManifest) {
    this.#manifest = manifest;
  }

  called(ms: number, problem: Problem | null): void {
    this.#calls++;
    this.#times = [...this.#times.slice(1 - KEPT_TIMES), ms];
    if (!problem) return;
    this.#failures++;
    this.#lastProblem = problem;
  }

  changed(_kind: string, error: { code: Problem['code']; message: string } | null): void {
    if (error) this.#lastProblem = { code: error.code, message: error.message };
  }

  report(states: readonly CellState[]): PluginHealth {
    const { id, version } = this.#manifest;
    const state = STATES.find((one) => states.includes(one)) ?? 'idle';
    const sorted = [...this.#times].sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
    return {
      id,
      version,
      state,
      calls: this.#calls,
      failures: this.#failures,
      lastProblem: this.#lastProblem,
      p50: at(0.5),
      p95: at(0.95),
    };
  }
}
