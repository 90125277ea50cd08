/**
 * The signed-in person's client: core, ledger, storage and transport for one account (backend, tenant, person).
 * Each account has its own database, so that two people on one machine share neither outbox nor device number.
 */
import {
  backendUrl,
  type Core,
  HttpTransport,
  IndexedDbStorage,
  Ledger,
  SyncClient,
} from '../../../sdk/client/src/index.ts';
import { startCore } from './core-loader.ts';
import { readLocal, writeLocal } from './local.ts';
import type { Memory } from './memory.ts';

const LOCAL_KEY = 'account';

export interface AccountName {
  backend: string;
  tenant: string;
  person: string;
}

export interface Account {
  name: AccountName;
  core: Core;
  storage: IndexedDbStorage;
  client: SyncClient;
}

export const lastAccount = () => readLocal<AccountName>(LOCAL_KEY);
export const rememberAccount = (name: AccountName | null) => writeLocal(LOCAL_KEY, name);

export const sameAccount = (a: AccountName, b: AccountName) =>
  a.backend === b.backend && a.tenant === b.tenant && a.person === b.person;

/** Starts core and storage of an account; nothing is sent. Throws a sentence where the address is unusable. */
export async function openAccount(name: AccountName, memory: Memory, onChange: () => void): Promise<Account> {
  const transport = new HttpTransport(backendUrl(name.backend).href);
  const storage = new IndexedDbStorage(`leitplanke ${name.backend} ${name.tenant} ${name.person}`);
  const core = await startCore();
  const ledger = new Ledger({ core, storage, now: () => new Date(), newDevice: () => randomHex(16) });
  const client = new SyncClient({
    ledger,
    transport,
    sessions: { load: async () => memory.get('session'), save: (session) => memory.set('session', session) },
    now: () => new Date(),
    random: Math.random,
    newId: () => randomHex(16),
    onChange,
  });
  await client.open();
  return { name, core, storage, client };
}

/** `bytes` random bytes as hex digits. */
export function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
