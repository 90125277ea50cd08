/**
 * The core's outbox and replica, and the storage behind them, kept in step. Every method is one step that either
 * happened in both or in neither: where storage fails, the core is put back to what storage holds.
 *
 * The order that loses nothing: `act` persists before it resolves; `nextBatch` hands out only what is persisted;
 * `settle` removes only what the backend has answered.
 */
import { type Core, CoreError, type Verbs, type View } from './core.ts';
import { Lock } from './lock.ts';
import { renumber } from './numbers.ts';
import { type DeviceKey, makeDeviceKey, newNonce, signText } from './signer.ts';
import { applyChange, type Change, emptySnapshot, type Snapshot, type Storage } from './storage.ts';
import type { Action, ActionType, Case, LogEntry, NewAction, Person, PolicyInfo, Receipt } from './types.ts';

/** Actions in one push; the core hands out fewer where their bodies are large. */
export const MAX_BATCH = 100;

/** What two people put their names to. */
const SIGNED: ActionType[] = ['review.submit', 'review.approve'];

export interface LedgerParts {
  core: Core;
  storage: Storage;
  now: () => Date;
  /** 32 hex digits. */
  newDevice: () => string;
  /** Without it: a key that cannot be read out. */
  newKey?: (() => Promise<DeviceKey | null>) | undefined;
}

export class Ledger {
  readonly #parts: LedgerParts;
  readonly #lock = new Lock();
  #kept: Snapshot = emptySnapshot();
  #person: Person | null = null;
  #info: PolicyInfo | null = null;
  /** The key that the backend has of this device; another one would only be refused. */
  #enrolled: string | null = null;

  constructor(parts: LedgerParts) {
    this.#parts = parts;
  }

  /** What storage holds, as of the last finished step. Not to be changed. */
  get kept(): Readonly<Snapshot> {
    return this.#kept;
  }
  get policy(): PolicyInfo | null {
    return this.#info;
  }
  /** Policy and person are there: cases can be read and actions taken. */
  get ready(): boolean {
    return this.#person !== null && this.#info !== null;
  }

  /**
   * Reads storage and starts the core. `person` null: signed out, only the last good policy is used. `enrolled`: the key
   * that the sign-in's answer named.
   */
  open(person: Person | null, enrolled: string | null = null): Promise<void> {
    return this.#lock.run(async () => {
      this.#person = person;
      this.#enrolled = enrolled;
      this.#kept = await this.#parts.storage.load();
      if (!this.#kept.device) await this.#commit({ device: this.#parts.newDevice() });
      if (!this.#kept.key) await this.#makeKey();
      this.#loadKeptPolicy();
      await this.#restoreWhatCanBe();
    });
  }

  /** The key was revoked: another one, to be enrolled by the next sign-in. */
  renewKey(): Promise<void> {
    return this.#lock.run(() => this.#makeKey());
  }

