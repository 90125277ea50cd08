/** Numbers, waiting times and what storage keeps: the client's pure pieces. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Action,
  FIRST_DELAY_MS,
  LONGEST_DELAY_MS,
  MemoryStorage,
  renumber,
  retryDelay,
} from '../../../sdk/client/src/index.ts';
import { storageContract } from './storage-contract.ts';

const action = (seq: number): Action => ({
  id: `a${seq}`,
  device: 'd',
  seq,
  type: 'case.note',
  case: 'c',
  base: 0,
  at: '',
  text: String(seq),
});

describe('numbers without gaps', () => {
  const numbered = (seqs: number[], nextSeq: number, expected: number) => {
    const moved = renumber(seqs.map(action), nextSeq, expected);
    return moved && [moved.addWaiting.map((one) => `${one.id}:${one.seq}`), moved.nextSeq];
  };

  it('leave alone what the backend goes on from', () => {
    assert.equal(numbered([], 5, 5), null);
    assert.equal(numbered([5, 6], 7, 5), null);
    // 4 was sent and answered, the answer was lost: it is sent again under its number.
    assert.equal(numbered([4, 5], 6, 5), null);
  });

  it('start where a backend that was restored expects them', () => {
    assert.deepEqual(numbered([8, 9], 10, 3), [['a8:3', 'a9:4'], 5]);
    assert.deepEqual(numbered([], 10, 3), [[], 3]);
  });

  it('close a hole, and skip what the backend has seen of another life of this device', () => {
    assert.deepEqual(numbered([5, 7], 8, 5), [['a5:5', 'a7:6'], 7]);
    assert.deepEqual(numbered([], 3, 9), [[], 9]);
  });
});

describe('waiting times', () => {
  it('double, keep half to chance, and end somewhere', () => {
    assert.equal(
      retryDelay(0, () => 0),
      FIRST_DELAY_MS / 2,
    );
    assert.equal(
      retryDelay(0, () => 1),
      FIRST_DELAY_MS,
    );
    assert.equal(
      retryDelay(3, () => 1),
      FIRST_DELAY_MS * 8,
    );
    assert.equal(
      retryDelay(1e6, () => 1),
      LONGEST_DELAY_MS,
    );
  });
});

describe('storage in memory', () => {
  for (const [name, check] of Object.entries(storageContract)) {
    it(name, () => check(() => new MemoryStorage(), assert));
  }
});
