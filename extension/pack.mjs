/**
 * Packs the built extension into `build/packages/leitplanke-{chromium,firefox}-VERSION.zip`. The same files give the
 * same bytes: names sorted, one date for all, no attribute of this machine.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { build, projectVersion, TARGETS } from './build.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** 1980-01-01 00:00, the first moment that the format knows. */
const DOS_DATE = 0x0021;
const DEFLATE = 8;
const VERSION_NEEDED = 20;
const UTF8_NAMES = 0x0800;

/** Every file under `folder`, by its name inside of the archive, sorted. */
async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const named = paths.map((path) => [relative(folder, path).split(sep).join('/'), path]);
  named.sort(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(named.map(async ([name, path]) => [name, await readFile(path)]));
}

/** Stores refuse the key that gives the unpacked extension its id; whoever packs signs with a key of their own. */
function withoutKey(name, bytes) {
  if (name !== 'manifest.json') return bytes;
  const { key: _key, ...manifest } = JSON.parse(bytes.toString('utf8'));
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** @param {[string, Buffer][]} files @returns {Buffer} */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, bytes] of files) {
    const fields = fieldsOf(name, bytes);
    const local = Buffer.concat([uint32(0x04034b50), fields.shared, Buffer.from(name), fields.packed]);
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(VERSION_NEEDED),
        fields.shared,
        Buffer.alloc(10),
        uint32(offset),
        Buffer.from(name),
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const count = uint16(files.length);
  const end = [uint32(0x06054b50), uint32(0), count, count, uint32(listing.length), uint32(offset), uint16(0)];
  return Buffer.concat([...parts, listing, ...end]);
}

/** What a file's own header and its line in the directory have in common. */
function fieldsOf(name, bytes) {
  const packed = deflateRawSync(bytes, { level: 9 });
  const shared = Buffer.concat([
    uint16(VERSION_NEEDED),
    uint16(UTF8_NAMES),
    uint16(DEFLATE),
    uint16(0),
    uint16(DOS_DATE),
    uint32(crc32(bytes)),
    uint32(packed.length),
    uint32(bytes.length),
    uint16(Buffer.byteLength(name)),
    uint16(0),
  ]);
  return { packed, shared };
}

function uint16(value) {
  const out = Buffer.alloc(2);
  out.writeUInt16LE(value);
  return out;
}
function uint32(value) {
  const out = Buffer.alloc(4);
  out.writeUInt32LE(value >>> 0);
  return out;
}

/** `plugins`: the folder with the company's plugins, as for build.mjs. */
export async function pack(target, outFolder, { plugins } = {}) {
  const folder = await build(target, join(ROOT, 'build', 'packages', 'unpacked'), { plugins });
  const files = (await filesOf(folder)).map(([name, bytes]) => [name, withoutKey(name, bytes)]);
  await mkdir(outFolder, { recursive: true });
  const path = join(outFolder, `leitplanke-${target}-${await projectVersion()}.zip`);
  await writeFile(path, zip(files));
  return { path, files };
}

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(12);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { plugins: { type: 'string' } } });
  for (const target of TARGETS) {
    const { path, files } = await pack(target, join(ROOT, 'build', 'packages'), values);
    console.log(`${relative(ROOT, path)}: ${kib((await readFile(path)).length).trim()}`);
    for (const [name, bytes] of files.filter(([, content]) => content.length > 4096)) {
      console.log(`${kib(bytes.length)}  ${kib(gzipSync(bytes).length)} gzip  ${name}`);
    }
  }
}
