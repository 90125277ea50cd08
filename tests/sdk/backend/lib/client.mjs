/** A client by hand: no part of the product's own, so that it can also misbehave. */

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');
export const newDevice = () => randomBytes(16).toString('hex');
export const caseIdOf = (tenant, post) => sha256(`${tenant}\n${post.platform}\n${post.id}`).slice(0, 32);

export const TEXT =
  'Hallo Lena, das tut mir leid. Um 21:04 Uhr fährt ein Bus ab Elmshorn, Halt B, und deine Fahrkarte gilt dort. ^AV';

/** A device key of this machine: what is enrolled, and how it signs. */
export function newKey(algorithm = 'ed25519') {
  const p256 = algorithm === 'p256';
  const { publicKey, privateKey } = generateKeyPairSync(p256 ? 'ec' : 'ed25519', p256 ? { namedCurve: 'P-256' } : {});
  const { x, y } = publicKey.export({ format: 'jwk' });
  const hex = (part) => Buffer.from(part, 'base64url').toString('hex');
  const shown = p256 ? `04${hex(x)}${hex(y)}` : hex(x);
  return {
    offer: { algorithm, public: shown },
    id: sha256(`${algorithm}\n${shown}`).slice(0, 32),
    sign: (text) =>
      sign(p256 ? 'sha256' : null, Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('hex'),
  };
}

/** The bytes that a device signs, as docs/protocol.md has them. */
export function signingText(tenant, action) {
  const yes = (flag) => (flag ? 'yes' : '');
  const { overrides = [], checklist = {} } = action;
  const fields = [
    ['tenant', tenant],
    ['type', action.type],
    ['case', action.case],
    ['revision', String(action.base)],
    ['hash', action.hash],
    ['surface', action.surface ?? 'public'],
    ['overrides', String(overrides.length)],
    ...overrides.flatMap(({ rule, quote, reason }) => Object.entries({ rule, quote, reason })),
    ['overridesConfirmed', yes(action.overridesConfirmed)],
    ['spelling', yes(checklist.spelling)],
    ['facts', yes(checklist.facts)],
    ['empathy', yes(checklist.empathy)],
    ['emergency', action.emergency ?? ''],
    ['policy', action.signature.policy],
    ['device', action.device],
    ['nonce', action.signature.nonce],
  ];
  const line = ([name, value]) => `${name}:${Buffer.byteLength(value)}:${value}\n`;
  return `leitplanke.signature.1\n${fields.map(line).join('')}`;
}

let posts = 0;
export function newPost(more = {}) {
  posts += 1;
  return {
    id: `19${process.pid}${String(posts).padStart(6, '0')}`,
    text: '@Nordbahn_Hilfe Der RE 7 fällt aus, wie komme ich heute noch nach Hause?',
    platform: 'x',
    onOwnPage: false,
    author: { handle: '@lena_brandt_hh', name: 'Lena Brandt' },
    url: 'https://x.com/lena_brandt_hh/status/1',
    postedAt: '2026-11-22T18:04:00.000Z',
    ...more,
  };
}

export class Client {
  seq = 1;
  token = '';

  constructor(backend, tenant, person, device = newDevice()) {
    Object.assign(this, { backend, tenant, person, device });
  }

  static async signIn(backend, tenant, person, device) {
    const client = new Client(backend, tenant, person, device);
    const { status, body } = await client.signIn();
    if (status !== 200) throw new Error(`${person} could not sign in: ${status} ${JSON.stringify(body)}`);
    return client;
  }

  /** Signed in with a key of its own: submits and approvals are signed from now on. */
  static async withKey(backend, tenant, person, { algorithm = 'ed25519', device } = {}) {
    const client = new Client(backend, tenant, person, device);
    client.key = newKey(algorithm);
    const { status, body } = await client.signIn();
    if (status !== 200) throw new Error(`${person} could not sign in: ${status} ${JSON.stringify(body)}`);
    client.policy = (await client.call('GET', '/v1/policy')).body.fingerprint;
    return client;
  }

  /** The action with this device's signature. `more` changes what the signature says of itself. */
  sign(action, more = {}) {
    const signature = { key: this.key.id, nonce: randomBytes(16).toString('hex'), policy: this.policy, ...more };
    const value = this.key.sign(signingText(this.tenant, { ...action, signature }));
    return { ...action, signature: { ...signature, value } };
  }

  async signIn(password = `demo-${this.person}`) {
    const { tenant, person, device } = this;
    const key = this.key ? { key: this.key.offer } : {};
    const answer = await this.call('POST', '/v1/session', { tenant, person, password, device, ...key });
    if (answer.status === 200) {
      this.token = answer.body.token;
      this.seq = answer.body.nextSeq;
    }
    return answer;
  }

  async call(method, path, body, headers = {}) {
    const init = { method, headers: { 'Leitplanke-Protocol': '1', ...headers } };
    if (this.token) init.headers.Authorization = `Bearer ${this.token}`;
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers['Content-Type'] ??= 'application/json';
    }
    const response = await fetch(this.backend.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  }

  /** An action with the next number of this device. */
  action(type, caseId, base, more = {}) {
    const id = randomBytes(8).toString('hex');
    const at = '2026-11-22T18:05:00.000Z';
    const action = { id, device: this.device, seq: this.seq, type, case: caseId, base, at, ...more };
    this.seq += 1;
    return this.key && ['review.submit', 'review.approve'].includes(type) ? this.sign(action) : action;
  }

  async push(...actions) {
    const { status, body } = await this.call('POST', '/v1/actions', { actions });
    if (status !== 200) throw new Error(`push answered ${status} ${JSON.stringify(body)}`);
    return body.receipts;
  }

  /** Makes and pushes one action; its receipt. */
  async act(type, caseId, base, more) {
    return (await this.push(this.action(type, caseId, base, more)))[0];
  }

  async case(id) {
    return (await this.call('GET', `/v1/cases/${id}`)).body;
  }

  /** The log behind `after`, page by page. */
  async log({ after = 0, limit = 500 } = {}) {
    const entries = [];
    for (let more = true; more; ) {
      const { body } = await this.call('GET', `/v1/log?after=${entries.at(-1)?.version ?? after}&limit=${limit}`);
      entries.push(...body.entries);
      more = body.more;
    }
    return entries;
  }
}

/** Anna's and Ben's steps from an unseen post to an answered one. Each is `[who, type, fields]`. */
export function steps(post, text = TEXT) {
  const hash = sha256(text);
  const checklist = { spelling: true, facts: true, empathy: true };
  return [
    ['anna', 'case.open', { post }],
    ['anna', 'case.claim', {}],
    ['anna', 'draft.save', { text: 'Hallo Lena, ', surface: 'public' }],
    ['anna', 'review.submit', { text, surface: 'public', hash, overrides: [] }],
    ['ben', 'review.changes', { text: 'Bitte noch die Abfahrtszeit nennen.' }],
    ['anna', 'review.submit', { text, surface: 'public', hash, overrides: [] }],
    ['ben', 'review.approve', { hash, checklist, overridesConfirmed: false }],
    ['ben', 'reply.intent', { hash }],
    ['ben', 'reply.observed', { hash, permalink: 'https://x.com/Nordbahn_Hilfe/status/2', text }],
    ['anna', 'case.close', { reason: 'Kundin ist zu Hause.' }],
  ];
}

/** Walks a case through the first `count` steps; every one must be accepted. Returns the case's id. */
export async function walk(people, post, count) {
  const caseId = caseIdOf(people.anna.tenant, post);
  for (const [index, [who, type, fields]] of steps(post).slice(0, count).entries()) {
    const receipt = await people[who].act(type, caseId, index, fields);
    if (receipt.status !== 'accepted') throw new Error(`${type}: ${JSON.stringify(receipt)}`);
  }
  return caseId;
}

/** The same, with keys. */
export async function keyedTeam(backend, tenant = 'nordbahn') {
  return {
    anna: await Client.withKey(backend, tenant, 'anna'),
    ben: await Client.withKey(backend, tenant, 'ben'),
  };
}

/** Anna and Ben on a device each. */
export async function team(backend, tenant = 'nordbahn') {
  return {
    anna: await Client.signIn(backend, tenant, 'anna'),
    ben: await Client.signIn(backend, tenant, 'ben'),
  };
}
