/**
 * A device in one piece, for programs that are no extension: the sync client with what it stands on, and the few things
 * that every such program does.
 *
 * @example
 *   const device = await openDevice({ backend: 'https://desk.example', core });
 *   await device.client.signIn({ tenant: 'nordbahn', person: 'anna', password });
 *   const id = await device.openCase(post);
 *   await device.act('case.note', id, { text: 'Imported from the old desk.' });
 *   const back = await device.flush();      // what the backend has refused, with the reasons
 *   await device.close();
 */
import { MemorySessions, type SessionStore, SyncClient } from './client.ts';
import type { Core } from './core.ts';
import { Ledger } from './ledger.ts';
import type { DeviceKey } from './signer.ts';
import { MemoryStorage, type Storage } from './storage.ts';
import { HttpTransport, TransportError } from './transport.ts';
import type { Action, ActionBody, ActionType, Case, Post, Returned } from './types.ts';

export interface DeviceOptions {
  /** `https://…`, or `http://` on this machine. */
  backend: string;
  core: Core;
  /** Where what waits is kept; without it in memory, and lost with the process. */
  storage?: Storage | undefined;
  /** Where the token is kept; without it in memory. */
  sessions?: SessionStore | undefined;
  /** Cases, connection or outbox have changed. Called often: draw, don't compute. */
  onChange?: (() => void) | undefined;
  fetch?: typeof fetch | undefined;
  /** Makes the device's key; without it one that cannot be read out. */
  newKey?: (() => Promise<DeviceKey | null>) | undefined;
  /** Done last by `close`. */
  closed?: (() => Promise<void>) | undefined;
}

/** 32 hex digits. */
const newId = () => crypto.randomUUID().replaceAll('-', '');

export class Device {
  readonly client: SyncClient;
  readonly core: Core;
  readonly #closed: () => Promise<void>;

  constructor(client: SyncClient, core: Core, closed: () => Promise<void>) {
    this.client = client;
    this.core = core;
    this.#closed = closed;
  }

  /** The case of this post: opened now, unless this device knows it already. Its id. */
  async openCase(post: Post): Promise<string> {
    const { id } = this.core.call('caseId', { platform: post.platform, post: post.id });
    if (!this.case(id)) await this.client.act({ type: 'case.open', case: id, base: 0, post });
    return id;
  }

  /** Acts on the case as this device sees it now. Durable in the storage when it resolves; `CoreError` where it is not allowed. */
  act(type: ActionType, caseId: string, body: ActionBody = {}): Promise<Action> {
    return this.client.act({ type, case: caseId, base: this.case(caseId)?.revision ?? 0, ...body });
  }

  /** Null: no such case, or signed out. */
  case(id: string): Case | null {
    return this.client.ledger.view(id)?.case ?? null;
  }

  /** All cases, what waits on top. */
  cases(): Case[] {
    return this.client.ledger.cases().map((one) => one.case);
  }

  /**
   * Sends everything that waits and pulls what is new. Gives back what the backend has refused since the last time;
   * throws `TransportError` where the backend could not be asked: what waits stays in the storage, and is sent again later
   * by itself.
   */
  async flush(): Promise<Returned[]> {
    await this.client.sync();
    const { ledger, connection, problem } = this.client;
    const { waiting, returned } = ledger.kept;
    if (waiting.length > 0 || connection !== 'online') {
      const { code, message } = problem ?? { code: connection, message: 'The backend cannot be reached.' };
      throw new TransportError(connection === 'signedOut' ? 'unauthorized' : 'network', code, message);
    }
    for (const one of returned) await ledger.dismissReturned(one.action.id);
    return returned;
  }

  /** Stops timers and sockets, and lets what is under way end. What waits stays in the storage. */
  async close(): Promise<void> {
    this.client.close();
    await this.client.sync();
    await this.#closed();
  }
}

/** Reads the storage and starts. Works without a network; signed out unless `sessions` still has a token. */
export async function openDevice(options: DeviceOptions): Promise<Device> {
  const { backend, core, storage = new MemoryStorage(), sessions = new MemorySessions(), newKey } = options;
  const now = () => new Date();
  const ledger = new Ledger({ core, storage, now, newDevice: newId, newKey });
  const transport = options.fetch ? new HttpTransport(backend, options.fetch) : new HttpTransport(backend);
  const onChange = options.onChange ?? (() => undefined);
  const client = new SyncClient({ ledger, transport, sessions, now, random: Math.random, newId, onChange });
  await client.open();
  return new Device(client, core, options.closed ?? (async () => undefined));
}
