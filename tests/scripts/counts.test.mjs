import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countRunner, expandParts, readReport } from '../../scripts/lib/counts.mjs';

const CTEST = `<testsuite tests="4">
  <testcase name="Text.Nfc" classname="x" time="0.01" status="run"><system-out>a &lt;failure b</system-out></testcase>
  <testcase name="Cases.&quot;two&quot; &gt; people" status="fail"><failure message="Failed"/></testcase>
  <testcase name="Off" status="disabled"><skipped message="Disabled"/></testcase>
  <testcase name="Core.Speed" status="run"/>
</testsuite>`;

test('reads passed, failed and skipped cases of a report', () => {
  assert.deepEqual(
    readReport(CTEST).map((one) => one.result),
    ['passed', 'failed', 'skipped', 'passed'],
  );
  assert.equal(readReport(CTEST)[1].name, 'Cases."two" > people');
});

test('a runner without a report counts as a failure, not as nothing', () => {
  assert.deepEqual(countRunner('wasm', null, 0).failures, ['wasm: ran no test']);
  assert.deepEqual(countRunner('wasm', '<testsuites></testsuites>', 0).failures, ['wasm: ran no test']);
});

test('a runner that broke after its tests passed counts as a failure', () => {
  const { failures, passed } = countRunner('node', '<testcase name="a"/>', 137);
  assert.equal(passed, 1);
  assert.deepEqual(failures, ['node: exit code 137 without a failed test']);
});

test('failed tests are named and counted once', () => {
  const counted = countRunner('native', CTEST, 8);
  assert.deepEqual([counted.passed, counted.skipped, counted.failures], [2, 1, ['Cases."two" > people']]);
});

test('the cases inside an executable count, and a crash after them too', () => {
  const parts = new Map([
    [
      'text_test',
      [
        { name: 'A', result: 'passed' },
        { name: 'B', result: 'skipped' },
      ],
    ],
  ]);
  const run = (result) =>
    expandParts(
      [
        { name: 'text_test', result },
        { name: 'sh', result: 'passed' },
      ],
      parts,
    );
  assert.deepEqual(
    run('passed').map((one) => one.result),
    ['passed', 'skipped', 'passed'],
  );
  assert.deepEqual(
    run('failed').map((one) => one.result),
    ['passed', 'skipped', 'failed', 'passed'],
  );
});
