/** What went wrong with a plugin: a code for programs, a sentence for its author or the admin. */

export type ProblemCode =
  /** The pack. */
  | 'pack_format'
  | 'hash'
  | 'signature'
  | 'manifest'
  | 'host_api'
  | 'grant'
  | 'tests_failed'
  /** A call. */
  | 'no_slot'
  | 'slot_unknown'
  | 'time'
  | 'memory'
  | 'crashed'
  | 'input_size'
  | 'output_size'
  | 'output_json'
  | 'output_shape'
  | 'busy'
  | 'restarting'
  | 'quarantined'
  /** What a plugin asked the host for. */
  | 'fetch_host'
  | 'fetch_rounds'
  | 'fetch_slot'
  | 'sink_undeclared'
  | 'storage';

export interface Problem {
  code: ProblemCode;
  message: string;
  /** File, field or test. */
  where?: string;
}

/** Thrown inside of the runtime only; what callers get is a result. */
export class PluginError extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof PluginError) return { code: error.code, message: error.message };
  return { code: 'crashed', message: error instanceof Error ? error.message : String(error) };
}
