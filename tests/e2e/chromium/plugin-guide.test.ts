/**
 * docs/plugin-guide.md, followed to the letter in an empty folder outside of the repository: every `sh` block runs, every
 * block that names a file becomes it, every `output` block is what the `sh` block before it printed. The packs that come
 * out are built into the extension, and both browsers load them: each runs their own tests in its own sandbox first.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from '../../../extension/build.mjs';
import { openPack, type PluginGrants } from '../../../sdk/plugin/src/index.ts';
import { run } from '../../sdk/plugin/tools/lib/run.ts';
import { startChromium } from '../lib/chromium.ts';
import { startFirefox } from '../lib/firefox.ts';
import { followGuide, GUIDE, type Step } from '../lib/guide.ts';
import { ROOT } from '../lib/paths.ts';
import { until } from '../lib/until.ts';

let folder: string;
let steps: Step[];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitplanke-guide-'));
  steps = followGuide(folder);
});
after(() => rm(folder, { recursive: true, force: true }));

/** Nothing of these tests asks for a site: no server listens there. */
const NO_SITES = { sitesPort: 9 };
/** Ready to be called: hash, grant and own tests are as they should be. */
const LOADED = {
  'acme.no-soon': 'idle',
  'acme.no-soon-cpp': 'idle',
  'linden.no-medical-advice': 'idle',
  'linden.old-reddit': 'idle',
  'linden.request-tracker': 'idle',
};
const EXAMPLES = join(ROOT, 'tests/sdk/plugin/fixtures/host-api-1.0.0');

/** What the options page says of each plugin; runs in the page. */
const states = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-plugin]')].map(({ dataset }) => [
      dataset.plugin ?? '',
      [dataset.state, document.querySelector(`[data-plugin="${dataset.plugin}"] li`)?.textContent].join(' ').trim(),
    ]),
  );

describe('whoever follows the plugin guide', () => {
  test('sees what the guide shows', () => {
    assert.ok(steps.length >= 9, `${steps.length} steps`);
    assert.ok(steps.filter(({ wanted }) => wanted !== null).length >= 7);
    for (const { script, wanted, printed } of steps) {
      if (wanted !== null) assert.match(printed, wanted, `after\n${script}`);
    }
  });

  test('has a whole pack of each language, which asks for nothing', async () => {
    const company = join(folder, 'company');
    const { plugins } = JSON.parse(readFileSync(join(company, 'plugins.json'), 'utf8')) as PluginGrants;
    const kinds: (string | undefined)[] = [];
    for (const { pack, grant } of plugins) {
      assert.deepEqual(grant, { slots: ['guardrail'], hosts: [], fields: [], storage: 0 });
      const opened = await openPack(readFileSync(join(company, pack), 'utf8'));
      assert.ok(opened.ok, JSON.stringify(opened));
      kinds.push(opened.pack.manifest.slots.guardrail?.entry);
    }
    assert.deepEqual(kinds, ['guardrail.js', 'guardrail.wasm']);
  });

  test('has room for the three examples beside them', async () => {
    for (const pack of readdirSync(EXAMPLES).filter((name) => name.endsWith('.pack.json'))) {
      const { code, out } = await run('grant', join(folder, 'company'), join(EXAMPLES, pack));
      assert.equal(code, 0, out);
    }
  });

  test('has them loaded in Chromium', async (t) => {
    const extension = await build('chromium', folder, { plugins: join(folder, 'company') });
    const browser = await startChromium({ ...NO_SITES, extension });
    t.after(() => browser.close());
    const options = await browser.openExtension('options.html');
    await options.locator('[data-plugin]').first().waitFor();
    assert.deepEqual(await options.evaluate(states), LOADED);
  });

  test('has them loaded in Firefox', async (t) => {
    const extension = await build('firefox', folder, { plugins: join(folder, 'company') });
    const browser = await startFirefox({ ...NO_SITES, extension });
    t.after(() => browser.close());
    const options = await browser.openExtension('options.html');
    const seen = await until('the plugins in the settings', async () => {
      const found = await options.evaluate(states, null);
      return Object.keys(found).length > 0 && found;
    });
    assert.deepEqual(seen, LOADED);
  });
});

test('what the guide links to is there', () => {
  for (const [, link = ''] of GUIDE.matchAll(/\]\(([^)#]+)\)/gu)) {
    assert.ok(existsSync(join(ROOT, 'docs', link)), link);
  }
});
