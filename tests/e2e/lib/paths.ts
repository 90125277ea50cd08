/** Where things are, seen from the tests. */

import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
export const EXTENSION = process.env.LEITPLANKE_EXTENSION ?? `${ROOT}/build/extension`;
export const CHROMIUM = process.env.LEITPLANKE_CHROMIUM ?? '/usr/bin/chromium';
export const FIREFOX = process.env.LEITPLANKE_FIREFOX ?? '/usr/bin/firefox-esr';
