/**
 * The device's key: made once in the browser, not extractable, kept by the storage as it is. It signs submits and
 * approvals over the text that the core puts together (`signingText`).
 */

export type KeyAlgorithm = 'ed25519' | 'p256';

export interface DeviceKey {
  algorithm: KeyAlgorithm;
  /** The public key in hex: 32 bytes, or the 65 of an uncompressed point. */
  public: string;
  /** What the backend calls it: the first 32 hex digits of SHA-256 over algorithm, line feed and public key. */
  id: string;
  private: CryptoKey;
}

const ID_DIGITS = 32;
const NONCE_BYTES = 16;

const PARAMETERS = {
  ed25519: { make: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
  p256: { make: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
} as const;

/** How a key of this kind is made and read in again. */
export const keyParameters = (algorithm: KeyAlgorithm) => PARAMETERS[algorithm].make;

/**
 * Ed25519, or P-256 where the browser has no Ed25519. Null: no WebCrypto here, nothing can be signed. `extractable`: for
 * a storage that has to write the key down.
 */
export async function makeDeviceKey(
  algorithms: KeyAlgorithm[] = ['ed25519', 'p256'],
  extractable = false,
): Promise<DeviceKey | null> {
  for (const algorithm of algorithms) {
    const pair = await makePair(algorithm, extractable);
    if (!pair) continue;
    const shown = hex(await crypto.subtle.exportKey('raw', pair.publicKey));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${algorithm}\n${shown}`));
    return { algorithm, public: shown, id: hex(digest).slice(0, ID_DIGITS), private: pair.privateKey };
  }
  return null;
}

/** 128 hex digits. */
export async function signText(key: DeviceKey, text: string): Promise<string> {
  return hex(await crypto.subtle.sign(PARAMETERS[key.algorithm].sign, key.private, new TextEncoder().encode(text)));
}

export const newNonce = (): string => hex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)).buffer);

async function makePair(algorithm: KeyAlgorithm, extractable: boolean): Promise<CryptoKeyPair | null> {
  try {
    const uses: KeyUsage[] = ['sign', 'verify'];
    return (await crypto.subtle.generateKey(PARAMETERS[algorithm].make, extractable, uses)) as CryptoKeyPair;
  } catch {
    return null;
  }
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
