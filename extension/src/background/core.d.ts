/** The core's glue lies beside the background script in the built extension. */
export { type CoreModule, default } from '../../../wasm/core.d.ts';
