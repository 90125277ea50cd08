/**
 * The core as the browser sees it: one class, one method a verb, JSON text in and JSON text out.
 * `docs/protocol.md` ("The core in the browser") says what each request and value holds.
 * Every answer is `{"ok":true,"value":…}` or `{"ok":false,"error":{"code","message","where"?}}`; no verb throws.
 */
export interface Core {
  version(request: string): string;
  lintPolicy(request: string): string;
  /** A file of learned heads; before `loadPolicy`. Of two heads of one name the later counts. */
  loadHeads(bytes: Uint8Array): string;
  loadPolicy(request: string): string;
  assess(request: string): string;
  explain(request: string): string;
  check(request: string): string;
  mask(request: string): string;
  compare(request: string): string;
  textHash(request: string): string;
  caseId(request: string): string;
  restore(request: string): string;
  signingText(request: string): string;
  act(request: string): string;
  peek(request: string): string;
  settle(request: string): string;
  pull(request: string): string;
  view(request: string): string;
  cases(request: string): string;
  reviewers(request: string): string;
  /** Frees the engine's memory; the object must not be used afterwards. */
  delete(): void;
}

export interface CoreModule {
  Core: new () => Core;
  /** Bytes of linear memory in use, for the memory figure of the benchmarks. */
  readonly HEAPU8: Uint8Array;
}

export interface CoreOptions {
  /** The bytes of core.wasm; without it the module fetches them from beside itself. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?(path: string, prefix: string): string;
}

export default function createCore(options?: CoreOptions): Promise<CoreModule>;
