/** A page that wants what is not its own: to read, to click, to cover, to remove. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { approve, openCase, openDrawerOn, submit } from '../lib/case.ts';
import type { Client } from '../lib/client.ts';
import { ROOT } from '../lib/paths.ts';
import type { Person } from '../lib/person.ts';
import { storedCase } from '../lib/stored.ts';
import { until } from '../lib/until.ts';
import { type Stage, setPair } from '../tour/stage.ts';

let stage: Stage;
let anna: Person;
let ben: Person;
let reader: Client;
let caseId = '';

before(async () => {
  ({ stage, anna, ben, reader } = await setPair());
});
after(() => stage?.close());

interface Spied {
  heard: string[];
}
declare global {
  interface Window {
    spied: Spied;
  }
}

/** Runs in the page before anything else: keeps whatever a page can come to know. */
function spy(): void {
  const heard: string[] = [];
  window.spied = { heard };
  const keep = (what: unknown) => {
    try {
      heard.push(typeof what === 'string' ? what : JSON.stringify(what));
    } catch {
      heard.push(String(what));
    }
  };
  const details = (event: Event) =>
    keep([event.type, (event as CustomEvent).detail, (event as MessageEvent).data, (event as InputEvent).data]);
  for (const type of ['message', 'storage', 'custom', 'error', 'input', 'beforeinput', 'copy', 'paste']) {
    addEventListener(type, details, true);
  }
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    details(event);
    return dispatch.call(this, event);
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, { ...options, mode: 'open' });
    new MutationObserver(() => keep(root.innerHTML)).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    return root;
  };
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      keep(target.textContent);
      for (const node of addedNodes) keep((node as Element).outerHTML ?? node.textContent);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** All that stands in the page now: markup, open roots, highlights with the text under them, what was heard. */
function dump(): string {
  const highlights = [...CSS.highlights].flatMap(([name, marked]) => [name, ...[...marked].map(String)]);
  const resources = performance.getEntriesByType('resource').map((entry) => entry.name);
  const frames = [...document.querySelectorAll('iframe')].map(
    (frame) => frame.src + frame.contentDocument?.documentElement.outerHTML,
  );
  return [document.documentElement.outerHTML, ...highlights, ...resources, ...frames, ...window.spied.heard].join('\n');
}

test('no customer data and no draft of the drawer can be found in the page', async () => {
  await anna.browser.context.addInitScript(spy);
  const { page, panel, site, id } = await openCase(stage, anna, 'x');
  caseId = id;
  await panel.frame.locator('[data-customer]').waitFor();
  const file = `${ROOT}/examples/demo-company/customers-nordbahn.json`;
  const customers = (JSON.parse(readFileSync(file, 'utf8')) as { customers: CustomerEntry[] }).customers;
  const lena = customers.find((customer) => customer.name === site.customer);
  assert.ok(lena);
  const card = (await panel.section('customer').textContent()) ?? '';
  // Not her customer number: she has posted it herself.
  const canaries = [lena.contact.mail, lena.contact.phone, ...lena.interactions.map((one) => one.summary)];
  assert.ok(card.includes(lena.contact.mail), 'the canaries are in the panel, or this test proves nothing');
  await panel.field('draft').pressSequentially('Nur für Kollegen: Kanarienvogel 4711');
  await until('the check', async () => (await panel.frame.locator('[data-findings]').count()) > 0);
  const seen = await page.evaluate(dump);
  for (const canary of [...canaries, 'Kanarienvogel']) assert.ok(!seen.includes(canary), `the page knows: ${canary}`);
  await submit(panel, site.goodDraft);
  await storedCase(reader, id, 'inReview');
  assert.ok(!(await page.evaluate(dump)).includes(site.goodDraft.slice(0, 40)), 'the page knows the draft');
  await page.close();
});

interface CustomerEntry {
  name: string;
  contact: { mail: string; phone: string };
  interactions: { summary: string }[];
}

test('clicks that a script makes up open nothing', async () => {
  const page = await ben.visit('https://x.com/home');
  await ben.awaitOn(page);
  const badge = await ben.awaitBadge(page, 'article');
  await page.evaluate(({ x, y }) => {
    const host = document.elementFromPoint(x, y) as HTMLElement;
    host.click();
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: x, clientY: y }));
    }
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  }, badge);
  // A badge that is asked again has been through its queue: whatever the clicks led to would be here.
  await page.mouse.wheel(0, 300);
  await ben.awaitBadge(page, 'article');
  assert.equal(page.frames().filter((frame) => frame.url().includes('panel.html')).length, 0);
  await page.close();
});

const TRICKS: Record<string, (point: { x: number; y: number }) => void> = {
  'the drawer made transparent': ({ x, y }) => {
    (document.elementFromPoint(x, y) as HTMLElement).style.setProperty('opacity', '0.02', 'important');
  },
  'the body made transparent and a picture over all, clicks falling through': () => {
    const cover = document.createElement('div');
    cover.className = 'trick';
    cover.popover = 'manual';
    cover.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;background:#fff;pointer-events:none;border:0;margin:0';
    document.body.append(cover);
    cover.showPopover();
  },
  'a small patch over the words of the button only': ({ x, y }) => {
    const cover = document.createElement('div');
    cover.className = 'trick';
    cover.popover = 'manual';
    cover.style.cssText = `position:fixed;inset:auto;left:${x - 30}px;top:${y - 8}px;width:60px;height:16px;background:#fff;pointer-events:none;border:0;margin:0`;
    document.body.append(cover);
    cover.showPopover();
  },
};

for (const [name, trick] of Object.entries(TRICKS)) {
  test(`no approval comes of a click with ${name}`, async () => {
    const { page, panel, site } = await openDrawerOn(stage, ben, 'x');
    await panel.section('review').waitFor();
    for (const check of ['spelling', 'facts', 'empathy']) await panel.frame.locator(`[data-check=${check}]`).check();
    const button = panel.action('review.approve');
    await button.scrollIntoViewIfNeeded();
    const point = await middleOf(button);
    await page.evaluate(trick, point);
    await page.mouse.click(point.x, point.y);
    await panel.frame.locator('.elsewhere').waitFor();
    assert.equal(await panel.caseState(), 'inReview');
    assert.equal((await storedCase(reader, caseId, 'inReview')).approval, null);
    assert.ok(site);
    await page.close();
  });
}

test('with nothing in the way the same click counts', async () => {
  const { page, panel } = await openDrawerOn(stage, ben, 'x');
  await approve(panel);
  await storedCase(reader, caseId, 'approved');
  await page.close();
});

test('badges that the page removes come back; a page that never stops wins without a storm', async () => {
  const page = await ben.visit('https://x.com/home');
  await ben.awaitOn(page);
  await ben.awaitBadge(page, 'article');
  const removed = await page.evaluate(async () => {
    let count = 0;
    const strip = () => {
      for (const one of document.querySelectorAll('article *')) {
        if (one.localName.startsWith('x-')) {
          one.remove();
          count++;
        }
      }
    };
    const observer = new MutationObserver(strip);
    observer.observe(document.body, { subtree: true, childList: true });
    strip();
    for (let frame = 0; frame < 120; frame++) await new Promise(requestAnimationFrame);
    observer.disconnect();
    return count;
  });
  assert.ok(removed > 1, 'a removed badge came back');
  assert.ok(removed < 600, `${removed} removals in 120 frames are a storm`);
  assert.ok(await page.locator('article').first().isVisible());
  await page.close();
});

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('nothing to click');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
