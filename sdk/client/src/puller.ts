/**
 * Brings a device up to the backend's log: page by page behind its cursor, and where it has nothing and the log is long, by a
 * snapshot of all cases first.
 */
import type { Ledger } from './ledger.ts';
import { type Transport, TransportError } from './transport.ts';
import type { LogPage } from './types.ts';

export const LOG_PAGE = 200;
/** A log longer than this is not read from its beginning. */
export const SNAPSHOT_FROM = 1000;
export const SNAPSHOT_PAGE = 500;

/** The answer to a log that is asked for beyond its end. */
const LOG_TOO_SHORT = 409;
/** The answer of a backend from before there were snapshots. */
const NO_SUCH_ADDRESS = 404;

export interface PullerParts {
  ledger: Ledger;
  transport: Transport;
  /** Throws where nobody is signed in any more. */
  token: () => string;
  /** What an admin did beside the cases. */
  admin: (kind: string) => void;
}

export class Puller {
  readonly #parts: PullerParts;
  constructor(parts: PullerParts) {
    this.#parts = parts;
  }

  /** Until there is nothing more; `changed` is called after each page that changed cases. */
  async pull(changed: () => void): Promise<void> {
    const { ledger } = this.#parts;
    for (;;) {
      const { cursor } = ledger.kept;
      const page = await this.#page(cursor);
      if (page === null) {
        await ledger.forgetLog();
        continue;
      }
      if (cursor === 0 && page.version > SNAPSHOT_FROM && (await this.#takeSnapshot())) {
        changed();
        continue;
      }
      const cases = await ledger.applyPage(page.entries);
      if (page.entries.some(({ admin }) => admin)) await this.#freshPeople();
      for (const { admin } of page.entries) if (admin) this.#parts.admin(admin.kind);
      if (cases.length > 0) changed();
      if (!page.more || ledger.kept.cursor === cursor) return;
    }
  }

  /** Null: the log is shorter than what this device has seen (the backend was restored from a backup). */
  async #page(cursor: number): Promise<LogPage | null> {
    // Of a log that may be long, no more at first than what tells how long it is.
    const limit = cursor === 0 ? 1 : LOG_PAGE;
    try {
      const page = await this.#parts.transport.log(this.#parts.token(), cursor, limit);
      return page.version < cursor ? null : page;
    } catch (error) {
      if (cursor > 0 && error instanceof TransportError && error.status === LOG_TOO_SHORT) return null;
      throw error;
    }
  }

  /** False: the backend has none, and the log has to be read from its beginning. */
  async #takeSnapshot(): Promise<boolean> {
    const { ledger, transport, token } = this.#parts;
    let version: number | null = null;
    for (let after = '', more = true; more; ) {
      const page = await transport.snapshot(token(), after, SNAPSHOT_PAGE).catch((error: unknown) => {
        if (error instanceof TransportError && error.status === NO_SUCH_ADDRESS) return null;
        throw error;
      });
      if (page === null) return false;
      const first = version === null;
      // Cases that change while this goes on come again with the log behind the first page's version.
      version ??= page.version;
      after = page.cases.at(-1)?.id ?? '';
      more = page.more && after !== '';
      await ledger.takeCases({ cases: page.cases, first, cursor: more ? null : version });
    }
    await this.#freshPeople();
    return ledger.kept.cursor > 0;
  }

  async #freshPeople(): Promise<void> {
    const { ledger, transport, token } = this.#parts;
    await ledger.setPeople(await transport.people(token()));
  }
}
