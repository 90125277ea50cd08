/** What every storage of the client must do; run on memory in node and on IndexedDB in a real browser. */
import type { Action, Case, Returned, Storage } from '../../../sdk/client/src/index.ts';

export interface Assert {
  deepEqual(actual: unknown, expected: unknown, message?: string): void;
  equal(actual: unknown, expected: unknown, message?: string): void;
}

const action = (seq: number, text = ''): Action => ({
  id: `a${seq}`,
  device: 'd',
  seq,
  type: 'draft.save',
  case: 'c',
  base: 1,
  at: '',
  text,
});
const returned = (seq: number): Returned => ({ action: action(seq), code: 'stale', message: 'Moved on.' });
const one = (id: string, revision: number) => ({ id, revision }) as unknown as Case;

type Check = (open: () => Storage, assert: Assert) => Promise<void>;

export const storageContract: Record<string, Check> = {
  async 'begins empty'(open, assert) {
    const kept = await open().load();
    assert.deepEqual([kept.device, kept.nextSeq, kept.cursor, kept.cases, kept.waiting], ['', 1, 0, [], []]);
  },

  async 'keeps one change whole, and gives it back in order'(open, assert) {
    const storage = open();
    await storage.commit({ device: 'd', addWaiting: [action(2), action(1)], nextSeq: 3, sentSeq: 1 });
    await storage.commit({ cursor: 7, putCases: [one('x', 1), one('y', 1)] });
    await storage.commit({ cursor: 8, putCases: [one('x', 2)] });
    const kept = await storage.load();
    assert.deepEqual(
      kept.waiting.map((each) => each.seq),
      [1, 2],
    );
    assert.deepEqual([kept.device, kept.nextSeq, kept.sentSeq, kept.cursor], ['d', 3, 1, 8]);
    assert.deepEqual(kept.cases.map((each) => `${each.id}${each.revision}`).sort(), ['x2', 'y1']);
  },

  async 'a number may move to another action in one change'(open, assert) {
    const storage = open();
    await storage.commit({ addWaiting: [action(1, 'old'), action(2, 'moved')] });
    await storage.commit({ removeWaiting: [1, 2], addWaiting: [action(1, 'moved')] });
    assert.deepEqual(
      (await storage.load()).waiting.map((each) => each.text),
      ['moved'],
    );
  },

  async 'what came back stands newest first until it is dismissed'(open, assert) {
    const storage = open();
    await storage.commit({ addReturned: [returned(1)] });
    await storage.commit({ addReturned: [returned(3), returned(2)] });
    await storage.commit({ removeReturned: ['a3'] });
    assert.deepEqual(
      (await storage.load()).returned.map((each) => each.action.id),
      ['a2', 'a1'],
    );
  },

  async 'forgets cases before it takes new ones'(open, assert) {
    const storage = open();
    await storage.commit({ cursor: 9, putCases: [one('x', 1)] });
    await storage.commit({ clearCases: true, cursor: 0, putCases: [one('y', 1)] });
    const kept = await storage.load();
    assert.deepEqual([kept.cursor, kept.cases.map((each) => each.id)], [0, ['y']]);
  },

  async 'what it gives is a copy'(open, assert) {
    const storage = open();
    await storage.commit({ putCases: [one('x', 1)] });
    const kept = await storage.load();
    kept.cases.pop();
    assert.equal((await storage.load()).cases.length, 1);
  },

  async 'clear forgets the device too'(open, assert) {
    const storage = open();
    await storage.commit({ device: 'd', nextSeq: 4, policy: { fingerprint: 'f', text: '{}' } });
    await storage.clear();
    const kept = await storage.load();
    assert.deepEqual([kept.device, kept.nextSeq, kept.policy], ['', 1, null]);
  },
};
