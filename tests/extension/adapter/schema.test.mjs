/** The adapters are closed data: valid by the schema, small, and their selectors are ones that a browser takes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { MAX_ADAPTER_BYTES } from '../../../extension/src/adapter/limits.ts';
import { FIELDS } from '../../../extension/src/adapter/types.ts';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const schema = JSON.parse(read('sdk/schema/adapter.schema.json'));
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema);
const files = readdirSync(new URL('extension/adapters/', root)).filter((name) => name.endsWith('.json'));

test('there is an adapter for X and one for Facebook', () => {
  assert.ok(files.includes('x.json') && files.includes('facebook.json'));
});

for (const file of files) {
  test(`${file} is valid, small and named after itself`, () => {
    const text = read(`extension/adapters/${file}`);
    const adapter = JSON.parse(text);
    assert.ok(validate(adapter), JSON.stringify(validate.errors, null, 1));
    assert.ok(Buffer.byteLength(text) <= MAX_ADAPTER_BYTES, `${Buffer.byteLength(text)} bytes`);
    assert.equal(`${adapter.adapter}.json`, file);
  });

  test(`${file} is bundled`, () => {
    assert.match(read('extension/src/adapter/adapters.ts'), new RegExp(`adapters/${file}'`));
  });

  test(`${file}: later strategies are trusted no more than earlier ones`, () => {
    const adapter = JSON.parse(read(`extension/adapters/${file}`));
    for (const rule of adapter.items) {
      for (const list of [rule.select, ...Object.values(rule.fields)]) {
        const values = list.map((one) => one.confidence);
        assert.deepEqual(
          values,
          [...values].sort((a, b) => b - a),
          `${rule.kind}: ${JSON.stringify(list)}`,
        );
      }
    }
  });
}

test('the schema names the same fields as the types', () => {
  assert.deepEqual(Object.keys(schema.$defs.itemRule.properties.fields.properties), [...FIELDS]);
});

const good = () => JSON.parse(read('extension/adapters/x.json'));
const bad = {
  'an unknown key': (a) => Object.assign(a, { script: 'alert(1)' }),
  'code as a reader': (a) => Object.assign(a.items[0].fields.text[0], { read: 'eval(x)' }),
  'a confidence above 1': (a) => Object.assign(a.items[0].select[0], { confidence: 2 }),
  'a host that is an address': (a) => a.hosts.push('https://x.com/'),
  'a key that is none': (a) => a.composers[0].keys.push('F1'),
  'a selector that is too long': (a) => Object.assign(a.items[0].select[0], { css: 'a'.repeat(601) }),
  'no host and nothing to recognise': (a) => Object.assign(a, { hosts: [] }),
  'items without text': (a) => delete a.items[0].fields.text,
  'another version': (a) => Object.assign(a, { version: 2 }),
};
for (const [what, spoil] of Object.entries(bad)) {
  test(`the schema refuses ${what}`, () => {
    const adapter = good();
    spoil(adapter);
    assert.equal(validate(adapter), false);
  });
}
