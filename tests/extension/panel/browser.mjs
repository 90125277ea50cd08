/** Opens the panel's harness in a real Chromium. Without a browser the tests that need it are skipped, visibly. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { chromium } from 'playwright-core';

const HERE = dirname(fileURLToPath(import.meta.url));
const SOURCE = join(HERE, '../../../extension/src');
const PANEL = join(SOURCE, 'panel');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const noBrowser = existsSync(CHROMIUM) ? false : `no Chromium at ${CHROMIUM}`;

/** `entry`: what draws; `document`: the extension's own page that it draws in. */
export async function startHarness({ entry = 'harness.tsx', document = 'panel' } = {}) {
  const bundle = await esbuild.build({
    entryPoints: [join(HERE, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __TARGET__: '"chromium"' },
  });
  const page = await readFile(join(SOURCE, document, `${document}.html`), 'utf8');
  const html = page.replaceAll(`${document}.js`, 'harness.js');
  const files = {
    '/': ['text/html', html],
    '/harness.js': ['text/javascript', bundle.outputFiles[0].text],
    '/tokens.css': ['text/css', await readFile(join(PANEL, 'tokens.css'))],
    '/panel.css': ['text/css', await readFile(join(PANEL, 'panel.css'))],
    '/options.css': ['text/css', await readFile(join(SOURCE, 'options/options.css'))],
    '/frame': [
      'text/html',
      '<!doctype html><title>page</title><body style="margin:0"><iframe title="drawer" style="width:400px;height:800px;border:0"></iframe>',
    ],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[new URL(request.url, 'http://localhost').pathname] ?? ['text/plain', ''];
    response.setHeader('Content-Type', `${type}; charset=utf-8`).end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  return {
    origin,
    browser,
    async open(state, { language = 'de', scheme = 'light', surface = 'panel', width = 400, height = 900 } = {}) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
      await page.goto(`${origin}/?state=${state}&language=${language}&surface=${surface}`);
      return page;
    },
    async stop() {
      await browser.close();
      server.close();
    },
  };
}
