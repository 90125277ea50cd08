/** The bytes of the protocol, made by hand from docs/protocol.md: ids, keys and what a device signs. */

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');
export const newDevice = () => randomBytes(16).toString('hex');
export const newNonce = newDevice;
export const caseIdOf = (tenant, post) => sha256(`${tenant}\n${post.platform}\n${post.id}`).slice(0, 32);

/** A key of this machine: what is enrolled, and how it signs. */
export function newKey(algorithm = 'ed25519') {
  const p256 = algorithm === 'p256';
  return keyFrom(algorithm, generateKeyPairSync(p256 ? 'ec' : 'ed25519', p256 ? { namedCurve: 'P-256' } : {}));
}

/** What stands before an Ed25519 seed in PKCS #8. */
const SEED_PREFIX = '302e020100300506032b657004220420';

/** The Ed25519 key of a seed of 64 hex digits, as `leitplanke admin key` writes it. */
export function keyOfSeed(seed) {
  const key = Buffer.from(SEED_PREFIX + seed, 'hex');
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  return keyFrom('ed25519', { privateKey, publicKey: createPublicKey(privateKey) });
}

function keyFrom(algorithm, { publicKey, privateKey }) {
  const p256 = algorithm === 'p256';
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

/** Each field by its length, so that none can run into the next. */
const signedText = (name, fields) =>
  `${name}\n${fields.map(([field, value]) => `${field}:${Buffer.byteLength(value)}:${value}\n`).join('')}`;

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
  return signedText('leitplanke.signature.1', fields);
}

/** The bytes that an admin signs to change people. */
export function rosterText(action) {
  const { name = '', signature = '', roles = [], until = '', password = '' } = action;
  return signedText('leitplanke.admin.1', [
    ['tenant', action.tenant],
    ['base', String(action.base)],
    ['kind', action.kind],
    ['person', action.person],
    ['name', name],
    ['signature', signature],
    ['roles', String(roles.length)],
    ...roles.map((role) => ['role', role]),
    ['until', until],
    ['password', password === '' ? '' : sha256(password)],
    ['at', action.at],
    ['key', action.key],
  ]);
}

/** Which actions carry a signature. */
export const SIGNED = ['review.submit', 'review.approve'];
