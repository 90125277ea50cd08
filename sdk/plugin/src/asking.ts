/**
 * What a plugin of an asking slot gets and may reach. Labels are sound, not guessed: what a plugin was given, it may
 * have put into whatever it sends, in any disguise; so a host must be a declared sink of every field that is given.
 */
import { FETCH_ROUNDS, RESPONSE_BYTES } from './limits.ts';
import { PluginError } from './problem.ts';
import { utf8Length } from './strict-json.ts';
import type { FetchOutput, Field, GrantedCustomer, GrantedPost, PluginManifest, PluginResponse } from './types.ts';

/** What the host does for a plugin: GET, no credentials, no redirect to another host, the body cut at the limit. */
export type HostFetch = (request: { url: string; accept: string }) => Promise<PluginResponse>;

export type Answers = Record<string, PluginResponse>;

/** The same record with what was not granted as null. */
export function onlyGranted<T extends GrantedPost | GrantedCustomer>(
  part: 'post' | 'customer',
  record: T,
  { permissions }: PluginManifest,
): T {
  const granted = new Set<Field>(permissions.fields.map(({ field }) => field));
  const kept = Object.entries(record).map(([key, value]) => [
    key,
    granted.has(`${part}.${key}` as Field) ? value : null,
  ]);
  return Object.fromEntries(kept) as T;
}

/** Throws `fetch_host` or `sink_undeclared`. */
export function checkRequest(url: string, { permissions }: PluginManifest): void {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const host = parsed?.host ?? '';
  const plain = parsed?.protocol === 'https:' && parsed.username === '' && parsed.password === '';
  if (!plain || !permissions.hosts.some((one) => one.host === host))
    throw new PluginError('fetch_host', `${host || 'This address'} is not among the plugin's hosts.`);
  const unlisted = permissions.fields.filter(({ sinks }) => !sinks.includes(host)).map(({ field }) => field);
  if (unlisted.length > 0)
    throw new PluginError('sink_undeclared', `${host} is no declared sink of ${unlisted.join(', ')}.`);
}

/** Fetches what was asked for. All requests are checked before the first one leaves. */
export async function answer(
  { fetch: asked }: FetchOutput,
  manifest: PluginManifest,
  hostFetch: HostFetch,
  known: Answers,
): Promise<Answers> {
  for (const { url } of asked) checkRequest(url, manifest);
  const got = await Promise.all(
    asked.map(async ({ id, url, accept = 'application/json' }) => [id, await one(hostFetch, url, accept)] as const),
  );
  return { ...known, ...Object.fromEntries(got) };
}

async function one(hostFetch: HostFetch, url: string, accept: string): Promise<PluginResponse> {
  try {
    const { status, contentType, body } = await hostFetch({ url, accept });
    if (utf8Length(body) > RESPONSE_BYTES) return { status: 0, contentType: '', body: 'too long' };
    return { status, contentType, body };
  } catch (error) {
    return { status: 0, contentType: '', body: error instanceof Error ? error.message : 'failed' };
  }
}

export function checkRound(round: number): void {
  if (round >= FETCH_ROUNDS) throw new PluginError('fetch_rounds', `More than ${FETCH_ROUNDS} rounds of requests.`);
}

/** Links lead to granted hosts only: an address is a way out as well. */
export function checkLinks(value: unknown, manifest: PluginManifest): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) {
    if (key === 'url' && typeof one === 'string') checkRequest(one, manifest);
    else checkLinks(one, manifest);
  }
}
