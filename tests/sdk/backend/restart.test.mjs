import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { caseIdOf, newPost, steps, team } from './lib/client.mjs';

/** Everything that a client can see, to compare before and after. */
async function seen(people, caseId) {
  return { case: await people.anna.case(caseId), log: await people.ben.log() };
}

for (const signal of ['SIGTERM', 'SIGKILL']) {
  describe(`the backend ended by ${signal} between any two actions`, () => {
    it('stands after each restart where it stood, and knows each action again', async () => {
      const backend = await startBackend();
      try {
        const people = await team(backend);
        const post = newPost();
        const id = caseIdOf('nordbahn', post);
        for (const [base, [who, type, fields]] of steps(post).entries()) {
          const action = people[who].action(type, id, base, fields);
          const [receipt] = await people[who].push(action);
          assert.equal(receipt.status, 'accepted', `${type}: ${JSON.stringify(receipt)}`);
          const before = await seen(people, id);
          const code = await backend.restart(signal);
          assert.equal(code, signal === 'SIGTERM' ? 0 : null);
          assert.deepEqual(await seen(people, id), before);
          const [again] = await people[who].push(action);
          assert.deepEqual([again.status, again.version], ['duplicate', receipt.version]);
          assert.deepEqual(await seen(people, id), before);
        }
        assert.equal((await people.anna.case(id)).state, 'closed');
      } finally {
        await backend.close();
      }
    });
  });
}

describe('an orderly end', () => {
  it('answers what is in flight, wakes who waits, and leaves one file', async () => {
    const backend = await startBackend();
    try {
      const { anna, ben } = await team(backend);
      const post = newPost();
      const id = caseIdOf('nordbahn', post);
      await anna.act('case.open', id, 0, { post });
      const waiting = ben.call('GET', '/v1/log?after=1&wait=25');
      const pushing = anna.push(
        ...Array.from({ length: 50 }, (_, n) => anna.action('case.note', id, 1, { text: `${n}` })),
      );
      // The poll waits for news, so its answer shows that the push is done or that the end has come.
      await Promise.race([pushing, waiting]);
      assert.equal(await backend.stop('SIGTERM'), 0);
      assert.equal((await waiting).status, 200);
      assert.deepEqual([...new Set((await pushing).map((receipt) => receipt.status))], ['accepted']);
      if (!backend.postgres)
        await assert.rejects(stat(`${backend.database}-wal`), 'the write-ahead log is moved into the file');
      await backend.start();
      assert.equal((await anna.case(id)).notes.length, 50);
    } finally {
      await backend.close();
    }
  });

  it('ends by SIGINT too, with idle connections open', async () => {
    const backend = await startBackend();
    await team(backend);
    assert.equal(await backend.stop('SIGINT'), 0);
    await backend.close();
  });
});
