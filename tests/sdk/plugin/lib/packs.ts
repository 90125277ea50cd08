/** Packs for tests, made in memory: one plugin, one slot, its code as a string. */
import assert from 'node:assert/strict';
import {
  type Grant,
  openPack,
  type Pack,
  type PluginManifest,
  type RunSlot,
  sealPack,
} from '../../../../sdk/plugin/src/index.ts';

const words = (text: string) => ({ de: text, en: text });
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const NONE = { hosts: [], fields: [], storage: null };
export const EXPECTED: Record<RunSlot, object> = {
  guardrail: { findings: [] },
  assessor: { signals: [] },
  context: { cards: [] },
  panel: { view: [] },
  action: { proposals: [] },
};

export interface Made {
  id?: string;
  slot?: RunSlot;
  code: string | Uint8Array;
  permissions?: PluginManifest['permissions'];
  tests?: object[];
  change?: Partial<PluginManifest>;
}

/** The manifest and files of a plugin as a developer would have them. */
export function plugin({ id = 'acme.test', slot = 'guardrail', code, permissions = NONE, tests, change }: Made) {
  const entry = typeof code === 'string' ? 'run.js' : 'run.wasm';
  const own = tests ?? [{ name: 'says nothing', slot, language: 'de', input: {}, expect: EXPECTED[slot] }];
  const manifest: Omit<PluginManifest, 'files'> = {
    id,
    version: '1.0.0',
    name: words('Test'),
    description: words('A plugin of a test.'),
    hostApi: '^1.0.0',
    languages: ['de', 'en'],
    slots: { [slot]: { entry } },
    permissions,
    tests: ['tests.json'],
    ...change,
  };
  const files = new Map([
    [entry, typeof code === 'string' ? bytes(code) : code],
    ['tests.json', bytes(JSON.stringify(own))],
  ]);
  return { manifest, files };
}

export async function packOf(made: Made): Promise<Pack> {
  const { manifest, files } = plugin(made);
  const opened = await openPack(await sealPack(manifest, files));
  assert.ok(opened.ok, JSON.stringify(opened));
  return opened.pack;
}

export const grantOf = ({ manifest: { slots, permissions } }: Pack): Grant => ({
  slots: Object.keys(slots) as Grant['slots'],
  hosts: permissions.hosts.map(({ host }) => host),
  fields: permissions.fields.map(({ field }) => field),
  storage: permissions.storage?.bytes ?? 0,
});
