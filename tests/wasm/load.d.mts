import type { CoreModule } from '../../wasm/core.d.ts';
export const wasmDir: string;
export function loadModule(): Promise<CoreModule>;
