/**
 * Writes docs/plugin-api.md from the schemas of plugins and the limits of the runtime: `node sdk/plugin/generate-api.mjs`.
 * With `--check` it only says whether the file is current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as exported from './src/limits.ts';

const limits = { ...exported };
const TARGET = fileURLToPath(new URL('../../docs/plugin-api.md', import.meta.url));
const read = (name) => JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8'));

/** How a value is written down: a link where it has a section of its own. */
function typeOf(schema, defs) {
  if (schema.$ref) {
    const named = defs[schema.$ref.replace('#/$defs/', '')];
    return named.title ? `[${named.title}](#${named.title.toLowerCase()})` : typeOf(named, defs);
  }
  if (schema.oneOf) return schema.oneOf.map((one) => typeOf(one, defs)).join(' or ');
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(', ');
  if ('const' in schema) return `\`${schema.const}\``;
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type }, defs)).join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items, defs)}${bounds(schema)}`;
  if (schema.type === 'object') return objectType(schema, defs);
  return `${schema.type}${bounds(schema)}`;
}

function objectType(schema, defs) {
  if (schema.properties) {
    const members = Object.entries(schema.properties).map(([name, one]) => `\`${name}\`: ${typeOf(one, defs)}`);
    return `{ ${members.join('; ')} }`;
  }
  const { additionalProperties: value } = schema;
  return value && typeof value === 'object' ? `record of ${typeOf(value, defs)}` : 'record of anything';
}

const BOUNDS = {
  minLength: (n) => (n === 1 ? 'not empty' : `from ${n} characters`),
  maxLength: (n) => `up to ${n} characters`,
  minItems: (n) => `at least ${n}`,
  maxItems: (n) => `up to ${n}`,
  minimum: (n) => `from ${n}`,
  maximum: (n) => `up to ${n}`,
  pattern: (text) => `\`${text.replaceAll('|', '\\|')}\``,
};

function bounds(schema) {
  const said = Object.entries(BOUNDS).flatMap(([key, say]) => (schema[key] === undefined ? [] : [say(schema[key])]));
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}

function section(title, schema, defs, depth) {
  const lines = [`${'#'.repeat(depth)} ${title}`, ''];
  if (schema.description) lines.push(schema.description, '');
  if (schema.oneOf) return [...lines, `One of: ${schema.oneOf.map((one) => typeOf(one, defs)).join(', ')}.`, ''];
  if (!schema.properties) return [...lines, typeOf({ ...schema, title: undefined }, defs), ''];
  lines.push('| member | | value |', '|---|---|---|');
  for (const [name, one] of Object.entries(schema.properties)) {
    const needed = schema.required?.includes(name) ? '' : 'may be missing';
    lines.push(`| \`${name}\` | ${needed} | ${[typeOf(one, defs), one.description].filter(Boolean).join('. ')} |`);
  }
  return [...lines, ''];
}

/** Every definition that has a title; the others are written out where they are used. */
const sections = (schema, depth) =>
  Object.values(schema.$defs ?? {}).flatMap((one) => (one.title ? section(one.title, one, schema.$defs, depth) : []));

const LIMITS = {
  KEYSTROKE_MS: 'milliseconds for a call of `guardrail` and `assessor`',
  CONTEXT_MS: 'milliseconds for a call of `context`, `panel` and `action`',
  START_MS: 'milliseconds for reading the code in, before the first call',
  MEMORY_BYTES: 'bytes of memory, interpreter included',
  WASM_PAGES: 'pages of 64 KiB that a WebAssembly plugin may grow to',
  STACK_BYTES: 'bytes of stack for JavaScript',
  INPUT_BYTES: 'bytes of an input',
  OUTPUT_BYTES: 'bytes of an output',
  OUTPUT_DEPTH: 'levels of nesting in an output',
  PACK_BYTES: 'bytes of a pack',
  MAX_OWN_TESTS: 'own tests in a pack',
  ASSET_BYTES: 'bytes of all assets of an entry, unpacked',
  FETCH_ROUNDS: 'rounds of requests in one call',
  RESPONSE_BYTES: 'bytes of one answer',
  FETCH_MS: 'milliseconds until an answer has to be there',
  MAX_WAITING: 'calls of one plugin that may wait for each other',
  MAX_FAILURES: 'failures within ten minutes, and the plugin is put away',
};

function page() {
  const [manifest, slots, grants] = ['plugin', 'plugin-slots', 'plugin-grants'].map(read);
  const numbers = Object.entries(LIMITS).map(
    ([name, what]) => `| ${limits[name].toLocaleString('en')} | ${what} | \`${name}\` |`,
  );
  return [
    '# Plugins: the reference',
    '',
    'Generated from `sdk/schema/plugin*.schema.json` and `sdk/plugin/src/limits.ts` by `node sdk/plugin/generate-api.mjs`; a test',
    'compares. [The guide](plugin-guide.md) shows how to begin, [plugins](plugins.md) how they are contained. The types of the same',
    `names are in \`@leitplanke/plugin\`. This page is for host API ${limits.HOST_API}.`,
    '',
    '## The manifest: plugin.json',
    '',
    ...section(manifest.title, manifest, manifest.$defs, 3),
    ...sections(manifest, 3),
    '## Slots: what goes in and what comes out',
    '',
    ...sections(slots, 3),
    '## The admin’s grants: plugins.json',
    '',
    ...section(grants.title, grants, grants.$defs, 3),
    ...sections(grants, 3),
    '## Limits',
    '',
    '| | | name |',
    '|--:|---|---|',
    ...numbers,
    '',
  ].join('\n');
}

const text = page();
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    console.error('docs/plugin-api.md is not what the schemas say: run node sdk/plugin/generate-api.mjs');
    process.exitCode = 1;
  }
} else {
  writeFileSync(TARGET, text);
}
