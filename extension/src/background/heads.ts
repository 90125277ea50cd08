/**
 * The company's own heads: trained on the backend from its agents' corrections, kept on this device, put behind the ones
 * that ship. What is kept is believed only as long as its hash fits; without it the ones that ship decide.
 */
import { type Core, CoreError, type HttpTransport } from '../../../sdk/client/src/index.ts';

const PATH = 'v1/heads/current';
const MAGIC = 'LPHS';
/** The magic and a count of two bytes. */
const HEADER_BYTES = 6;
export const MAX_HEADS_BYTES = 1_000_000;

interface Kept {
  etag: string;
  /** Null: the company uses the heads that ship. */
  bytes: Uint8Array | null;
  sha256: string;
}

const NONE = new Uint8Array();

export interface HeadsParts {
  /** The file that comes with the extension. */
  shipped: () => Promise<Uint8Array>;
  /** What outlives the browser. */
  read: (key: string) => Promise<unknown>;
  write: (key: string, value: unknown) => Promise<void>;
}

export class TenantHeads {
  readonly #key: string;
  readonly #parts: HeadsParts;
  #etag = '';
  #bytes: Uint8Array | null = null;

  constructor({ backend, tenant }: { backend: string; tenant: string }, parts: HeadsParts) {
    this.#key = `heads ${backend} ${tenant}`;
    this.#parts = parts;
  }

  /** What was kept goes into the core, before any policy. What is broken is forgotten, and asked for again. */
  async open(core: Core): Promise<void> {
    const kept = (await this.#parts.read(this.#key).catch(() => null)) as Kept | null;
    if (!kept) return;
    const whole = kept.sha256 === (await sha256(kept.bytes ?? NONE));
    if (whole && (await this.#take(core, kept.bytes))) this.#etag = kept.etag;
    else await this.#parts.write(this.#key, null);
  }

  /** Asks the backend. True: other heads are in the core now, and the policy has to be loaded again. */
  async refresh(core: Core, transport: Pick<HttpTransport, 'file'>, token: string): Promise<boolean> {
    const file = await transport.file(PATH, token, this.#etag);
    if (file === null) return false;
    const { etag, bytes } = file;
    const changes = bytes !== null || this.#bytes !== null;
    if (changes && !(await this.#take(core, bytes))) {
      throw new CoreError('unsupported', 'This version of Leitplanke cannot use the company’s own heads.');
    }
    this.#etag = etag;
    await this.#parts.write(this.#key, { etag, bytes, sha256: await sha256(bytes ?? NONE) } satisfies Kept);
    return changes;
  }

  /** Puts the same heads into another core; before its policy. */
  async into(core: Core): Promise<void> {
    await this.#take(core, this.#bytes);
  }

  forget(): Promise<void> {
    return this.#parts.write(this.#key, null);
  }

  async #take(core: Core, bytes: Uint8Array | null): Promise<boolean> {
    const shipped = await this.#parts.shipped();
    try {
      core.loadHeads(bytes === null ? shipped : joined(shipped, bytes));
      this.#bytes = bytes;
      return true;
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      return false;
    }
  }
}

/** One file of two; of two heads of one name the later counts. Throws `CoreError` where the second is none. */
export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const magic = new TextDecoder('latin1').decode(second.subarray(0, MAGIC.length));
  if (second.length < HEADER_BYTES || second.length > MAX_HEADS_BYTES || magic !== MAGIC) {
    throw new CoreError('invalid_argument', 'This is no file of heads.');
  }
  const count = (bytes: Uint8Array) => (bytes[4] ?? 0) + 256 * (bytes[5] ?? 0);
  const both = new Uint8Array(first.length + second.length - HEADER_BYTES);
  both.set(first);
  both.set(second.subarray(HEADER_BYTES), first.length);
  new DataView(both.buffer).setUint16(MAGIC.length, count(first) + count(second), true);
  return both;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
