/** @file browser.mjs @brief A Chromium without extension, and the engine as a script for its pages. */
import { join } from 'node:path';
import esbuild from 'esbuild';
import { chromium } from 'playwright-core';
import { ROOT } from './extension.mjs';

const CHROMIUM = process.env.LEITPLANKE_CHROMIUM ?? '/usr/bin/chromium';

export async function launchBrowser() {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** Bundles `modules` (paths below extension/src) into one script that leaves their exports in `globalThis.lp`. */
export async function bundle(...modules) {
  const contents = modules.map((path) => `export * from ${JSON.stringify(join(ROOT, 'extension', 'src', path))};`);
  const { outputFiles } = await esbuild.build({
    stdin: { contents: contents.join('\n'), resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'lp',
    target: 'chrome120',
    define: { __TARGET__: '"chromium"' },
    write: false,
  });
  // A `var` of an evaluated script is global only if the script itself is.
  return `${outputFiles[0].text};globalThis.lp = lp;`;
}

/** A page that shows `html` under `url`; everything else fails to load. No script of the page runs if `inert`. */
export async function showPage(context, html, url, { inert = true } = {}) {
  const page = await context.newPage();
  const headers = inert ? { 'Content-Security-Policy': "script-src 'none'" } : {};
  await page.route('**/*', (route) => {
    const asked = route.request().url().split('#')[0];
    if (asked !== url.split('#')[0]) return route.abort();
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers });
  });
  await page.goto(url);
  return page;
}
