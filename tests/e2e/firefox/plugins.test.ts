/** Plugins in Firefox, where the interpreter is the border: seen where they should be, and no way out of it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Pages, startPages } from '../../../examples/pages/server/index.ts';
import { type Backend, startBackend } from '../lib/backend.ts';
import { type Firefox, type FirefoxTab, startFirefox } from '../lib/firefox.ts';
import { FirefoxPanel } from '../lib/firefox-panel.ts';
import { cure, escapee, hang, NO_WAY_OUT } from '../lib/plugin-codes.ts';
import { type CompanyBuild, companyBuild } from '../lib/plugins.ts';
import { until } from '../lib/until.ts';
import { tourSite } from '../tour/sites.ts';

let company: CompanyBuild;
let pages: Pages;
let backend: Backend;
let firefox: Firefox;
let panel: FirefoxPanel;

before(async () => {
  company = await companyBuild('firefox', [cure, hang, escapee], { guardrail: { failure: 'closed' } });
  await company.smuggle({ ...cure, id: 'acme.changed' });
  await company.change('plugins/acme.changed-1.0.0.pack.json', (text) => text.replace('1.0.0', '1.0.1'));
  [pages, backend] = await Promise.all([startPages(), startBackend()]);
  firefox = await startFirefox({ sitesPort: pages.port, extension: company.extension });
  const options = await firefox.openExtension('options.html');
  await until('the packs to be looked through', async () => Object.keys(await states(options)).length === 4);
  await options.close();
  panel = new FirefoxPanel(await firefox.openExtension('panel.html'));
  await panel.signIn({ backend: backend.url, tenant: 'nordbahn', person: 'anna', password: 'demo-anna' });
});
after(async () => {
  await firefox?.close();
  await Promise.all([pages?.close(), backend?.close(), company?.close()]);
});

const states = (tab: FirefoxTab) =>
  tab.evaluate(
    () =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-plugin]')].map((one) => [
          one.getAttribute('data-plugin'),
          one.getAttribute('data-state'),
        ]),
      ) as Record<string, string>,
    null,
  );

test('findings of plugins stand in the draft’s list; a hanging one is put away; a spoilt one holds every draft, as the company wants it', async () => {
  const site = tourSite('x', { pages });
  const page = await firefox.open(site.permalink);
  await page.activate();
  const badge = await until('the badge', async () =>
    (await page.nodes(site.onPage))
      .flatMap((host) => [host.value.shadowRoot, ...(host.value.shadowRoot?.value.children ?? [])])
      .flatMap((node) => (node ? [node, ...(node.value.children ?? [])] : []))
      .find((node) => node.value.localName === 'button'),
  );
  await page.click(badge);
  await panel.press('openAndClaim');
  await panel.awaitState('claimed');

  await panel.fill('draft', 'Das verspricht Heilung. Ausbruch');
  await until('both plugins’ findings', async () => {
    const rules = await panel.attributes('[data-rule]', 'data-rule');
    return rules.includes('plugin.acme.cure.cure') && rules.includes('plugin.acme.escapee.out');
  });
  const found = await panel.text('[data-rule="plugin.acme.escapee.out"]');
  assert.ok(found.includes(NO_WAY_OUT), found);
  // The company wants no reply without its checks: one that could not be loaded is missing.
  assert.deepEqual(await panel.attributes('[data-severity=block]', 'data-rule'), [
    'plugin.acme.changed-1.0.0.pack.json',
  ]);
  assert.equal(await panel.count('[data-action="review.submit"]:disabled'), 1);

  const options = await firefox.openExtension('options.html');
  let number = 0;
  await until(
    'the hanging plugin to be put away',
    async () => {
      await panel.fill('draft', `Lena, Heilung ${number++}`);
      await until('the others’ findings', async () =>
        (await panel.attributes('[data-rule]', 'data-rule')).includes('plugin.acme.cure.cure'),
      );
      await options.evaluate(() => location.reload(), null);
      // Reloaded a moment ago, the page may have nothing on it yet.
      const shown = async () => (await states(options))['acme.hang'];
      return (await until('the settings', shown)) === 'quarantined';
    },
    60_000,
  );
  const seen = await states(options);
  assert.equal(seen['acme.cure'], 'ready');
  assert.equal(seen['acme.changed-1.0.0.pack.json'], 'refused');
});
