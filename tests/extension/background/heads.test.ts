/** The company's own heads: behind the shipped ones, by ETag, kept and verified, and given up where they are broken. */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { joined, MAX_HEADS_BYTES, TenantHeads } from '../../../extension/src/background/heads.ts';
import { type Core, CoreError } from '../../../sdk/client/src/index.ts';

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
/** A file of heads as the contract has it: magic, count, bodies. */
const file = (...bodies: string[]) => {
  const count = String.fromCharCode(bodies.length % 256, Math.floor(bodies.length / 256));
  return Uint8Array.from(`LPHS${count}${bodies.join('')}`, (sign) => sign.charCodeAt(0));
};
const SHIPPED = file('one.', 'two.');
const OWN = file('own.');

let disk: Map<string, unknown>;
let loaded: string[];
let refuses: (bytes: string) => boolean;
const core = {
  loadHeads(bytes: Uint8Array) {
    if (refuses(text(bytes))) throw new CoreError('invalid_argument', 'broken');
    loaded.push(text(bytes));
    return 1;
  },
} as unknown as Core;
const heads = () =>
  new TenantHeads(
    { backend: 'https://b.example/', tenant: 't' },
    {
      shipped: async () => SHIPPED,
      read: async (key) => structuredClone(disk.get(key)),
      write: async (key, value) => void (value === null ? disk.delete(key) : disk.set(key, structuredClone(value))),
    },
  );
/** A backend that has these heads under this tag, and notes what it was asked. */
const backend = (etag: string, bytes: Uint8Array | null) => {
  const asked: string[] = [];
  const transport = {
    asked,
    file: async (path: string, token: string, known = '') => {
      asked.push(`${path} ${token} ${known}`);
      return known === etag ? null : { etag, bytes };
    },
  };
  return transport;
};

beforeEach(() => {
  disk = new Map();
  loaded = [];
  refuses = () => false;
});

describe('one file of two', () => {
  it('has the bodies of both, the second behind the first, and the sum as its count', () => {
    assert.equal(text(joined(SHIPPED, OWN)), 'LPHS\u0003\u0000one.two.own.');
    assert.equal(text(joined(file(...Array(300).fill('')), OWN)).slice(4, 6), '\u002d\u0001');
  });

  it('is made of nothing else', () => {
    const long = new Uint8Array(MAX_HEADS_BYTES + 1);
    long.set(OWN);
    for (const wrong of [new Uint8Array(), OWN.subarray(0, 5), file('x').map((byte) => byte ^ 1), long])
      assert.throws(() => joined(SHIPPED, wrong), CoreError);
  });
});

describe("the company's own heads", () => {
  it('come once, are kept, and are there again without the backend', async () => {
    const transport = backend('"heads-3"', OWN);
    const first = heads();
    await first.open(core);
    assert.equal(await first.refresh(core, transport, 'token'), true);
    assert.equal(await first.refresh(core, transport, 'token'), false);
    assert.deepEqual(transport.asked, ['v1/heads/current token ', 'v1/heads/current token "heads-3"']);
    loaded = [];
    const later = heads();
    await later.open(core);
    assert.deepEqual(loaded, [text(joined(SHIPPED, OWN))]);
    assert.equal(await later.refresh(core, transport, 'token'), false, 'the tag is remembered');
    await later.into(core);
    assert.equal(loaded.length, 2, 'a second core gets them, too');
  });

  it('broken on the disk are forgotten, and asked for again', async () => {
    const transport = backend('"heads-3"', OWN);
    await heads().refresh(core, transport, 'token');
    const [[key, kept] = ['', null]] = [...disk];
    const broken = kept as { bytes: Uint8Array };
    broken.bytes[7] = (broken.bytes[7] ?? 0) ^ 1;
    loaded = [];
    const later = heads();
    await later.open(core);
    assert.deepEqual(loaded, [], 'the ones that ship are in the core already');
    assert.equal(disk.has(key), false);
    assert.equal(await later.refresh(core, transport, 'token'), true);
  });

  it('that this core cannot read change nothing: what decided before goes on', async () => {
    await heads().refresh(core, backend('"heads-3"', OWN), 'token');
    refuses = (bytes) => bytes.includes('new.');
    const later = heads();
    await later.open(core);
    loaded = [];
    await assert.rejects(later.refresh(core, backend('"heads-4"', file('new.')), 'token'), CoreError);
    await assert.rejects(later.refresh(core, backend('"heads-4"', new Uint8Array(3)), 'token'), CoreError);
    assert.deepEqual(loaded, []);
    await later.into(core);
    assert.deepEqual(loaded, [text(joined(SHIPPED, OWN))]);
  });

  it('go where the company is back at the ones that ship; none at all costs nothing', async () => {
    const own = heads();
    assert.equal(await own.refresh(core, backend('"heads-0"', null), 'token'), false);
    assert.deepEqual(loaded, []);
    await own.refresh(core, backend('"heads-3"', OWN), 'token');
    assert.equal(await own.refresh(core, backend('"heads-0"', null), 'token'), true);
    assert.equal(loaded.at(-1), text(SHIPPED));
    loaded = [];
    await heads().open(core);
    assert.deepEqual(loaded, [text(SHIPPED)]);
    await own.forget();
    assert.equal(disk.size, 0);
  });
});
