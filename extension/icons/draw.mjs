/**
 * Draws the toolbar icons: a guard rail, two beams on two posts. Shapes are distance fields, sampled 8 x 8 times a
 * pixel; the PNG is written by hand, so that no image tool and no binary file is needed.
 */
import { crc32, deflateSync } from 'node:zlib';

const SAMPLES = 8;
export const ICON_SIZES = [16, 32, 48, 128];

/** Colours of the design tokens: the accent of "on", the quiet grey of "off". */
const GROUND = { on: [15, 98, 106], off: [110, 118, 125] };
const RAIL = [255, 255, 255];
const WARN = [255, 196, 61];

/** Rounded boxes in the unit square: x, y, width, height, radius, colour. Later ones lie on top. */
const shapes = (state) => [
  [0, 0, 1, 1, 0.22, GROUND[state]],
  [0.24, 0.34, 0.12, 0.5, 0.03, RAIL],
  [0.64, 0.34, 0.12, 0.5, 0.03, RAIL],
  [0.1, 0.24, 0.8, 0.16, 0.06, RAIL],
  [0.1, 0.49, 0.8, 0.16, 0.06, state === 'on' ? WARN : RAIL],
];

/** @param {number} size @param {'on'|'off'} state @returns {Buffer} a PNG */
export function icon(size, state) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) pixels.set(pixel(x, y, size, shapes(state)), (y * size + x) * 4);
  return png(size, pixels);
}

function pixel(x, y, size, boxes) {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const u = (x + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const v = (y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = boxes.findLast((box) => inside(box, u, v))?.[5];
    if (!colour) continue;
    for (let channel = 0; channel < 3; channel++) sum[channel] += colour[channel];
    sum[3]++;
  }
  const hits = sum[3] || 1;
  return [sum[0] / hits, sum[1] / hits, sum[2] / hits, (sum[3] * 255) / (SAMPLES * SAMPLES)].map(Math.round);
}

function inside([left, top, width, height, radius], u, v) {
  const dx = Math.max(left + radius - u, u - (left + width - radius), 0);
  const dy = Math.max(top + radius - v, v - (top + height - radius), 0);
  return dx * dx + dy * dy <= radius * radius;
}

function png(size, pixels) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) pixels.copy(rows, y * (size * 4 + 1) + 1, y * size * 4, (y + 1) * size * 4);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, RGBA, no interlacing
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
