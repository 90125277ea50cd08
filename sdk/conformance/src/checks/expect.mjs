/** What checks say of answers and receipts. Each throws a sentence. */

import assert from 'node:assert/strict';

/** The answer has this status, and where it is a refusal this code (and, if given, this place). */
export function answers(answer, status, code, where) {
  const { error } = answer.body ?? {};
  const given = code === undefined ? [answer.status] : [answer.status, error?.code];
  assert.deepEqual(given, code === undefined ? [status] : [status, code], shown(answer));
  if (where !== undefined) assert.equal(error.where, where, shown(answer));
}

/** The receipt refuses the action with one of these codes. */
export function refused(receipt, ...codes) {
  assert.ok(receipt.status === 'rejected', `should be rejected with ${codes.join(' or ')}: ${JSON.stringify(receipt)}`);
  assert.ok(codes.includes(receipt.code), `rejected, but not with ${codes.join(' or ')}: ${JSON.stringify(receipt)}`);
}

export const statusesOf = (receipts) => receipts.map(({ status }) => status);

const shown = ({ status, text }) => `answered ${status} ${text.slice(0, 300)}`;

/** Neither this case nor the log moves while `attempt` runs; what it returns. */
export async function unmoved(client, id, attempt) {
  const state = async () => ({
    case: (await client.call('GET', `/v1/cases/${id}`)).body,
    version: await client.version(),
  });
  const before = await state();
  const result = await attempt();
  assert.deepEqual(await state(), before, 'the case or the log has moved');
  return result;
}
