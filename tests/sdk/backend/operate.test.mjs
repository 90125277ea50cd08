/** What the operator asks for: readiness, metrics, backups, and what a damaged file gives. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run, startBackend } from './lib/backend.mjs';
import { Client, caseIdOf, newPost, team, walk } from './lib/client.mjs';

async function metrics(backend) {
  const response = await fetch(`${backend.url}/metrics`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get('Content-Type'), /^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines) assert.match(line, /^leitplanke_[a-z_]+(\{[^{}]*\})? \d+(\.\d+)?(e-\d+)?$/, line);
  return { text, values: new Map(lines.map((line) => [line.replace(/ [^ ]*$/, ''), Number(line.replace(/.* /, ''))])) };
}

describe('/readyz and /metrics', () => {
  let backend;
  let people;
  before(async () => {
    backend = await startBackend();
    people = await team(backend);
  });
  after(() => backend.close());

  it('say that it is of use, and how it is doing', async () => {
    assert.deepEqual((await people.anna.call('GET', '/readyz')).body, { ready: true });
    const id = await walk(people, newPost(), 2);
    const note = people.anna.action('case.note', id, 2, { text: 'eine Notiz' });
    await people.anna.push(note);
    await people.anna.push(note);
    await people.ben.act('case.claim', id, 1);
    await people.anna.call('GET', '/v1/nowhere');
    const { values } = await metrics(backend);
    assert.equal(values.get('leitplanke_actions_total{status="accepted"}'), 3);
    assert.equal(values.get('leitplanke_actions_total{status="duplicate"}'), 1);
    assert.equal(values.get('leitplanke_actions_total{status="rejected"}'), 1);
    assert.equal(values.get('leitplanke_requests_total{route="/v1/actions",status="200"}'), 5);
    assert.equal(values.get('leitplanke_requests_total{route="-",status="404"}'), 1);
    assert.equal(values.get('leitplanke_request_seconds_count{route="/v1/actions"}'), 5);
    assert.equal(values.get('leitplanke_request_seconds_bucket{route="/v1/actions",le="+Inf"}'), 5);
    assert.equal(values.get('leitplanke_store_errors_total'), 0);
    assert.equal(values.get('leitplanke_writes_waiting'), 0);
    assert.ok(values.get('leitplanke_connections') >= 1);
  });

  it('name nobody, no case and no company', async () => {
    const id = await walk(people, newPost(), 1);
    await people.anna.call('GET', `/v1/cases/${id}`);
    await people.anna.call('GET', '/v1/lena_brandt?x=anna');
    const { text } = await metrics(backend);
    for (const secret of [id, 'anna', 'lena', 'nordbahn', people.anna.device, people.anna.token]) {
      assert.ok(!text.includes(secret), secret);
    }
  });

  it('name companies where the configuration says so, and can be switched off', async () => {
    for (const [setting, status] of [
      ['tenants', 200],
      ['off', 404],
    ]) {
      const other = await startBackend({
        config: (config) => {
          config.metrics = setting;
        },
      });
      try {
        const anna = await Client.signIn(other, 'nordbahn', 'anna');
        const post = newPost();
        await anna.act('case.open', caseIdOf('nordbahn', post), 0, { post });
        const response = await fetch(`${other.url}/metrics`);
        assert.equal(response.status, status);
        const named = (await response.text()).includes('actions_total{status="accepted",tenant="nordbahn"} 1');
        assert.equal(named, status === 200);
      } finally {
        await other.close();
      }
    }
  });
});

describe('a backup of a SQLite store', () => {
  it('is one moment of a store that is being written, and a backend starts on it', async () => {
    const backend = await startBackend();
    try {
      const people = await team(backend);
      const id = await walk(people, newPost(), 1);
      let stop = false;
      const writing = (async () => {
        for (let n = 0; !stop; n += 1) await people.anna.act('case.note', id, 1, { text: `Notiz ${n}` });
      })();
      const config = join(backend.folder, 'config.json');
      const copy = join(backend.folder, 'copy.db');
      const before = (await people.ben.log()).length;
      const made = await run(['store', 'backup', '--config', config, '--to', copy]);
      assert.deepEqual([made.code, made.stderr], [0, '']);
      stop = true;
      await writing;
      const whole = await people.ben.log();

      const again = await run(['store', 'backup', '--config', config, '--to', copy]);
      assert.deepEqual([again.code, again.stderr.includes('there is a file already')], [2, true]);
      assert.ok(!existsSync(`${copy}.part`));

      await backend.stop();
      for (const file of ['-wal', '-shm']) await rm(backend.database + file, { force: true });
      await copyFile(copy, backend.database);
      await backend.start();
      const restored = await people.ben.log();
      assert.ok(restored.length >= before && restored.length <= whole.length);
      assert.deepEqual(restored, whole.slice(0, restored.length));
    } finally {
      await backend.close();
    }
  });

  it('is not made of a file of another program', async () => {
    const backend = await startBackend();
    try {
      await backend.stop();
      const config = join(backend.folder, 'config.json');
      await rm(backend.database);
      const { code, stderr } = await run(['store', 'backup', '--config', config, '--to', `${backend.folder}/x.db`]);
      assert.equal(code, 2, stderr);
      await writeFile(backend.database, '');
      const empty = await run(['store', 'backup', '--config', config, '--to', `${backend.folder}/x.db`]);
      assert.deepEqual([empty.code, empty.stderr.includes('no store of Leitplanke')], [2, true], empty.stderr);
      assert.ok(!existsSync(`${backend.folder}/x.db`));
    } finally {
      await backend.close();
    }
  });
});

describe('a damaged SQLite store', () => {
  it('is not served', async () => {
    const backend = await startBackend();
    try {
      const people = await team(backend);
      for (let n = 0; n < 30; n += 1) await walk(people, newPost(), 2);
      await backend.stop();
      const pages = Number(await backend.sql('SELECT page_count FROM pragma_page_count'));
      const size = Number(await backend.sql('SELECT page_size FROM pragma_page_size'));
      const file = await open(backend.database, 'r+');
      // Each page but the first is spoiled at its head.
      for (let page = 1; page < pages; page += 1) await file.write(Buffer.alloc(8, 0xa5), 0, 8, page * size);
      await file.close();
      await assert.rejects(backend.start(), /the database is damaged|SQLite could not/);
    } finally {
      await backend.close();
    }
  });
});
