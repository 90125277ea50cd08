/** An adapter is data: its shape is all that can be known of it without a page. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../schema/adapter.schema.json' with { type: 'json' };
import type { Check } from './conformance.ts';

const SHOWN = 3;

export function adapterCheck(bytes: Uint8Array | undefined): Check {
  const name = 'the adapter has the shape of one';
  let adapter: unknown;
  try {
    adapter = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    return { name, wrong: [(error as Error).message] };
  }
  const validate = new Ajv2020({ strictRequired: false }).compile(schema);
  validate(adapter);
  const wrong = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  return { name, wrong: wrong.slice(0, SHOWN) };
}
