/** Where two versions differ: what an admin is shown before promoting one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVerdicts, type Verdict } from '../../../../sdk/plugin/src/shadow.ts';

const says = (output: unknown): Verdict => ({ ok: true, output });
const finding = (rule: string, start: number, end: number, message = 'm') => ({
  rule,
  severity: 'warn',
  start,
  end,
  message,
});

test('the same findings in another order, with members in another order, are the same', () => {
  const before = says({ findings: [finding('a', 0, 1), finding('b', 2, 3)] });
  const after = says({
    findings: [finding('b', 2, 3), { message: 'm', end: 1, start: 0, severity: 'warn', rule: 'a' }],
  });
  assert.deepEqual(compareVerdicts('guardrail', before, after), []);
});

test('a finding more, one less, and one with another message', () => {
  const before = says({ findings: [finding('a', 0, 1), finding('b', 2, 3)] });
  const after = says({ findings: [finding('b', 2, 3, 'other'), finding('c', 4, 5)] });
  assert.deepEqual(
    compareVerdicts('guardrail', before, after).map(({ change, what }) => [change, what]),
    [
      ['removed', 'finding a 0-1'],
      ['changed', 'finding b 2-3'],
      ['added', 'finding c 4-5'],
    ],
  );
});

test('signals are told apart by their id', () => {
  const before = says({ signals: [{ id: 'delivery', label: 'Lieferung', level: 'info' }] });
  const after = says({ signals: [{ id: 'delivery', label: 'Lieferung', level: 'warn' }] });
  assert.deepEqual(
    compareVerdicts('assessor', before, after).map(({ what }) => what),
    ['signal delivery'],
  );
});

test('another slot: a pointer to the value that differs', () => {
  const before = says({ cards: [{ title: 'T', rows: [{ label: 'a/b', value: '1' }] }] });
  const after = says({ cards: [{ title: 'T', rows: [{ label: 'a/b', value: '2' }], text: 'x' }] });
  assert.deepEqual(compareVerdicts('context', before, after), [
    { change: 'changed', what: '/cards/0/rows/0/value', before: '1', after: '2' },
    { change: 'added', what: '/cards/0/text', after: 'x' },
  ]);
});

test('a version that fails differs from one that answers, two that fail alike do not', () => {
  const fails = (code: string): Verdict => ({ ok: false, code });
  assert.deepEqual(compareVerdicts('guardrail', says({ findings: [] }), fails('time')), [
    { change: 'changed', what: 'outcome', before: 'answers', after: 'time' },
  ]);
  assert.deepEqual(compareVerdicts('guardrail', fails('time'), fails('time')), []);
  assert.equal(compareVerdicts('guardrail', fails('time'), fails('memory')).length, 1);
});

test('members named like those of every object are values like any other', () => {
  const before = says(JSON.parse('{"cards":[{"__proto__":1}]}'));
  assert.equal(compareVerdicts('context', before, says({ cards: [{}] })).length, 1);
});
