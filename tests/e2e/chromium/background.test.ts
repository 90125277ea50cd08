/**
 * The background's promises, asked of the real one through a page's own port: off means off, nothing leaves before a
 * case is opened, an approval counts only when the backend has acknowledged it, garbage does no harm.
 */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { makeCertificate } from '../../../examples/pages/server/certificate.ts';
import type { BackgroundToPage, Post } from '../../../extension/src/protocol.ts';
import { type Backend, startBackend } from '../lib/backend.ts';
import { type Chromium, inside, startChromium } from '../lib/chromium.ts';
import { Client } from '../lib/client.ts';
import { Panel } from '../lib/panel.ts';
import { until } from '../lib/until.ts';
import { openWire, type Wire } from '../lib/wire.ts';

const CANARY = 'KANARIENVOGEL';
const TEXT = 'Hallo Frau Brandt, das tut mir leid. Ihr Zug fährt heute um 18:20 Uhr weiter. ^AV';

const post: Post = {
  id: '1790000000000000001',
  text: `@Nordbahn_Hilfe ${CANARY} seit einer Stunde steht der Zug! Meine IBAN: DE89370400440532013000`,
  platform: 'x',
  onOwnPage: false,
  author: { handle: '@lena_brandt_hh', name: 'Lena Brandt' },
  url: 'https://x.com/lena_brandt_hh/status/1790000000000000001',
  postedAt: '2026-11-20T08:00:00Z',
};

/** What a page's port can hold in the page's own extension world. */
interface Held {
  testPort: chrome.runtime.Port;
  heard: BackgroundToPage[];
}

