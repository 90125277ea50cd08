/** The backend's requests (docs/protocol.md) over `fetch`. Holds no state but the address and the token. */
import type { DeviceKey } from './signer.ts';
import type { StoredPolicy } from './storage.ts';
import type {
  Action,
  Credentials,
  Customer,
  Doing,
  LogPage,
  Person,
  Present,
  Receipt,
  Session,
  SnapshotPage,
} from './types.ts';

export const PROTOCOL_VERSION = 1;
/** A service worker is stopped after 30 s in one fetch; a request must fail by itself before. */
export const REQUEST_TIMEOUT_MS = 15_000;

/** `network`: try again later. `unauthorized`: sign in again. `refused`: the same request will never work. */
export type FailureKind = 'network' | 'unauthorized' | 'refused';

export class TransportError extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly status: number;
  /** The backend asks to be left alone so long; 0: it says nothing. */
  retryAfterMs = 0;
  /** JSON pointer to what is wrong in the request; empty: it says nothing. */
  where = '';
  /** The answer's whole body; undefined: none, or no JSON. */
  body: unknown;
  constructor(kind: FailureKind, code: string, message: string, status = 0) {
    super(message);
    this.name = 'TransportError';
    this.kind = kind;
    this.code = code;
    this.status = status;
  }
}

const CONFLICT = 409;

export interface PushAnswer {
  receipts: Receipt[];
  version: number;
}

export interface Transport {
  /** `key`: enrolled for the device from now on. */
  signIn(credentials: Credentials, device: string, key?: DeviceKey | null): Promise<Session>;
  refresh(token: string): Promise<Session>;
  signOut(token: string): Promise<void>;
  /** Null: still the one with this fingerprint. */
  policy(token: string, known: string | null): Promise<StoredPolicy | null>;
  people(token: string): Promise<Person[]>;
  push(token: string, actions: Action[]): Promise<PushAnswer>;
  /** `waitSeconds`: where there is nothing new, the backend answers only after this time, or when there is. */
  log(token: string, after: number, limit: number, waitSeconds?: number): Promise<LogPage>;
  /** All cases as they stand, in pages; `after`: the last case of the page before, empty for the first. */
  snapshot(token: string, after: string, limit: number): Promise<SnapshotPage>;
  customer(token: string, caseId: string): Promise<Customer | null>;
  /** Who else is at the case. */
  presence(token: string, caseId: string, doing: Doing): Promise<Present[]>;
  /** Opens the poke socket; the caller closes it. */
  poke(token: string): WebSocket;
}

/** An address that a backend may have: TLS, or this machine. Throws a sentence for the person. */
export function backendUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const local = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)) || url.username || url.password) {
    throw new TransportError('refused', 'backend_address', 'The backend must be an https:// address.');
  }
  url.hash = '';
  url.search = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

export class HttpTransport implements Transport {
  readonly #base: URL;
  readonly #fetch: typeof fetch;

  constructor(backend: string, fetcher: typeof fetch = (input, init) => fetch(input, init)) {
    this.#base = backendUrl(backend);
    this.#fetch = fetcher;
  }

