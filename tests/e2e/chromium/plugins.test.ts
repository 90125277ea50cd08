/** Plugins in the real extension: what they say is seen, what they must not reach they do not reach, what is bad is not loaded. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { makeCertificate } from '../../../examples/pages/server/certificate.ts';
import { openCase } from '../lib/case.ts';
import type { Person } from '../lib/person.ts';
import { assessor, cure, escapee, hang, NO_WAY_OUT, proposer, spy, tab, tickets } from '../lib/plugin-codes.ts';
import { type CompanyBuild, companyBuild } from '../lib/plugins.ts';
import { said, underlined } from '../lib/underlined.ts';
import { until } from '../lib/until.ts';
import { tourSite } from '../tour/sites.ts';
import { type Stage, setStage } from '../tour/stage.ts';

let company: CompanyBuild;
let stage: Stage;
let anna: Person;
let server: Server;
/** What reached the hosts that plugins may ask: host and address. */
const reached: string[] = [];
const cookies: (string | undefined)[] = [];

before(async () => {
  server = createServer(makeCertificate(), (request, response) => {
    reached.push(`${request.headers.host}${request.url}`);
    cookies.push(request.headers.cookie);
    response.setHeader('Set-Cookie', 'seen=1; SameSite=None; Secure');
    response.setHeader('Content-Type', 'application/json').end('{"total":7}');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  company = await companyBuild('chromium', [cure, hang, escapee, tickets, spy, assessor, tab, proposer]);
  await company.smuggle({ ...cure, id: 'acme.tampered', tests: [{ ...TEST, expect: { findings: [{}] } }] });
  await company.smuggle({ ...tickets, id: 'acme.greedy' }, { hosts: [] });
  await company.smuggle({ ...cure, id: 'acme.future', change: { hostApi: '^2.0.0' } });
  await company.smuggle({ ...cure, id: 'acme.changed' });
  await company.change('plugins/acme.changed-1.0.0.pack.json', (text) => text.replace('1.0.0', '1.0.1'));
  stage = await setStage();
  const hosts = { 'rt.example.com': port, 'spy.example.com': port };
  anna = await stage.arrive('Anna', { extension: company.extension, hosts });
});
after(async () => {
  await stage?.close();
  await company?.close();
  server?.close();
});

const TEST = { name: 'says nothing', slot: 'guardrail', language: 'de', input: {} };

/** What the options page tells the admin: id, state, codes of problems. */
async function report(page: Page): Promise<Record<string, string>> {
  return page.locator('[data-plugin]').evaluateAll((all) =>
    Object.fromEntries(
      all.map((one) => {
        const codes = [...one.querySelectorAll('[data-code]')].map((code) => code.getAttribute('data-code'));
        // What was called already is `ready`, what was not is `idle`.
        const state = one.getAttribute('data-state')?.replace(/^(idle|ready)$/, 'loaded');
        return [one.getAttribute('data-plugin'), [state, ...codes].join(' ')];
      }),
    ),
  );
}

test('a signal of a plugin stands on the badge', async () => {
  const { permalink, onPage } = tourSite('x', stage);
  const page = await anna.visit(permalink);
  await anna.awaitOn(page);
  await until('the signal', async () => (await anna.badge(page, onPage))?.label.includes('Gesehen'));
  await page.close();
});

async function boxOn(): Promise<Page> {
  const { permalink, box } = tourSite('x', stage);
  const page = await anna.visit(permalink);
  await anna.awaitOn(page);
  await page.locator(box).click();
  return page;
}

describe('plugins in Chromium', () => {
  test('what is spoilt, greedy or not known here is not loaded, and the admin reads why', async () => {
    const options = await anna.browser.openExtension('options.html');
    await options.locator('[data-plugin="acme.changed-1.0.0.pack.json"]').waitFor();
    assert.deepEqual(await report(options), {
      'acme.cure': 'loaded',
      'acme.hang': 'loaded',
      'acme.escapee': 'loaded',
      'acme.tickets': 'loaded',
      'acme.spy': 'loaded',
      'acme.assessor': 'loaded',
      'acme.tab': 'loaded',
      'acme.proposer': 'loaded',
      'acme.tampered': 'refused tests_failed',
      'acme.greedy': 'refused grant',
      'acme.future-1.0.0.pack.json': 'refused host_api',
      'acme.changed-1.0.0.pack.json': 'refused hash',
    });
    await options.close();
  });

  test('a finding stands in the list beside the core’s, with the plugin’s name', async () => {
    const page = await boxOn();
    await page.keyboard.type('Das verspricht Heilung. Mail: max.muster@example.org');
    await until('both underlined', async () => {
      const marks = await underlined(page);
      return marks.includes('Heilung') && marks.some((text) => text.includes('max.muster'));
    });
    assert.ok((await said(page)).some((line) => /Kein Heilversprechen\..*Apotheke/.test(line)));
    await page.close();
  });

  test('from inside there is no way out', async () => {
    const page = await boxOn();
    await page.keyboard.type('Ausbruch');
    const line = await until('the escapee’s word', async () =>
      (await said(page)).find((one) => one.includes('names=')),
    );
    assert.ok(line.includes(NO_WAY_OUT), line);
    await page.close();
  });

  test('while one hangs the core’s findings come, and in the end it is put away', async () => {
    const page = await boxOn();
    const options = await anna.browser.openExtension('options.html');
    await page.bringToFront();
    for (let round = 0; round < 3; round++) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(`Lena max${round}@example.org`);
      await until('the core’s finding', async () =>
        (await underlined(page)).some((text) => text.includes(`max${round}@example.org`)),
      );
      if (round < 2)
        await until('the next try', async () => {
          await page.keyboard.type('.');
          await options.reload();
          await options.locator('[data-plugin="acme.hang"]').waitFor();
          const state = (await report(options))['acme.hang'] ?? '';
          return state.startsWith('quarantined') || !state.startsWith('restarting');
        });
    }
    await until('the plugin to be put away', async () => {
      await page.keyboard.type('.');
      await options.reload();
      await options.locator('[data-plugin="acme.hang"]').waitFor();
      return (await report(options))['acme.hang'] === 'quarantined time';
    });
    await anna.browser.killWorker();
    await until('it to stay away when the background starts anew', async () => {
      await options.reload();
      await options.locator('[data-plugin="acme.hang"]').waitFor();
      return (await report(options))['acme.hang'] === 'quarantined time';
    });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Heilung, Lena');
    await until('the others to go on', async () => (await underlined(page)).includes('Heilung'));
    await page.close();
    await options.close();
  });

  test('a card, a tab, a proposal; nothing of a customer to a host that is not declared for it', async () => {
    const { panel } = await openCase(stage, anna);
    const card = panel.frame.locator('[data-card="Request Tracker"]');
    await card.waitFor();
    assert.match((await card.textContent()) ?? '', /7 Vorgänge/);
    const options = await anna.browser.openExtension('options.html');
    await until('the spy to be refused', async () => {
      await options.reload();
      await options.locator('[data-plugin="acme.spy"]').waitFor();
      return /sink_undeclared/.test((await report(options))['acme.spy'] ?? '');
    });
    await panel.frame.locator('[data-tab="acme.tab"]').click();
    await panel.frame.getByRole('heading', { name: 'Störungen' }).waitFor();
    assert.deepEqual(await panel.frame.locator('[data-section="plugin acme.tab"] li').allTextContents(), [
      'RE 8',
      'RE 80',
    ]);
    await panel.frame.locator('[data-tab=""]').click();

    await panel.section('proposals').locator('summary').click();
    await panel.press('askPlugin');
    await panel.frame.locator('[data-proposal=draft] [data-action=takeProposal]').click();
    await until('the proposal in the draft', async () =>
      (await panel.field('draft').inputValue()).startsWith('Hallo Lena, wir sehen uns das an.'),
    );
    assert.deepEqual(new Set(reached), new Set(['rt.example.com/rest/2.0/tickets']));
    assert.deepEqual(new Set(cookies), new Set([undefined]));
    await options.close();
  });

  test('a session that is recorded in the settings is a file of what the plugins were asked, and names nobody', async () => {
    const options = await anna.browser.openExtension('options.html');
    await options.locator('[data-action=recordPlugins]').click();
    await options.locator('[data-action=saveRecord]').waitFor();
    const page = await boxOn();
    await page.keyboard.type('Liebe Lena Brandt, Heilung.');
    await until('the finding', async () => (await underlined(page)).includes('Heilung'));
    const download = options.waitForEvent('download');
    await options.locator('[data-action=saveRecord]').click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n');
    const drafts = lines.map((line) => JSON.parse(line)).filter(({ plugin }) => plugin === 'acme.cure');
    assert.match(drafts.at(-1).input.draft.text, /^Liebe Alex Beispiel, Heilung\./);
    for (const line of lines) assert.doesNotMatch(line, /Lena|Brandt/i);
    await options.locator('[data-action=recordPlugins]').waitFor();
    await Promise.all([page.close(), options.close()]);
  });
});
