/** Packs: the same bytes for the same content, and nothing that was changed, unsigned or asks for too much gets in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  acceptsHost,
  beyondGrant,
  canonical,
  HOST_API,
  openPack,
  PluginHost,
  type PluginManifest,
  type Problem,
  sealPack,
} from '../../../sdk/plugin/src/index.ts';
import { nodeCells } from '../../../sdk/plugin/src/node/cells.ts';
import { bytes, grantOf, NONE, packOf, plugin } from './lib/packs.ts';

const CODE = 'export const run = () => ({ findings: [] })';
const words = { de: 'x', en: 'x' };

async function problems(text: string): Promise<Problem['code'][]> {
  const opened = await openPack(text);
  return opened.ok ? [] : opened.problems.map(({ code }) => code);
}
async function sealed(change: (manifest: Omit<PluginManifest, 'files'>) => object): Promise<string> {
  const { manifest, files } = plugin({ code: CODE });
  return sealPack({ ...manifest, ...change(manifest) }, files);
}

describe('a pack', () => {
  it('is the same for the same content, whatever the order', async () => {
    const { manifest, files } = plugin({ code: CODE });
    const turned = Object.fromEntries(Object.entries(manifest).reverse()) as typeof manifest;
    assert.equal(await sealPack(turned, new Map([...files].reverse())), await sealPack(manifest, files));
  });

  it('with a file changed, added or missing is refused', async () => {
    const { manifest, files } = plugin({ code: CODE });
    const pack = JSON.parse(await sealPack(manifest, files)) as { files: Record<string, string> };
    const spoilt = (change: (files: Record<string, string>) => void) => {
      const copy = structuredClone(pack);
      change(copy.files);
      return problems(JSON.stringify(copy));
    };
    assert.deepEqual(await spoilt(() => undefined), []);
    assert.deepEqual(await spoilt((all) => Object.assign(all, { 'run.js': btoa(`${CODE} `) })), ['hash']);
    assert.deepEqual(await spoilt((all) => Object.assign(all, { 'more.js': btoa('1') })), ['hash']);
    assert.deepEqual(await spoilt((all) => delete all['run.js']), ['hash', 'manifest']);
    assert.deepEqual(await spoilt((all) => Object.assign(all, { 'run.js': '%%%' })), ['manifest']);
  });

  it('is signed over everything', async () => {
    const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const { manifest, files } = plugin({ code: CODE });
    const text = await sealPack(manifest, files, keys);
    const opened = await openPack(text);
    const raw = Buffer.from(await crypto.subtle.exportKey('raw', keys.publicKey)).toString('base64');
    assert.equal(opened.ok && opened.pack.signer, raw);
    assert.deepEqual(await problems(text.replace('"version":"1.0.0"', '"version":"1.0.1"')), ['signature']);
  });

  it('that is no pack is refused with a reason', async () => {
    for (const text of ['', '[]', '{}', '{"format":2}', '['.repeat(100_000), `"${'x'.repeat(3_000_000)}"`])
      assert.equal((await problems(text)).length, 1, text.slice(0, 20));
  });
});

describe('a manifest', () => {
  const cases: [string, (manifest: Omit<PluginManifest, 'files'>) => object, Problem['code'][]][] = [
    ['as it should be', () => ({}), []],
    ['for a host to come', () => ({ hostApi: '^2.0.0' }), ['host_api']],
    ['for a host newer than this', () => ({ hostApi: '~1.9.0' }), ['host_api']],
    ['with a lie for a version', () => ({ hostApi: '>=0' }), ['manifest']],
    ['with a version that is none', () => ({ version: '1.0' }), ['manifest']],
    ['with an id as a path', () => ({ id: '../../etc' }), ['manifest']],
    ['with an entry that is not there', () => ({ slots: { guardrail: { entry: 'other.js' } } }), ['manifest']],
    [
      'with an asset that is not there',
      () => ({ slots: { guardrail: { entry: 'run.js', assets: ['x'] } } }),
      ['manifest', 'manifest'],
    ],
    [
      'with an asset for an interpreter',
      () => ({ slots: { guardrail: { entry: 'run.js', assets: ['run.js'] } } }),
      ['manifest'],
    ],
    [
      'that checks what nobody knows',
      () => ({ slots: { guardrail: { entry: 'run.js', checks: 'facts' } } }),
      ['manifest'],
    ],
    ['with a slot that nobody knows', () => ({ slots: { approver: { entry: 'run.js' } } }), ['manifest']],
    ['that runs and has no tests', () => ({ tests: [] }), ['manifest']],
    ['with a key of its own', () => ({ trusted: true }), ['manifest']],
    ['without permissions', () => ({ permissions: undefined }), ['manifest']],
    [
      'that wants hosts for a guardrail',
      () => ({ permissions: { ...NONE, hosts: [{ host: 'a.example.com', reason: words }] } }),
      ['manifest'],
    ],
    [
      'with a sink that is no host of it',
      () => ({
        slots: { context: { entry: 'run.js' } },
        permissions: { ...NONE, fields: [{ field: 'customer.name', sinks: ['a.example.com'], reason: words }] },
      }),
      ['manifest'],
    ],
    [
      'with a host that is a pattern',
      () => ({
        slots: { context: { entry: 'run.js' } },
        permissions: { ...NONE, hosts: [{ host: '*.example.com', reason: words }] },
      }),
      ['manifest'],
    ],
  ];
  for (const [what, change, expected] of cases)
    it(what, async () => assert.deepEqual(await problems(await sealed(change)), expected));

  it('names the hosts that it runs in', () => {
    const table: [string, string, boolean][] = [
      ['1.0.0', '1.0.0', true],
      ['1.0.0', '1.0.1', false],
      ['^1.0.0', '1.9.9', true],
      ['^1.2.0', '1.1.9', false],
      ['^1.0.0', '2.0.0', false],
      ['^0.1.0', '0.1.5', true],
      ['^0.1.0', '0.2.0', false],
      ['~1.2.0', '1.2.9', true],
      ['~1.2.0', '1.3.0', false],
    ];
    for (const [range, host, fits] of table) assert.equal(acceptsHost(range, host), fits, `${range} ${host}`);
    assert.ok(acceptsHost(HOST_API));
  });
});

describe('a grant', () => {
  it('that is too small keeps the plugin out, and says what is missing', async () => {
    const pack = await packOf({
      slot: 'context',
      code: CODE,
      permissions: {
        hosts: [{ host: 'a.example.com', reason: words }],
        fields: [{ field: 'customer.name', sinks: [], reason: words }],
        storage: { bytes: 100, reason: words },
      },
    });
    const all = grantOf(pack);
    assert.deepEqual(beyondGrant(pack.manifest, all), []);
    for (const [part, less] of [
      ['slots', { slots: [] }],
      ['hosts', { hosts: ['b.example.com'] }],
      ['fields', { fields: ['customer.tier'] }],
      ['storage', { storage: 99 }],
    ] as const)
      assert.deepEqual(
        beyondGrant(pack.manifest, { ...all, ...less } as typeof all).map(({ code, where }) => [code, where]),
        [['grant', part]],
      );
    const host = new PluginHost({ cells: nodeCells() });
    assert.equal((await host.load(pack, { ...all, slots: [] })).ok, false);
    assert.deepEqual(host.health(), []);
  });

  it('is asked for once: a second plugin of the same id stays out', async () => {
    const pack = await packOf({ code: CODE });
    const host = new PluginHost({ cells: nodeCells() });
    assert.equal((await host.load(pack, grantOf(pack))).ok, true);
    assert.equal((await host.load(pack, grantOf(pack))).ok, false);
  });
});

it('canonical JSON sorts keys at every depth and keeps lists', () => {
  assert.equal(canonical({ b: [{ d: 1, c: 2 }], a: 'ä' }), '{"a":"ä","b":[{"c":2,"d":1}]}');
  assert.deepEqual(bytes('ä'), new Uint8Array([0xc3, 0xa4]));
});
