/**
 * The roll-out of docs/admin.md, done for real: the extension is packed with a company's key, forced into the browser
 * by policy from an update server, and takes backend, company and switches from the same policy.
 *
 * The browser's settings folder is replaced for the browser under test alone (a mount namespace of its own); where
 * that is not allowed the test is skipped, visibly.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type BrowserContext, chromium } from 'playwright-core';
import { CHROMIUM, EXTENSION, ROOT } from '../lib/paths.ts';
import { until } from '../lib/until.ts';

const SETTINGS = '/etc/chromium';
/** The browser lets a changed policy file rest for a while before it reads it. */
const POLICY_PATIENCE_MS = 60_000;
const mayMount = existsSync(SETTINGS) && spawnSync('unshare', ['-m', 'true']).status === 0;
const skip = mayMount ? false : `needs ${SETTINGS} and the right to a mount namespace of its own`;

/** The id that a packed extension has: the hash of its public key, hex digits as letters a to p. */
function idOf(pem: string): string {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const hex = createHash('sha256').update(der).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

describe('roll-out by policy', { skip }, () => {
  let folder: string;
  let id: string;
  let server: ReturnType<typeof createServer>;
  let context: BrowserContext;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitplanke-rollout-'));
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    id = idOf(privateKey);
    const crx = await packCrx(folder, privateKey);
    server = createServer((request, response) => {
      if (request.url === '/leitplanke.crx')
        response.setHeader('Content-Type', 'application/x-chrome-extension').end(crx);
      else
        response
          .setHeader('Content-Type', 'text/xml')
          .end(updateXml(id, `http://${request.headers.host}/leitplanke.crx`));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    await writePolicy(folder, id, (server.address() as AddressInfo).port);
    context = await launch(folder);
  });

  after(async () => {
    await context?.close();
    server?.close();
    if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('installs by force, and the options page is locked to what the company says', async () => {
    const page = await context.newPage();
    // Installed a moment after the start: the address answers from then on.
    await until('the forced extension', async () => {
      await page.goto(`chrome-extension://${id}/options.html`);
      return page.locator('h1').count();
    });
    const backend = page.locator('[data-field=backend]');
    await until(
      'the policy in managed storage',
      async () => (await backend.inputValue()) === 'https://leitplanke.nordbahn.example',
    );
    assert.equal(await backend.isEditable(), false);
    assert.equal(await page.locator('[data-field=tenant]').inputValue(), 'nordbahn');
    assert.equal(await page.locator('[data-field=language]').isDisabled(), true);
    assert.equal(await page.locator('html').getAttribute('lang'), 'de');
    assert.equal(await page.locator('[data-site=x]').getAttribute('data-on'), 'true');
    assert.equal(await page.locator('[data-site=facebook]').getAttribute('data-on'), 'false');
  });

  it('the kill switch of a site reaches the running browser', async () => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/options.html`);
    const x = page.locator('[data-site=x]');
    await until('X to be on', async () => (await x.getAttribute('data-on')) === 'true');
    const file = join(folder, 'etc/policies/managed/leitplanke.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"x": true', '"x": false'));
    await until('X to be off', async () => (await x.getAttribute('data-on')) === 'false', POLICY_PATIENCE_MS);
  });
});

/** The policy that docs/admin.md shows, with this test's id and update server. */
async function writePolicy(folder: string, id: string, port: number): Promise<void> {
  const guide = await readFile(join(ROOT, 'docs/admin.md'), 'utf8');
  const example = /```json\n(\{[\s\S]*?"ExtensionInstallForcelist"[\s\S]*?\n\})\n```/.exec(guide)?.[1];
  assert.ok(example, 'docs/admin.md shows a policy');
  const policy = example
    .replaceAll('YOUR_EXTENSION_ID', id)
    .replaceAll('https://intranet.nordbahn.example', `http://127.0.0.1:${port}`);
  await mkdir(join(folder, 'etc/policies/managed'), { recursive: true });
  // Without this the browser lets no tool look into a forced extension, ours included.
  const looking = JSON.stringify({ DeveloperToolsAvailability: 1 });
  await writeFile(join(folder, 'etc/policies/managed/leitplanke.json'), policy);
  await writeFile(join(folder, 'etc/policies/managed/test.json'), looking);
}

/** As docs/admin.md says: without the developers' key, signed with the company's. */
async function packCrx(folder: string, key: string): Promise<Buffer> {
  const unpacked = join(folder, 'leitplanke');
  await cp(join(EXTENSION, 'chromium'), unpacked, { recursive: true });
  const { key: _key, ...manifest } = JSON.parse(await readFile(join(unpacked, 'manifest.json'), 'utf8'));
  await writeFile(join(unpacked, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'company.pem'), key);
  const pack = [
    `--pack-extension=${unpacked}`,
    `--pack-extension-key=${join(folder, 'company.pem')}`,
    '--no-message-box',
  ];
  execFileSync(CHROMIUM, ['--headless=new', '--no-sandbox', `--user-data-dir=${join(folder, 'packer')}`, ...pack], {
    stdio: 'ignore',
  });
  return readFile(`${unpacked}.crx`);
}

const updateXml = (id: string, url: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="${url}" version="0.1.0"/></app>
</gupdate>`;

async function launch(folder: string): Promise<BrowserContext> {
  const wrapper = join(folder, 'chromium');
  const mount = `mount --bind ${join(folder, 'etc')} ${SETTINGS} && exec ${CHROMIUM} "$@"`;
  await writeFile(wrapper, `#!/bin/sh\nexec unshare -m sh -c '${mount}' sh "$@"\n`);
  await chmod(wrapper, 0o755);
  return chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: wrapper,
    headless: false,
    args: ['--headless=new', '--no-sandbox'],
    // The browser fetches forced extensions in the background; playwright switches both off.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
  });
}
