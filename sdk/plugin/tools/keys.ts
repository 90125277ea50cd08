/** A packer's key: Ed25519, in a PEM file as openssl writes it too. */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Refusal } from './options.ts';

/** Writes a new key, readable by its owner alone; never over another file. Returns the public half as packs name it. */
export async function makeKey(path: string): Promise<string> {
  if (existsSync(path)) throw new Refusal(`${path}: there is a file already`);
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return publicHalf(await readFile(path, 'utf8'));
}

export async function readKey(path: string): Promise<CryptoKeyPair> {
  let pem: string;
  try {
    pem = await readFile(path, 'utf8');
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`an ${key.asymmetricKeyType} key; Ed25519 is needed`);
    const { subtle } = globalThis.crypto;
    const secret = key.export({ type: 'pkcs8', format: 'der' });
    return {
      privateKey: await subtle.importKey('pkcs8', secret as Uint8Array<ArrayBuffer>, 'Ed25519', false, ['sign']),
      publicKey: await subtle.importKey('raw', raw(pem), 'Ed25519', true, ['verify']),
    };
  } catch (error) {
    throw new Refusal(`${path}: ${(error as Error).message}`);
  }
}

const raw = (pem: string): Uint8Array<ArrayBuffer> => {
  const { x = '' } = createPublicKey(pem).export({ format: 'jwk' });
  return new Uint8Array(Buffer.from(x, 'base64url'));
};

const publicHalf = (pem: string): string => Buffer.from(raw(pem)).toString('base64');