  async signIn(credentials: Credentials, device: string, key: DeviceKey | null = null): Promise<Session> {
    const offered = key === null ? {} : { key: { algorithm: key.algorithm, public: key.public } };
    return (await this.#send('POST', 'v1/session', null, { ...credentials, device, ...offered })) as Session;
  }

  async refresh(token: string): Promise<Session> {
    return (await this.#send('POST', 'v1/session/refresh', token)) as Session;
  }

  async signOut(token: string): Promise<void> {
    await this.#send('DELETE', 'v1/session', token);
  }

  async policy(token: string, known: string | null): Promise<StoredPolicy | null> {
    const headers = known === null ? {} : { 'If-None-Match': `"${known}"` };
    const body = (await this.#send('GET', 'v1/policy', token, undefined, headers)) as PolicyBody | null;
    if (body === null || body.fingerprint === known) return null;
    const text = typeof body.policy === 'string' ? body.policy : JSON.stringify(body.policy);
    return { fingerprint: body.fingerprint, text };
  }

  async people(token: string): Promise<Person[]> {
    return ((await this.#send('GET', 'v1/people', token)) as { people: Person[] }).people;
  }

  async push(token: string, actions: Action[]): Promise<PushAnswer> {
    try {
      return (await this.#send('POST', 'v1/actions', token, { actions })) as PushAnswer;
    } catch (error) {
      // One action under a number that is used: its receipt stands in the refusal, and is treated as any other.
      if (error instanceof TransportError && error.status === CONFLICT && hasReceipts(error.body)) return error.body;
      throw error;
    }
  }

  async log(token: string, after: number, limit: number, waitSeconds = 0): Promise<LogPage> {
    const wait = waitSeconds > 0 ? `&wait=${waitSeconds}` : '';
    return (await this.#send('GET', `v1/log?after=${after}&limit=${limit}${wait}`, token)) as LogPage;
  }

  async snapshot(token: string, after: string, limit: number): Promise<SnapshotPage> {
    const from = after === '' ? '' : `after=${after}&`;
    return (await this.#send('GET', `v1/snapshot?${from}limit=${limit}`, token)) as SnapshotPage;
  }

  async customer(token: string, caseId: string): Promise<Customer | null> {
    const path = `v1/cases/${encodeURIComponent(caseId)}/customer`;
    return ((await this.#send('GET', path, token)) as { customer: Customer | null }).customer;
  }

  async presence(token: string, caseId: string, doing: Doing): Promise<Present[]> {
    return ((await this.#send('POST', 'v1/presence', token, { case: caseId, doing })) as { present: Present[] })
      .present;
  }

  /** Any other request of the protocol whose body and answer are JSON; the same errors as everywhere. */
  ask(method: 'GET' | 'POST' | 'DELETE', path: string, token: string, body?: object): Promise<unknown> {
    return this.#send(method, path, token, body);
  }

  /** A file of the backend's; `bytes` null: there is none. Null: still the one with this `ETag`. */
  async file(path: string, token: string, etag = ''): Promise<{ etag: string; bytes: Uint8Array | null } | null> {
    const headers = {
      'Leitplanke-Protocol': String(PROTOCOL_VERSION),
      Authorization: `Bearer ${token}`,
      ...(etag === '' ? {} : { 'If-None-Match': etag }),
    };
    const { response, body } = await this.#fetched('GET', path, headers, null, (got) => got.arrayBuffer());
    if (response.status === 304) return null;
    const bytes = new Uint8Array(body);
    if (!response.ok) throw failure(response, parse(new TextDecoder().decode(bytes)));
    return { etag: response.headers.get('ETag') ?? '', bytes: response.status === 204 ? null : bytes };
  }

  poke(token: string): WebSocket {
    const url = new URL('v1/poke', this.#base);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    return new WebSocket(url, [`leitplanke.${PROTOCOL_VERSION}`, `bearer.${token}`]);
  }

  async #send(method: string, path: string, token: string | null, body?: object, more: Record<string, string> = {}) {
    const headers: Record<string, string> = { 'Leitplanke-Protocol': String(PROTOCOL_VERSION), ...more };
    if (token !== null) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const sent = body === undefined ? null : JSON.stringify(body);
    const { response, body: text } = await this.#fetched(method, path, headers, sent, (got) => got.text());
    if (response.status === 304) return null;
    const parsed = parse(text);
    if (!response.ok) throw failure(response, parsed);
    if (response.status === 204) return null;
    if (parsed === undefined) {
      // A portal or proxy answered in the backend's place: as good as no network.
      throw new TransportError(
        'network',
        'not_json',
        'What answers at this address is not the backend.',
        response.status,
      );
    }
    return parsed;
  }

  async #fetched<T>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | null,
    read: (response: Response) => Promise<T>,
  ): Promise<{ response: Response; body: T }> {
    try {
      const response = await this.#fetch(new URL(path, this.#base), {
        method,
        headers,
        body,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      return { response, body: await read(response) };
    } catch {
      throw new TransportError('network', 'network', 'The backend cannot be reached.');
    }
  }
}

const hasReceipts = (body: unknown): body is PushAnswer =>
  typeof body === 'object' && body !== null && 'receipts' in body && Array.isArray(body.receipts);

interface PolicyBody {
  fingerprint: string;
  policy: unknown;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure({ status, headers }: Response, body: unknown): TransportError {
  const error = (body as { error?: { code?: unknown; message?: unknown; where?: unknown } } | undefined)?.error;
  const code = typeof error?.code === 'string' ? error.code : `http_${status}`;
  const message = typeof error?.message === 'string' ? error.message : `The backend answered with status ${status}.`;
  const retry = status >= 500 || status === 429 || status === 408;
  const kind = status === 401 ? 'unauthorized' : retry ? 'network' : 'refused';
  const made = new TransportError(kind, code, message, status);
  made.body = body;
  if (typeof error?.where === 'string') made.where = error.where;
  const seconds = Number(headers.get('Retry-After'));
  if (retry && seconds > 0) made.retryAfterMs = seconds * 1000;
  return made;
}
