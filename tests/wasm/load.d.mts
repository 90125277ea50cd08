import type { CoreModule } from '../../wasm/core.d.ts';
export const wasmDir: string;
export function loadModule(): Promise<CoreModule>;
/** Verbs take and give objects; a refused call throws its error. */
interface Loaded {
  must(verb: string, request?: Record<string, unknown>): unknown;
}
export function loadCore(policy?: Record<string, unknown>): Promise<Loaded>;
/** The same with the learned heads, as the extension starts it. */
export function loadCoreWithHeads(policy?: Record<string, unknown>): Promise<Loaded>;
