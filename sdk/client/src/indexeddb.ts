/**
 * The device's memory in IndexedDB. One database for each account (backend, tenant, person): two people on one
 * machine never share an outbox, and a device number is bound to one person.
 */

import type { DeviceKey } from './signer.ts';
import { type Change, emptySnapshot, newestFirst, type Snapshot, type Storage, type StoredPolicy } from './storage.ts';
import type { Action, Case, Person, Returned } from './types.ts';

const VERSION = 1;
const STORES = ['meta', 'cases', 'waiting', 'returned'] as const;
type Store = (typeof STORES)[number];

interface Meta {
  device: string;
  nextSeq: number;
  sentSeq: number;
  cursor: number;
  policy: StoredPolicy | null;
  people: Person[];
  key: DeviceKey | null;
}

export class IndexedDbStorage implements Storage {
  readonly #name: string;
  readonly #factory: IDBFactory;
  #opened: Promise<IDBDatabase> | null = null;

  constructor(name: string, factory: IDBFactory = indexedDB) {
    this.#name = name;
    this.#factory = factory;
  }

  async load(): Promise<Snapshot> {
    const tx = (await this.#database()).transaction(STORES, 'readonly');
    const all = <T>(store: Store) => result<T[]>(tx.objectStore(store).getAll());
    const [meta, cases, waiting, returned] = await Promise.all([
      entries(tx.objectStore('meta')),
      all<Case>('cases'),
      all<Action>('waiting'),
      all<Returned & { id: string }>('returned'),
    ]);
    const came = returned.map(({ id: _id, ...one }) => one).sort(newestFirst);
    return { ...emptySnapshot(), ...(meta as Partial<Meta>), cases, waiting, returned: came };
  }

  async commit(change: Change): Promise<void> {
    const database = await this.#database();
    const tx = database.transaction(STORES, 'readwrite', { durability: 'strict' });
    const done = finished(tx);
    try {
      write(tx, change);
    } catch (error) {
      // What cannot be stored must not leave half of the change behind.
      tx.abort();
      await done.catch(() => undefined);
      throw error;
    }
    await done;
  }

  async clear(): Promise<void> {
    (await this.#opened)?.close();
    this.#opened = null;
    await result(this.#factory.deleteDatabase(this.#name));
  }

  /** Lets go of the connection; the next call opens it again. */
  async close(): Promise<void> {
    (await this.#opened)?.close();
    this.#opened = null;
  }

  #database(): Promise<IDBDatabase> {
    this.#opened ??= this.#open().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #open(): Promise<IDBDatabase> {
    const request = this.#factory.open(this.#name, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('meta');
      request.result.createObjectStore('cases', { keyPath: 'id' });
      request.result.createObjectStore('waiting', { keyPath: 'seq' });
      request.result.createObjectStore('returned', { keyPath: 'id' });
    };
    const database = await result(request);
    // Another document deletes or upgrades: give way, the next call opens again.
    database.onversionchange = () => {
      database.close();
      this.#opened = null;
    };
    database.onclose = () => {
      this.#opened = null;
    };
    return database;
  }
}

function write(tx: IDBTransaction, change: Change): void {
  writeMeta(tx.objectStore('meta'), change);
  const cases = tx.objectStore('cases');
  if (change.clearCases) cases.clear();
  for (const one of change.putCases ?? []) cases.put(one);
  const waiting = tx.objectStore('waiting');
  for (const seq of change.removeWaiting ?? []) waiting.delete(seq);
  for (const action of change.addWaiting ?? []) waiting.put(action);
  const returned = tx.objectStore('returned');
  for (const id of change.removeReturned ?? []) returned.delete(id);
  for (const one of change.addReturned ?? []) returned.put({ ...one, id: one.action.id });
}

function writeMeta(store: IDBObjectStore, change: Change): void {
  const { device, nextSeq, sentSeq, cursor, policy, people, key } = change;
  for (const [name, value] of Object.entries({ device, nextSeq, sentSeq, cursor, policy, people, key })) {
    if (value !== undefined) store.put(value, name);
  }
}

async function entries(store: IDBObjectStore): Promise<Record<string, unknown>> {
  const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
  return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]));
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
  });
}

function finished(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onerror = () => reject(tx.error ?? new Error('IndexedDB gave no reason'));
    tx.onabort = () => reject(tx.error ?? new Error('the transaction was aborted (is the disk full?)'));
  });
}
