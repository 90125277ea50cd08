/** A company's own build: what plugins add to package and manifest, what stops the build, and that without them nothing is there. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from '../../../extension/build.mjs';
import { type PluginGrant, sealPack, sha256 } from '../../../sdk/plugin/src/index.ts';
import { bytes, type Made, plugin } from '../../sdk/plugin/lib/packs.ts';

const EXAMPLE = new URL('../../../examples/plugins/old-reddit/', import.meta.url);
const words = { de: 'x', en: 'x' };
const tickets: Made = {
  id: 'acme.tickets',
  slot: 'context',
  code: 'export const run = () => ({ cards: [] })',
  permissions: { hosts: [{ host: 'rt.example.com', reason: words }], fields: [], storage: null },
};

let root: string;
let count = 0;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'leitplanke-plugins-'));
});
after(() => rm(root, { recursive: true, force: true }));

interface Given {
  text: string;
  grant: PluginGrant['grant'];
  sha256?: string;
}

/** Builds with these packs; the folder of the result. */
async function built(target: 'chromium' | 'firefox', packs: Given[]): Promise<string> {
  const folder = join(root, String(++count));
  await mkdir(folder);
  const plugins = await Promise.all(
    packs.map(async ({ text, grant, sha256: said }, index) => {
      const pack = `p${index}.pack.json`;
      await writeFile(join(folder, pack), text);
      return { pack, sha256: said ?? (await sha256(bytes(text))), grant };
    }),
  );
  await writeFile(join(folder, 'plugins.json'), JSON.stringify({ plugins }));
  return build(target, join(folder, 'out'), { plugins: folder });
}

async function sealed(made: Made): Promise<string> {
  const { manifest, files } = plugin(made);
  return sealPack(manifest, files);
}
async function adapterPack(): Promise<string> {
  const [manifest, data] = await Promise.all(
    ['plugin.json', 'adapter.json'].map((file) => readFile(new URL(file, EXAMPLE), 'utf8')),
  );
  return sealPack(JSON.parse(manifest ?? ''), new Map([['adapter.json', bytes(data ?? '')]]));
}

const grant = (change: Partial<PluginGrant['grant']>): PluginGrant['grant'] => ({
  slots: [],
  hosts: [],
  fields: [],
  storage: 0,
  ...change,
});
const manifestOf = async (out: string) => JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));

describe('a build with plugins', () => {
  for (const target of ['chromium', 'firefox'] as const)
    it(`${target}: asks for the hosts that were granted and wanted, reads one more site, changes no page’s policy`, async () => {
      const packs = [
        {
          text: await sealed(tickets),
          grant: grant({ slots: ['context'], hosts: ['rt.example.com', 'spare.example.com'] }),
        },
        { text: await adapterPack(), grant: grant({ slots: ['adapter'], hosts: ['old.reddit.com'] }) },
      ];
      const out = await built(target, packs);
      const [made, plain] = await Promise.all([manifestOf(out), manifestOf(await build(target, join(root, 'plain')))]);
      assert.deepEqual(made.host_permissions, ['https://rt.example.com/*']);
      assert.deepEqual(made.content_scripts[0].matches, [
        ...plain.content_scripts[0].matches,
        'https://old.reddit.com/*',
      ]);
      assert.equal(made.content_security_policy.extension_pages, plain.content_security_policy.extension_pages);
      const more = made.permissions.filter((one: string) => !plain.permissions.includes(one));
      assert.deepEqual(more, target === 'chromium' ? ['offscreen'] : []);
      assert.match(await readFile(join(out, 'content.js'), 'utf8'), /old\.reddit\.com/);
      assert.deepEqual((await readdir(join(out, 'plugins'))).sort(), ['p0.pack.json', 'p1.pack.json', 'plugins.json']);
    });

  it('Chromium’s plugins run under a policy that gives them nothing', async () => {
    const out = await built('chromium', [
      { text: await sealed(tickets), grant: grant({ slots: ['context'], hosts: ['rt.example.com'] }) },
    ]);
    const { sandbox, content_security_policy: policy } = await manifestOf(out);
    assert.deepEqual(sandbox.pages, ['sandbox.html']);
    const rules = new Map(
      policy.sandbox.split('; ').map((line: string) => [line.split(' ')[0], line.split(' ').slice(1)]),
    );
    assert.deepEqual(
      [...rules],
      [
        ['sandbox', ['allow-scripts']],
        ['default-src', ["'none'"]],
        ['script-src', ["'self'", 'blob:', "'wasm-unsafe-eval'"]],
        ['worker-src', ['blob:']],
      ],
    );
  });
});

it('a build without plugins has nothing of them', async () => {
  const out = await build('chromium', join(root, 'bare'));
  const files = await readdir(out, { recursive: true });
  assert.deepEqual(
    files.filter((file) => /plugin|quickjs|sandbox|offscreen|cell/.test(file)),
    [],
  );
  assert.doesNotMatch(
    await readFile(join(out, 'background.js'), 'utf8'),
    /leitplanke_abi|sink_undeclared|plugins\.json/,
  );
});

describe('the build stops, with the reason, for', () => {
  const cases: [string, () => Promise<Given>, RegExp][] = [
    [
      'a changed pack',
      async () => ({
        text: await sealed(tickets),
        grant: grant({ slots: ['context'], hosts: ['rt.example.com'] }),
        sha256: '0'.repeat(64),
      }),
      /hash: /,
    ],
    [
      'a pack that wants more',
      async () => ({ text: await sealed(tickets), grant: grant({ slots: ['context'] }) }),
      /grant: .*rt\.example\.com/,
    ],
    [
      'a pack whose own tests fail',
      async () => ({
        text: await sealed({ code: 'export const run = () => 1' }),
        grant: grant({ slots: ['guardrail'] }),
      }),
      /tests_failed: /,
    ],
    ['a file that is no pack', async () => ({ text: '{}', grant: grant({}) }), /manifest: /],
    [
      'an adapter whose hosts were not granted',
      async () => ({ text: await adapterPack(), grant: grant({ slots: ['adapter'] }) }),
      /old\.reddit\.com/,
    ],
  ];
  for (const [what, given, reason] of cases)
    it(what, async () => {
      const pack = await given();
      await assert.rejects(built('chromium', [pack]), reason);
    });
});
