/**
 * What outlives the browser and is no account's data: settings and the account used last. In IndexedDB and not in
 * `storage.local`, because content scripts can write there: a page that took its renderer over must not be able to
 * tell the background another backend.
 */
const NAME = 'leitplanke';
const STORE = 'local';

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

export async function readLocal<T>(key: string): Promise<T | null> {
  const store = (await database()).transaction(STORE).objectStore(STORE);
  return new Promise((resolve, reject) => {
    const request = store.get(key);
    request.onsuccess = () => resolve((request.result as T | undefined) ?? null);
    request.onerror = () => reject(request.error);
  });
}

/** Null removes. */
export async function writeLocal(key: string, value: unknown): Promise<void> {
  const tx = (await database()).transaction(STORE, 'readwrite');
  if (value === null) tx.objectStore(STORE).delete(key);
  else tx.objectStore(STORE).put(value, key);
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
}
