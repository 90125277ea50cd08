/** The panel's line to a background that stops whenever it likes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Link } from '../../../extension/src/panel/link.ts';
import type { BackgroundToPanel, PanelState, PanelToBackground } from '../../../extension/src/protocol.ts';
import { until } from '../../e2e/lib/until.ts';
import { STATES } from './fixtures.ts';

/** A port with its other end in the test's hand. */
class FakePort {
  readonly sent: PanelToBackground[] = [];
  #hear: ((message: BackgroundToPanel) => void)[] = [];
  #gone: (() => void)[] = [];
  readonly onMessage = { addListener: (one: (message: BackgroundToPanel) => void) => this.#hear.push(one) };
  readonly onDisconnect = { addListener: (one: () => void) => this.#gone.push(one) };
  postMessage(message: PanelToBackground): void {
    this.sent.push(message);
  }
  say(message: BackgroundToPanel): void {
    for (const hear of this.#hear) hear(message);
  }
  answer(type: string, value: unknown): void {
    const id = this.sent.findLast((one) => one.type === type)?.id ?? -1;
    this.say({ type: 'answer', id, ok: true, value });
  }
  die(): void {
    for (const gone of this.#gone) gone();
  }
}

async function opened(token: string | null = 'token') {
  const ports: FakePort[] = [];
  const states: PanelState[] = [];
  const link = new Link(
    token,
    (state) => states.push(state),
    () => {
      const port = new FakePort();
      ports.push(port);
      return port as unknown as chrome.runtime.Port;
    },
  );
  const open = link.open();
  ports[0]?.answer('attach', { surface: 'drawer' });
  await open;
  const latest = () => ports.at(-1) as FakePort;
  return { link, ports, states, latest };
}

describe('the line to the background', () => {
  it('hands the token in, and hears the state', async () => {
    const { link, states, latest } = await opened();
    assert.deepEqual(latest().sent[0]?.body, { token: 'token' });
    assert.equal(link.surface, 'drawer');
    latest().say({ type: 'state', state: STATES.empty as PanelState });
    assert.equal(states.length, 1);
  });

  it('is refused with the reason', async () => {
    const { link, latest } = await opened();
    const asked = link.request('insert', { caseId: 'c' });
    const id = latest().sent.at(-1)?.id ?? -1;
    latest().say({ type: 'answer', id, ok: false, error: { code: 'not_approved', message: 'No.' } });
    await assert.rejects(asked, { code: 'not_approved' });
  });

  it('is taken up again, with the same token, and asks again what changes nothing', async () => {
    const { link, ports, latest } = await opened();
    const asked = link.request('customer', { caseId: 'c' });
    latest().die();
    await until('a new port', () => ports.length === 2 && latest().sent.length === 1);
    assert.deepEqual([latest().sent[0]?.type, latest().sent[0]?.body], ['attach', { token: 'token' }]);
    latest().answer('attach', { surface: 'drawer' });
    assert.deepEqual(
      latest().sent.map((one) => one.type),
      ['attach', 'customer'],
      'asked only when the door is open again',
    );
    latest().answer('customer', null);
    assert.equal(await asked, null);
  });

  it('never does twice what has an effect: the person is told to look', async () => {
    const { link, ports, latest } = await opened();
    const acted = link.request('act', { caseId: 'c', type: 'case.note', text: 'einmal' });
    const rejected = assert.rejects(acted, { code: 'worker_gone' });
    latest().die();
    await rejected;
    await until('a new port', () => ports.length === 2);
    assert.ok(!latest().sent.some((one) => one.type === 'act'));
  });

  it('what is asked while the line is down waits for it, whatever it is: it was never heard', async () => {
    const { link, ports, latest } = await opened();
    latest().die();
    const acted = link.request('act', { caseId: 'c', type: 'case.note', text: 'einmal' });
    await until('a new port', () => ports.length === 2 && latest().sent.length === 1);
    latest().answer('attach', { surface: 'drawer' });
    assert.equal(ports[0]?.sent.filter((one) => one.type === 'act').length, 0);
    assert.equal(latest().sent.filter((one) => one.type === 'act').length, 1);
    latest().answer('act', null);
    await acted;
  });

  it('dies while it is being let in, and comes in with the next one', async () => {
    const { link, ports, latest } = await opened();
    const asked = link.request('check', { caseId: 'c', text: 'x', surface: 'public' });
    latest().die();
    await until('a second port', () => ports.length === 2);
    latest().die();
    await until('a third port', () => ports.length === 3);
    assert.deepEqual(
      latest().sent.map((one) => one.type),
      ['attach'],
    );
    latest().answer('attach', { surface: 'drawer' });
    latest().answer('check', []);
    assert.deepEqual(await asked, []);
  });

  it('is not let in again: what waits is given back with the reason', async () => {
    const { link, ports, latest } = await opened();
    const asked = link.request('customer', { caseId: 'c' });
    latest().die();
    await until('a second port', () => ports.length === 2);
    const { id = -1 } = latest().sent[0] ?? {};
    latest().say({ type: 'answer', id, ok: false, error: { code: 'forbidden', message: 'No.' } });
    await assert.rejects(asked, { code: 'forbidden' });
  });
});
