/**
 * The sync client: a device's actions to the backend, the backend's log to the device, in the face of a worker that
 * is stopped at any moment and a network that is gone in the middle of anything.
 *
 * @example
 *   const client = new SyncClient({ ledger, transport, sessions, now, random, onChange: draw });
 *   await client.open();                       // after each start of the worker
 *   await client.signIn({ tenant, person, password });
 *   await client.act({ type: 'case.claim', case: id, base: 3 });   // durable when it resolves, sent soon
 *   client.ledger.view(id);                    // the case with waiting actions on top
 */
import { retryDelay } from './backoff.ts';
import { CoreError } from './core.ts';
import type { Ledger } from './ledger.ts';
import { Listener, LONG_POLL_S } from './listener.ts';
import { Lock } from './lock.ts';
import { Puller } from './puller.ts';
import { type FailureKind, type Transport, TransportError } from './transport.ts';
import type { Action, ActionBody, ActionType, Credentials, Customer, Doing, Present, Session } from './types.ts';

/** A token is renewed when less than this is left of it. */
export const REFRESH_BEFORE_MS = 10 * 60_000;
/** Policy and people are asked for again after this time. */
export const POLICY_AGE_MS = 10 * 60_000;

export type Connection = 'online' | 'offline' | 'signedOut' | 'refused';

/** Where the token lives; in an extension `storage.session`, never on disk. */
export interface SessionStore {
  load(): Promise<Session | null>;
  save(session: Session | null): Promise<void>;
}

/** A session that is gone with the process: the next one signs in anew. */
export class MemorySessions implements SessionStore {
  kept: Session | null = null;
  async load(): Promise<Session | null> {
    return this.kept;
  }
  async save(session: Session | null): Promise<void> {
    this.kept = session;
  }
}

export interface ClientParts {
  ledger: Ledger;
  transport: Transport;
  sessions: SessionStore;
  now: () => Date;
  random: () => number;
  newId: () => string;
  /** Something that a screen shows has changed. */
  onChange: () => void;
  /** The log told of something that an admin did beside the cases: `kind` as docs/protocol.md, "Receipt and log". */
  onAdmin?: (kind: string) => void;
}

export class SyncClient {
  readonly ledger: Ledger;
  readonly #parts: ClientParts;
  readonly #turn = new Lock();
  #session: Session | null = null;
  #connection: Connection = 'signedOut';
  #problem: { code: string; message: string } | null = null;
  #queued: Promise<void> | null = null;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #listener: Listener;
  readonly #puller: Puller;
  #policyAt = 0;
  #closed = false;

