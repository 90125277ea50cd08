/** Assets as a plugin is given them: unpacked, within what all of them may have together. */
import type { Asset } from '../cells.ts';
import { ASSET_BYTES } from '../limits.ts';
import { PluginError } from '../problem.ts';

const PACKED = '.gz';

export async function unpack(assets: readonly Asset[]): Promise<Asset[]> {
  const unpacked: Asset[] = [];
  let room = ASSET_BYTES;
  for (const { name, content } of assets) {
    const isPacked = name.endsWith(PACKED);
    const whole = isPacked ? await inflated(name, content, room) : content;
    room -= whole.length;
    if (room < 0) throw tooMuch();
    unpacked.push({ name: isPacked ? name.slice(0, -PACKED.length) : name, content: whole });
  }
  return unpacked;
}

/** Stops as soon as there is more than `room`: some hundred bytes may stand for gigabytes. */
async function inflated(name: string, content: Uint8Array, room: number): Promise<Uint8Array> {
  const reader = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > room) break;
      parts.push(next.value);
    }
  } catch {
    throw new PluginError('crashed', `${name} is not what gzip made.`);
  }
  if (length > room) {
    await reader.cancel();
    throw tooMuch();
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const tooMuch = () => new PluginError('memory', `The plugin's assets have more than ${ASSET_BYTES} bytes.`);
