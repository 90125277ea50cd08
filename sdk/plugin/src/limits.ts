/** Every limit of a plugin, in one place. docs/plugins.md lists them for authors. */

/** The version of what a plugin sees: inputs, outputs, ABI. A plugin's `hostApi` is held against it. */
export const HOST_API = '1.1.0';

export const MEMORY_BYTES = 32 * 1024 * 1024;
/** What QuickJS itself needs of those: code, its own tables, the stack of its C functions. */
export const ENGINE_BYTES = 8 * 1024 * 1024;
export const STACK_BYTES = 256 * 1024;
export const WASM_PAGES = 512;

/** UTF-8 bytes that go in and out of one call. */
export const INPUT_BYTES = 2 * 1024 * 1024;
export const OUTPUT_BYTES = 64 * 1024;
export const OUTPUT_DEPTH = 16;

export const KEYSTROKE_MS = 50;
export const CONTEXT_MS = 2_000;
/** Reading the code in, before the first call. */
export const START_MS = 5_000;
/** The first call after that, in which the browser still compiles. */
export const FIRST_CALL_MS = 500;
/** On top of a budget, until the host itself ends the cell: the way there and back on a busy machine. */
export const GRACE_MS = 150;

/** Calls of one plugin that may wait for each other. */
export const MAX_WAITING = 8;

/** The pause after the first and the second failure; after the third within the window the plugin is put away. */
export const BACK_OFF_MS = [1_000, 5_000];
export const MAX_FAILURES = 3;
export const FAILURE_WINDOW_MS = 10 * 60_000;

export const PACK_BYTES = 2 * 1024 * 1024;
export const MAX_OWN_TESTS = 100;
/** All assets of an entry together, unpacked. They come out of the plugin's own memory. */
export const ASSET_BYTES = 8 * 1024 * 1024;

export const FETCH_ROUNDS = 3;
export const RESPONSE_BYTES = 256 * 1024;
export const FETCH_MS = 8_000;
