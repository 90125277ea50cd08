/** Bundles the demo pages: real Draft.js and real Lexical from npm, everything else from here. */

import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The four files, by name: `x.js`, `x.css`, `facebook.js`, `facebook.css`. */
export async function bundlePages(): Promise<Map<string, Uint8Array>> {
  const result = await esbuild.build({
    entryPoints: { x: here('x/main.ts'), facebook: here('facebook/main.ts') },
    outdir: here('../../build/pages'),
    write: false,
    bundle: true,
    format: 'iife',
    target: ['chrome120', 'firefox140'],
    charset: 'utf8',
    minify: true,
    // Draft.js was written for Node's globals.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'warning',
  });
  return new Map(result.outputFiles.map((file) => [file.path.split(/[\\/]/).at(-1) ?? '', file.contents]));
}
