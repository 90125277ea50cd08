/**
 * The pack: one JSON file with the manifest and the plugin's files, the same bytes for the same content.
 *
 * The manifest names the SHA-256 of each file; a signature, where there is one, is made over the manifest and so over
 * everything. Opening believes nothing: size, shape, hashes and signature are checked before anything is used.
 */
import schema from '../../schema/plugin.schema.json' with { type: 'json' };
import { PACK_BYTES } from './limits.ts';
import { checkManifest } from './manifest.ts';
import { type Problem, problemOf } from './problem.ts';
import { mismatch, type Schema } from './schema.ts';
import { parseStrict } from './strict-json.ts';
import type { PluginManifest } from './types.ts';

const FORMAT = 1;
const PACK_DEPTH = 8;
const PACK_SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['format', 'manifest', 'files'],
  properties: {
    format: { const: FORMAT },
    manifest: { type: 'object' },
    files: { type: 'object', additionalProperties: { type: 'string', pattern: '^[A-Za-z0-9+/]*={0,2}$' } },
    signature: {
      type: 'object',
      additionalProperties: false,
      required: ['key', 'value'],
      properties: {
        key: { type: 'string', pattern: '^[A-Za-z0-9+/]{43}=$' },
        value: { type: 'string', pattern: '^[A-Za-z0-9+/]{86}==$' },
      },
    },
  },
};

export interface Pack {
  manifest: PluginManifest;
  files: Map<string, Uint8Array>;
  /** Base64 of the public key whose signature was found right; null: not signed. */
  signer: string | null;
}

type PackFile = {
  manifest: PluginManifest;
  files: Record<string, string>;
  signature?: { key: string; value: string };
};

export type Opened = { ok: true; pack: Pack } | { ok: false; problems: Problem[] };

/** Checks a pack as far as it can be checked without running it. */
export async function openPack(text: string): Promise<Opened> {
  try {
    const raw = parseStrict(text, { bytes: PACK_BYTES, depth: PACK_DEPTH });
    const wrong =
      mismatch(raw, PACK_SCHEMA) ?? mismatch((raw as PackFile).manifest, schema as Schema, schema as Schema);
    if (wrong) return failed('manifest', wrong);
    return await checked(raw as PackFile);
  } catch (error) {
    return failed('pack_format', problemOf(error).message);
  }
}

async function checked(raw: PackFile): Promise<Opened> {
  const { manifest, signature } = raw;
  const files = new Map(Object.entries(raw.files).map(([name, content]) => [name, fromBase64(content)]));
  const problems = [...(await wrongHashes(manifest, files)), ...checkManifest(manifest, files)];
  if (signature && !(await isSignedBy(signature, manifest)))
    problems.push({ code: 'signature', message: 'The signature does not fit the manifest.' });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, pack: { manifest, files, signer: signature?.key ?? null } };
}

const failed = (code: Problem['code'], message: string): Opened => ({ ok: false, problems: [{ code, message }] });

async function wrongHashes(manifest: PluginManifest, files: Map<string, Uint8Array>): Promise<Problem[]> {
  const names = new Set([...files.keys(), ...Object.keys(manifest.files)]);
  const problems: Problem[] = [];
  for (const name of names) {
    const bytes = files.get(name);
    const wanted = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined;
    if (!bytes || wanted === undefined)
      problems.push({ code: 'hash', where: name, message: `${name} is in the manifest or in the pack, not in both.` });
    else if ((await sha256(bytes)) !== wanted)
      problems.push({ code: 'hash', where: name, message: `${name} is not the file that the manifest names.` });
  }
  return problems;
}

async function isSignedBy({ key, value }: { key: string; value: string }, manifest: PluginManifest): Promise<boolean> {
  const imported = await crypto.subtle.importKey('raw', fromBase64(key), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', imported, fromBase64(value), utf8(canonical(manifest)));
}

/** The text of a pack. Fills in `manifest.files`; signs where a key pair is given. */
export async function sealPack(
  manifest: Omit<PluginManifest, 'files'> & { files?: unknown; $schema?: unknown },
  files: ReadonlyMap<string, Uint8Array>,
  keys?: CryptoKeyPair,
): Promise<string> {
  const hashes: Record<string, string> = {};
  for (const [name, bytes] of files) hashes[name] = await sha256(bytes);
  const { $schema: _schema, ...rest } = manifest;
  const full = { ...rest, files: hashes };
  const signature = keys && (await sign(full, keys));
  const content = Object.fromEntries([...files].map(([name, bytes]) => [name, toBase64(bytes)]));
  return canonical({ format: FORMAT, manifest: full, files: content, ...(signature ? { signature } : {}) });
}

async function sign(manifest: unknown, keys: CryptoKeyPair): Promise<{ key: string; value: string }> {
  const value = await crypto.subtle.sign('Ed25519', keys.privateKey, utf8(canonical(manifest)));
  const key = await crypto.subtle.exportKey('raw', keys.publicKey);
  return { key: toBase64(new Uint8Array(key)), value: toBase64(new Uint8Array(value)) };
}

/** JSON with sorted keys and no blanks. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const units = atob(text);
  // A loop: a pack may have megabytes, and is opened whenever the background starts.
  const bytes = new Uint8Array(units.length);
  for (let i = 0; i < units.length; i++) bytes[i] = units.charCodeAt(i);
  return bytes;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
