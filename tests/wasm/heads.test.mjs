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

it('what a cue saw is quoted as it stands in the post', async () => {
  const { must } = await loadCoreWithHeads(smallPolicy);
  const text = '@Nordbahn Ich warte seit drei Wochen, morgen gehe ich zum ANWALT!';
  const quotes = must('explain', { post: { id: '1', text } }).flatMap(({ reasons }) => reasons);
  assert.ok(quotes.some(({ what, quote }) => what === 'rule:cue:legal' && quote === 'ANWALT'));
  for (const { what, quote } of quotes)
    assert.ok(quote === '' || (what.startsWith('rule:cue:') && text.includes(quote)));
});

it('a threshold of the policy decides instead of the head, from nought to one', async () => {
  const { must } = await loadCoreWithHeads(smallPolicy);
  const assessed = (thresholds) => {
    must('loadPolicy', { policy: JSON.stringify({ ...smallPolicy, ...thresholds }) });
    return must('assess', { posts }).filter(({ relevant }) => relevant);
  };
  const asTrained = assessed({});
  assert.ok(asTrained.length > 1);
  assert.ok(assessed({ needsReplyThreshold: 0 }).every((one) => one.needs_reply && one.urgency !== 'low'));
  assert.ok(assessed({ needsReplyThreshold: 1 }).every((one) => !one.needs_reply && one.urgency !== 'normal'));
  const urgent = ({ urgency }) => urgency === 'high' || urgency === 'critical';
  assert.ok(assessed({ urgencyThreshold: 0 }).every(urgent));
  assert.ok(!assessed({ urgencyThreshold: 1 }).some(urgent));
  assert.deepEqual(assessed({}), asTrained);
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
