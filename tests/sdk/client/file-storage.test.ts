/** The storage in a folder: the contract of all storages, and what only a file can go through. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { type Action, makeDeviceKey, signText } from '../../../sdk/client/src/index.ts';
import { FileStorage, lockFolder } from '../../../sdk/client/src/node/index.ts';
import { storageContract } from './storage-contract.ts';

const folders: string[] = [];
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'leitplanke-device-'));
  folders.push(folder);
  return folder;
}
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const note = (seq: number, text = ''): Action => ({
  id: `a${seq}`,
  device: 'd',
  seq,
  type: 'case.note',
  case: 'c',
  base: 0,
  at: '',
  text,
});

/** What another process reads there. */
async function reopened(folder: string) {
  const storage = new FileStorage(folder);
  const kept = await storage.load();
  await storage.close();
  return kept;
}

describe('storage in a folder', () => {
  for (const [name, check] of Object.entries(storageContract)) {
    it(name, async () => {
      const folder = await newFolder();
      await check(() => new FileStorage(folder), assert);
    });
  }

  it('keeps the device’s key, which signs after a restart as before', async () => {
    const folder = await newFolder();
    for (const algorithm of ['ed25519', 'p256'] as const) {
      const key = await makeDeviceKey([algorithm], true);
      assert.ok(key);
      const storage = new FileStorage(folder);
      await storage.commit({ key });
      await storage.close();
      const kept = (await reopened(folder)).key;
      assert.ok(kept);
      assert.deepEqual([kept.id, kept.public], [key.id, key.public]);
      assert.match(await signText(kept, 'a text'), /^[0-9a-f]{128}$/);
    }
    assert.equal((await stat(join(folder, 'device.jsonl'))).mode & 0o777, 0o600, 'for its owner only');
  });

  it('forgets a line that a crash has torn, at whatever byte, and nothing before it', async () => {
    const folder = await newFolder();
    const path = join(folder, 'device.jsonl');
    const storage = new FileStorage(folder);
    await storage.commit({ device: 'd', addWaiting: [note(1, 'first')], nextSeq: 2 });
    const whole = (await readFile(path)).length;
    await storage.commit({ addWaiting: [note(2, 'zweite Notiz äöü')], nextSeq: 3 });
    await storage.close();
    const bytes = await readFile(path);
    for (let cut = whole; cut < bytes.length; cut += 1) {
      await writeFile(path, bytes);
      await truncate(path, cut);
      const { waiting, nextSeq } = await reopened(folder);
      assert.deepEqual([waiting.map(({ seq }) => seq), nextSeq], [[1], 2], `cut at byte ${cut}`);
    }
  });

  it('goes on after a torn line', async () => {
    const folder = await newFolder();
    const storage = new FileStorage(folder);
    await storage.commit({ device: 'd', nextSeq: 2 });
    await storage.close();
    await appendFile(join(folder, 'device.jsonl'), '{"change":{"nextSeq":9');
    await new FileStorage(folder).commit({ nextSeq: 3 });
    assert.deepEqual((await reopened(folder)).nextSeq, 3);
  });

  it('says so where a line in the middle is damaged, instead of losing what is behind it', async () => {
    const folder = await newFolder();
    const storage = new FileStorage(folder);
    for (const nextSeq of [2, 3, 4]) await storage.commit({ nextSeq });
    await storage.close();
    const path = join(folder, 'device.jsonl');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"nextSeq":3', '"nextSeq":'));
    await assert.rejects(new FileStorage(folder).load(), /device\.jsonl:\d cannot be read/);
  });

  it('stays small', async () => {
    const folder = await newFolder();
    const storage = new FileStorage(folder);
    for (let seq = 1; seq <= 1200; seq += 1) await storage.commit({ nextSeq: seq + 1, sentSeq: seq });
    await storage.close();
    const lines = (await readFile(join(folder, 'device.jsonl'), 'utf8')).split('\n').length;
    assert.ok(lines < 300, `${lines} lines`);
    assert.equal((await reopened(folder)).nextSeq, 1201);
  });

  it('is one process’s: a second is told, one that was killed is not in the way', async () => {
    const folder = await newFolder();
    const release = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), new RegExp(`in use by process ${process.pid}`));
    await release();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(join(folder, 'device.lock'), String(pid));
    await (await lockFolder(folder))();
  });
});
