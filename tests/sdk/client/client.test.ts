/** The client against the real backend: two people, a network that goes, refusals that come back. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type Action,
  backendUrl,
  type Case,
  HttpTransport,
  type LogPage,
  MemorySessions,
  MemoryStorage,
  type SyncClient,
} from '../../../sdk/client/src/index.ts';
import { type Backend, startBackend } from '../../e2e/lib/backend.ts';
import { until } from '../../e2e/lib/until.ts';
import { openWire, type Wire } from '../../e2e/lib/wire.ts';
import { act, caseIdOf, credentials, hashOf, newPost, signedIn, skip, startWorker, submitted, TEXT } from './world.ts';

const CHECKED = { spelling: true, facts: true, empathy: true };

/** A proxy that lets no WebSocket through: the upgrade is answered as any other request. */
class BehindProxy extends HttpTransport {
  readonly #base: string;
  pokes = 0;
  waits = 0;
  /** Requests that wait at this moment. */
  waiting = 0;
  constructor(base: string) {
    super(base);
    this.#base = base;
  }
  override poke(): WebSocket {
    this.pokes++;
    return new WebSocket(`${backendUrl(this.#base).href.replace('http', 'ws')}healthz`);
  }
  override async log(token: string, after: number, limit: number, waitSeconds = 0): Promise<LogPage> {
    if (waitSeconds === 0) return super.log(token, after, limit);
    this.waits++;
    this.waiting++;
    return super.log(token, after, limit, waitSeconds).finally(() => this.waiting--);
  }
}

