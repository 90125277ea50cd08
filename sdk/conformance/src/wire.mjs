/** The bytes of the protocol, made by hand from docs/protocol.md: ids, keys and what a device signs. */

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export const sha256 = (text) => createHash('sha256').update(text).digest('hex');
export const newDevice = () => randomBytes(16).toString('hex');
export const newNonce = newDevice;
export const caseIdOf = (tenant, post) => sha256(`${tenant}\n${post.platform}\n${post.id}`).slice(0, 32);

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

/** Which actions carry a signature. */
export const SIGNED = ['review.submit', 'review.approve'];
