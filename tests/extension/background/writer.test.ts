import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Desk } from '../../../extension/src/background/desk.ts';
import { writerOf } from '../../../extension/src/background/writer.ts';
import type { Case } from '../../../extension/src/protocol.ts';

const anna = { id: 'anna', name: 'Anna Vogel', signature: '^AV', roles: [] };
const ben = { id: 'ben', name: 'Ben Ritter', signature: '^BR', roles: [] };

/** Ben's desk; the core's hash is the text itself. */
const desk = {
  me: ben,
  client: { ledger: { kept: { people: [anna, ben] } } },
  account: { core: { call: (_verb: string, { text }: { text: string }) => ({ hash: text }) } },
} as unknown as Desk;
const annasCase = { draft: { hash: 'Das tut mir leid. ^AV', author: 'anna' } } as Case;
const fresh = { draft: null } as Case;

it('takes an approved text for its author’s, in the reviewer’s window too', () => {
  assert.equal(writerOf(desk, [fresh, annasCase], 'Das tut mir leid. ^AV'), anna);
});

it('takes any other text for the one of who writes it', () => {
  assert.equal(writerOf(desk, [annasCase], 'Das tut mir leid. ^BR'), ben);
  assert.equal(writerOf({ ...desk, client: null } as unknown as Desk, [annasCase], 'Das tut mir leid. ^AV'), ben);
});
