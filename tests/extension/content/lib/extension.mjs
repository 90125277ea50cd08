/**
 * @file  extension.mjs
 * @brief Builds a small unpacked extension around the real content script, with a scripted background.
 *
 * The manifest is the real one less what other parts bring; the background (fake-background.js) only records what the
 * page's port says and sends what a test hands it. So the content script runs in a real isolated world.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { manifest } from '../../../../extension/manifest.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
export const ROOT = join(HERE, '..', '..', '..', '..');

const PANEL = '<!doctype html><html><head><title>panel</title></head><body><input id="box" autofocus></body></html>';

/** Writes the extension into `out`. `hosts`: further hosts on which the content script runs. */
export async function buildTestExtension(out, { hosts = [] } = {}) {
  mkdirSync(out, { recursive: true });
  await esbuild.build({
    entryPoints: [join(ROOT, 'extension', 'src', 'content', 'index.ts')],
    outfile: join(out, 'content.js'),
    bundle: true,
    format: 'iife',
    target: 'chrome120',
    define: { __TARGET__: '"chromium"' },
    charset: 'utf8',
    logLevel: 'warning',
  });
  const real = manifest('chromium', '0.0.1');
  const [script] = real.content_scripts;
  const more = hosts.map((host) => `https://${host}/*`);
  const { manifest_version, key, content_security_policy } = real;
  const small = {
    manifest_version,
    key,
    content_security_policy,
    name: 'Leitplanke content script under test',
    version: '0.0.1',
    permissions: ['storage'],
    background: { service_worker: 'fake-background.js' },
    content_scripts: [{ ...script, matches: [...script.matches, ...more] }],
    web_accessible_resources: [{ resources: ['panel.html'], matches: ['https://*/*'], use_dynamic_url: true }],
  };
  writeFileSync(join(out, 'manifest.json'), JSON.stringify(small));
  writeFileSync(join(out, 'panel.html'), PANEL);
  cpSync(join(HERE, 'fake-background.js'), join(out, 'fake-background.js'));
  return out;
}
