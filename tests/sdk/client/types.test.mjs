/** The client's types say what protocol.schema.json says: the same members, the same of them optional, the same words. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const source = read('sdk/client/src/types.ts');
const { $defs } = JSON.parse(read('sdk/schema/protocol.schema.json'));

/** `{member: optional}` of each interface, inherited ones among them. */
const interfaces = new Map();
for (const [, name, parent, body] of source.matchAll(/export interface (\w+)(?: extends (\w+))? \{\n([\s\S]*?)\n\}/g)) {
  const own = [...body.matchAll(/^ {2}(\w+)(\??):/gm)].map(([, member, mark]) => [member, mark === '?']);
  interfaces.set(name, { ...interfaces.get(parent), ...Object.fromEntries(own) });
}

const shapeOf = ({ properties, required = [] }) =>
  Object.fromEntries(Object.keys(properties).map((member) => [member, !required.includes(member)]));

/** Interface, and what the schema calls it. */
const SAME = {
  Person: 'person',
  Checklist: 'checklist',
  Override: 'override',
  ActionSignature: 'signature',
  Draft: 'draft',
  Note: 'note',
  Approval: 'approval',
  Alternative: 'alternative',
  Bypass: 'bypass',
  PlaceComment: 'place',
  Comment: 'comment',
  Case: 'case',
  Receipt: 'receipt',
  LogPage: 'logPage',
  Session: 'session',
  Customer: 'customer',
};

const words = (type) =>
  [...new RegExp(`export type ${type} =([^;]*);`).exec(source)[1].matchAll(/'([\w.]+)'/g)]
    .map(([, word]) => word)
    .sort();

describe('the client’s types', () => {
  for (const [name, definition] of Object.entries(SAME)) {
    it(`${name} is ${definition} of the schema`, () => {
      assert.deepEqual(interfaces.get(name), shapeOf($defs[definition]));
    });
  }

  it('an action’s members are those of all kinds of actions together', () => {
    const kinds = $defs.newAction.allOf.flatMap(({ then }) => Object.keys(then.properties ?? {}));
    const members = [...Object.keys($defs.newAction.properties), ...kinds];
    assert.deepEqual(Object.keys(interfaces.get('Action')).sort(), [...new Set(members)].sort());
  });

  it('a post’s members are of those that a backend takes', () => {
    for (const member of Object.keys(interfaces.get('Post'))) assert.ok(member in $defs.newPost.properties, member);
  });

  it('kinds of actions, states and surfaces have the same names', () => {
    assert.deepEqual(words('ActionType'), [...$defs.actionType.enum].sort());
    assert.deepEqual(words('CaseState'), [...$defs.caseState.enum].sort());
    assert.deepEqual(words('Surface'), [...$defs.surface.enum].sort());
  });
});
