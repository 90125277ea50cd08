/** Random bytes where a plugin could put its own: as a module, as output, as a pack. Nothing but a named problem comes of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPack, PluginError, parseStrict, sealPack } from '../../../sdk/plugin/src/index.ts';
import { wasmRunner } from '../../../sdk/plugin/src/inside/wasm.ts';
import { checkImports } from '../../../sdk/plugin/src/inside/wasm-imports.ts';
import { checkOutput } from '../../../sdk/plugin/src/slots.ts';
import { plugin } from './lib/packs.ts';
import { random } from './lib/random.ts';
import { wasm } from './lib/wasm.ts';

const LONG = process.env.LEITPLANKE_LONG === '1';

/** `work` may only end well or with a PluginError. */
async function named(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'ok';
  } catch (error) {
    if (!(error instanceof PluginError)) throw error;
    return error.code;
  }
}

function spoil(bytes: Uint8Array, next: () => number): Uint8Array<ArrayBuffer> {
  const out = Uint8Array.from(bytes);
  for (let i = 0; i <= next() * 4; i++) out[Math.floor(next() * out.length)] = Math.floor(next() * 256);
  return next() < 0.2 ? out.slice(0, Math.floor(next() * out.length)) : out;
}

describe('random bytes', () => {
  it('as a module: read to the end or refused', async () => {
    const next = random(1);
    const seen: Record<string, number> = {};
    const good = wasm();
    for (let round = 0; round < (LONG ? 200_000 : 10_000); round++) {
      const bytes = round % 2 === 0 ? spoil(good, next) : Uint8Array.from({ length: 64 }, () => next() * 256);
      const result = await named(() => checkImports(bytes));
      seen[result] = (seen[result] ?? 0) + 1;
    }
    assert.ok((seen.ok ?? 0) > 100 && (seen.crashed ?? 0) > 100, JSON.stringify(seen));
  });

  it('as a module that is run', async () => {
    const next = random(2);
    const seen: Record<string, number> = {};
    // Without a loop in it no change of a byte makes one that never ends: only whole calls of itself could.
    const good = wasm();
    for (let round = 0; round < (LONG ? 5_000 : 400); round++) {
      const result = await named(async () => {
        const runner = await wasmRunner(spoil(good, next));
        parseStrict(runner.run('{}', 50));
      });
      seen[result] = (seen[result] ?? 0) + 1;
    }
    assert.ok((seen.crashed ?? 0) > 10, JSON.stringify(seen));
  });

  it('as output', async () => {
    const next = random(3);
    const good = '{"findings":[{"rule":"r","severity":"warn","start":0,"end":1,"message":"\\u00e4"}]}';
    const seen: Record<string, number> = {};
    for (let round = 0; round < (LONG ? 200_000 : 20_000); round++) {
      const text = new TextDecoder().decode(spoil(new TextEncoder().encode(good), next));
      const result = await named(() => checkOutput('guardrail', parseStrict(text), { draft: { text: 'abc' } }));
      seen[result] = (seen[result] ?? 0) + 1;
    }
    assert.ok(
      (seen.ok ?? 0) > 100 && (seen.output_json ?? 0) > 100 && (seen.output_shape ?? 0) > 100,
      JSON.stringify(seen),
    );
  });

  it('in a pack: no changed byte goes unseen', async () => {
    const next = random(4);
    const { manifest, files } = plugin({ code: 'export const run = () => ({ findings: [] })' });
    const good = new TextEncoder().encode(await sealPack(manifest, files));
    for (let round = 0; round < (LONG ? 5_000 : 500); round++) {
      const bytes = spoil(good, next);
      const opened = await openPack(new TextDecoder().decode(bytes));
      if (!opened.ok) assert.ok(opened.problems.every(({ code, message }) => code !== undefined && message !== ''));
      // What the hashes do not cover is the manifest itself; the grant names the hash of the whole file.
      else for (const [name, content] of opened.pack.files) assert.deepEqual(content, files.get(name));
    }
  });
});
