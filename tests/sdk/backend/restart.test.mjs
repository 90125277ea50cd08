import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost, steps, team } from './lib/client.mjs';

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

describe('the backend killed while many push', () => {
  /** Pushes notes until the backend is gone; remembers what was sent and what was acknowledged. */
  async function pushUntilGone(client, caseId, journal) {
    for (;;) {
      const action = client.action('case.note', caseId, 1, { text: `Notiz ${client.seq} von ${client.device}` });
      journal.sent.push(action);
      try {
        const [receipt] = await client.push(action);
        assert.equal(receipt.status, 'accepted');
        journal.acknowledged.push({ action, version: receipt.version });
      } catch (error) {
        if (error instanceof assert.AssertionError) throw error;
        return;
      }
    }
  }

  it('loses nothing that it acknowledged, and does nothing twice', async () => {
    const backend = await startBackend();
    try {
      const clients = [];
      for (const person of ['anna', 'ben', 'derya', 'jonas', 'maeve', 'oliver']) {
        clients.push(await Client.signIn(backend, 'nordbahn', person));
      }
      for (let round = 0; round < 3; round += 1) {
        const post = newPost();
        const id = caseIdOf('nordbahn', post);
        assert.equal((await clients[0].act('case.open', id, 0, { post })).status, 'accepted');
        const journals = clients.map(() => ({ sent: [], acknowledged: [] }));
        const pushing = clients.map((client, index) => pushUntilGone(client, id, journals[index]));
        // Enough is acknowledged once a third of the notes that a case takes are there; then, in mid-work, the end.
        for (let count = 0; count < 60; ) {
          const { body } = await clients[0].call('GET', `/v1/log?after=${count}&wait=5&limit=500`);
          count = body.version;
          if (journals.flatMap((journal) => journal.acknowledged).length >= 30) break;
        }
        await backend.restart('SIGKILL');
        await Promise.all(pushing);

        const byVersion = new Map((await clients[0].log()).map((entry) => [entry.version, entry.action]));
        for (const { action, version } of journals.flatMap((journal) => journal.acknowledged)) {
          assert.deepEqual(byVersion.get(version), action, 'an acknowledged action is in the log, as it was sent');
        }
        // The last of each may or may not have arrived; sending it again settles it, once.
        for (const [index, client] of clients.entries()) {
          const [receipt] = await client.push(journals[index].sent.at(-1));
          assert.ok(['accepted', 'duplicate'].includes(receipt.status), JSON.stringify(receipt));
        }
        const numbers = (await clients[0].log()).map(({ action }) => `${action.device} ${action.seq}`);
        assert.equal(new Set(numbers).size, numbers.length, 'no number stands in the log twice');
        const notes = (await clients[0].case(id)).notes.map((note) => note.text);
        assert.equal(new Set(notes).size, notes.length);
        assert.deepEqual(notes.sort(), journals.flatMap((journal) => journal.sent.map((action) => action.text)).sort());
      }
    } finally {
      await backend.close();
    }
  });
});

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
