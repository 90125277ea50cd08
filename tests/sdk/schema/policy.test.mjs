/** The policy's schema says what the parser says: the same table of documents goes through both (the other half is tests/core/policy). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';

const root = new URL('../../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const schema = read('sdk/schema/policy.schema.json');
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema);
const table = read('tests/sdk/schema/policies.json');

/** The object and the key that a JSON pointer means. */
function target(document, pointer) {
  const keys = pointer.slice(1).split('/');
  const last = keys.pop();
  return [keys.reduce((at, key) => at[key], document), last];
}

function made({ set = {}, remove = [] }) {
  const document = structuredClone(table.base);
  for (const [pointer, value] of Object.entries(set)) {
    const [object, key] = target(document, pointer);
    object[key] = value;
  }
  for (const pointer of remove) {
    const [object, key] = target(document, pointer);
    delete object[key];
  }
  return document;
}

for (const row of table.documents) {
  test(`${row.valid ? 'valid' : 'not valid'}: ${row.name}`, () => {
    const expected = row.valid || row.schemaCannotTell === true;
    assert.equal(validate(made(row)), expected, JSON.stringify(validate.errors));
  });
}

test('the demo companies are valid', () => {
  for (const name of ['nordbahn', 'northline']) {
    assert.ok(validate(read(`examples/policies/${name}.json`)), JSON.stringify(validate.errors));
  }
});

test('lists have an end', () => {
  const mails = (count) => Array.from({ length: count }, (_, i) => `m${i}@a.example`);
  assert.ok(validate({ ...table.base, ownMails: mails(2000) }));
  assert.ok(!validate({ ...table.base, ownMails: mails(2001) }));
});

test('every member explains itself', () => {
  for (const [name, member] of Object.entries(schema.properties)) {
    const known = member.description ?? schema.$defs[member.$ref?.split('/').pop()]?.description;
    assert.ok(known, name);
  }
});
