/** Parts of the plugins' host in the extension that need no browser: shadow mode, and one question at a time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NewestTurn } from '../../../extension/src/background/plugins/newest.ts';
import { Shadow } from '../../../extension/src/background/plugins/shadow.ts';
import { completeInput, PluginHost } from '../../../sdk/plugin/src/index.ts';
import { inlineCells } from '../../sdk/plugin/lib/inline-cells.ts';
import { grantOf, packOf } from '../../sdk/plugin/lib/packs.ts';

const looksFor = (word: string) => `export function run({ draft }) {
  const start = draft.text.indexOf('${word}');
  const finding = { rule: 'cure', severity: 'warn', start, end: start + 4, message: 'm' };
  return { findings: start < 0 ? [] : [finding] };
}`;

async function hostOf(code: string): Promise<PluginHost> {
  const host = new PluginHost({ cells: inlineCells(), patience: 20 });
  const pack = await packOf({ code });
  await host.load(pack, grantOf(pack));
  return host;
}

describe('a version on trial', () => {
  it('is compared with the one that counts: how often it differs, and about what, never the text', async () => {
    const [counting, trial] = await Promise.all([hostOf(looksFor('cure')), hostOf(looksFor('heal'))]);
    const shadow = new Shadow(trial);
    assert.equal(shadow.report('acme.test'), null);
    for (const text of ['nothing', 'a cure', 'to heal', 'a cure to heal', 'cure again']) {
      const input = completeInput('guardrail', { draft: { text } }, 'en');
      await shadow.compare('acme.test', 'guardrail', input, await counting.call('acme.test', 'guardrail', input));
    }
    assert.deepEqual(shadow.report('acme.test'), {
      compared: 5,
      different: 4,
      what: [
        { change: 'removed: finding cure', count: 3 },
        { change: 'added: finding cure', count: 2 },
      ],
    });
  });

  it('of another plugin is not asked', async () => {
    const shadow = new Shadow(await hostOf(looksFor('cure')));
    const input = completeInput('guardrail', {}, 'en');
    await shadow.compare('acme.other', 'guardrail', input, { ok: true, output: { findings: [] }, ms: 0 });
    assert.equal(shadow.report('acme.other'), null);
  });
});

describe('one question at a time', () => {
  it('while one is under way only the newest of the others is asked', async () => {
    const turn = new NewestTurn();
    const done: number[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const work = (n: number) => async () => {
      if (n === 1) await held;
      done.push(n);
    };
    const all = [1, 2, 3, 4].map((n) => turn.newest(work(n)));
    release();
    await Promise.all(all);
    assert.deepEqual(done, [1, 4]);
    await turn.newest(work(5));
    assert.deepEqual(done, [1, 4, 5]);
  });

  it('goes on after one that failed', async () => {
    const turn = new NewestTurn();
    await assert.rejects(turn.newest(() => Promise.reject(new Error('no'))));
    let asked = false;
    await turn.newest(async () => {
      asked = true;
    });
    assert.ok(asked);
  });
});
