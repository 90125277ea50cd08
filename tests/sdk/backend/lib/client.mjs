/** The conformance suite's device with the demo company's people on it, and their steps. */

import { Client as Device } from '../../../../sdk/conformance/src/client.mjs';
import { caseIdOf, sha256 } from '../../../../sdk/conformance/src/wire.mjs';

export { caseIdOf, newDevice, newKey, sha256 } from '../../../../sdk/conformance/src/wire.mjs';

export const TEXT =
  'Hallo Lena, das tut mir leid. Um 21:04 Uhr fährt ein Bus ab Elmshorn, Halt B, und deine Fahrkarte gilt dort. ^AV';

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

export class Client extends Device {
  constructor(backend, tenant, person, device) {
    super(backend, tenant, person, device);
    this.password = `demo-${person}`;
  }

  static signIn(backend, tenant, person, device) {
    return new Client(backend, tenant, person, device).mustSignIn();
  }

  /** Signed in with a key of its own: submits and approvals are signed from now on. */
  static withKey(backend, tenant, person, { algorithm = 'ed25519', device } = {}) {
    return new Client(backend, tenant, person, device).mustSignInWithKey(algorithm);
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
