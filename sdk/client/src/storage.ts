/**
 * What a device keeps. Everything that must hold together is one `Change` and one transaction: after a crash at any
 * moment either all of it is there or nothing.
 */
import type { DeviceKey } from './signer.ts';
import type { Action, Case, Person, Returned } from './types.ts';

export interface StoredPolicy {
  fingerprint: string;
  /** The document's bytes as they came: the fingerprint is over them. */
  text: string;
}

export interface Snapshot {
  /** 32 hex digits, made once; empty: none yet. */
  device: string;
  /** The number after the highest ever given on this device. */
  nextSeq: number;
  /** The highest number that was ever handed to the network: what lies above it can still be taken back. */
  sentSeq: number;
  /** Log version up to which `cases` is complete. */
  cursor: number;
  cases: Case[];
  /** By number, ascending. */
  waiting: Action[];
  /** Newest first. */
  returned: Returned[];
  policy: StoredPolicy | null;
  people: Person[];
  /** What this device signs with; null: none yet, or it cannot. */
  key: DeviceKey | null;
}

export interface Change {
  device?: string;
  nextSeq?: number;
  sentSeq?: number;
  cursor?: number;
  putCases?: Case[];
  /** Forgets all cases before `putCases`. */
  clearCases?: boolean;
  /** Removed before `addWaiting` is added: a number may move to another action in one change. */
  removeWaiting?: number[];
  addWaiting?: Action[];
  addReturned?: Returned[];
  /** Action ids. */
  removeReturned?: string[];
  policy?: StoredPolicy;
  people?: Person[];
  key?: DeviceKey;
}

export interface Storage {
  load(): Promise<Snapshot>;
  /** All or nothing; durable when it resolves. */
  commit(change: Change): Promise<void>;
  /** Forgets everything, the device included. */
  clear(): Promise<void>;
}

export const emptySnapshot = (): Snapshot => ({
  device: '',
  nextSeq: 1,
  sentSeq: 0,
  cursor: 0,
  cases: [],
  waiting: [],
  returned: [],
  policy: null,
  people: [],
  key: null,
});

/** Storage that dies with the process: for programs that need none, and for tests. */
export class MemoryStorage implements Storage {
  #kept = emptySnapshot();

  async load(): Promise<Snapshot> {
    return structuredClone(this.#kept);
  }

  async commit(change: Change): Promise<void> {
    this.#kept = applyChange(this.#kept, structuredClone(change));
  }

  async clear(): Promise<void> {
    this.#kept = emptySnapshot();
  }
}

/** The snapshot after the change; what `IndexedDbStorage` does record by record. */
export function applyChange(before: Snapshot, change: Change): Snapshot {
  const cases = new Map((change.clearCases ? [] : before.cases).map((one) => [one.id, one]));
  for (const one of change.putCases ?? []) cases.set(one.id, one);
  const waiting = new Map(before.waiting.map((action) => [action.seq, action]));
  for (const seq of change.removeWaiting ?? []) waiting.delete(seq);
  for (const action of change.addWaiting ?? []) waiting.set(action.seq, action);
  const dismissed = new Set(change.removeReturned);
  const added = new Set((change.addReturned ?? []).map((one) => one.action.id));
  const older = before.returned.filter((one) => !dismissed.has(one.action.id) && !added.has(one.action.id));
  return {
    device: change.device ?? before.device,
    nextSeq: change.nextSeq ?? before.nextSeq,
    sentSeq: change.sentSeq ?? before.sentSeq,
    cursor: change.cursor ?? before.cursor,
    cases: [...cases.values()],
    waiting: [...waiting.values()].sort((a, b) => a.seq - b.seq),
    returned: [...(change.addReturned ?? []), ...older].sort(newestFirst),
    policy: change.policy ?? before.policy,
    people: change.people ?? before.people,
    key: change.key ?? before.key,
  };
}

export const newestFirst = (a: Returned, b: Returned) => b.action.seq - a.action.seq;
