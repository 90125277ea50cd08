/** Where things are: this package, and the checkout around it whose compilers and packages the commands use. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `sdk/plugin`. */
export const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));
/** The checkout: `node_modules` with esbuild and TypeScript lies there. */
export const ROOT = dirname(dirname(PACKAGE));
export const TEMPLATES = join(PACKAGE, 'templates');
export const HEADERS = join(PACKAGE, 'include');
