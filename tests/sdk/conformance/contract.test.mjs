/**
 * The OpenAPI document says what the backend does: routes, codes, kinds of actions, states and limits are held against
 * the sources and docs/protocol.md, in both directions. That answers have the bodies which it describes is HTTP-1 of the
 * suite.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Contract } from '../../../sdk/conformance/src/contract.mjs';
import { ALL_CHECKS } from '../../../sdk/conformance/src/run.mjs';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const contract = new Contract();
const { document } = contract;
const schema = JSON.parse(read('sdk/schema/protocol.schema.json'));

const documented = contract
  .operations()
  .map(({ method, template }) => `${method} ${template.replaceAll(/\{\w+\}/g, 'ID')}`)
  .sort();

/** The lines of one file that match, as their first group. */
const found = (path, pattern) => [...read(path).matchAll(pattern)].map(([, ...groups]) => groups.join(' '));

describe('the addresses', () => {
  it('are those that the backend serves', () => {
    const served = readdirSync(new URL('sdk/backend/', root))
      .filter((name) => /^api.*\.cc$/.test(name))
      .flatMap((name) => found(`sdk/backend/${name}`, /\{"([A-Z]+)", "(\/[^"]*)", &Api::\w+\}/g));
    assert.ok(served.length >= 17, `only ${served.length} routes were found in the sources`);
    assert.deepEqual(documented, served.sort());
  });

  it('are those of docs/protocol.md', () => {
    const rows = read('docs/protocol.md')
      .split('\n')
      .filter((line) => /^\| `(GET|POST|PUT|DELETE) /.test(line))
      .flatMap((line) => [...line.split(' | ')[0].matchAll(/`(GET|POST|PUT|DELETE) (\/[^`?]*)/g)])
      .map(([, method, path]) => `${method} ${path.trim()}`);
    assert.deepEqual([...new Set(rows)].sort(), documented);
  });
});

describe('the words', () => {
  it('for errors are those of status.h and of docs/protocol.md', () => {
    const codes = schema.$defs.errorCode.enum;
    const core = found('include/leitplanke/status.h', /^ {2}k(\w+),/gm).map((name) =>
      name.replaceAll(/(?<!^)([A-Z])/g, '_$1').toLowerCase(),
    );
    assert.ok(core.length > 10);
    const transport = [
      'unauthorized',
      'forbidden',
      'method_not_allowed',
      'rate_limited',
      'protocol_version',
      'unavailable',
    ];
    assert.deepEqual([...codes].sort(), [...core, ...transport].sort());
    for (const code of transport) assert.ok(read('docs/protocol.md').includes(`\`${code}\``), code);
  });

  it('for actions are those of the core and of docs/protocol.md', () => {
    const types = [...schema.$defs.actionType.enum].sort();
    assert.deepEqual(found('core/cases/names.cc', /\{ActionType::\w+, "([\w.]+)"\}/g).sort(), types);
    for (const type of types) assert.ok(read('docs/protocol.md').includes(`\`${type}\``), type);
  });

  it('for states are those of the core', () => {
    const names = found('core/cases/names.cc', /case CaseState::\w+:\s+return "(\w+)";/g);
    assert.deepEqual(names.sort(), [...schema.$defs.caseState.enum].sort());
  });

  it('for an action’s members are those that the core reads for its type', () => {
    const source = read('core/cases/action_json.cc');
    const names = new Map(
      [...source.matchAll(/ReadMember\(reader, shape, (k\w+), "(\w+)"/g)].map(([, constant, name]) => [constant, name]),
    );
    names.set('kSurface', 'surface');
    const types = new Map(
      found('core/cases/names.cc', /\{(ActionType::\w+), "([\w.]+)"\}/g).map((row) => row.split(' ')),
    );
    const body = /Shape ShapeOf[\s\S]*?\n\}/.exec(source)[0];
    const members = (text) => [...text.matchAll(/k[A-Z]\w+/g)].map(([constant]) => names.get(constant)).sort();
    let compared = 0;
    for (const [, labels, required, optional] of body.matchAll(
      /((?:\s+case ActionType::\w+:)+)\s+return \{([^,]*), ([^}]*)\};/g,
    )) {
      for (const [label] of labels.matchAll(/ActionType::\w+/g)) {
        const row = schema.$defs.action.allOf.find((one) => one.if.properties.type.const === types.get(label));
        assert.deepEqual([...(row.then.required ?? [])].sort(), members(required), types.get(label));
        assert.deepEqual(Object.keys(row.then.properties).sort(), members(`${required} ${optional}`), types.get(label));
        compared += 1;
      }
    }
    assert.equal(compared, types.size);
  });
});

it('the limits are those of the sources', () => {
  const sources = ['sdk/backend/limits.h', 'include/leitplanke/json.h', 'include/leitplanke/sync.h']
    .map(read)
    .join('\n');
  for (const [name, { value, constant }] of Object.entries(document['x-limits'].limits)) {
    const definition = new RegExp(`constexpr \\S+ ${constant}(?: = |\\{)([^;}]+)`).exec(sources)?.[1];
    assert.ok(/^[\d* ]+$/.test(definition ?? ''), `${constant}: ${definition}`);
    const given = definition.split('*').reduce((product, factor) => product * Number(factor), 1);
    assert.equal(given, value, name);
  }
});

describe('the requirements', () => {
  const ids = document['x-requirements'].map(({ id }) => id);

  it('have a number and a sentence each', () => {
    assert.equal(new Set(ids).size, ids.length);
    for (const { id, must } of document['x-requirements']) {
      assert.match(id, /^[A-Z]+-\d+$/);
      assert.match(must, /^[A-Z].*\.$/, id);
    }
  });

  it('are checked one by one; HTTP-1 by all answers together', () => {
    assert.deepEqual([...Object.keys(ALL_CHECKS), 'HTTP-1'].sort(), [...ids].sort());
  });
});

it('every reference leads somewhere, and every part is used', () => {
  const text = JSON.stringify(document) + JSON.stringify(schema);
  const named = (pattern) => new Set([...text.matchAll(pattern)].map(([, name]) => name));
  const bodies = named(/"(?:protocol\.schema\.json)?#\/\$defs\/(\w+)"/g);
  assert.deepEqual([...bodies].sort(), Object.keys(schema.$defs).sort());
  for (const part of ['responses', 'headers', 'parameters']) {
    const names = named(new RegExp(`"#/components/${part}/([\\w-]+)"`, 'g'));
    assert.deepEqual([...names].sort(), Object.keys(document.components[part]).sort(), part);
  }
});

describe('as a judge the document', () => {
  const headers = (more = {}) =>
    new Headers({
      'Leitplanke-Protocol': '1',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-store',
      'Content-Type': 'application/json',
      ...more,
    });
  const exchange = { method: 'GET', path: '/v1/log?after=0', status: 200, headers: headers(), text: '{}' };
  const page = { entries: [], version: 0, more: false };
  const problems = (change) => contract.problems({ ...exchange, body: page, ...change });

  it('finds nothing where all is well', () => assert.deepEqual(problems({}), []));

  for (const [what, change] of [
    ['a body with a member too many', { body: { ...page, secret: 1 } }],
    ['a body with a member too few', { body: { entries: [] } }],
    ['a status that is none', { status: 418 }],
    ['an error that is none', { status: 404, body: { error: 'no' } }],
    [
      'an error’s code that does not belong',
      { status: 404, body: { error: { code: 'stale', message: 'It has moved.' } } },
    ],
    ['another type', { headers: headers({ 'Content-Type': 'text/html' }) }],
    ['a missing header', { headers: new Headers({ 'Content-Type': 'application/json' }) }],
    ['a cookie', { headers: headers({ 'Set-Cookie': 'a=b' }) }],
    [
      'a refusal without Retry-After',
      { status: 429, body: { error: { code: 'rate_limited', message: 'Too often.' } } },
    ],
  ]) {
    it(`finds ${what}`, () => assert.notDeepEqual(problems(change), []));
  }
});