describe('the background', () => {
  let server: Server;
  let backend: Backend;
  let wire: Wire;
  let browser: Chromium;
  let panelPage: Page;
  let panel: Panel;
  let page: Page;
  let bodies: string[];

  before(async () => {
    server = createServer(makeCertificate(), (_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<h1>an empty page of the site</h1>');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    backend = await startBackend();
    bodies = [];
    wire = await openWire(backend.url, (bytes) => bodies.push(bytes));
    browser = await startChromium({ sitesPort: (server.address() as AddressInfo).port });
    panelPage = await browser.openExtension('panel.html');
    panel = await Panel.ofTab(panelPage);
    await panel.signIn({ backend: wire.url, tenant: 'nordbahn', person: 'ben', password: 'demo-ben' });
    page = await browser.open('https://x.com/home');
    await speak(page, null);
  });
  after(async () => {
    await browser?.close();
    await wire?.close();
    await backend?.close();
    server?.close();
  });

  /** Opens a port as the content script does and says hello. */
  const speak = (target: Page, activeHandle: string | null) =>
    inside(
      target,
      (_tools, handle) => {
        const port = chrome.runtime.connect({ name: 'page' });
        const held = globalThis as unknown as Held;
        Object.assign(held, { testPort: port, heard: [] });
        port.onMessage.addListener((message) => held.heard.push(message));
        port.postMessage({ type: 'hello', url: location.href, platform: 'x', activeHandle: handle });
      },
      activeHandle,
    );
  const say = (target: Page, messages: unknown[]) =>
    inside(
      target,
      (_tools, all) => {
        for (const message of all) (globalThis as unknown as Held).testPort.postMessage(message);
      },
      messages,
    );
  const heard = <T extends BackgroundToPage['type']>(target: Page, type: T) =>
    inside(
      target,
      (_tools, name) => (globalThis as unknown as Held).heard.filter((message) => message.type === name),
      type,
    ) as Promise<Extract<BackgroundToPage, { type: T }>[]>;
  const isOn = async (target: Page) => (await heard(target, 'config')).at(-1)?.on;
  const assess = { type: 'assess', posts: [{ key: 'k', post }] };
  /** An answer that comes after everything that was said before. */
  async function allHandled(target: Page): Promise<void> {
    const before = (await heard(target, 'drawerToken')).length;
    await say(target, [{ type: 'drawerToken' }]);
    await until('the answer', async () => (await heard(target, 'drawerToken')).length > before);
  }

  it('off until the agent switches it on: nothing is looked at', async () => {
    await until('the config', async () => (await isOn(page)) === false);
    await say(page, [assess, { type: 'check', composer: 1, version: 1, text: TEXT, surface: 'public', replyTo: null }]);
    await allHandled(page);
    assert.deepEqual([await heard(page, 'badges'), await heard(page, 'findings')], [[], []]);
  });

  it('on by the switch in the panel; off again at once', async () => {
    await page.bringToFront();
    await panel.action('setTab').click();
    await until('the tab to be on', () => isOn(page));
    await say(page, [assess]);
    await until('a badge', async () => (await heard(page, 'badges')).length === 1);
    await panel.action('setTab').click();
    await until('the tab to be off', async () => (await isOn(page)) === false);
    await say(page, [assess]);
    await allHandled(page);
    assert.equal((await heard(page, 'badges')).length, 1);
  });

  it("on by itself where the brand's own account is the active one, not for a stranger's", async () => {
    const other = await browser.open('https://x.com/other');
    await speak(other, '@somebody');
    await until('the config', async () => (await isOn(other)) === false);
    await speak(other, 'NORDBAHN_Hilfe');
    await until('the tab to be on', () => isOn(other));
    await other.close();
  });

  it('nothing of a post leaves the browser before a case is opened; then it leaves masked', async () => {
    await panel.action('setTab').click();
    await until('the tab to be on', () => isOn(page));
    await say(page, [assess, { type: 'open', post }]);
    await panelPage.bringToFront();
    await panel.action('openAndClaim').waitFor();
    assert.ok((await panel.section('selected').textContent())?.includes(CANARY), 'the agent sees it');
    assert.ok(!bodies.join('').includes(CANARY), 'the network does not');
    await panel.press('openAndClaim');
    await panel.awaitState('claimed');
    await until('the case at the backend', () => bodies.join('').includes(CANARY));
    assert.ok(!bodies.join('').includes('DE8937'), 'the bank account stays here');
  });

  it('what Anna wrote Ben approves, and it counts only when the backend has acknowledged it', async () => {
    const caseId = (await panelPage.locator('[data-view=case]').getAttribute('data-case')) ?? '';
    const anna = await Client.signIn(backend.url, 'nordbahn', 'anna', 'demo-anna');
    const { body } = await anna.call('GET', `/v1/cases/${caseId}`);
    await releaseTo(anna, caseId, body.revision);
    await panel.awaitState('inReview');
    for (const check of ['spelling', 'facts', 'empathy']) await panelPage.locator(`[data-check=${check}]`).check();
    wire.set('cut');
    await panel.press('review.approve');
    await panel.awaitState('approved');
    await say(page, [assess]);
    await allHandled(page);
    assert.deepEqual((await heard(page, 'approved')).at(-1)?.texts ?? [], [], 'the outbox approves nothing');
    assert.equal(await panel.action('insert').count(), 0);
    wire.set('pass');
    await panel.action('insert').waitFor();
    await until('the approved text in the tab', async () => (await heard(page, 'approved')).at(-1)?.texts.length === 1);
    const [text] = (await heard(page, 'approved')).at(-1)?.texts ?? [];
    assert.deepEqual([text?.text, text?.postKey, text?.caseId], [TEXT, 'k', caseId]);
  });

  /** Ben's claim is given back, Anna takes the case, writes and submits, by hand. */
  async function releaseTo(anna: Client, caseId: string, revision: number): Promise<void> {
    await panelPage.locator('[data-section=more] summary').click();
    await panel.press('ask:case.release');
    await panel.field('reason').fill('Anna kennt die Kundin.');
    await panel.press('case.release');
    await panel.awaitState('new');
    await until('the outbox to be empty', async () => (await panelPage.locator('.waiting').count()) === 0);
    const surface = 'public';
    await accepted(anna, { type: 'case.claim', case: caseId, base: revision + 1 });
    await accepted(anna, { type: 'draft.save', case: caseId, base: revision + 2, text: TEXT, surface });
    const { hash } = (await anna.call('GET', `/v1/cases/${caseId}`)).body.draft;
    await accepted(anna, { type: 'review.submit', case: caseId, base: revision + 3, text: TEXT, surface, hash });
  }

  async function accepted(client: Client, action: Record<string, unknown>): Promise<void> {
    const { body } = await client.act(action);
    assert.equal(body.receipts[0].status, 'accepted', JSON.stringify(body));
  }

  it("a reply of the brand's own account that nobody approved is reported, once, by address and hash", async () => {
    const caseId = (await panelPage.locator('[data-view=case]').getAttribute('data-case')) ?? '';
    const there = await browser.open(post.url);
    await speak(there, 'NORDBAHN_Hilfe');
    await until('the tab to be on', () => isOn(there));
    const permalink = 'https://x.com/Nordbahn_Hilfe/status/1790000000000000077';
    const reply = { type: 'ownReply', permalink, text: `Ruf an! ${CANARY}2`, postedAt: new Date().toISOString() };
    const old = { ...reply, permalink: `${permalink}1`, postedAt: '2026-11-20T08:30:00.000Z' };
    await say(there, [old, { ...reply, permalink: `${permalink}2`, text: TEXT }, reply, reply]);
    await panelPage.locator(`[data-bypass="${permalink}"]`).waitFor();
    await panelPage.locator('.waiting').waitFor({ state: 'detached' });
    const anna = await Client.signIn(backend.url, 'nordbahn', 'anna', 'demo-anna');
    const { body } = await anna.call('GET', `/v1/cases/${caseId}`);
    assert.deepEqual(
      body.bypasses.map((one: { permalink: string }) => one.permalink),
      [permalink],
    );
    assert.ok(!bodies.join('').includes(`${CANARY}2`), 'its text stays here');
    assert.equal(await panelPage.locator('[data-returned]').count(), 0);
    await there.close();
  });

  it('garbage, by the thousand, is dropped; what follows is answered', async () => {
    const garbage = [
      null,
      5,
      'x',
      [],
      {},
      { type: 'approve' },
      { type: 'act', id: 1, body: {} },
      { ...assess, posts: 'all' },
    ];
    await say(
      page,
      Array.from({ length: 5000 }, (_, index) => garbage[index % garbage.length]),
    );
    const bad = { ...post, text: 'lone \ud800 surrogate \u202e and bidi' };
    const before = (await heard(page, 'badges')).length;
    await say(page, [
      {
        type: 'assess',
        posts: [
          { key: 'odd', post: bad },
          { key: 'k', post },
        ],
      },
    ]);
    await until('the badges', async () => (await heard(page, 'badges')).length > before);
    assert.deepEqual(
      (await heard(page, 'badges')).at(-1)?.badges.map((badge) => badge.key),
      ['odd', 'k'],
    );
  });
});
