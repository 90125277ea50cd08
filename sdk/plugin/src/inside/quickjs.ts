/**
 * Runs a JavaScript plugin in QuickJS, itself a WebAssembly module: there is no fetch, DOM, timer or storage to take
 * away, because there never was one. The host owns the memory; the interpreter asks the clock while it runs.
 */
import release from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import { ENGINE_BYTES, MEMORY_BYTES, OUTPUT_BYTES, STACK_BYTES, START_MS, WASM_PAGES } from '../limits.ts';
import { PluginError } from '../problem.ts';
import { PRELUDE } from './prelude.ts';
import { PLUGIN_FILE, type Runner } from './runner.ts';

/** What the interpreter's module asks for at its start. */
const ENGINE_PAGES = 256;
const MAX_MESSAGE = 200;

export async function quickJsRunner(engine: WebAssembly.Module, code: string): Promise<Runner> {
  const wasmMemory = new WebAssembly.Memory({ initial: ENGINE_PAGES, maximum: WASM_PAGES });
  const module = await newQuickJSWASMModuleFromVariant(newVariant(release, { wasmModule: engine, wasmMemory }));
  const runtime = module.newRuntime();
  runtime.setMemoryLimit(MEMORY_BYTES - ENGINE_BYTES);
  runtime.setMaxStackSize(STACK_BYTES);
  return new QuickJsRunner(runtime, code);
}

class QuickJsRunner implements Runner {
  readonly #context: QuickJSContext;
  readonly #call: QuickJSHandle;
  readonly #run: QuickJSHandle;
  #deadline = 0;

  constructor(runtime: QuickJSRuntime, code: string) {
    runtime.setInterruptHandler(() => performance.now() > this.#deadline);
    this.#context = runtime.newContext();
    this.#deadline = performance.now() + START_MS;
    this.#call = this.#unwrap(this.#context.evalCode(PRELUDE, 'host.js', { type: 'global', strict: true }));
    const exported = this.#unwrap(this.#context.evalCode(code, PLUGIN_FILE, { type: 'module' }));
    this.#run = this.#context.getProp(exported, 'run');
    if (this.#context.typeof(this.#run) !== 'function')
      throw new PluginError('crashed', 'The module does not export a function "run".');
  }

  run(input: string, budgetMs: number): string {
    const context = this.#context;
    this.#deadline = performance.now() + budgetMs;
    const text = context.newString(input);
    const output = this.#unwrap(context.callFunction(this.#call, context.undefined, this.#run, text));
    text.dispose();
    try {
      return this.#text(output);
    } finally {
      output.dispose();
    }
  }

  /** Measured before it is copied out. */
  #text(output: QuickJSHandle): string {
    if (this.#context.typeof(output) !== 'string') throw new PluginError('output_json', 'run() returned nothing.');
    const length = this.#context.getProp(output, 'length').consume((handle) => this.#context.getNumber(handle));
    if (length > OUTPUT_BYTES) throw new PluginError('output_size', `run() returned more than ${OUTPUT_BYTES} bytes.`);
    return this.#context.getString(output);
  }

  #unwrap(result: ReturnType<QuickJSContext['evalCode']>): QuickJSHandle {
    if (!result.error) return result.value;
    const late = performance.now() > this.#deadline;
    const message = late ? '' : this.#messageOf(result.error);
    result.error.dispose();
    if (late) throw new PluginError('time', 'The plugin took longer than its budget.');
    if (message === 'out of memory') throw new PluginError('memory', 'The plugin used up its memory.');
    throw new PluginError('crashed', message);
  }

  #messageOf(error: QuickJSHandle): string {
    const context = this.#context;
    const text = context.typeof(error) === 'object' ? context.getProp(error, 'message') : error.dup();
    const message = context.typeof(text) === 'string' ? context.getString(text) : 'The plugin threw something.';
    text.dispose();
    return message.slice(0, MAX_MESSAGE);
  }
}
