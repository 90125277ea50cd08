/** A cell whose inside was taken over, and that posts whatever it likes: the host believes nothing of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cell } from '../../../sdk/plugin/src/cells.ts';
import { completeInput, type PluginEvent, PluginHost } from '../../../sdk/plugin/src/index.ts';
import { grantOf, packOf } from './lib/packs.ts';

/** What the cell posts when it is asked for the call `id`; each message as it comes, of whatever kind. */
type Answers = (id: number) => unknown[];

async function asked(answers: Answers, atStart: unknown[] = [{ type: 'started' }]) {
  const ended: Cell[] = [];
  const events: PluginEvent[] = [];
  const cells = {
    spawn() {
      const post = (messages: unknown[]) => {
        for (const message of messages) queueMicrotask(() => cell.onMessage(message as never));
      };
      const cell: Cell = {
        onMessage: () => undefined,
        onDeath: () => undefined,
        start: () => post(atStart),
        run: (id) => post(answers(id)),
        terminate: () => void ended.push(cell),
      };
      return cell;
    },
  };
  const host = new PluginHost({ cells, onEvent: (event) => events.push(event) });
  const pack = await packOf({ code: 'export const run = 1' });
  await host.load(pack, grantOf(pack));
  const result = await host.call('acme.test', 'guardrail', completeInput('guardrail', {}, 'de'));
  // What it posts after its answer.
  await new Promise((done) => setImmediate(done));
  return { code: result.ok ? 'ok' : result.code, ended: ended.length, state: host.health()[0]?.state, events };
}

const GOOD = '{"findings":[]}';
/** An object as deep as a clone can be made. */
const deep = () => {
  let value: unknown = GOOD;
  for (let i = 0; i < 1000; i++) value = { value };
  return value;
};

describe('a cell that posts', () => {
  const cases: [string, Answers, string, number][] = [
    ['what it should', (id) => [{ type: 'ran', id, output: GOOD }], 'ok', 0],
    [
      'its answer twice',
      (id) => [
        { type: 'ran', id, output: GOOD },
        { type: 'ran', id, output: GOOD },
      ],
      'ok',
      1,
    ],
    ['an answer to another call', (id) => [{ type: 'ran', id: id + 1, output: GOOD }], 'crashed', 1],
    ['an answer to no call', () => [{ type: 'ran', output: GOOD }], 'crashed', 1],
    ['that it has started, again', () => [{ type: 'started' }], 'crashed', 1],
    ['an object in place of text', (id) => [{ type: 'ran', id, output: { findings: [] } }], 'output_size', 1],
    ['nothing', () => [null], 'crashed', 1],
    ['a deep object', (id) => [{ type: 'ran', id, output: deep() }], 'output_size', 1],
    ['a text without end', (id) => [{ type: 'ran', id, output: ' '.repeat(70_000) }], 'output_size', 1],
    ['a message of no known kind', (id) => [{ type: 'approve', id }], 'output_size', 1],
    ['a failure with a code of its own', (id) => [{ type: 'failed', id, code: 'ok', message: 'x' }], 'crashed', 1],
    ['a failure that is none of a cell’s', (id) => [{ type: 'failed', id, code: 'hash', message: 'x' }], 'crashed', 1],
  ];
  for (const [what, answers, code, ended] of cases)
    it(what, async () => {
      const seen = await asked(answers);
      assert.deepEqual({ code: seen.code, ended: seen.ended }, { code, ended });
      assert.equal(seen.state, ended === 0 ? 'ready' : 'restarting');
    });

  it('a failure as long as a book: the admin reads the first page', async () => {
    const { events } = await asked((id) => [{ type: 'failed', id, code: 'crashed', message: 'x'.repeat(1e6) }]);
    assert.ok(events.every(({ message = '' }) => message.length <= 300));
  });

  it('an answer before it has started', async () => {
    const { code } = await asked(() => [], [{ type: 'ran', id: 1, output: GOOD }]);
    assert.equal(code, 'crashed');
  });
});
