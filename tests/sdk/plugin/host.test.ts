/** The runtime in node: an honest plugin of each kind, and what the host does around it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completeInput, type PluginEvent, PluginHost, runOwnTests } from '../../../sdk/plugin/src/index.ts';
import { nodeCells } from '../../../sdk/plugin/src/node/cells.ts';
import { grantOf, packOf } from './lib/packs.ts';

const WORD = `export function run({ draft }) {
  const start = draft.text.indexOf('Heilung');
  return { findings: start < 0 ? [] : [{ rule: 'cure', severity: 'warn', start, end: start + 7, message: 'Kein Heilversprechen.' }] };
}`;
const draft = (text: string) => completeInput('guardrail', { draft: { text } }, 'de');

describe('a guardrail in JavaScript', () => {
  it('gives its findings, and keeps running', async () => {
    const host = new PluginHost({ cells: nodeCells(), patience: 10 });
    const pack = await packOf({ code: WORD });
    assert.deepEqual(await host.load(pack, grantOf(pack)), { ok: true });
    const first = await host.call('acme.test', 'guardrail', draft('Wir versprechen Heilung.'));
    assert.ok(first.ok, JSON.stringify(first));
    assert.deepEqual(first.output.findings, [
      { rule: 'cure', severity: 'warn', start: 16, end: 23, message: 'Kein Heilversprechen.' },
    ]);
    const second = await host.call('acme.test', 'guardrail', draft('Guten Tag'));
    assert.ok(second.ok);
    assert.deepEqual(second.output.findings, []);
    const [health] = host.health();
    assert.equal(health?.state, 'ready');
    assert.equal(health?.calls, 2);
    host.unload('acme.test');
  });

  it('is the same at each run: no chance, no clock but the input’s', async () => {
    const host = new PluginHost({ cells: nodeCells(), patience: 10 });
    const code = `export function run(input) {
      const message = new Date().toISOString() + ' ' + Date.now() + ' ' + (typeof performance);
      return { findings: [{ rule: 'when', severity: 'hint', start: 0, end: 0, message }] };
    }`;
    const pack = await packOf({ code });
    await host.load(pack, grantOf(pack));
    const result = await host.call('acme.test', 'guardrail', draft('x'));
    assert.ok(result.ok, JSON.stringify(result));
    assert.equal(result.output.findings[0]?.message, '2026-01-15T09:00:00.000Z 1768467600000 undefined');
    host.unload('acme.test');
  });
});

describe('a context plugin', () => {
  const permissions = {
    hosts: [{ host: 'rt.example.com', reason: { de: 'Vorgänge', en: 'Tickets' } }],
    fields: [{ field: 'customer.handles' as const, sinks: ['rt.example.com'], reason: { de: 'Suche', en: 'Search' } }],
    storage: { bytes: 1000, reason: { de: 'Merkt sich', en: 'Keeps' } },
  };
  const code = `export function run({ customer, post, responses, storage }) {
    const handle = customer.handles.x;
    const answer = responses.tickets;
    if (!answer) return { fetch: [{ id: 'tickets', url: 'https://rt.example.com/q?h=' + encodeURIComponent(handle) }] };
    const count = (storage.count ?? 0) + 1;
    return { cards: [{ title: 'RT', rows: [{ label: 'open', value: answer.body + ' ' + customer.name + ' ' + post.text }] }], store: { count } };
  }`;
  const customer = { handles: { x: '@a b' }, name: 'Erika' };

  it('asks the host for what it needs, is called again, and sees only what was granted', async () => {
    const asked: string[] = [];
    const kept = new Map<string, Record<string, unknown>>();
    const host = new PluginHost({
      cells: nodeCells(),
      fetch: async ({ url }) => {
        asked.push(url);
        return { status: 200, contentType: 'text/plain', body: '3' };
      },
      storage: {
        read: async (id) => kept.get(id) ?? {},
        write: async (id, value) => void kept.set(id, value),
      },
    });
    const pack = await packOf({ code, slot: 'context', permissions, tests: [] });
    await host.load(pack, grantOf(pack));
    const input = completeInput('context', { customer, post: { text: 'geheim' } }, 'de');
    for (const count of [1, 2]) {
      const result = await host.call('acme.test', 'context', input);
      assert.ok(result.ok, JSON.stringify(result));
      assert.deepEqual(result.output, { cards: [{ title: 'RT', rows: [{ label: 'open', value: '3 null null' }] }] });
      assert.deepEqual(kept.get('acme.test'), { count });
    }
    assert.equal(asked[0], 'https://rt.example.com/q?h=%40a%20b');
    host.unload('acme.test');
  });

  it('is tested by its own recorded answers', async () => {
    const tests = [
      {
        name: 'reads the number of tickets',
        slot: 'context',
        language: 'de',
        input: { customer },
        fetch: { 'https://rt.example.com/q?h=%40a%20b': { status: 200, contentType: 'text/plain', body: '7' } },
        expect: { cards: [{ rows: [{ value: '7 null null' }] }] },
      },
      { name: 'is wrong', slot: 'context', language: 'de', input: { customer }, expect: { cards: [] } },
    ];
    const report = await runOwnTests(
      { cells: nodeCells() },
      await packOf({ code, slot: 'context', permissions, tests }),
    );
    assert.equal(report.passed, 1);
    assert.deepEqual(
      report.failed.map(({ name, message }) => [name, message]),
      [
        [
          'is wrong',
          '/cards: expected 0 entries, got 1: [{"title":"RT","rows":[{"label":"open","value":"no recorded answer for https://rt.example.com/q?h=%40a%20b null null"}]}]',
        ],
      ],
    );
  });
});

it('after three failures a plugin is put away, after a pause each time', async () => {
  let now = 0;
  const clock = { now: () => now, after: (ms: number, call: () => void) => after(ms, call) };
  const after = (ms: number, call: () => void) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  };
  const events: PluginEvent[] = [];
  const host = new PluginHost({ cells: nodeCells(), clock, patience: 10, onEvent: (event) => events.push(event) });
  const pack = await packOf({ code: 'export function run() { throw new Error("nein") }' });
  await host.load(pack, grantOf(pack));
  const call = async () => {
    const result = await host.call('acme.test', 'guardrail', draft('x'));
    return result.ok ? 'ok' : result.code;
  };
  assert.equal(await call(), 'crashed');
  assert.equal(await call(), 'restarting');
  now += 1000;
  assert.equal(await call(), 'crashed');
  now += 1000;
  assert.equal(await call(), 'restarting');
  now += 4000;
  assert.equal(await call(), 'crashed');
  now += 1_000_000;
  assert.equal(await call(), 'quarantined');
  const [health] = host.health();
  assert.equal(health?.state, 'quarantined');
  assert.deepEqual(health?.lastProblem, { code: 'crashed', message: 'nein' });
  assert.equal(health?.failures, 3);
  const seen = events.map(({ kind }) => kind).filter((kind) => kind !== 'refused');
  assert.deepEqual(seen, ['terminated', 'restarted', 'terminated', 'restarted', 'quarantined']);
});
