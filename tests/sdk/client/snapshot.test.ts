/** A device without cases in front of a long log: it takes a snapshot, and has what it would have from the whole log. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type Case,
  HttpTransport,
  type LogPage,
  MemorySessions,
  MemoryStorage,
  SNAPSHOT_FROM,
  type SnapshotPage,
  type SyncClient,
  TransportError,
} from '../../../sdk/client/src/index.ts';
import { type Backend, startBackend } from '../../e2e/lib/backend.ts';
import { act, caseIdOf, credentials, newId, newPost, signedIn, skip, startWorker } from './world.ts';

const BATCH = 100;

/** Counts, and does what a test wants between two pages of a snapshot. */
class Watched extends HttpTransport {
  entries = 0;
  pages = 0;
  between: (page: number) => Promise<void> = async () => undefined;

  override async log(token: string, from: number, limit: number, wait = 0): Promise<LogPage> {
    const page = await super.log(token, from, limit, wait);
    this.entries += page.entries.length;
    return page;
  }
  override async snapshot(token: string, from: string, limit: number): Promise<SnapshotPage> {
    await this.between(this.pages);
    this.pages += 1;
    return super.snapshot(token, from, limit);
  }
}

/** A backend from before there were snapshots. */
class Older extends Watched {
  override async snapshot(): Promise<SnapshotPage> {
    throw new TransportError('refused', 'not_found', 'There is nothing at this address.', 404);
  }
}

/** So many cases that their log is longer than what is read from its beginning; the ids. */
async function fill(url: string, count: number): Promise<string[]> {
  const transport = new HttpTransport(url);
  const device = newId();
  const { token } = await transport.signIn(credentials('jonas'), device);
  const posts = Array.from({ length: count }, () => newPost());
  const ids = await Promise.all(posts.map(caseIdOf));
  const actions = posts.map((post, n) => {
    const at = '2026-11-22T10:00:00.000Z';
    return { id: newId(), device, seq: n + 1, type: 'case.open' as const, case: ids[n] ?? '', base: 0, at, post };
  });
  for (let from = 0; from < count; from += BATCH) {
    const { receipts } = await transport.push(token, actions.slice(from, from + BATCH));
    assert.ok(receipts.every(({ status }) => status === 'accepted'));
  }
  return ids;
}

describe('a device without cases', { skip }, () => {
  let backend: Backend;
  let ids: string[];
  const open: SyncClient[] = [];
  const keep = (client: SyncClient) => {
    open.push(client);
    return client;
  };
  const held = ({ ledger }: SyncClient) => ({
    cursor: ledger.kept.cursor,
    cases: [...ledger.kept.cases].sort((a: Case, b: Case) => a.id.localeCompare(b.id)),
    shown: ledger.cases().length,
  });
  /** What reading the whole log leads to. */
  async function fromTheLog() {
    const transport = new Older(backend.url);
    const client = keep(await signedIn(backend.url, 'maeve', { transport }));
    assert.equal(transport.entries, client.ledger.kept.cursor);
    return held(client);
  }

  before(async () => {
    backend = await startBackend();
    ids = (await fill(backend.url, SNAPSHOT_FROM + 1)).sort();
  });
  after(async () => {
    for (const client of open) client.close();
    await backend?.close();
  });

  it('has all cases by a snapshot, without reading the log', async () => {
    const transport = new Watched(backend.url);
    const client = keep(await signedIn(backend.url, 'ben', { transport }));
    assert.ok(transport.pages >= 2, `${transport.pages} pages`);
    assert.equal(transport.entries, 1, 'one entry, to see how long the log is');
    assert.deepEqual(held(client), await fromTheLog());
    assert.equal(client.connection, 'online');
  });

  it('and goes on from there: a case claimed on top, and later only the log', async () => {
    const transport = new Watched(backend.url);
    const client = keep(await signedIn(backend.url, 'ben', { transport }));
    const { pages } = transport;
    await act(client, ids[0] ?? '', 'case.claim');
    await client.sync();
    assert.equal(client.ledger.view(ids[0] ?? '')?.case?.claimedBy, 'ben');
    assert.equal(client.ledger.kept.waiting.length, 0);
    assert.deepEqual([transport.pages, transport.entries], [pages, 2]);
    assert.deepEqual(held(client), await fromTheLog());
  });

  it('misses nothing that happens between two pages', async () => {
    const colleague = keep(await signedIn(backend.url, 'anna'));
    const transport = new Watched(backend.url);
    transport.between = async (page) => {
      if (page !== 1) return;
      // One that was on the first page, one that comes later, and one that there was not.
      await act(colleague, ids[1] ?? '', 'case.claim');
      await act(colleague, ids.at(-1) ?? '', 'case.claim');
      const post = newPost();
      await act(colleague, await caseIdOf(post), 'case.open', { post });
      await colleague.sync();
    };
    const client = keep(await signedIn(backend.url, 'ben', { transport }));
    assert.equal(client.ledger.view(ids[1] ?? '')?.case?.claimedBy, 'anna');
    assert.deepEqual(held(client), await fromTheLog());
  });

  it('begins anew where it was stopped in the middle, and keeps what waits', async () => {
    const storage = new MemoryStorage();
    const sessions = new MemorySessions();
    const transport = new Watched(backend.url);
    transport.between = async (page) => {
      if (page === 1) throw new TransportError('network', 'network', 'The backend cannot be reached.');
    };
    const stopped = keep(await startWorker({ storage, sessions, transport }));
    await stopped.signIn(credentials('ben'));
    assert.equal(stopped.connection, 'offline');
    const post = newPost();
    const id = await caseIdOf(post);
    await act(stopped, id, 'case.open', { post });
    stopped.close();
    const { cursor, cases } = await storage.load();
    assert.equal(cursor, 0);
    assert.ok(cases.length > 0 && cases.length < ids.length, `${cases.length} cases`);

    const client = keep(await startWorker({ storage, sessions, transport: new Watched(backend.url) }));
    await client.sync();
    assert.equal(client.ledger.view(id)?.case?.openedBy, 'ben');
    assert.equal(client.ledger.kept.waiting.length, 0);
    assert.deepEqual(held(client), await fromTheLog());
  });
});
