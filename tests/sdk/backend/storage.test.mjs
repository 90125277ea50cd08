import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost, team, walk } from './lib/client.mjs';
import { until } from './lib/until.mjs';

/** Ends a limit that the process was started with: the disk has room again. */
async function makeRoom(backend) {
  backend.wrap = [];
  await backend.restart();
}

describe('a disk that is full', () => {
  it('is answered 503, and nothing that was acknowledged is lost', async () => {
    // No file may grow over 1,000 blocks of 1 KiB: to the process as good as a full disk.
    const backend = await startBackend({ wrap: ['bash', '-c', 'ulimit -f 1000; exec "$@"', 'full'] });
    try {
      const { anna } = await team(backend);
      const post = newPost();
      const id = caseIdOf('nordbahn', post);
      const acknowledged = [];
      let waiting;
      let answer;
      for (let n = 0; n < 200; n += 1) {
        const action =
          n === 0
            ? anna.action('case.open', id, 0, { post })
            : anna.action('case.note', id, 1, { text: `${n} ${'x'.repeat(100)}` });
        answer = await anna.call('POST', '/v1/actions', { actions: [action] });
        if (answer.status !== 200) {
          waiting = action;
          break;
        }
        acknowledged.push(action);
      }
      assert.deepEqual([answer.status, answer.body.error.code], [503, 'unavailable']);
      assert.ok(Number(answer.headers.get('retry-after')) >= 1);
      assert.ok(acknowledged.length > 10);
      assert.equal((await anna.call('GET', '/healthz')).status, 200, 'it is still there');
      assert.deepEqual(
        (await anna.log()).map((entry) => entry.action.id),
        acknowledged.map((action) => action.id),
      );
      assert.match(backend.log, /"event":"store"/);

      await makeRoom(backend);
      assert.deepEqual(
        (await anna.log()).map((entry) => entry.action.id),
        acknowledged.map((action) => action.id),
      );
      assert.equal((await anna.push(waiting))[0].status, 'accepted', 'sent again, it is taken');
      assert.equal((await anna.case(id)).notes.length, acknowledged.length);
    } finally {
      await backend.close();
    }
  });
});

describe('a database that another process holds', () => {
  it('is answered 503 for writes and still read; then it goes on', async () => {
    const backend = await startBackend();
    try {
      const people = await team(backend);
      const id = await walk(people, newPost(), 1);
      const other = new DatabaseSync(backend.database);
      other.exec('BEGIN IMMEDIATE');
      const claim = people.anna.action('case.claim', id, 1);
      const answer = await people.anna.call('POST', '/v1/actions', { actions: [claim] });
      assert.deepEqual([answer.status, answer.body.error.code], [503, 'unavailable']);
      assert.equal((await people.anna.case(id)).state, 'new');
      other.exec('ROLLBACK');
      other.close();
      assert.equal((await people.anna.push(claim))[0].status, 'accepted');
    } finally {
      await backend.close();
    }
  });
});

describe('a database that must not be written', () => {
  it('is answered 503, by a process that only may read', async (t) => {
    if (process.getuid() !== 0) return t.skip('needs root to hand the database to another user');
    const { chownSync, chmodSync, readdirSync } = await import('node:fs');
    const { join } = await import('node:path');
    const backend = await startBackend();
    try {
      const people = await team(backend);
      const id = await walk(people, newPost(), 1);
      await backend.stop();
      // Another user owns nothing here: may read, may not write.
      chmodSync(backend.folder, 0o755);
      for (const name of readdirSync(join(backend.folder, 'data'))) {
        const file = join(backend.folder, 'data', name);
        chownSync(file, 0, 0);
        chmodSync(file, 0o644);
      }
      chmodSync(join(backend.folder, 'data'), 0o755);
      backend.wrap = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'];
      await assert.rejects(backend.start(), /SQLite could not/, 'the start says so instead of failing later');
      backend.wrap = [];
      await backend.start();
      assert.equal((await people.anna.case(id)).state, 'new');
    } finally {
      await backend.close();
    }
  });
});

describe('what the log tells', () => {
  it('is JSON lines without a person, a text, a handle or a token in them', async () => {
    const canary = 'Kanarienvogel-4711';
    const backend = await startBackend();
    try {
      const people = await team(backend);
      const post = newPost({
        text: `${canary}: der Zug fällt aus`,
        author: { handle: '@lena_brandt_hh', name: canary },
      });
      const id = await walk(people, post, 9);
      await people.anna.call('GET', `/v1/cases/${id}/customer`);
      await people.anna.act('case.note', id, 9, { text: canary });
      await new Client(backend, 'nordbahn', canary).signIn(canary);
      await people.anna.call('POST', '/v1/session', { canary });
      await people.anna.call('GET', `/v1/${canary}?handle=@lena_brandt_hh`);
      await people.anna.call('POST', '/v1/actions', { actions: [{ seq: people.anna.seq, type: canary }] });
      await until(() => backend.log.includes('/v1/actions'), 'the log is written');
      await backend.stop();
      const lines = backend.log
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.ok(lines.length > 15);
      for (const line of lines) assert.match(line.at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      const secrets = [
        canary,
        'lena',
        'Lena',
        'anna',
        'Anna',
        'ben"',
        'Vogel',
        '@',
        id,
        people.anna.token,
        people.anna.device,
      ];
      for (const secret of secrets) assert.ok(!backend.log.includes(secret), `${secret} stands in the log`);
    } finally {
      await backend.close();
    }
  });
});
