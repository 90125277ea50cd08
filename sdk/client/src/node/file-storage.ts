/**
 * The device's memory in a folder: a journal of changes, each one line, on the disk before `commit` resolves. A line that
 * a crash has torn is forgotten; it was never acknowledged to anybody. Now and then the journal is written anew as one
 * snapshot. The file has the device's private key in it: it is readable by its owner only.
 */
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DeviceKey, keyParameters } from '../signer.ts';
import { applyChange, type Change, emptySnapshot, type Snapshot, type Storage } from '../storage.ts';

const JOURNAL = 'device.jsonl';
const OWNER_ONLY = 0o600;
/** Changes in the journal before it is written anew. */
const CHANGES_KEPT = 1000;

type Line = { snapshot: Stored<Snapshot> } | { change: Stored<Change> };
type Stored<T> = Omit<T, 'key'> & { key?: (Omit<DeviceKey, 'private'> & { private: JsonWebKey }) | null };

export class FileStorage implements Storage {
  readonly #folder: string;
  #journal: FileHandle | null = null;
  #kept: Snapshot | null = null;
  #changes = 0;

  /** `folder` is made if it is not there. One process at a time: see `lockFolder`. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async load(): Promise<Snapshot> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const read = await this.#read();
    await this.#compact(read);
    this.#kept = read;
    return structuredClone(read);
  }

  async commit(change: Change): Promise<void> {
    const before = this.#kept ?? (await this.load());
    if (!this.#journal || this.#changes >= CHANGES_KEPT) await this.#compact(before);
    try {
      await this.#append({ change: await stored(change) });
    } catch (error) {
      // Whatever of it reached the file goes with the next snapshot, which is the one from before.
      await this.close();
      throw error;
    }
    this.#kept = applyChange(before, structuredClone(change));
    this.#changes += 1;
  }

  async clear(): Promise<void> {
    await this.close();
    await rm(this.#path, { force: true });
    this.#kept = null;
  }

  async close(): Promise<void> {
    await this.#journal?.close();
    this.#journal = null;
  }

  get #path(): string {
    return join(this.#folder, JOURNAL);
  }

  async #append(line: Line): Promise<void> {
    await this.#journal?.appendFile(`${JSON.stringify(line)}\n`);
    await this.#journal?.sync();
  }

  async #read(): Promise<Snapshot> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    let kept = emptySnapshot();
    const lines = text.split('\n');
    for (const [n, line] of lines.entries()) {
      // The last one has no line feed: it is empty, or torn.
      if (n === lines.length - 1) break;
      const read = parsed(line, `${this.#path}:${n + 1}`);
      kept = 'snapshot' in read ? await revived(read.snapshot) : applyChange(kept, await revived(read.change));
    }
    return kept;
  }

  /** One snapshot in the place of the journal: written beside it, then put there whole. */
  async #compact(kept: Snapshot): Promise<void> {
    await this.close();
    const fresh = `${this.#path}.new`;
    this.#journal = await open(fresh, 'w', OWNER_ONLY);
    await this.#append({ snapshot: await stored(kept) });
    await rename(fresh, this.#path);
    await syncFolder(this.#folder);
    this.#changes = 0;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function parsed(line: string, where: string): Line {
  try {
    return JSON.parse(line) as Line;
  } catch {
    throw new Error(`${where} cannot be read: the file was changed or damaged. Move it away to start anew.`);
  }
}

async function stored<T extends { key?: DeviceKey | null }>(value: T): Promise<Stored<T>> {
  const { key, ...rest } = value;
  if (!key) return value as Stored<T>;
  return { ...rest, key: { ...key, private: await crypto.subtle.exportKey('jwk', key.private) } };
}

async function revived<T extends { key?: DeviceKey | null }>(value: Stored<T>): Promise<T> {
  const { key, ...rest } = value;
  if (!key) return value as T;
  const uses: KeyUsage[] = ['sign'];
  const made = await crypto.subtle.importKey('jwk', key.private, keyParameters(key.algorithm), true, uses);
  return { ...rest, key: { ...key, private: made } } as unknown as T;
}
