/** Where things are: this package, and the checkout around it, if it is not an installed one. */
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `sdk/plugin`, or what was built from it: sources lie in `tools`, bundles in `dist`. */
export const PACKAGE = dirname(dirname(fileURLToPath(import.meta.url)));
/** Installed by npm: whoever uses it has it in `node_modules`, and need not be helped to it. */
export const INSTALLED = PACKAGE.split(sep).includes('node_modules');
/** The checkout with the extension in it; null: there is none around this package. */
export const CHECKOUT: string | null = existsSync(join(PACKAGE, '../../extension/build.mjs'))
  ? dirname(dirname(PACKAGE))
  : null;
export const TEMPLATES = join(PACKAGE, 'templates');
export const HEADERS = join(PACKAGE, 'include');
