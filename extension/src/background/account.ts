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
import { shippedHeads, startCore } from './core-loader.ts';
import { TenantHeads } from './heads.ts';
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
  transport: HttpTransport;
  heads: TenantHeads;
  /** Another core with the same heads and no policy yet; whoever asks for it frees it. */
  secondCore: () => Promise<Core>;
}

export const lastAccount = () => readLocal<AccountName>(LOCAL_KEY);
export const rememberAccount = (name: AccountName | null) => writeLocal(LOCAL_KEY, name);

export const sameAccount = (a: AccountName, b: AccountName) =>
  a.backend === b.backend && a.tenant === b.tenant && a.person === b.person;

export interface AccountEvents {
  onChange: () => void;
  /** An admin did something beside the cases. */
  onAdmin: (kind: string) => void;
}

/** Starts core and storage of an account; nothing is sent. Throws a sentence where the address is unusable. */
export async function openAccount(name: AccountName, memory: Memory, events: AccountEvents): Promise<Account> {
  const transport = new HttpTransport(backendUrl(name.backend).href);
  const storage = new IndexedDbStorage(`leitplanke ${name.backend} ${name.tenant} ${name.person}`);
  const core = await startCore();
  const heads = new TenantHeads(name, { shipped: shippedHeads, read: readLocal, write: writeLocal });
  await heads.open(core);
  const ledger = new Ledger({ core, storage, now: () => new Date(), newDevice: () => randomHex(16) });
  const client = new SyncClient({
    ledger,
    transport,
    sessions: { load: async () => memory.get('session'), save: (session) => memory.set('session', session) },
    now: () => new Date(),
    random: Math.random,
    newId: () => randomHex(16),
    ...events,
  });
  await client.open();
  const secondCore = async () => {
    const second = await startCore();
    await heads.into(second);
    return second;
  };
  return { name, core, storage, client, transport, heads, secondCore };
}

/** `bytes` random bytes as hex digits. */
export function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
