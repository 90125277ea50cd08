/**
 * What leaves the usual path, by the people's own hands in two browsers: an emergency approval as the first of two, the
 * review afterwards, a text taken back, a reply that nobody approved, an erasure; and who is at the case meanwhile.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Backend, startBackend } from '../lib/backend.ts';
import { type Chromium, startChromium } from '../lib/chromium.ts';
import { Client } from '../lib/client.ts';
import { Panel } from '../lib/panel.ts';

const TEXT = 'Hallo Lena, das tut mir leid. Der Ersatzbus hält um 21:10 Uhr vor dem Bahnhof Elmshorn. ';
const UNAPPROVED = 'https://x.com/Nordbahn_Hilfe/status/1790000000000000099';

const post = (id: string) => ({
  id,
  text: '@Nordbahn_Hilfe Wie komme ich heute noch nach Hause?',
  platform: 'x',
  onOwnPage: false,
  author: { handle: '@lena_brandt_hh', name: 'Lena Brandt' },
  url: `https://x.com/lena_brandt_hh/status/${id}`,
  postedAt: '2026-11-20T08:00:00Z',
});

interface Seat {
  browser: Chromium;
  page: Page;
  panel: Panel;
}

describe('what leaves the usual path', () => {
  let backend: Backend;
  let derya: Seat;
  let oliver: Seat;
  let anna: Client;
  let first: string;
  let second: string;

  before(async () => {
    backend = await startBackend({
      policy: (policy) => {
        policy.review = { emergency: true, approvers: 2 };
      },
    });
    anna = await Client.signIn(backend.url, 'nordbahn', 'anna', 'demo-anna');
    first = await submitted(anna, '1790000000000000001', '^AV');
    const otherDevice = await Client.signIn(backend.url, 'nordbahn', 'derya', 'demo-derya');
    second = await submitted(otherDevice, '1790000000000000002', '^DA');
    [derya, oliver] = await Promise.all([sit('derya'), sit('oliver')]);
  });
  after(async () => {
    await Promise.all([derya?.browser.close(), oliver?.browser.close()]);
    await backend?.close();
  });

  async function sit(person: string): Promise<Seat> {
    // No site is visited: everything happens in the panel.
    const browser = await startChromium({ sitesPort: 9, language: 'en' });
    const page = await browser.openExtension('panel.html');
    const panel = await Panel.ofTab(page);
    await panel.signIn({ backend: backend.url, tenant: 'nordbahn', person, password: `demo-${person}` });
    return { browser, page, panel };
  }

  async function accepted(client: Client, action: Record<string, unknown>): Promise<void> {
    const { body } = await client.act(action);
    assert.equal(body.receipts[0].status, 'accepted', JSON.stringify(body));
  }

  /** A case that this client has written and submitted. */
  async function submitted(client: Client, postId: string, signature: string): Promise<string> {
    const id = createHash('sha256').update(`nordbahn\nx\n${postId}`).digest('hex').slice(0, 32);
    const text = TEXT + signature;
    await accepted(client, { type: 'case.open', case: id, base: 0, post: post(postId) });
    await accepted(client, { type: 'case.claim', case: id, base: 1 });
    const hash = createHash('sha256').update(text).digest('hex');
    await accepted(client, { type: 'review.submit', case: id, base: 2, text, surface: 'public', hash, overrides: [] });
    return id;
  }

  const open = async ({ page }: Seat, id: string) => {
    const back = page.locator('[data-action=back]');
    if ((await back.count()) > 0) await back.click();
    await page.locator('[data-list=all]').click();
    await page.locator(`.case-row[data-case="${id}"]`).first().click();
    await page.locator(`[data-view=case][data-case="${id}"]`).waitFor();
  };
  const stored = async (id: string) => (await anna.call('GET', `/v1/cases/${id}`)).body;
  /** Opens a step that wants a reason, gives one, does it. */
  async function withReason({ page, panel }: Seat, step: string, reason: string): Promise<void> {
    await panel.press(`ask:${step}`);
    const form = page.locator(`[data-ask="${step}"]`);
    await form.locator('[data-field=reason]').fill(reason);
    await form.locator(`[data-action="${step}"]`).click();
    await form.waitFor({ state: 'detached' });
  }

  it('an agent without the role approves in an emergency, with a reason; it is the first of two approvals', async () => {
    await open(derya, first);
    const section = derya.page.locator('[data-section=emergency]');
    await section.locator('summary').click();
    for (const check of ['spelling', 'facts', 'empathy']) await section.locator(`[data-check=${check}]`).check();
    assert.equal(await derya.panel.action('emergencyApprove').isDisabled(), true, 'not without a reason');
    await derya.panel.field('emergency').fill('Beide Prüfer sind krank, der letzte Bus fährt gleich.');
    await derya.panel.press('emergencyApprove');
    await derya.page.locator('[data-first-approval=derya]').waitFor();
    assert.equal(await derya.panel.caseState(), 'inReview');
    assert.equal(await derya.panel.action('ask:review.after').count(), 0, 'nobody reviews their own emergency');
    await derya.page.locator('.waiting').waitFor({ state: 'detached' });
    const { emergency, firstApproval } = await stored(first);
    assert.deepEqual([emergency.person, emergency.reviewedBy, firstApproval.signed], ['derya', '', true]);
  });

  it('whoever answers for reviews sees it everywhere until somebody has looked at it', async () => {
    const banner = oliver.page.locator('[data-banner=after]');
    await banner.waitFor();
    await oliver.page.locator(`[data-section=irregular] .case-row[data-case="${first}"]`).click();
    await oliver.page.locator('[data-emergency=open]').waitFor();
    await oliver.page.locator('[data-first-approval=derya]').waitFor();
    await oliver.page.locator('[data-presence="1"]').waitFor();
    for (const check of ['spelling', 'facts', 'empathy']) await oliver.page.locator(`[data-check=${check}]`).check();
    await oliver.panel.press('review.approve');
    await oliver.panel.awaitState('approved');
    await banner.waitFor();
    await withReason(oliver, 'review.after', 'Text und Eile waren richtig.');
    await oliver.page.locator('[data-emergency=done]').waitFor();
    await banner.waitFor({ state: 'detached' });
    await derya.page.locator('[data-emergency=done]').waitFor();
  });

  it('the author takes the text back; a colleague sees who is typing', async () => {
    await open(oliver, second);
    await oliver.panel.awaitState('inReview');
    await open(derya, second);
    await withReason(derya, 'review.withdraw', 'Der Halt hat sich geändert.');
    await derya.panel.awaitState('claimed');
    await oliver.panel.awaitState('claimed');
    assert.equal(await derya.panel.field('draft').inputValue(), `${TEXT}^DA`);
    await derya.panel.field('draft').pressSequentially(' Gleis 2');
    await oliver.page.locator('[data-doing=typing]').waitFor();
    const said = await oliver.page.locator('.app > [role=status]').textContent();
    assert.match(said ?? '', /^Derya Aksoy: /, 'what a colleague did is said');
  });

  it('a reply that nobody approved stands in red until somebody has dealt with it', async () => {
    await accepted(anna, { type: 'bypass.detected', case: second, permalink: UNAPPROVED, hash: 'b'.repeat(64) });
    const notice = oliver.page.locator(`[data-bypass="${UNAPPROVED}"]`);
    await notice.waitFor();
    assert.equal(await notice.locator('[data-link=bypass]').getAttribute('href'), UNAPPROVED);
    await oliver.page.locator('[data-banner=bypass]').waitFor();
    await derya.page.locator(`[data-bypass="${UNAPPROVED}"]`).waitFor();
    assert.equal(await derya.panel.action('ask:bypass.resolve').count(), 0, 'not by an agent');
    await withReason(oliver, 'bypass.resolve', 'Auf der Seite gelöscht.');
    await oliver.page.locator(`[data-resolved="${UNAPPROVED}"]`).waitFor();
    await oliver.page.locator('[data-banner=bypass]').waitFor({ state: 'detached' });
    await derya.page.locator(`[data-resolved="${UNAPPROVED}"]`).waitFor();
  });

  it('an admin erases a customer’s data, after having read what is lost; it is gone on each device', async () => {
    await open(derya, first);
    assert.equal(await derya.panel.action('ask:case.erase').count(), 0);
    await open(oliver, first);
    await oliver.page.locator('[data-section=more] summary').click();
    await oliver.panel.press('ask:case.erase');
    assert.equal(await oliver.page.locator('.lost li').count(), 4);
    await oliver.page.locator('[data-ask="case.erase"] [data-field=reason]').fill('Verlangen nach Art. 17.');
    assert.equal(await oliver.panel.action('case.erase').isDisabled(), true, 'not before the box is ticked');
    await oliver.page.locator('[data-check=erase]').check();
    await oliver.panel.press('case.erase');
    for (const { page } of [oliver, derya]) {
      await page.locator('[data-erased]').waitFor();
      assert.ok(!(await page.locator('main').textContent())?.includes('Lena'), 'the customer’s name is gone');
    }
    assert.deepEqual([(await stored(first)).erased, (await stored(first)).post.text], [true, '']);
  });
});
