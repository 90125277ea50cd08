/**
 * What the background knows, in one place: settings, the account, its cases. Pages and panels read it and are told
 * when it has changed. Made anew at each start of the worker from storage alone.
 */
import { CoreError, type Person, type SyncClient, TransportError, type View } from '../../../sdk/client/src/index.ts';
import type { Case, Customer, Language, Post, Settings } from '../protocol.ts';
import { type Account, lastAccount, openAccount, rememberAccount, sameAccount } from './account.ts';
import { bareHandle } from './badges.ts';
import { Memory } from './memory.ts';
import type { Plugins } from './plugins/plugins.ts';
import { languageOf, readSettings, writeSettings } from './settings.ts';

/** An error for the person: `code` has a sentence in the panel's language, `message` is the English one. */
export class DeskError extends CoreError {}

export interface CaseEntry {
  case: Case;
  waiting: boolean;
}

export class Desk {
  readonly memory: Memory;
  settings: Settings;
  account: Account | null = null;
  /** Null: this build brings none. */
  plugins: Plugins | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #headsListeners = new Set<() => void>();
  #cases: Map<string, CaseEntry> | null = null;
  #announced = false;

  private constructor(memory: Memory, settings: Settings) {
    this.memory = memory;
    this.settings = settings;
  }

  /** Everything that the last worker left; then the network, which nobody waits for. */
  static async open(): Promise<Desk> {
    const [memory, settings, name] = await Promise.all([Memory.load(), readSettings(), lastAccount()]);
    const desk = new Desk(memory, settings);
    if (name && desk.#fits(name)) {
      // Without the account the panel still opens: it says what is wrong and lets the person sign in again.
      desk.account = await openAccount(name, memory, desk.#events).catch((error: unknown) => {
        console.error(error);
        return null;
      });
    }
    void desk.client?.sync().then(() => desk.freshHeads());
    return desk;
  }

  get client(): SyncClient | null {
    return this.account?.client ?? null;
  }
  get me(): Person | null {
    return this.client?.session?.person ?? null;
  }
  get language(): Language {
    return languageOf(this.settings);
  }
  /** Lower case, without `@`; empty while there is no policy. */
  get brandHandles(): string[] {
    return this.client?.ledger.policy?.brands.flatMap((brand) => brand.handles.map(bareHandle)) ?? [];
  }

  /** How the brands are called, and whoever works for them: words that no dictionary knows. */
  get brandWords(): string[] {
    const brands = this.client?.ledger.policy?.brands ?? [];
    const people = this.client?.ledger.kept.people ?? [];
    return [...brands, ...people].map(({ name }) => name);
  }

  nameOf(id: string): string {
    return this.client?.ledger.kept.people.find((person) => person.id === id)?.name ?? id;
  }

  /** Null: no policy yet, or the post shows no id. */
  caseIdOf(post: Post): string | null {
    const core = this.account?.core;
    if (!core || post.id === '' || !this.client?.ledger.policy) return null;
    return core.call('caseId', { platform: post.platform, post: post.id }).id;
  }

  /** All cases with waiting actions on top, read once between two changes. */
  cases(): ReadonlyMap<string, CaseEntry> {
    this.#cases ??= new Map(this.client?.ledger.cases().map(({ id, ...entry }) => [id, entry]) ?? []);
    return this.#cases;
  }

  view(caseId: string): View | null {
    return this.client?.ledger.view(caseId) ?? null;
  }

  async customer(caseId: string): Promise<Customer | null> {
    if (!this.client) throw new DeskError('unauthorized', 'Sign in first.');
    // A case that was opened a moment ago must be there before the backend can say whose it is.
    if (!this.client.ledger.kept.cases.some((one) => one.id === caseId)) await this.client.sync();
    return this.client.customer(caseId);
  }

  /** Calls `listener` after each change, several changes of one moment as one. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  changed(): void {
    this.#cases = null;
    if (this.#announced) return;
    this.#announced = true;
    queueMicrotask(() => {
      this.#announced = false;
      for (const listener of this.#listeners) listener();
    });
  }

  async signIn(request: { backend: string; tenant: string; person: string; password: string }): Promise<void> {
    const { locked, backend, tenant } = this.settings;
    const name = {
      backend: (locked.includes('backend') ? backend : request.backend).trim(),
      tenant: (locked.includes('tenant') ? tenant : request.tenant).trim(),
      person: request.person.trim(),
    };
    const known = this.account && sameAccount(this.account.name, name) ? this.account : null;
    const account = known ?? (await openAccount(name, this.memory, this.#events));
    try {
      await account.client.signIn({ tenant: name.tenant, person: name.person, password: request.password });
    } catch (error) {
      if (account !== known) account.client.close();
      throw error;
    }
    if (account !== this.account) this.account?.client.close();
    this.account = account;
    await rememberAccount(name);
    await writeSettings({ backend: name.backend, tenant: name.tenant });
    await this.reloadSettings();
    void this.freshHeads();
  }

  readonly #events = {
    onChange: () => this.changed(),
    onAdmin: (kind: string) => void (kind === 'heads.use' && this.freshHeads()),
  };

  /** The company may have taken other heads into use. Without the backend those that are here go on deciding. */
  async freshHeads(): Promise<void> {
    const { account } = this;
    const token = account?.client.session?.token;
    if (!account || !token) return;
    try {
      if (!(await account.heads.refresh(account.core, account.transport, token))) return;
      const policy = account.client.ledger.kept.policy?.text;
      if (policy !== undefined) account.core.call('loadPolicy', { policy });
      for (const listener of this.#headsListeners) listener();
      this.changed();
    } catch (error) {
      if (!(error instanceof TransportError)) console.error(error);
    }
  }

  /** Calls `listener` when posts have to be assessed anew. */
  onHeads(listener: () => void): void {
    this.#headsListeners.add(listener);
  }

  async signOut(): Promise<void> {
    await this.client?.signOut();
    await this.memory.set('focus', {});
    await this.memory.set('insertions', {});
    this.changed();
  }

  /** Settings were changed here or by the company. */
  async reloadSettings(): Promise<void> {
    this.settings = await readSettings();
    if (this.account && !this.#fits(this.account.name)) {
      // The company moved to another backend: what stands here belongs to the old one.
      await this.signOut();
      this.account?.client.close();
      this.account = null;
    }
    this.changed();
  }

  /** Forgets this device's data. Refused while actions wait, unless the person insists. */
  async deleteLocalData(force: boolean): Promise<void> {
    const waiting = this.client?.ledger.kept.waiting.length ?? 0;
    if (waiting > 0 && !force) throw new DeskError('waiting', `${waiting} actions have not been sent yet.`);
    await this.signOut();
    this.account?.client.close();
    await this.account?.storage.clear();
    await this.account?.heads.forget();
    await this.plugins?.forget();
    this.account = null;
    await rememberAccount(null);
    await chrome.storage.session.clear();
    this.changed();
  }

  #fits({ backend, tenant }: { backend: string; tenant: string }): boolean {
    const { locked } = this.settings;
    const moved = locked.includes('backend') && this.settings.backend !== backend;
    return !moved && !(locked.includes('tenant') && this.settings.tenant !== tenant);
  }
}
