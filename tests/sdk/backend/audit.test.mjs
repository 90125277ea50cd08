import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run, startBackend } from './lib/backend.mjs';
import { Client, keyedTeam, newPost, sha256, TEXT, walk } from './lib/client.mjs';

/** The whole chain, page by page, as an admin gets it. */
async function exported(admin, limit = 1000) {
  let lines = [];
  for (let more = true; more; ) {
    const response = await fetch(`${admin.backend.url}/v1/audit?after=${lines.length}&limit=${limit}`, {
      headers: { Authorization: `Bearer ${admin.token}` },
    });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Content-Type'), 'application/x-ndjson');
    lines = lines.concat((await response.text()).split('\n').slice(0, -1));
    more = response.headers.get('Leitplanke-More') === '1';
  }
  return lines;
}

describe('the audit chain', () => {
  let backend;
  let people;
  let admin;
  let caseId;
  before(async () => {
    backend = await startBackend();
    people = await keyedTeam(backend);
    admin = await Client.withKey(backend, 'nordbahn', 'oliver');
    caseId = await walk(people, newPost(), 10);
  });
  after(() => backend.close());

  const verify = async (lines) => {
    const file = join(backend.folder, 'audit.jsonl');
    await writeFile(file, `${lines.join('\n')}\n`);
    const { code, stdout } = await run(['audit', 'verify', file]);
    return { code, ...JSON.parse(stdout) };
  };

  it('is exported by an admin and verifies, whatever the page', async () => {
    const lines = await exported(admin);
    assert.deepEqual(await verify(lines), { code: 0, ok: true, links: 10 });
    assert.deepEqual(await exported(admin, 3), lines);
    assert.equal((await people.anna.call('GET', '/v1/audit')).status, 403);
  });

  it('says who did what, when, and nothing that anybody wrote', async () => {
    const lines = await exported(admin);
    const records = lines.map((line) => JSON.parse(line).record);
    assert.deepEqual(records.map(({ person, action }) => `${person} ${action.type}`).slice(0, 4), [
      'anna case.open',
      'anna case.claim',
      'anna draft.save',
      'anna review.submit',
    ]);
    for (const word of ['Lena', 'lena_brandt', 'Elmshorn', sha256(TEXT)]) {
      assert.ok(!lines.join().includes(word), word);
    }
  });

  it('shows every change, gap and reorder', async () => {
    const lines = await exported(admin);
    for (const [what, spoiled, line] of [
      ['a changed person', lines.with(4, lines[4].replace('"ben"', '"eve"')), 5],
      ['a missing line', lines.toSpliced(3, 1), 4],
      ['two lines in another order', lines.with(5, lines[6]).with(6, lines[5]), 6],
      ['a line twice', lines.toSpliced(2, 0, lines[1]), 3],
    ]) {
      const { code, ok, line: found } = await verify(spoiled);
      assert.deepEqual([code, ok, found], [1, false, line], what);
    }
  });

  it('stays whole when a customer’s data is erased, and nothing of it is left in the file', async () => {
    const post = newPost({ author: { handle: '@himbeerkuchen', name: 'Ida Himbeer' } });
    const secret = 'Himbeer';
    const id = await walk(people, post, 9);
    await people.anna.act('case.note', id, 0, { text: `Frau ${secret} hat angerufen.` });
    const before = await exported(admin);
    const kept = await people.anna.case(caseId);

    const refused = await people.ben.act('case.erase', id, 9, {});
    assert.deepEqual([refused.status, refused.code], ['rejected', 'not_qualified']);
    assert.equal((await admin.act('case.erase', id, 9, { reason: '' })).status, 'accepted');

    const after = await exported(admin);
    assert.deepEqual(after.slice(0, before.length), before, 'what was exported once stays true');
    assert.deepEqual(await verify(after), { code: 0, ok: true, links: before.length + 1 });
    const erased = await people.anna.case(id);
    assert.deepEqual([erased.erased, erased.state, erased.draft, erased.post.text], [true, 'closed', null, '']);
    assert.deepEqual(await people.anna.case(caseId), kept, 'another case is left alone');

    const entries = (await people.anna.log()).filter((entry) => entry.action.case === id);
    assert.equal(entries.length, 11);
    for (const entry of entries) {
      const text = JSON.stringify(entry);
      for (const word of [secret, 'himbeer', post.id, sha256(TEXT), 'Elmshorn', 'status/2']) {
        assert.ok(!text.includes(word), `${entry.action.type} still has ${word}`);
      }
      assert.deepEqual(entry.after, erased);
    }
    await backend.stop();
    // The erasure itself has nothing to hide.
    const of = `FROM audit a JOIN log l USING(tenant, version) WHERE l.case_id='${id}'`;
    assert.equal(await backend.sql(`SELECT count(*), max(a.salt) ${of}`), '11|');
    const everything = await backend.sql('SELECT body FROM cases UNION ALL SELECT entry FROM log');
    assert.ok(everything.includes(caseId) && !everything.includes(secret));
    for (const file of backend.postgres ? [] : ['', '-wal']) {
      const bytes = await readFile(backend.database + file).catch(() => Buffer.alloc(0));
      assert.ok(!bytes.includes(secret), `leitplanke.db${file} still has the customer's name`);
    }
    await backend.start();
  });

  it('is made up for a log that is older than the chain', async () => {
    await backend.stop();
    await backend.sql('DELETE FROM audit');
    await backend.start();
    await people.anna.act('case.note', caseId, 0, { text: 'Noch etwas.' });
    const lines = await exported(admin);
    const { version } = (await people.anna.call('GET', '/v1/log?after=0&limit=1')).body;
    assert.deepEqual(await verify(lines), { code: 0, ok: true, links: version });
  });
});