  constructor(parts: ClientParts) {
    this.#parts = parts;
    this.ledger = parts.ledger;
    const { ledger, transport } = parts;
    this.#puller = new Puller({
      ledger,
      transport,
      token: () => this.#token(),
      admin: (kind) => parts.onAdmin?.(kind),
    });
    this.#listener = new Listener({
      poke: () => parts.transport.poke(this.#token()),
      wait: async () => parts.transport.log(this.#token(), this.ledger.kept.cursor, 1, LONG_POLL_S),
      now: () => parts.now().getTime(),
      news: (version) => {
        if (version !== this.ledger.kept.cursor) void this.sync();
      },
      lost: () => this.#later(),
    });
  }

  get session(): Session | null {
    return this.#session;
  }
  get connection(): Connection {
    return this.#connection;
  }
  /** Why the backend refuses, or why its policy cannot be used. */
  get problem(): { code: string; message: string } | null {
    return this.#problem;
  }

  /** Brings back what the last worker left. Works without a network; call `sync` afterwards. */
  async open(): Promise<void> {
    this.#session = await this.#parts.sessions.load();
    await this.ledger.open(this.#session?.person ?? null, this.#session?.key ?? null);
    this.#connection = this.#session ? 'offline' : 'signedOut';
  }

  async signIn(credentials: Credentials): Promise<void> {
    const session = await this.#enter(credentials);
    await this.ledger.signedIn(session.person, session.nextSeq, session.key ?? null);
    await this.#parts.sessions.save(session);
    this.#session = session;
    this.#policyAt = 0;
    this.#failures = 0;
    await this.sync();
  }

  /** A key that was revoked is replaced by a new one. */
  async #enter(credentials: Credentials): Promise<Session> {
    const { transport } = this.#parts;
    try {
      return await transport.signIn(credentials, this.ledger.kept.device, this.ledger.kept.key);
    } catch (error) {
      if (!(error instanceof TransportError) || error.where !== '/key') throw error;
      await this.ledger.renewKey();
      return transport.signIn(credentials, this.ledger.kept.device, this.ledger.kept.key);
    }
  }

  async signOut(): Promise<void> {
    const token = this.#session?.token;
    await this.#forgetSession();
    await this.ledger.signedOut();
    this.#parts.onChange();
    // The token dies by itself soon; an unreachable backend must not keep anybody signed in.
    if (token) await this.#parts.transport.signOut(token).catch(() => undefined);
  }

  /** Durable when it resolves. Throws `CoreError` with the reason where it is not allowed. */
  async act(request: { type: ActionType; case: string; base: number } & ActionBody): Promise<Action> {
    if (!this.#session) throw new CoreError('unauthorized', 'Sign in first.');
    const at = this.#parts.now().toISOString();
    const { action } = await this.ledger.act({ id: this.#parts.newId(), at, ...request });
    this.#parts.onChange();
    void this.sync();
    return action;
  }

  /** Null: the backend knows no customer for this case's author. */
  async customer(caseId: string): Promise<Customer | null> {
    const session = this.#session;
    if (!session) throw new CoreError('unauthorized', 'Sign in first.');
    try {
      return await this.#parts.transport.customer(session.token, caseId);
    } catch (error) {
      await this.#failed(error, session);
      throw error;
    }
  }

  /** Says what the person does at a case; who else is there. Nobody, where the backend does not say. Never throws. */
  async presence(caseId: string, doing: Doing): Promise<Present[]> {
    if (!this.#session || this.#connection !== 'online') return [];
    return this.#parts.transport.presence(this.#session.token, caseId, doing).catch(() => []);
  }

  /** Pushes, then pulls. Calls while one is running lead to exactly one more. Never throws. */
  sync(): Promise<void> {
    this.#queued ??= this.#turn.run(async () => {
      this.#queued = null;
      await this.#round();
    });
    return this.#queued;
  }

  /** Stops timers and socket; storage keeps everything. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#listener.stop();
  }

  async #round(): Promise<void> {
    const session = this.#session;
    if (!session || this.#closed) return;
    clearTimeout(this.#retry);
    try {
      await this.#renew(session);
      await this.#freshPolicy();
      await this.#push();
      await this.#puller.pull(() => this.#parts.onChange());
      this.#failures = 0;
      this.#connection = 'online';
      if (!this.#closed) this.#listener.listen();
    } catch (error) {
      await this.#failed(error, session);
    }
    this.#parts.onChange();
  }

  /** Asks for a new token in good time. Where there is none any more, the old one serves until its own end. */
  async #renew(session: Session): Promise<void> {
    const left = Date.parse(session.expiresAt) - this.#parts.now().getTime();
    if (left > REFRESH_BEFORE_MS) return;
    try {
      const renewed = { ...session, ...(await this.#parts.transport.refresh(session.token)) };
      await this.#parts.sessions.save(renewed);
      this.#session = renewed;
    } catch (error) {
      const noMore = error instanceof TransportError && error.kind !== 'network';
      if (!noMore || left <= 0) throw error;
    }
  }

  async #freshPolicy(): Promise<void> {
    const now = this.#parts.now().getTime();
    if (this.ledger.policy && now - this.#policyAt < POLICY_AGE_MS) return;
    const known = this.ledger.policy && (this.ledger.kept.policy?.fingerprint ?? null);
    const policy = await this.#parts.transport.policy(this.#token(), known);
    this.#problem = null;
    try {
      if (policy) await this.ledger.setPolicy(policy);
    } catch (error) {
      // A policy that this version cannot read: the last good one stays, and the person is told.
      if (!(error instanceof CoreError)) throw error;
      this.#problem = { code: `policy_${error.code}`, message: error.message };
    }
    await this.ledger.setPeople(await this.#parts.transport.people(this.#token()));
    this.#policyAt = now;
  }

  async #push(): Promise<void> {
    for (;;) {
      const batch = await this.ledger.nextBatch();
      if (batch.length === 0) return;
      const { receipts } = await this.#parts.transport.push(this.#token(), batch);
      // The log first: an accepted action leaves the outbox when this device holds what it led to, so that a worker
      // that dies in between shows it still. Sent once more it is a duplicate.
      await this.#puller.pull(() => undefined);
      const removed = await this.ledger.settle(receipts);
      this.#parts.onChange();
      if (receipts.some((receipt) => receipt.status === 'rejected' && receipt.code === 'sequence')) {
        // Device and backend disagree about the numbers; signing in again tells the backend's.
        throw new TransportError('unauthorized', 'sequence', 'Sign in again: the backend lost count of this device.');
      }
      if (removed === 0) throw new TransportError('network', 'no_receipt', 'The backend answered without receipts.');
    }
  }

  async #failed(error: unknown, session: Session): Promise<void> {
    const kind: FailureKind = error instanceof TransportError ? error.kind : 'refused';
    const code = error instanceof TransportError || error instanceof CoreError ? error.code : 'local';
    if (kind === 'unauthorized') {
      if (this.#session?.token === session.token) await this.#forgetSession();
      this.#parts.onChange();
      return;
    }
    this.#connection = kind === 'network' ? 'offline' : 'refused';
    const wait = error instanceof TransportError ? error.retryAfterMs : 0;
    if (kind === 'refused') this.#problem = { code, message: error instanceof Error ? error.message : String(error) };
    this.#later(wait);
    this.#parts.onChange();
  }

  async #forgetSession(): Promise<void> {
    this.#session = null;
    this.#connection = 'signedOut';
    clearTimeout(this.#retry);
    this.#listener.stop();
    await this.#parts.sessions.save(null);
  }

  #later(atLeast = 0): void {
    clearTimeout(this.#retry);
    if (this.#closed || !this.#session) return;
    const delay = Math.max(atLeast, retryDelay(this.#failures++, this.#parts.random));
    this.#retry = setTimeout(() => void this.sync(), delay);
  }

  #token(): string {
    if (!this.#session) throw new TransportError('unauthorized', 'unauthorized', 'Signed out.');
    return this.#session.token;
  }
}