  /** After a sign-in: the person, the number that the backend expects next from this device, the key that it has of it. */
  signedIn(person: Person, expected: number, enrolled: string | null = null): Promise<void> {
    return this.#lock.run(async () => {
      this.#enrolled = enrolled;
      const moved = renumber(this.#kept.waiting, this.#kept.nextSeq, expected);
      if (moved) await this.#commit({ ...moved, sentSeq: expected - 1 });
      this.#person = person;
      await this.#restoreWhatCanBe();
    });
  }

  /** The outbox stays; the cases go unless actions still wait on them. */
  signedOut(): Promise<void> {
    return this.#lock.run(async () => {
      this.#person = null;
      if (this.#kept.waiting.length === 0) await this.#commit({ clearCases: true, cursor: 0 });
    });
  }

  /** Takes the action: checked by the core, numbered, durable. Throws `CoreError` where the core refuses. */
  act(action: NewAction): Promise<{ action: Action; view: View }> {
    return this.#lock.run(async () => {
      const taken = this.#parts.core.call('act', { action: await this.#signed(action), now: this.#now() });
      await this.#commit({ addWaiting: [taken.action], nextSeq: taken.action.seq + 1 });
      return taken;
    });
  }

  /** The oldest actions that fit into one push, marked as sent; empty: nothing waits. */
  nextBatch(): Promise<Action[]> {
    return this.#lock.run(async () => {
      if (!this.ready) return [];
      const { actions: batch } = this.#parts.core.call('peek', { max: MAX_BATCH });
      const last = batch.at(-1)?.seq ?? 0;
      if (last > this.#kept.sentSeq) await this.#commit({ sentSeq: last });
      return batch;
    });
  }

  /** Books the backend's answers; returns how many actions are no longer waiting. */
  settle(receipts: Receipt[]): Promise<number> {
    return this.#lock.run(async () => {
      const { remove, replace, returned } = this.#parts.core.call('settle', { receipts });
      await this.#commit({ removeWaiting: remove, addWaiting: replace, addReturned: returned });
      return remove.length;
    });
  }

  /** Takes a page of the log in; returns the ids of the cases that changed. */
  applyPage(entries: LogEntry[]): Promise<string[]> {
    return this.#lock.run(async () => {
      if (!this.ready || entries.length === 0) return [];
      const { cursor, changed } = this.#parts.core.call('pull', { entries });
      await this.#commit({ cursor, putCases: changed });
      return changed.map((one) => one.id);
    });
  }

  /**
   * A page of a snapshot of all cases. `cursor`, with the last page only: the version that the log is read on from. Until
   * then it stays at 0, so that a worker that stops in between begins anew.
   */
  takeCases(page: { cases: Case[]; first: boolean; cursor: number | null }): Promise<void> {
    return this.#lock.run(async () => {
      if (!this.ready) return;
      const { cases: putCases, first, cursor } = page;
      await this.#commit({ putCases, ...(first && { clearCases: true }), ...(cursor !== null && { cursor }) });
      if (cursor !== null) this.#restore();
    });
  }

  /** The backend's log is shorter than what this device has seen (a restored backup): read it from the start. */
  forgetLog(): Promise<void> {
    return this.#lock.run(async () => {
      await this.#commit({ clearCases: true, cursor: 0 });
      this.#restore();
    });
  }

  /** A new policy. Throws `CoreError` where the core cannot use it; the last good one stays. */
  setPolicy(policy: { fingerprint: string; text: string }): Promise<void> {
    return this.#lock.run(async () => {
      const first = this.#info === null;
      this.#info = this.#parts.core.call('loadPolicy', { policy: policy.text });
      await this.#commit({ policy });
      if (first) await this.#restoreWhatCanBe();
    });
  }

  setPeople(people: Person[]): Promise<void> {
    return this.#lock.run(async () => {
      if (JSON.stringify(people) === JSON.stringify(this.#kept.people)) return;
      await this.#commit({ people });
      this.#restore();
    });
  }

  /** Takes back the newest action if it never left the device. False: too late. */
  takeBack(actionId: string): Promise<boolean> {
    return this.#lock.run(async () => {
      const last = this.#kept.waiting.at(-1);
      if (!last || last.id !== actionId || last.seq <= this.#kept.sentSeq) return false;
      await this.#commit({ removeWaiting: [last.seq], nextSeq: last.seq });
      this.#restore();
      return true;
    });
  }

  dismissReturned(actionId: string): Promise<void> {
    return this.#lock.run(() => this.#commit({ removeReturned: [actionId] }));
  }

  /** Null: no such case, or signed out. */
  view(caseId: string): View | null {
    if (!this.ready) return null;
    const view = this.#parts.core.call('view', { case: caseId, now: this.#now() });
    return view.exists ? view : null;
  }

  cases(): Verbs['cases'][1] {
    return this.ready ? this.#parts.core.call('cases', { now: this.#now() }) : [];
  }

  async #makeKey(): Promise<void> {
    const key = await (this.#parts.newKey ?? makeDeviceKey)();
    // Where a browser cannot keep a key (a private window), its person works on; the policy says what that is worth.
    if (key) await this.#commit({ key }).catch(() => undefined);
  }

  async #signed(action: NewAction): Promise<NewAction> {
    const { key } = this.#kept;
    if (!key || !this.#info || key.id !== this.#enrolled || !SIGNED.includes(action.type)) return action;
    const signature = { key: key.id, nonce: newNonce(), policy: this.#info.fingerprint, value: '' };
    const { text } = this.#parts.core.call('signingText', { action: { ...action, signature } });
    return { ...action, signature: { ...signature, value: await signText(key, text) } };
  }

  async #commit(change: Change): Promise<void> {
    try {
      await this.#parts.storage.commit(change);
    } catch (error) {
      // What the core has done since must not outlive what storage refused.
      this.#restore();
      throw error;
    }
    this.#kept = applyChange(this.#kept, change);
  }

  /** A policy that an older version kept and this core cannot read is asked for again. */
  #loadKeptPolicy(): void {
    try {
      if (this.#kept.policy) this.#info = this.#parts.core.call('loadPolicy', { policy: this.#kept.policy.text });
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
    }
  }

  /** What another version kept must not lock the person out: cases come again from the log, actions come back. */
  async #restoreWhatCanBe(): Promise<void> {
    if (this.#restores()) return;
    await this.#commit({ clearCases: true, cursor: 0 });
    if (this.#restores()) return;
    const { waiting } = this.#kept;
    const message = 'This version of Leitplanke cannot read the action.';
    const addReturned = waiting.map((action) => ({ action, code: 'unsupported', message }));
    const removeWaiting = waiting.map((action) => action.seq);
    await this.#commit({ removeWaiting, addReturned, nextSeq: this.#kept.sentSeq + 1 });
    this.#restore();
  }

  #restores(): boolean {
    try {
      this.#restore();
      return true;
    } catch (error) {
      if (error instanceof CoreError) return false;
      throw error;
    }
  }

  #restore(): void {
    if (!this.#person || !this.#info) return;
    const { device, nextSeq, cursor, people, cases, waiting } = this.#kept;
    this.#parts.core.call('restore', { device, nextSeq, cursor, person: this.#person, people, cases, waiting });
  }

  #now(): string {
    return this.#parts.now().toISOString();
  }
}
