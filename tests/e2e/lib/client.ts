/** A separate client of the backend: signs in with a device of its own and reads back what the browsers did. */

import { randomBytes } from 'node:crypto';

export interface LogEntry {
  version: number;
  person: string;
  at: string;
  action: { type: string; case: string; device: string; seq: number; hash?: string; text?: string };
  after: { id: string; state: string; reply: { permalink: string; hash: string; matches: boolean } | null };
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into bodies of many shapes
  body: any;
}

export class Client {
  readonly #base: string;
  readonly #device = randomBytes(16).toString('hex');
  #token = '';
  #nextSeq = 1;

  private constructor(base: string) {
    this.#base = base;
  }

  static async signIn(base: string, tenant: string, person: string, password: string): Promise<Client> {
    const client = new Client(base);
    const { status, body } = await client.call('POST', '/v1/session', {
      tenant,
      person,
      password,
      device: client.#device,
    });
    if (status !== 200) throw new Error(`sign-in of ${person} failed: ${status} ${JSON.stringify(body)}`);
    client.#token = body.token;
    client.#nextSeq = body.nextSeq;
    return client;
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json', 'Leitplanke-Protocol': '1' };
    if (this.#token) headers.Authorization = `Bearer ${this.#token}`;
    const init: RequestInit = { method, headers };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await fetch(this.#base + path, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }

  /** Pushes one action, made up by hand. */
  act(action: Record<string, unknown>): Promise<Answer> {
    const id = randomBytes(16).toString('hex');
    const made = { id, device: this.#device, seq: this.#nextSeq++, at: new Date().toISOString(), ...action };
    return this.call('POST', '/v1/actions', { actions: [made] });
  }

  /** The whole log, page by page. */
  async log(): Promise<LogEntry[]> {
    const entries: LogEntry[] = [];
    for (let after = 0, more = true; more; ) {
      const { body } = await this.call('GET', `/v1/log?after=${after}&limit=200`);
      entries.push(...(body.entries as LogEntry[]));
      more = body.more === true;
      after = entries.at(-1)?.version ?? after;
    }
    return entries;
  }
}
