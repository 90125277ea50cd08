/** What the extension asks for, what is in its packages, and that the guide says so. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { build, projectVersion, TARGETS } from '../../../extension/build.mjs';
import { ICON_SIZES, icon } from '../../../extension/icons/draw.mjs';
import { manifest, SITE_MATCHES } from '../../../extension/manifest.mjs';
import { zip } from '../../../extension/pack.mjs';

const root = new URL('../../../', import.meta.url);
const guide = await readFile(new URL('docs/admin.md', root), 'utf8');

describe('the manifest', () => {
  for (const target of TARGETS) {
    const made = manifest(target, '1.2.3');

    it(`${target}: each permission has its reason in docs/admin.md, and no other is asked for`, () => {
      const reasons = [...guide.matchAll(/^\| `(\w+)` \| /gm)].map(([, name]) => name);
      for (const permission of made.permissions) assert.ok(reasons.includes(permission), permission);
      for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions'])
        assert.equal(made[key], undefined);
      for (const match of SITE_MATCHES) assert.ok(guide.includes(`\`${new URL(match.replace('*', '')).host}\``), match);
    });

    it(`${target}: own code only, connections over TLS or to this machine`, () => {
      const policy = made.content_security_policy.extension_pages;
      const sources = new Map(policy.split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1)]));
      assert.deepEqual(sources.get('default-src'), ["'none'"]);
      assert.deepEqual(sources.get('script-src'), ["'self'", "'wasm-unsafe-eval'"]);
      for (const source of sources.get('connect-src')) {
        assert.match(source, /^('self'|https:|wss:|(http|ws):\/\/(127\.0\.0\.1|localhost):\*)$/);
      }
    });

    it(`${target}: pages reach nothing but the panel's document`, () => {
      assert.deepEqual(
        made.web_accessible_resources.flatMap((entry) => entry.resources),
        ['panel.html'],
      );
      assert.equal(made.content_scripts.length, 1);
      assert.deepEqual([made.content_scripts[0].run_at, made.content_scripts[0].all_frames], ['document_start', false]);
    });
  }

  it('Chromium changes the address of the panel from session to session', () => {
    assert.equal(manifest('chromium', '1').web_accessible_resources[0].use_dynamic_url, true);
  });
});

describe('the built extension', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitplanke-build-'));
    for (const target of TARGETS) await build(target, folder);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const target of TARGETS) {
    it(`${target}: everything that the manifest and the pages name is there`, async () => {
      const files = await readdir(join(folder, target), { recursive: true });
      const text = await readFile(join(folder, target, 'manifest.json'), 'utf8');
      const named = [...text.matchAll(/"([\w./-]+\.(?:js|html|png|json))"/g)].map(([, name]) => name);
      for (const page of ['panel.html', 'options.html']) {
        const html = await readFile(join(folder, target, page), 'utf8');
        named.push(...[...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name));
        assert.ok(!/<script>|\son\w+=|\sstyle=/.test(html), 'no inline code');
      }
      assert.deepEqual(
        named.filter((name) => !files.includes(name)),
        [],
      );
      assert.ok(named.includes('background.js') && named.includes('panel.js'));
    });

    it(`${target}: no foreign address in the code, no dynamic code`, async () => {
      for (const name of ['background.js', 'panel.js', 'options.js']) {
        const code = await readFile(join(folder, target, name), 'utf8');
        const hosts = [...code.matchAll(/https?:\/\/([a-z0-9.-]+\.[a-z]{2,})/g)].map(([, host]) => host);
        assert.deepEqual(
          hosts.filter((host) => host !== 'www.w3.org'),
          [],
          name,
        );
        assert.ok(!/\beval\(|new Function\(/.test(code), name);
      }
    });
  }

  it('has one version, the project’s', async () => {
    const { version } = JSON.parse(await readFile(join(folder, 'chromium', 'manifest.json'), 'utf8'));
    assert.equal(version, await projectVersion());
  });
});

describe('packages and icons', () => {
  it('a package is the same bytes each time, and any unzip reads it', () => {
    const files = [
      ['a.txt', Buffer.from('Grüße')],
      ['b/ü.txt', Buffer.alloc(70_000, 'x')],
    ];
    const packed = zip(files);
    assert.deepEqual(packed, zip(files));
    assert.equal(packed.readUInt32LE(0), 0x04034b50);
    assert.equal(packed.readUInt16LE(packed.length - 12), 2, 'files in the directory');
    assert.equal(
      packed.readUInt32LE(packed.readUInt32LE(packed.length - 6)),
      0x02014b50,
      'the directory is where the end says',
    );
  });

  it('icons are images of their size, and off looks different', () => {
    for (const size of ICON_SIZES) {
      const png = icon(size, 'on');
      assert.equal(png.readUInt32BE(16), size);
      const pixels = inflateSync(png.subarray(png.indexOf('IDAT') + 4));
      assert.equal(pixels.length, size * (size * 4 + 1));
      assert.notDeepEqual(png, icon(size, 'off'));
    }
  });
});
