import assert from 'node:assert/strict';
import { it } from 'node:test';
import { writerOf } from '../../../extension/src/background/writer.ts';

const anna = { id: 'anna', name: 'Anna Vogel', signature: '^AV', roles: [] };
const ben = { id: 'ben', name: 'Ben Ritter', signature: '^BR', roles: [] };

/** Ben's desk; the core's hash is the text itself. */
const desk: any = {
  me: ben,
  client: { ledger: { kept: { people: [anna, ben] } } },
  account: { core: { call: (_verb: string, { text }: { text: string }) => ({ hash: text }) } },
};
const annasCase: any = { draft: { hash: 'Das tut mir leid. ^AV', author: 'anna' } };

it('takes an approved text for its author’s, in the reviewer’s window too', () => {
  assert.equal(writerOf(desk, [{ draft: null } as any, annasCase], 'Das tut mir leid. ^AV'), anna);
});

it('takes any other text for the one of who writes it', () => {
  assert.equal(writerOf(desk, [annasCase], 'Das tut mir leid. ^BR'), ben);
  assert.equal(writerOf({ ...desk, client: null }, [annasCase], 'Das tut mir leid. ^AV'), ben);
});
