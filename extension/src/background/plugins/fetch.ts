/** What a plugin may have fetched: read only, without anything that says who the agent is, from the very host asked. */
import type { HostFetch } from '../../../../sdk/plugin/src/asking.ts';
import { FETCH_MS, RESPONSE_BYTES } from '../../../../sdk/plugin/src/limits.ts';

export const hostFetch: HostFetch = async ({ url, accept }) => {
  const response = await fetch(url, {
    method: 'GET',
    headers: { Accept: accept },
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: AbortSignal.timeout(FETCH_MS),
  });
  const contentType = response.headers.get('content-type') ?? '';
  return { status: response.status, contentType, body: await bodyOf(response) };
};

/** Stops reading where it gets too long. */
async function bodyOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > RESPONSE_BYTES) {
      await reader.cancel();
      throw new Error(`more than ${RESPONSE_BYTES} bytes`);
    }
    parts.push(value);
  }
  return new Blob(parts).text();
}
