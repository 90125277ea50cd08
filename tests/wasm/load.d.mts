import type { CoreModule } from '../../wasm/core.d.ts';
export const wasmDir: string;
export function loadModule(): Promise<CoreModule>;
/** Verbs take and give objects; a refused call throws its error. */
export function loadCore(
  policy?: Record<string, unknown>,
): Promise<{ must(verb: string, request?: Record<string, unknown>): unknown }>;
