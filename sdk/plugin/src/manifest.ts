/** What a manifest must say beyond its schema, and whether the admin has granted what it asks for. */
import { HOST_API } from './limits.ts';
import type { Problem } from './problem.ts';
import type { Grant, PluginManifest } from './types.ts';

export type Slot = keyof PluginManifest['slots'];
export type RunSlot = Exclude<Slot, 'adapter'>;

/** Slots whose plugins may ask for data and hosts; the others see only what they judge, and reach nothing. */
const ASKING: readonly Slot[] = ['context', 'panel', 'action'];

const entries = (manifest: PluginManifest) =>
  Object.entries(manifest.slots) as [Slot, { entry?: string; data?: string }][];

/** Files that a slot's code is given before its first call. */
export const assetsOf = (manifest: PluginManifest, slot: Slot): readonly string[] =>
  slot === 'guardrail' ? (manifest.slots.guardrail?.assets ?? []) : [];

/** The file of a slot. */
export const fileOf = (manifest: PluginManifest, slot: Slot): string | null => {
  const found = entries(manifest).find(([name]) => name === slot)?.[1];
  return found?.entry ?? found?.data ?? null;
};

export const slotsOf = (manifest: PluginManifest): Slot[] => entries(manifest).map(([slot]) => slot);

export function checkManifest(manifest: PluginManifest, files: ReadonlyMap<string, unknown>): Problem[] {
  const problems: Problem[] = [];
  const wrong = (where: string, message: string, code: Problem['code'] = 'manifest') =>
    problems.push({ code, where, message });

  if (!acceptsHost(manifest.hostApi))
    wrong('hostApi', `The plugin is made for host API ${manifest.hostApi}; this is ${HOST_API}.`, 'host_api');
  for (const [slot, { entry, data }] of entries(manifest)) {
    const file = entry ?? data ?? '';
    if (!files.has(file)) wrong(`slots.${slot}`, `The file ${file} is not in the pack.`);
  }
  const assets = assetsOf(manifest, 'guardrail');
  for (const file of assets)
    if (!files.has(file)) wrong('slots.guardrail.assets', `The file ${file} is not in the pack.`);
  if (assets.length > 0 && !fileOf(manifest, 'guardrail')?.endsWith('.wasm'))
    wrong('slots.guardrail.assets', 'Only WebAssembly can be given files.');
  for (const file of manifest.tests) if (!files.has(file)) wrong('tests', `The file ${file} is not in the pack.`);
  const runs = slotsOf(manifest).some((slot) => slot !== 'adapter');
  if (runs && manifest.tests.length === 0) wrong('tests', 'A plugin that runs must bring tests.');
  checkPermissions(manifest, wrong);
  return problems;
}

function checkPermissions(manifest: PluginManifest, wrong: (where: string, message: string) => void): void {
  const { hosts, fields, storage } = manifest.permissions;
  const asks = slotsOf(manifest).some((slot) => ASKING.includes(slot));
  if (!asks && (hosts.length > 0 || fields.length > 0 || storage))
    wrong('permissions', `Only the slots ${ASKING.join(', ')} can use hosts, fields or storage.`);
  const known = hosts.map(({ host }) => host);
  if (new Set(known).size < known.length) wrong('permissions.hosts', 'A host stands there twice.');
  const names = fields.map(({ field }) => field);
  if (new Set(names).size < names.length) wrong('permissions.fields', 'A field stands there twice.');
  for (const { field, sinks } of fields)
    for (const sink of sinks)
      if (!known.includes(sink))
        wrong('permissions.fields', `${field} names the sink ${sink}, which is not among the hosts.`);
}

/** Whether this host is one that `range` names. */
export function acceptsHost(range: string, host: string = HOST_API): boolean {
  const [wanted, have] = [numbers(range.replace(/^[~^]/, '')), numbers(host)];
  if (compare(have, wanted) < 0) return false;
  if (range.startsWith('^')) return have[0] === wanted[0] && (have[0] > 0 || have[1] === wanted[1]);
  if (range.startsWith('~')) return have[0] === wanted[0] && have[1] === wanted[1];
  return compare(have, wanted) === 0;
}

type Version = [number, number, number];
const numbers = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  return [major, minor, patch];
};
const compare = (a: Version, b: Version) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** What a plugin wants and was not granted. */
export function beyondGrant(manifest: PluginManifest, grant: Grant): Problem[] {
  const { hosts, fields, storage } = manifest.permissions;
  const wanted: [string, string[], readonly string[]][] = [
    ['slots', slotsOf(manifest), grant.slots],
    ['hosts', hosts.map(({ host }) => host), grant.hosts],
    ['fields', fields.map(({ field }) => field), grant.fields],
  ];
  const problems: Problem[] = wanted.flatMap(([what, asked, granted]) => {
    const missing = asked.filter((one) => !granted.includes(one));
    if (missing.length === 0) return [];
    return [{ code: 'grant', where: what, message: `Not granted: ${what} ${missing.join(', ')}.` }];
  });
  if (storage && storage.bytes > grant.storage)
    problems.push({ code: 'grant', where: 'storage', message: `Not granted: ${storage.bytes} bytes of storage.` });
  return problems;
}
