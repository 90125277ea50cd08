/** What the checks stand on: two companies with people, devices that are signed in when they are first needed, cases. */

import { randomBytes } from 'node:crypto';
import { Admin } from './admin.mjs';
import { Client } from './client.mjs';
import { caseIdOf, keyOfSeed, sha256 } from './wire.mjs';

export const CHECKLIST = { spelling: true, facts: true, empathy: true };

/** Thrown by a check that cannot be tried here: the message says why. */
export class NotTried extends Error {}

const ROLES = [
  ['author', 'reviewer', 'second', 'agent', 'admin'],
  ['author', 'reviewer', 'admin'],
];

/** The accounts file as it must be; throws a sentence. */
export function readAccounts(accounts) {
  const { tenants } = accounts;
  if (!Array.isArray(tenants) || tenants.length !== 2) throw new Error('accounts: two tenants are needed');
  for (const [index, tenant] of tenants.entries()) {
    for (const role of ROLES[index]) {
      const given = tenant.people?.[role];
      if (typeof given?.person !== 'string' || typeof given?.password !== 'string') {
        throw new Error(`accounts: tenants/${index}/people/${role} needs person and password`);
      }
    }
    if (typeof tenant.text !== 'string') throw new Error(`accounts: tenants/${index}/text is missing`);
  }
  return tenants;
}

export class World {
  #people = new Map();

  /** `hooks.setRoles(tenant, person, roles)`: changes what somebody may, where the accounts have no admin's key. */
  constructor({ url, accounts, contract, seen, hooks = {} }) {
    this.tenants = readAccounts(accounts);
    this.backend = { url: url.replace(/\/$/, ''), seen };
    Object.assign(this, { contract, hooks });
  }

  get url() {
    return this.backend.url;
  }

  /** Nobody in particular. */
  nobody() {
    return new Client(this.backend, this.tenants[0].id, 'nobody');
  }

  /** A device that is not signed in. */
  device(role, tenant = 0) {
    const { id, people } = this.tenants[tenant];
    if (!people[role]) throw new NotTried(`the accounts name nobody as "${role}"`);
    const client = new Client(this.backend, id, people[role].person);
    client.password = people[role].password;
    client.patient = true;
    return client;
  }

  /** Another device of theirs, signed in with a key. */
  fresh(role, tenant = 0) {
    return this.device(role, tenant).mustSignInWithKey();
  }

  /** Their first device, signed in with a key. */
  as(role, tenant = 0) {
    const name = `${tenant} ${role}`;
    if (!this.#people.has(name)) this.#people.set(name, this.fresh(role, tenant));
    return this.#people.get(name);
  }

  /** Who holds an admin's key of the first company. */
  admin() {
    const { id, adminSeed } = this.tenants[0];
    if (!adminSeed) throw new NotTried('the accounts have no "adminSeed"');
    return new Admin(this.nobody(), id, keyOfSeed(adminSeed));
  }

  /** Gives somebody of the first company these roles: by an admin's key, else by the hook. */
  async setRoles(client, roles) {
    if (this.tenants[0].adminSeed) {
      const { status, text } = await this.admin().change(client, { kind: 'roles', person: client.person, roles });
      if (status !== 200) throw new Error(`the roles could not be changed: ${status} ${text}`);
    } else if (this.hooks.setRoles) {
      await this.hooks.setRoles(client.tenant, client.person, roles);
    } else {
      throw new NotTried('nothing to change roles with: "adminSeed" in the accounts, or --set-roles COMMAND');
    }
  }

  /** The policy of a tenant, parsed. */
  async policy(tenant = 0) {
    return JSON.parse((await (await this.as('author', tenant)).call('GET', '/v1/policy')).body.policy);
  }

  text(tenant = 0) {
    return this.tenants[tenant].text;
  }

  /** Another text that may be sent as well. */
  otherText(tenant = 0) {
    return this.tenants[tenant].otherText ?? `${this.text(tenant)} `.replace(/([.!?])/, '$1 Danke.');
  }

  post(more = {}, tenant = 0) {
    const id = `conformance-${randomBytes(8).toString('hex')}`;
    return {
      id,
      text: 'Wo bleibt der Zug? Where is my train?',
      platform: 'x',
      onOwnPage: false,
      author: { handle: '@somebody', name: 'Somebody' },
      url: `https://x.com/somebody/status/${id}`,
      postedAt: '2026-11-22T18:04:00.000Z',
      ...this.tenants[tenant].post,
      ...more,
    };
  }

  submit(tenant = 0, text = this.text(tenant)) {
    return { text, surface: 'public', hash: sha256(text), overrides: [] };
  }

  approval(tenant = 0, text = this.text(tenant)) {
    return { hash: sha256(text), checklist: CHECKLIST, overridesConfirmed: true };
  }

  /**
   * A case of its own that author and reviewer brought to `state`: claimed (revision 2), inReview (3), approved (4),
   * posting (5) or answered (6).
   */
  async caseIn(state, { tenant = 0, post = this.post({}, tenant), author, reviewer } = {}) {
    const writer = author ?? (await this.as('author', tenant));
    const id = caseIdOf(writer.tenant, post);
    const steps = ['claimed', 'inReview', 'approved', 'posting', 'answered'].indexOf(state);
    const mine = [writer.action('case.open', id, 0, { post }), writer.action('case.claim', id, 1)];
    if (steps >= 1) mine.push(writer.action('review.submit', id, 2, this.submit(tenant)));
    mustAccept(await writer.push(...mine));
    if (steps >= 2) await this.#finish(id, steps, tenant, writer, reviewer ?? (await this.as('reviewer', tenant)));
    return { id, post };
  }

  async #finish(id, steps, tenant, writer, reviewer) {
    const poster = (await this.poster(tenant)) === 'author' ? writer : reviewer;
    const hash = sha256(this.text(tenant));
    mustAccept([await reviewer.act('review.approve', id, 3, this.approval(tenant))]);
    if (steps >= 3) mustAccept([await poster.act('reply.intent', id, 4, { hash })]);
    const seen = { hash, permalink: 'https://x.com/brand/status/2', text: this.text(tenant) };
    if (steps >= 4) mustAccept([await poster.act('reply.observed', id, 5, seen)]);
  }

  /** Who posts by the policy: "reviewer", "author" or "either". */
  async poster(tenant = 0) {
    return (await this.policy(tenant)).posting ?? 'reviewer';
  }
}

export function mustAccept(receipts) {
  for (const receipt of receipts) {
    if (receipt.status !== 'accepted') throw new Error(`what should be accepted is not: ${JSON.stringify(receipt)}`);
  }
  return receipts;
}
