/**
 * JSON from outside: bounded in size and depth, and no key that means something to JavaScript. `JSON.parse` makes
 * `__proto__` an ordinary own key; whoever copies such an object would change its prototype.
 */
import { OUTPUT_BYTES, OUTPUT_DEPTH } from './limits.ts';
import { PluginError } from './problem.ts';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export interface JsonBounds {
  bytes: number;
  depth: number;
}
export const OUTPUT_BOUNDS: JsonBounds = { bytes: OUTPUT_BYTES, depth: OUTPUT_DEPTH };

/** UTF-8 length, without making the bytes. A lone surrogate counts 3, as what stands for it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (unit >= 0xd800 && unit < 0xdc00 && isTrail(text.charCodeAt(i + 1))) {
      bytes += 2;
      i++;
    } else bytes += 2;
  }
  return bytes;
}

const isTrail = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

/** Throws `output_size`, `output_json` or `output_shape`. */
export function parseStrict(text: string, bounds: JsonBounds = OUTPUT_BOUNDS): unknown {
  if (text.length > bounds.bytes || utf8Length(text) > bounds.bytes)
    throw new PluginError('output_size', `More than ${bounds.bytes} bytes of JSON.`);
  if (deeperThan(text, bounds.depth))
    throw new PluginError('output_shape', `JSON is nested deeper than ${bounds.depth}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new PluginError('output_json', `Not JSON: ${(error as Error).message}`);
  }
  refuseKeys(value);
  return value;
}

/** Looked at before parsing: a parser may recurse. */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') {
      if (++depth > limit) return true;
    } else if (c === '}' || c === ']') depth--;
  }
  return false;
}

function refuseKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    if (FORBIDDEN.has(key)) throw new PluginError('output_shape', `The key "${key}" is not allowed.`);
    refuseKeys((value as Record<string, unknown>)[key]);
  }
}
