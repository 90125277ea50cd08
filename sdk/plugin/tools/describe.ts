import { sha256 } from '../src/index.ts';
import { readHosts } from './fake-host.ts';
import type { Subject } from './subject.ts';

/** What an admin reads before granting: whose it is, where it fetches from, what it is given, and why. */
export async function describe({ text, pack }: Subject, signers: readonly string[]): Promise<string> {
  const { id, version, hostApi, slots, permissions } = pack.manifest;
  const { hosts, fields, storage } = permissions;
  const signer = pack.signer === null ? 'not signed' : `signed by ${pack.signer}`;
  const known = pack.signer !== null && signers.includes(pack.signer) ? ' (trusted)' : '';
  const lines = [
    `${id} ${version}, host API ${hostApi}`,
    `sha256 ${await sha256(Buffer.from(text))}, ${signer}${known}`,
    `slots: ${Object.keys(slots).join(', ')}`,
    ...readHosts(pack).map((host) => `reads the pages of ${host}`),
    ...hosts.map(({ host, reason }) => `fetches from ${host}: ${reason.en}`),
    ...fields.map(
      ({ field, sinks, reason }) =>
        `is given ${field}${sinks.length > 0 ? `, may send it to ${sinks.join(', ')}` : ''}: ${reason.en}`,
    ),
    ...(storage ? [`keeps ${storage.bytes} bytes: ${storage.reason.en}`] : []),
  ];
  if (hosts.length + fields.length + readHosts(pack).length === 0 && !storage)
    lines.push('asks for nothing: no host, no data, no storage');
  return lines.join('\n');
}
