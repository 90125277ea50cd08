/** Devices of the sync client around the real core, against the real backend. What is missing is said, and skipped. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ActionBody,
  type ActionType,
  Core,
  HttpTransport,
  Ledger,
  MemorySessions,
  MemoryStorage,
  type Post,
  type SessionStore,
  type Storage,
  SyncClient,
  type Transport,
} from '../../../sdk/client/src/index.ts';
import { ROOT } from '../../e2e/lib/paths.ts';
import { loadModule, wasmDir } from '../../wasm/load.mjs';

const BINARY = process.env.LEITPLANKE_BINARY ?? join(ROOT, 'build/release/sdk/cli/leitplanke');

export const missing = [join(wasmDir, 'core.wasm'), BINARY].filter((file) => !existsSync(file));
export const skip = missing.length > 0 ? `needs ${missing.join(' and ')}: run scripts/build` : false;

export async function newCore(): Promise<Core> {
  const { Core: Raw } = await loadModule();
  const core = new Core(new Raw());
  core.loadHeads(await readFile(join(wasmDir, 'heads.lphs')));
  return core;
}

let lastId = 0;
/** 32 hex digits, the same in every run of the tests but unique in one. */
export const newId = () => (++lastId).toString(16).padStart(32, '0');
const newDevice = () => crypto.randomUUID().replaceAll('-', '');

export interface DeviceParts {
  storage?: Storage;
  sessions?: SessionStore;
  transport: Transport;
  onChange?: () => void;
}

/** A worker that has just started on this device. */
export async function startWorker(parts: DeviceParts): Promise<SyncClient> {
  const {
    storage = new MemoryStorage(),
    sessions = new MemorySessions(),
    transport,
    onChange = () => undefined,
  } = parts;
  const now = () => new Date();
  const ledger = new Ledger({ core: await newCore(), storage, now, newDevice });
  const client = new SyncClient({ ledger, transport, sessions, now, random: () => 0, newId, onChange });
  await client.open();
  return client;
}

export async function signedIn(url: string, person: string, parts: Partial<DeviceParts> = {}): Promise<SyncClient> {
  const client = await startWorker({ transport: new HttpTransport(url), ...parts });
  await client.signIn(credentials(person));
  return client;
}

export const credentials = (person: string) => ({ tenant: 'nordbahn', person, password: `demo-${person}` });

let lastPost = 0;
export function newPost(text = 'Seit einer Stunde steht der Zug. Was ist los?'): Post {
  const id = `17${String(++lastPost).padStart(17, '0')}`;
  const author = { handle: '@lena_brandt', name: 'Lena Brandt' };
  const url = `https://x.com/lena_brandt/status/${id}`;
  return { id, text, platform: 'x', onOwnPage: false, author, url, postedAt: '2026-11-20T08:00:00Z' };
}

/** Acts on the case as it stands now. */
export function act(client: SyncClient, caseId: string, type: ActionType, body: ActionBody = {}) {
  const base = client.ledger.view(caseId)?.case?.revision ?? 0;
  return client.act({ type, case: caseId, base, ...body });
}

export async function caseIdOf(post: Post): Promise<string> {
  const core = await newCore();
  core.call('loadPolicy', { policy: JSON.stringify(TENANT_ONLY) });
  return core.call('caseId', { platform: post.platform, post: post.id }).id;
}
/** Enough of a policy for the tenant's case ids. */
const TENANT_ONLY = {
  version: 1,
  tenant: 'nordbahn',
  languages: ['de'],
  timezone: 'Europe/Berlin',
  brands: [{ id: 'nordbahn', name: 'Nordbahn' }],
};

export const TEXT = 'Hallo Lena, das tut mir leid. Ihr Zug fährt in 20 Minuten weiter. ^AV';

export async function hashOf(text: string): Promise<string> {
  return (await newCore()).call('textHash', { text }).hash;
}

/** A case of its own, opened, claimed and submitted by `client`, and known to the backend. */
export async function submitted(client: SyncClient): Promise<string> {
  const post = newPost();
  const caseId = await caseIdOf(post);
  await act(client, caseId, 'case.open', { post });
  await act(client, caseId, 'case.claim');
  await act(client, caseId, 'review.submit', { text: TEXT, hash: await hashOf(TEXT), surface: 'public' });
  await client.sync();
  return caseId;
}
