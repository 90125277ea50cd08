/**
 * A device by hand: no part of the product's own client, so that it can also misbehave.
 *
 * @example
 *   const anna = new Client({ url: 'http://127.0.0.1:8787' }, 'nordbahn', 'anna');
 *   anna.password = '…';
 *   await anna.signIn();
 *   const [receipt] = await anna.push(anna.action('case.claim', id, 1));
 */

import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { newDevice, newKey, newNonce, SIGNED, signingText } from './wire.mjs';

/** A backend that asks to be left alone is left alone, but not for ever. */
const LONGEST_PATIENCE_S = 30;

export class Client {
  seq = 1;
  token = '';
  password = '';
  /** Waits where the backend says "too often", and asks again. */
  patient = false;

  /** `backend`: `{url, seen?(exchange)}`; `seen` is told of every answer. */
  constructor(backend, tenant, person, device = newDevice()) {
    Object.assign(this, { backend, tenant, person, device });
  }

  async signIn(password = this.password) {
    const { tenant, person, device } = this;
    const key = this.key ? { key: this.key.offer } : {};
    const answer = await this.call('POST', '/v1/session', { tenant, person, password, device, ...key });
    if (answer.status === 200) {
      this.token = answer.body.token;
      this.seq = answer.body.nextSeq;
    }
    return answer;
  }

  /** Signed in, or an error that says why not. */
  async mustSignIn() {
    const { status, body } = await this.signIn();
    if (status !== 200) throw new Error(`${this.person} could not sign in: ${status} ${JSON.stringify(body)}`);
    return this;
  }

  /** Signed in with a key of its own: submits and approvals are signed from now on. */
  async mustSignInWithKey(algorithm) {
    this.key = newKey(algorithm);
    await this.mustSignIn();
    this.policy = (await this.call('GET', '/v1/policy')).body.fingerprint;
    return this;
  }

  /** The action with this device's signature. `more` changes what the signature says of itself. */
  sign(action, more = {}) {
    const signature = { key: this.key.id, nonce: newNonce(), policy: this.policy, ...more };
    const value = this.key.sign(signingText(this.tenant, { ...action, signature }));
    return { ...action, signature: { ...signature, value } };
  }

  /** `body`: bytes are sent as they are, everything else as JSON. */
  async call(method, path, body, headers = {}) {
    const init = { method, headers: { 'Leitplanke-Protocol': '1', ...headers } };
    if (this.token) init.headers.Authorization ??= `Bearer ${this.token}`;
    if (body !== undefined) {
      init.body = body instanceof Uint8Array ? body : JSON.stringify(body);
      init.headers['Content-Type'] ??= 'application/json';
    }
    for (const [name, value] of Object.entries(init.headers)) if (value === null) delete init.headers[name];
    return this.#answered(method, path, init);
  }

  async #answered(method, path, init) {
    const response = await fetch(this.backend.url + path, init);
    const text = await response.text();
    const answer = { status: response.status, headers: response.headers, body: parsed(response, text), text };
    this.backend.seen?.({ method, path, ...answer });
    const wait = Number(response.headers.get('Retry-After'));
    if (!this.patient || answer.status !== 429 || !(wait > 0 && wait <= LONGEST_PATIENCE_S)) return answer;
    await pause(wait * 1000);
    return this.#answered(method, path, init);
  }

  /** An action with the next number of this device. */
  action(type, caseId, base, more = {}) {
    const id = randomBytes(8).toString('hex');
    const at = '2026-11-22T18:05:00.000Z';
    const action = { id, device: this.device, seq: this.seq, type, case: caseId, base, at, ...more };
    this.seq += 1;
    return this.key && SIGNED.includes(type) ? this.sign(action) : action;
  }

  async push(...actions) {
    const { status, body } = await this.call('POST', '/v1/actions', { actions });
    const refused = status === 409 && actions.length === 1 && body.receipts;
    if (status !== 200 && !refused) throw new Error(`push answered ${status} ${JSON.stringify(body)}`);
    return body.receipts;
  }

  /** Makes and pushes one action; its receipt. */
  async act(type, caseId, base, more) {
    return (await this.push(this.action(type, caseId, base, more)))[0];
  }

  async case(id) {
    return (await this.call('GET', `/v1/cases/${id}`)).body;
  }

  /** The newest version of the log. */
  async version() {
    return (await this.call('GET', '/v1/log?after=0&limit=1')).body.version;
  }

  /** The log behind `after`, page by page. */
  async log({ after = 0, limit = 500 } = {}) {
    const entries = [];
    for (let more = true; more; ) {
      const { body } = await this.call('GET', `/v1/log?after=${entries.at(-1)?.version ?? after}&limit=${limit}`);
      if (body.more && body.entries.length === 0) throw new Error('a page says that there is more, and is empty');
      entries.push(...body.entries);
      more = body.more;
    }
    return entries;
  }
}

/** JSON where the answer says so, else the text; null where there is none. */
function parsed(response, text) {
  if (text === '') return null;
  if (!/^application\/json\b/.test(response.headers.get('Content-Type') ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
