/**
 * Holds a value against a JSON Schema, without generated code (an extension may not make any). Knows the keywords of
 * the schemas of plugins and throws on any other; a test compares it with a complete validator.
 */

export interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  minProperties?: number;
  maxProperties?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

const KEYWORDS = new Set(
  `$ref $defs type enum const oneOf properties required additionalProperties propertyNames minProperties maxProperties
  items minItems maxItems uniqueItems minLength maxLength pattern minimum maximum
  $schema $id title description`.split(/\s+/),
);

/** The first thing that is wrong, as "/findings/0/rule: …"; null: nothing. `root` holds `$defs`. */
export function mismatch(value: unknown, schema: Schema, root: Schema = schema, at = ''): string | null {
  for (const key in schema) if (!KEYWORDS.has(key)) throw new Error(`schema keyword ${key} is not supported`);
  if (schema.$ref) return mismatch(value, definition(schema.$ref, root), root, at);
  if (schema.oneOf) return oneOf(value, schema.oneOf, root, at);
  if ('const' in schema && value !== schema.const) return `${at}: must be ${JSON.stringify(schema.const)}`;
  if (schema.enum && !schema.enum.includes(value)) return `${at}: must be one of ${schema.enum.join(', ')}`;
  if (schema.type && ![schema.type].flat().includes(typeName(value, schema.type)))
    return `${at}: must be ${[schema.type].flat().join(' or ')}`;
  if (typeof value === 'string') return stringMismatch(value, schema, at);
  if (typeof value === 'number') return numberMismatch(value, schema, at);
  if (Array.isArray(value)) return arrayMismatch(value, schema, root, at);
  if (typeof value === 'object' && value !== null)
    return objectMismatch(value as Record<string, unknown>, schema, root, at);
  return null;
}

function definition(ref: string, root: Schema): Schema {
  const found = root.$defs?.[ref.replace('#/$defs/', '')];
  if (!found) throw new Error(`schema names ${ref}, which is not there`);
  return found;
}

/** The complaint of the alternative that the value fits best: the one whose required keys it has. */
function oneOf(value: unknown, options: Schema[], root: Schema, at: string): string | null {
  const wrong = options.map((option) => mismatch(value, option, root, at));
  const fitting = wrong.filter((one) => one === null).length;
  if (fitting === 1) return null;
  if (fitting > 1) return `${at}: fits more than one form`;
  return wrong.reduce((best, one) => ((one ?? '').length > (best ?? '').length ? one : best), null);
}

function typeName(value: unknown, wanted: string | string[]): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value !== 'number') return typeof value;
  return Number.isInteger(value) && [wanted].flat().includes('integer') ? 'integer' : 'number';
}

function stringMismatch(value: string, schema: Schema, at: string): string | null {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern } = schema;
  if (value.length < minLength || value.length > maxLength) {
    const points = [...value].length;
    if (points < minLength) return `${at}: shorter than ${minLength}`;
    if (points > maxLength) return `${at}: longer than ${maxLength}`;
  }
  return pattern === undefined || compiled(pattern).test(value) ? null : `${at}: must match ${pattern}`;
}

const patterns = new Map<string, RegExp>();
function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, known);
  return known;
}

function numberMismatch(value: number, { minimum, maximum }: Schema, at: string): string | null {
  if (minimum !== undefined && value < minimum) return `${at}: less than ${minimum}`;
  return maximum !== undefined && value > maximum ? `${at}: more than ${maximum}` : null;
}

function arrayMismatch(value: unknown[], schema: Schema, root: Schema, at: string): string | null {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, items, uniqueItems } = schema;
  if (value.length < minItems) return `${at}: fewer than ${minItems}`;
  if (value.length > maxItems) return `${at}: more than ${maxItems}`;
  if (uniqueItems && new Set(value.map((one) => JSON.stringify(one))).size < value.length) return `${at}: repeats`;
  if (!items) return null;
  return first(value, (one, index) => mismatch(one, items, root, `${at}/${index}`));
}

function objectMismatch(value: Record<string, unknown>, schema: Schema, root: Schema, at: string): string | null {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  const keys = Object.keys(value);
  const missing = required.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${at}: "${missing}" is missing`;
  if (keys.length < (schema.minProperties ?? 0)) return `${at}: fewer than ${schema.minProperties} entries`;
  if (keys.length > (schema.maxProperties ?? Number.POSITIVE_INFINITY))
    return `${at}: more than ${schema.maxProperties} entries`;
  return first(keys, (key) => {
    const wrongName = propertyNames ? mismatch(key, propertyNames, root, `${at}/${key}`) : null;
    if (wrongName) return wrongName;
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (own) return mismatch(value[key], own, root, `${at}/${key}`);
    if (additionalProperties === false) return `${at}: "${key}" is not known`;
    return typeof additionalProperties === 'object'
      ? mismatch(value[key], additionalProperties, root, `${at}/${key}`)
      : null;
  });
}

function first<T>(list: T[], check: (one: T, index: number) => string | null): string | null {
  for (const [index, one] of list.entries()) {
    const wrong = check(one, index);
    if (wrong !== null) return wrong;
  }
  return null;
}
