/** The real backend, killed under load again and again: what clients wrote down against what the log has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost } from './lib/client.mjs';

const ROUNDS = process.env.LEITPLANKE_LONG === '1' ? 100 : 3;

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
    const backend = await startBackend({
      config: (config) => {
        config.tokenSeconds = 12 * 60 * 60;
      },
    });
    try {
      const clients = [];
      for (const person of ['anna', 'ben', 'derya', 'jonas', 'maeve', 'oliver']) {
        clients.push(await Client.signIn(backend, 'nordbahn', person));
      }
      for (let round = 0; round < ROUNDS; round += 1) {
        const post = newPost();
        const id = caseIdOf('nordbahn', post);
        const opened = await clients[0].act('case.open', id, 0, { post });
        assert.equal(opened.status, 'accepted');
        const after = opened.version - 1;
        const journals = clients.map(() => ({ sent: [], acknowledged: [] }));
        const pushing = clients.map((client, index) => pushUntilGone(client, id, journals[index]));
        // Enough is acknowledged once a third of the notes that a case takes are there; then, in mid-work, the end.
        for (let version = opened.version; version < after + 60; ) {
          ({ version } = (await clients[0].call('GET', `/v1/log?after=${version}&wait=5&limit=500`)).body);
          if (journals.flatMap((journal) => journal.acknowledged).length >= 30) break;
        }
        await backend.restart('SIGKILL');
        await Promise.all(pushing);

        const byVersion = new Map((await clients[0].log({ after })).map((entry) => [entry.version, entry.action]));
        for (const { action, version } of journals.flatMap((journal) => journal.acknowledged)) {
          assert.deepEqual(byVersion.get(version), action, 'an acknowledged action is in the log, as it was sent');
        }
        // The last of each may or may not have arrived; sending it again settles it, once.
        for (const [index, client] of clients.entries()) {
          const [receipt] = await client.push(journals[index].sent.at(-1));
          assert.ok(['accepted', 'duplicate'].includes(receipt.status), JSON.stringify(receipt));
        }
        const numbers = (await clients[0].log(round === ROUNDS - 1 ? {} : { after })).map(
          ({ action }) => `${action.device} ${action.seq}`,
        );
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
