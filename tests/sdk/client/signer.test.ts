/** The device's key: made, kept, enrolled at sign-in, used for submit and approve, replaced when it was revoked. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type Change,
  HttpTransport,
  type KeyAlgorithm,
  MemoryStorage,
  makeDeviceKey,
  newNonce,
  type SyncClient,
  signText,
} from '../../../sdk/client/src/index.ts';
import { type Backend, startBackend } from '../../e2e/lib/backend.ts';
import { until } from '../../e2e/lib/until.ts';
import { act, caseIdOf, credentials, hashOf, newPost, signedIn, skip, startWorker, submitted, TEXT } from './world.ts';

const CHECKED = { spelling: true, facts: true, empathy: true };

describe('a device key', () => {
  for (const algorithm of ['ed25519', 'p256'] satisfies KeyAlgorithm[]) {
    it(`${algorithm}: cannot be read out, and signs in 64 bytes`, async () => {
      const key = await makeDeviceKey([algorithm]);
      assert.ok(key);
      assert.equal(key.public.length, algorithm === 'ed25519' ? 64 : 130);
      assert.match(key.id, /^[0-9a-f]{32}$/);
      assert.equal(key.private.extractable, false);
      await assert.rejects(crypto.subtle.exportKey('pkcs8', key.private));
      assert.match(await signText(key, 'a text'), /^[0-9a-f]{128}$/);
    });
  }

  it('falls back to what the browser has, and is none where it has nothing', async () => {
    assert.equal((await makeDeviceKey(['rot13' as KeyAlgorithm, 'p256']))?.algorithm, 'p256');
    assert.equal(await makeDeviceKey(['rot13' as KeyAlgorithm]), null);
  });

  it('every nonce is another', () => {
    const nonces = new Set(Array.from({ length: 100 }, newNonce));
    assert.equal(nonces.size, 100);
    for (const nonce of nonces) assert.match(nonce, /^[0-9a-f]{32}$/);
  });
});

describe('signed by two devices', { skip }, () => {
  let backend: Backend;
  const open: SyncClient[] = [];
  const keep = (client: SyncClient) => {
    open.push(client);
    return client;
  };
  before(async () => {
    backend = await startBackend();
  });
  after(async () => {
    for (const client of open) client.close();
    await backend?.close();
  });

  it('submit and approve carry signatures that the backend has checked; a note carries none', async () => {
    const [anna, ben] = [keep(await signedIn(backend.url, 'anna')), keep(await signedIn(backend.url, 'ben'))];
    const caseId = await submitted(anna);
    await until('the review at Ben', () => ben.ledger.view(caseId)?.case?.state === 'inReview');
    const note = await act(ben, caseId, 'case.note', { text: 'Sieht gut aus.' });
    assert.equal(note.signature, undefined);
    const approve = await act(ben, caseId, 'review.approve', { hash: await hashOf(TEXT), checklist: CHECKED });
    assert.equal(approve.signature?.key, ben.ledger.kept.key?.id);
    await until('the approval at Anna', () => anna.ledger.view(caseId)?.case?.state === 'approved');
    const found = anna.ledger.view(caseId)?.case;
    assert.equal(found?.submittedSigned, true);
    assert.equal(found?.submittedDevice, anna.ledger.kept.device);
    assert.deepEqual([found?.approval?.signed, found?.approval?.device], [true, ben.ledger.kept.device]);
  });

  it('a worker that starts again signs with the same key, offline as well', async () => {
    const storage = new MemoryStorage();
    const client = keep(await signedIn(backend.url, 'jonas', { storage }));
    const key = client.ledger.kept.key?.id;
    const session = client.session;
    client.close();
    const again = keep(
      await startWorker({
        storage,
        transport: new HttpTransport('http://127.0.0.1:9'),
        sessions: { load: async () => session, save: async () => undefined },
      }),
    );
    const post = newPost();
    const caseId = await caseIdOf(post);
    await act(again, caseId, 'case.open', { post });
    await act(again, caseId, 'case.claim');
    const submit = await act(again, caseId, 'review.submit', { text: TEXT, hash: await hashOf(TEXT) });
    assert.equal(submit.signature?.key, key);
  });

  it('a device that the backend knows no key of signs nothing', async () => {
    const storage = new MemoryStorage();
    const client = keep(await signedIn(backend.url, 'maeve', { storage }));
    const session = client.session && { ...client.session };
    delete session?.key;
    client.close();
    const older = keep(
      await startWorker({
        storage,
        transport: new HttpTransport(backend.url),
        sessions: { load: async () => session, save: async () => undefined },
      }),
    );
    const caseId = await submitted(older);
    assert.equal(older.ledger.view(caseId)?.case?.state, 'inReview');
    assert.equal(older.ledger.view(caseId)?.case?.submittedSigned, undefined);
  });

  it('a browser that cannot keep a key works on without one', async () => {
    const storage = new (class extends MemoryStorage {
      override async commit(change: Change): Promise<void> {
        if (change.key) throw new DOMException('The object could not be cloned.', 'DataCloneError');
        await super.commit(change);
      }
    })();
    const client = keep(await signedIn(backend.url, 'derya', { storage }));
    assert.equal(client.ledger.kept.key, null);
    const caseId = await submitted(client);
    assert.equal(client.ledger.view(caseId)?.case?.state, 'inReview');
  });

  it('a revoked key is replaced at the next sign-in', async () => {
    const client = keep(await signedIn(backend.url, 'oliver'));
    const first = client.ledger.kept.key?.id;
    const headers = { Authorization: `Bearer ${client.session?.token}` };
    const { status } = await fetch(`${backend.url}/v1/keys/${first}`, { method: 'DELETE', headers });
    assert.equal(status, 204);
    await client.signIn(credentials('oliver'));
    assert.notEqual(client.ledger.kept.key?.id, first);
    assert.equal(client.session?.key, client.ledger.kept.key?.id);
    const caseId = await submitted(client);
    assert.equal(client.ledger.view(caseId)?.case?.submittedSigned, true);
  });
});
