/**
 * One plugin's code for one slot, in a cell that may die: calls wait their turn, each has its budget, a cell that is
 * over it is ended, the next one comes after a pause, and after three failures there is none.
 */
import type { Asset, Cell, Cells, CodeKind } from './cells.ts';
import type { Clock } from './clock.ts';
import type { FromCell } from './inside/cell.ts';
import {
  BACK_OFF_MS,
  FAILURE_WINDOW_MS,
  FIRST_CALL_MS,
  GRACE_MS,
  MAX_FAILURES,
  MAX_WAITING,
  OUTPUT_BYTES,
  START_MS,
} from './limits.ts';
import { PluginError, type ProblemCode } from './problem.ts';

export type CellState = 'idle' | 'ready' | 'restarting' | 'quarantined';

interface Pending {
  id: number | null;
  resolve(output: string): void;
  reject(error: PluginError): void;
}

const MAX_MESSAGE = 300;
const CODES: readonly ProblemCode[] = ['time', 'memory', 'crashed', 'output_size', 'output_json', 'host_api'];

export class PluginCell {
  readonly #cells: Cells;
  readonly #clock: Clock;
  readonly #kind: CodeKind;
  readonly #code: Uint8Array;
  readonly #assets: readonly Asset[];
  readonly #patience: number;
  #cell: Cell | null = null;
  #pending: Pending | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #calls = 0;
  #failures: number[] = [];
  #restartAt = 0;
  #quarantined = false;
  /** Told when a cell is ended, and when a new one stands. */
  onChange: (kind: 'terminated' | 'restarted' | 'quarantined', error: PluginError | null) => void = () => undefined;

  /** `patience` multiplies the limits that are not the slot's: of the start, and of the first call. */
  constructor(
    cells: Cells,
    clock: Clock,
    kind: CodeKind,
    code: Uint8Array,
    patience = 1,
    assets: readonly Asset[] = [],
  ) {
    this.#patience = patience;
    this.#assets = assets;
    this.#cells = cells;
    this.#clock = clock;
    this.#kind = kind;
    this.#code = code;
  }

  get state(): CellState {
    if (this.#quarantined) return 'quarantined';
    if (this.#clock.now() < this.#restartAt) return 'restarting';
    return this.#cell ? 'ready' : 'idle';
  }

  /** The raw output. Rejects with a PluginError; what the caller finds wrong with it, it tells by `fail`. */
  call(input: string, budgetMs: number): Promise<string> {
    if (this.#waiting >= MAX_WAITING) return Promise.reject(new PluginError('busy', 'Too many calls are waiting.'));
    this.#waiting++;
    const mine = this.#turn.then(() => this.#call(input, budgetMs)).finally(() => this.#waiting--);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #call(input: string, budgetMs: number): Promise<string> {
    const state = this.state;
    if (state === 'quarantined') throw new PluginError('quarantined', 'The plugin failed too often and is put away.');
    if (state === 'restarting') throw new PluginError('restarting', 'The plugin failed and is about to start again.');
    const isFirst = !this.#cell;
    if (isFirst) await this.#start();
    const id = ++this.#calls;
    const budget = isFirst ? Math.max(budgetMs, FIRST_CALL_MS * this.#patience) : budgetMs;
    return this.#answer(id, budget, (cell) => cell.run(id, input, budget));
  }

  async #start(): Promise<void> {
    const cell = this.#cells.spawn();
    cell.onMessage = (message) => this.#take(cell, message);
    cell.onDeath = (reason) => this.#died(cell, reason);
    this.#cell = cell;
    await this.#answer(null, START_MS * this.#patience, () => cell.start(this.#kind, this.#code, this.#assets));
    if (this.#failures.length > 0) this.onChange('restarted', null);
  }

  /** Sends, and waits for the answer no longer than the budget and a little. */
  #answer(id: number | null, budgetMs: number, send: (cell: Cell) => void): Promise<string> {
    return new Promise<string>((resolve, reject) => {
      const stop = this.#clock.after(budgetMs + GRACE_MS, () =>
        this.#settle(new PluginError('time', `The plugin took longer than ${budgetMs} ms.`)),
      );
      const done =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          stop();
          settle(value);
        };
      this.#pending = { id, resolve: done(resolve), reject: done(reject) };
      if (this.#cell) send(this.#cell);
    });
  }

  /** An answer that nobody asked for ends the cell. */
  #take(cell: Cell, message: FromCell): void {
    if (cell !== this.#cell) return;
    const wanted = this.#pending;
    const id = message?.type === 'started' ? null : message?.id;
    const asked = wanted !== null && wanted.id === id;
    this.#settle(asked ? resultOf(message) : new PluginError('crashed', 'The plugin answered unasked.'));
  }

  #died(cell: Cell, reason: string): void {
    if (cell === this.#cell) this.#settle(new PluginError('crashed', `The plugin's cell died: ${reason}`));
  }

  #settle(result: string | PluginError): void {
    const pending = this.#pending;
    this.#pending = null;
    if (typeof result === 'string') {
      pending?.resolve(result);
      return;
    }
    this.fail(result);
    pending?.reject(result);
  }

  /** Counts a failure. The cell goes: after a failure nobody knows what state it is in. */
  fail(error: PluginError): void {
    this.#end();
    const now = this.#clock.now();
    this.#failures = [...this.#failures.filter((at) => now - at < FAILURE_WINDOW_MS), now];
    this.#quarantined = this.#failures.length >= MAX_FAILURES;
    this.#restartAt = now + (BACK_OFF_MS[this.#failures.length - 1] ?? 0);
    this.onChange(this.#quarantined ? 'quarantined' : 'terminated', error);
  }

  /** Ends the cell without blame: the next call starts a fresh one. */
  reset(): void {
    this.#end();
  }

  #end(): void {
    this.#cell?.terminate();
    this.#cell = null;
    // A call that had just begun when the one before it turned out wrong.
    this.#pending?.reject(new PluginError('restarting', 'The plugin failed and is about to start again.'));
    this.#pending = null;
  }
}

/** Only what is looked at here is believed. */
function resultOf(message: FromCell): string | PluginError {
  if (message.type === 'started') return '';
  if (message.type === 'failed') {
    const code = CODES.includes(message.code) ? message.code : 'crashed';
    return new PluginError(code, String(message.message).slice(0, MAX_MESSAGE));
  }
  const fits = typeof message.output === 'string' && message.output.length <= OUTPUT_BYTES;
  return fits ? message.output : new PluginError('output_size', 'The plugin returned too much.');
}
