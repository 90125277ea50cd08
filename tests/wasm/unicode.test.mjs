/** The engine's own Unicode tables against the ones of the JavaScript engine: NFC through `Canonical`'s hash. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadCore } from './load.mjs';

/** Code points that both Unicode versions know, with a letter before, so that composition is tried. */
function* samples() {
  for (let c = 0xa0; c < 0x30000; c += 1) {
    if (c >= 0xd800 && c < 0xe000) continue;
    if (/\p{Cn}|\p{Co}|\p{Cc}|\p{Cf}|\p{Zs}|\p{Zl}|\p{Zp}/u.test(String.fromCodePoint(c))) continue;
    yield c;
  }
}

it('NFC agrees with the JavaScript engine on every assigned character of the first three planes', async () => {
  const { must } = await loadCore();
  const differing = [];
  let batch = [];
  const compareBatch = () => {
    const text = batch.map((c) => `a${String.fromCodePoint(c)}`).join('|');
    if (!must('compare', { approved: text, shown: text.normalize('NFC') }).same) {
      for (const c of batch) {
        const one = `a${String.fromCodePoint(c)}`;
        if (!must('compare', { approved: one, shown: one.normalize('NFC') }).same) differing.push(c.toString(16));
      }
    }
    batch = [];
  };
  for (const c of samples()) if (batch.push(c) === 500) compareBatch();
  compareBatch();
  // A newer engine may know characters that Unicode 15 does not; those compose with nothing.
  assert.ok(differing.length <= 20, `${differing.length} differ: ${differing.slice(0, 20)}`);
});
