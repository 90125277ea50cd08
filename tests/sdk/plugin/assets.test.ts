/** Files that a WebAssembly plugin is given before its first call: what it gets, and what gets nowhere near it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { completeInput, openPack, PluginHost, type Result, sealPack } from '../../../sdk/plugin/src/index.ts';
import { ASSET_BYTES } from '../../../sdk/plugin/src/limits.ts';
import { inlineCells } from './lib/inline-cells.ts';
import { bytes, grantOf, plugin } from './lib/packs.ts';
import { i32, OP, OUTPUT_AT, wasm } from './lib/wasm.ts';

/** Puts the first byte of the content where the output begins: without it there is no JSON. */
const begin = [
  ...i32(OUTPUT_AT),
  ...[OP.localGet, 0, OP.localGet, 1, OP.i32add, OP.i32load8, 0, 0],
  ...[OP.i32store8, 0, 0, ...i32(0)],
];
const needy = wasm({ data: '?"findings":[]}', asset: begin });

async function answer(code: Uint8Array, assets: Record<string, Uint8Array>): Promise<Result<'guardrail'>> {
  const { manifest, files } = plugin({ code });
  const slots = { guardrail: { entry: 'run.wasm', assets: Object.keys(assets) } };
  for (const [name, content] of Object.entries(assets)) files.set(name, content);
  const opened = await openPack(await sealPack({ ...manifest, slots }, files));
  assert.ok(opened.ok, JSON.stringify(opened));
  const host = new PluginHost({ cells: inlineCells(), patience: 20 });
  assert.ok((await host.load(opened.pack, grantOf(opened.pack))).ok);
  return host.call('acme.test', 'guardrail', completeInput('guardrail', {}, 'de'));
}
const code = async (...how: Parameters<typeof answer>) => {
  const result = await answer(...how);
  return result.ok ? 'ok' : result.code;
};

describe('an asset', () => {
  it('is in the plugin before the first call', async () => {
    assert.equal(await code(needy, { 'a.txt': bytes('{ and more') }), 'ok');
    assert.equal(await code(needy, { 'a.txt': bytes('? and more') }), 'output_json');
  });

  it('is unpacked where its name says so, in the order of the manifest', async () => {
    assert.equal(await code(needy, { 'a.gz': gzipSync('{') }), 'ok');
    assert.equal(await code(needy, { 'a.gz': gzipSync('?'), b: bytes('{') }), 'ok');
    assert.equal(await code(needy, { b: bytes('{'), 'a.gz': gzipSync('?') }), 'output_json');
  });

  it('that is no gzip, or that the plugin has no use for, ends the plugin', async () => {
    assert.equal(await code(needy, { 'a.gz': bytes('{') }), 'crashed');
    assert.equal(await code(wasm({ asset: i32(-1) }), { a: bytes('{') }), 'crashed');
    assert.equal(await code(wasm(), { a: bytes('{') }), 'crashed');
  });

  it('that unpacks to more than all may have goes nowhere', async () => {
    assert.equal(await code(needy, { 'a.gz': gzipSync(Buffer.alloc(ASSET_BYTES + 1)) }), 'memory');
    const half = gzipSync(Buffer.alloc(ASSET_BYTES / 2 + 1));
    assert.equal(await code(needy, { 'a.gz': half, 'b.gz': half }), 'memory');
  });

  it('that a plugin has no room for ends the plugin', async () => {
    const none = wasm({ input: 0, asset: begin });
    assert.equal(await code(none, { a: bytes('{') }), 'memory');
    assert.equal(await code(needy, { a: new Uint8Array(1024 * 1024) }), 'crashed', 'past the end of its memory');
  });
});
