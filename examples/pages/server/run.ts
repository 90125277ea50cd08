/** Serves the demo sites until it is told to stop: `node examples/pages/server/run.ts [PORT]`. */

import { startPages } from './index.ts';

const pages = await startPages({ port: Number(process.argv[2] ?? 8443) });
console.error(
  `Demo sites on port ${pages.port}. Chromium: --host-resolver-rules="MAP x.com 127.0.0.1:${pages.port}, MAP www.facebook.com 127.0.0.1:${pages.port}" --ignore-certificate-errors`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => pages.close().then(() => process.exit(0)));
