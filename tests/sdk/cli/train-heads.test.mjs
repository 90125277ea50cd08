/** The heads that ship are those of today's texts and rules. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { it } from 'node:test';
import { root } from '../../structure/files.mjs';

it('scripts/train-heads gives the shipped bytes again', async (t) => {
  if (!process.env.LEITPLANKE_LONG) return t.skip('takes half an hour: scripts/test --long');
  const train = spawn(path.join(root, 'scripts/train-heads'), ['--check'], { stdio: 'inherit' });
  assert.deepEqual(await once(train, 'exit'), [0, null]);
});
