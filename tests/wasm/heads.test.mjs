/** Learned heads in the browser's module: loaded from bytes, decide with the rules, and say why. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { loadCore, loadCoreWithHeads, root, smallPolicy } from './load.mjs';

const shipped = () => readFile(path.join(root, 'core/heads/heads.lphs'));
const posts = [
  '@Nordbahn_Hilfe RE 7 schon wieder 35 Minuten zu spät, kein Wort vom Personal.',
  'Nordbahn sucht Lokführer (m/w/d), jetzt bewerben: https://jobs.example/1',
  '@Nordbahn thanks for the quick help at the counter today!',
  '',
].map((text, i) => ({ id: String(i), text }));
const policy = JSON.stringify(smallPolicy);

it('heads change what is said, and stay under the next policy', async () => {
  const { must: byRules } = await loadCore(smallPolicy);
  assert.deepEqual(byRules('explain', { post: posts[0] }), []);
  const { must } = await loadCoreWithHeads(smallPolicy);
  const after = must('assess', { posts });
  assert.notDeepEqual(after, byRules('assess', { posts }));
  must('loadPolicy', { policy: JSON.stringify({ ...smallPolicy, tenant: 'other' }) });
  assert.deepEqual(must('assess', { posts }), after);
});

it('every verdict has reasons', async () => {
  const { must } = await loadCoreWithHeads(smallPolicy);
  const why = must('explain', { post: posts[0] });
  assert.deepEqual(
    [...new Set(why.map((one) => one.head))],
    ['relevance', 'needs_reply', 'intents', 'sentiment', 'urgency'],
  );
  for (const { probability, reasons } of why) {
    assert.ok(probability > 0 && probability < 1);
    assert.ok(reasons.length > 0 && reasons.every((reason) => reason.what !== '' && reason.weight !== 0));
  }
});

it('what are no heads is refused, and the heads before stay', async () => {
  const { core, must } = await loadCoreWithHeads(smallPolicy);
  const before = must('assess', { posts });
  const bytes = await shipped();
  const broken = Uint8Array.from(bytes);
  broken[bytes.length >> 1] ^= 1;
  for (const wrong of [new Uint8Array(), new Uint8Array(7), bytes.subarray(0, 5000), broken]) {
    const answer = JSON.parse(core.loadHeads(wrong));
    assert.equal(answer.ok, false);
    assert.notEqual(answer.error.message, '');
  }
  must('loadPolicy', { policy });
  assert.deepEqual(must('assess', { posts }), before);
});