// The backend lets one name sign in ten times at once: the later tests are Maeve's.
describe('the sync client', { skip }, () => {
  let backend: Backend;
  let wire: Wire;
  const open: SyncClient[] = [];
  const keep = (client: SyncClient) => {
    open.push(client);
    return client;
  };

  before(async () => {
    backend = await startBackend();
    wire = await openWire(backend.url);
  });
  after(async () => {
    for (const client of open) client.close();
    await wire?.close();
    await backend?.close();
  });

  it('a wrong password is refused and signs nobody in', async () => {
    const client = keep(await startWorker({ transport: new HttpTransport(backend.url) }));
    await assert.rejects(client.signIn({ ...credentials('anna'), password: 'wrong' }), { kind: 'unauthorized' });
    assert.equal(client.connection, 'signedOut');
    assert.equal(client.ledger.ready, false);
  });

  it('two people: written, seen by poke, approved, seen by poke', async () => {
    const anna = keep(await signedIn(backend.url, 'anna'));
    const ben = keep(await signedIn(backend.url, 'ben'));
    assert.equal(anna.connection, 'online');
    const caseId = await submitted(anna);
    await until('the review at Ben', () => ben.ledger.view(caseId)?.case?.state === 'inReview');
    assert.ok(ben.ledger.view(caseId)?.allowed.includes('review.approve'));
    assert.ok(!anna.ledger.view(caseId)?.allowed.includes('review.approve'));
    await act(ben, caseId, 'review.approve', { hash: await hashOf(TEXT), checklist: CHECKED });
    await until('the approval at Anna', () => anna.ledger.view(caseId)?.case?.state === 'approved');
    assert.equal(anna.ledger.view(caseId)?.case?.approval?.person, 'ben');
    assert.equal(anna.ledger.kept.waiting.length, 0);
  });

  it('refuses at once what the reducer refuses, and queues nothing', async () => {
    const anna = keep(await signedIn(backend.url, 'anna'));
    const caseId = await submitted(anna);
    const approval = { hash: await hashOf(TEXT), checklist: CHECKED };
    await assert.rejects(act(anna, caseId, 'review.approve', approval), { code: 'self_approval' });
    assert.equal(anna.ledger.kept.waiting.length, 0);
  });

  it('offline: acts, survives a new worker, sends when the network is back', async () => {
    const parts = {
      storage: new MemoryStorage(),
      sessions: new MemorySessions(),
      transport: new HttpTransport(wire.url),
    };
    const anna = keep(await signedIn(wire.url, 'anna', parts));
    wire.set('cut');
    const post = newPost();
    const caseId = await caseIdOf(post);
    await act(anna, caseId, 'case.open', { post });
    await act(anna, caseId, 'case.claim');
    await anna.sync();
    assert.equal(anna.connection, 'offline');
    assert.equal(anna.ledger.view(caseId)?.waiting, true);
    anna.close();
    const again = keep(await startWorker(parts));
    assert.equal(again.ledger.view(caseId)?.case?.state, 'claimed');
    assert.equal(again.ledger.kept.waiting.length, 2);
    wire.set('pass');
    await again.sync();
    assert.equal(again.connection, 'online');
    assert.deepEqual([again.ledger.kept.waiting.length, again.ledger.view(caseId)?.waiting], [0, false]);
    const log = (await again.ledger.view(caseId)?.case)?.history.map((line) => line.type);
    assert.deepEqual(log, ['case.open', 'case.claim']);
  });

  it('an answer that is lost leads to no second effect', async () => {
    const anna = keep(await signedIn(wire.url, 'anna'));
    const caseId = await submitted(anna);
    const swallowed = wire.swallowNextAnswer();
    await act(anna, caseId, 'case.note', { text: 'Einmal.' });
    await swallowed;
    await until('the outbox to be empty', () => anna.ledger.kept.waiting.length === 0);
    await anna.sync();
    assert.deepEqual(
      anna.ledger.view(caseId)?.case?.notes.map((note) => note.text),
      ['Einmal.'],
    );
  });

  it('a number that a copy of the device has used already: the action comes back whole, and sign-in tells the next', async () => {
    const original = keep(await signedIn(backend.url, 'maeve'));
    const caseId = await submitted(original);
    const { cases: putCases, waiting, returned, policy, key, ...rest } = original.ledger.kept;
    assert.ok(policy && key && waiting.length + returned.length === 0);
    const storage = new MemoryStorage();
    await storage.commit({ ...rest, putCases, policy, key });
    const sessions = new MemorySessions();
    await sessions.save(original.session);
    const copy = keep(await startWorker({ storage, sessions, transport: new HttpTransport(backend.url) }));
    await act(original, caseId, 'case.note', { text: 'Das Original.' });
    await original.sync();
    await act(copy, caseId, 'case.note', { text: 'Die Kopie.' });
    await copy.sync();
    const back = copy.ledger.kept.returned.map(({ action, code }) => [action.text, code]);
    assert.deepEqual(back, [['Die Kopie.', 'sequence']]);
    assert.equal(copy.connection, 'signedOut');
    await copy.signIn(credentials('maeve'));
    await act(copy, caseId, 'case.note', { text: 'Die Kopie, noch einmal.' });
    await copy.sync();
    const notes = copy.ledger.view(caseId)?.case?.notes.map(({ text }) => text);
    assert.deepEqual(notes, ['Das Original.', 'Die Kopie, noch einmal.']);
  });

  it('two agents claim the same case at once: one has it, the other learns why, with what they wrote', async () => {
    const anna = keep(await signedIn(wire.url, 'anna'));
    const ben = keep(await signedIn(backend.url, 'ben'));
    const post = newPost();
    const caseId = await caseIdOf(post);
    await act(ben, caseId, 'case.open', { post });
    await ben.sync();
    await anna.sync();
    wire.set('cut');
    await act(anna, caseId, 'case.claim');
    await act(anna, caseId, 'draft.save', { text: TEXT, surface: 'public' });
    await act(ben, caseId, 'case.claim');
    await ben.sync();
    wire.set('pass');
    await anna.sync();
    await until('what came back', () => anna.ledger.kept.returned.length === 2);
    const returned = anna.ledger.kept.returned.map(({ action, code }) => [action.type, code, action.text ?? '']);
    assert.deepEqual(returned.sort(), [
      ['case.claim', 'stale', ''],
      ['draft.save', 'depends', TEXT],
    ]);
    assert.equal(anna.ledger.view(caseId)?.case?.claimedBy, 'ben');
    // The device goes on: the next number fits.
    await act(anna, caseId, 'case.note', { text: 'Gut, dein Fall.' });
    await anna.sync();
    await until('the note to be accepted', () => anna.ledger.kept.waiting.length === 0);
    assert.equal(anna.connection, 'online');
    await anna.ledger.dismissReturned(anna.ledger.kept.returned[0]?.action.id ?? '');
    assert.equal(anna.ledger.kept.returned.length, 1);
  });

  it('where the WebSocket is refused, news comes all the same, by a request that waits for it', async () => {
    const transport = new BehindProxy(backend.url);
    const anna = keep(await signedIn(backend.url, 'anna', { transport }));
    const ben = keep(await signedIn(backend.url, 'ben'));
    await until('the wait for news', () => transport.waiting === 1);
    const caseId = await submitted(ben);
    await until('the case at Anna', () => anna.ledger.view(caseId)?.case?.state === 'inReview');
    assert.equal(anna.connection, 'online');
    assert.equal(transport.pokes, 1, 'a socket that was refused is left alone for a while');
    await until('the next wait', () => transport.waiting === 1);
    assert.ok(transport.waits <= 6, `${transport.waits} waits for four actions`);
    anna.close();
  });

  it('a session that has ended signs out and keeps the outbox', async () => {
    const sessions = new MemorySessions();
    const maeve = keep(await signedIn(wire.url, 'maeve', { sessions, transport: new HttpTransport(wire.url) }));
    const caseId = await submitted(maeve);
    wire.set('cut');
    await act(maeve, caseId, 'case.note', { text: 'Wartet.' });
    if (sessions.kept) await new HttpTransport(backend.url).signOut(sessions.kept.token);
    wire.set('pass');
    await maeve.sync();
    assert.equal(maeve.connection, 'signedOut');
    assert.equal(sessions.kept, null);
    assert.equal(maeve.ledger.kept.waiting.length, 1);
    await assert.rejects(act(maeve, caseId, 'case.note', { text: 'x' }), { code: 'unauthorized' });
    await maeve.signIn(credentials('maeve'));
    await until('the note to be sent', () => maeve.ledger.kept.waiting.length === 0);
    assert.deepEqual(
      maeve.ledger.view(caseId)?.case?.notes.map((note) => note.text),
      ['Wartet.'],
    );
  });

  it('signing out forgets the cases of this device, not what waits', async () => {
    const storage = new MemoryStorage();
    const maeve = keep(await signedIn(wire.url, 'maeve', { storage, transport: new HttpTransport(wire.url) }));
    await submitted(maeve);
    await maeve.signOut();
    assert.deepEqual([(await storage.load()).cases.length, maeve.ledger.ready], [0, false]);
    await maeve.signIn(credentials('maeve'));
    assert.ok(maeve.ledger.cases().length > 0, 'they come back from the log');
  });

  it('takes back what never left, and only that', async () => {
    const maeve = keep(await signedIn(wire.url, 'maeve'));
    const caseId = await submitted(maeve);
    wire.set('cut');
    const tried = await act(maeve, caseId, 'case.note', { text: 'versucht' });
    await maeve.sync();
    const fresh = await maeve.ledger.act({
      id: 'f'.repeat(32),
      type: 'case.note',
      case: caseId,
      base: 0,
      at: new Date().toISOString(),
      text: 'frisch',
    });
    assert.equal(await maeve.ledger.takeBack(tried.id), false);
    assert.equal(await maeve.ledger.takeBack(fresh.action.id), true);
    assert.equal(await maeve.ledger.takeBack(fresh.action.id), false);
    wire.set('pass');
    await maeve.sync();
    await until('the rest to be sent', () => maeve.ledger.kept.waiting.length === 0);
    assert.deepEqual(
      maeve.ledger.view(caseId)?.case?.notes.map((note) => note.text),
      ['versucht'],
    );
  });

  it('the backend started again between two actions is no event', async () => {
    const maeve = keep(await signedIn(wire.url, 'maeve'));
    const caseId = await submitted(maeve);
    await backend.restart('SIGKILL');
    wire.retarget(backend.url);
    await act(maeve, caseId, 'case.note', { text: 'danach' });
    await until('the note to be sent', async () => {
      if (maeve.connection === 'signedOut') await maeve.signIn(credentials('maeve'));
      return maeve.ledger.kept.waiting.length === 0;
    });
    assert.deepEqual(
      maeve.ledger.view(caseId)?.case?.notes.map((note) => note.text),
      ['danach'],
    );
  });

  it('a backend that was put back to an earlier day: log and numbers begin where it expects them', async () => {
    const emptied = await startBackend();
    try {
      const maeve = keep(await signedIn(wire.url, 'maeve', { transport: new HttpTransport(wire.url) }));
      const lost = await submitted(maeve);
      wire.set('cut');
      await act(maeve, lost, 'case.note', { text: 'Noch nicht gesendet.' });
      wire.retarget(emptied.url);
      wire.set('pass');
      await maeve.sync();
      assert.equal(maeve.connection, 'signedOut', 'the token is unknown there');
      await maeve.signIn(credentials('maeve'));
      await until('what waited to come back', () => maeve.ledger.kept.returned.length === 1);
      assert.equal(maeve.ledger.kept.returned[0]?.action.text, 'Noch nicht gesendet.');
      assert.equal(maeve.ledger.view(lost), null);
      const caseId = await submitted(maeve);
      await until('the new case to be there', () => maeve.ledger.kept.waiting.length === 0);
      assert.equal(maeve.ledger.view(caseId)?.case?.state, 'inReview');
      assert.equal(maeve.connection, 'online');
    } finally {
      wire.retarget(backend.url);
      await emptied.close();
    }
  });

  it('what another version kept locks nobody out: cases come again, actions come back', async () => {
    const storage = new MemoryStorage();
    const sessions = new MemorySessions();
    const parts = { storage, sessions, transport: new HttpTransport(wire.url) };
    const jonas = keep(await signedIn(wire.url, 'jonas', parts));
    const caseId = await submitted(jonas);
    wire.set('cut');
    await act(jonas, caseId, 'case.note', { text: 'Mein Text.' });
    // Not earlier: a push on its way would still get through once the wire passes again.
    await until('the push to fail', () => jonas.connection === 'offline');
    jonas.close();
    const [kept] = (await storage.load()).waiting;
    const odd = { ...kept, whim: true } as unknown as Action;
    await storage.commit({
      putCases: [{ id: 'f'.repeat(32), state: 'from another time' } as unknown as Case],
      addWaiting: [odd],
      policy: { fingerprint: 'old', text: '{"version":99}' },
    });
    wire.set('pass');
    const again = keep(await startWorker(parts));
    assert.equal(again.ledger.ready, false, 'no policy that can be read');
    await again.sync();
    assert.equal(again.connection, 'online');
    assert.equal(again.problem, null);
    assert.deepEqual(
      again.ledger.kept.returned.map(({ action, code }) => [action.text, code]),
      [['Mein Text.', 'unsupported']],
    );
    assert.equal(again.ledger.view(caseId)?.case?.state, 'inReview');
    // The number of what came back was never sent: signing in tells the backend's next one.
    await again.signIn(credentials('jonas'));
    await act(again, caseId, 'case.note', { text: 'Noch einmal.' });
    await until('the new note to be sent', () => again.ledger.kept.waiting.length === 0);
  });

  it('storage that fails refuses the action and keeps core and storage in step', async () => {
    const storage = new MemoryStorage();
    const maeve = keep(await signedIn(backend.url, 'maeve', { storage, transport: new HttpTransport(backend.url) }));
    const caseId = await submitted(maeve);
    const commit = storage.commit.bind(storage);
    storage.commit = () => Promise.reject(new Error('the disk is full'));
    await assert.rejects(act(maeve, caseId, 'case.note', { text: 'verloren' }), /disk is full/);
    storage.commit = commit;
    await act(maeve, caseId, 'case.note', { text: 'da' });
    await maeve.sync();
    await until('the note to be sent', () => maeve.ledger.kept.waiting.length === 0);
    assert.deepEqual(
      maeve.ledger.view(caseId)?.case?.notes.map((note) => note.text),
      ['da'],
    );
  });
});
