/** What a host records while somebody wants it: what each plugin was given and no more, without people, as a session that `record` reads. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { PluginHost } from '../../../../sdk/plugin/src/index.ts';
import { nodeCells } from '../../../../sdk/plugin/src/node/cells.ts';
import { MAX_RECORDED, Recorder } from '../../../../sdk/plugin/src/recorder.ts';
import { everything } from '../../../../sdk/plugin/tools/fake-host.ts';
import { subjectOf } from '../../../../sdk/plugin/tools/subject.ts';
import { inFolder, run } from './lib/run.ts';

const PLUGIN = join(import.meta.dirname, '../../../../examples/plugins/request-tracker');
const ROSIE = {
  id: 'C-2001',
  name: 'Rosie Hartley',
  since: '2022-02-21',
  tier: 'Gold',
  handles: { x: '@rosie_hartley' },
  contact: { mail: 'rosie.hartley@example.org', phone: '07700 900101' },
  products: ['Loyalty card'],
  interactions: [],
};
const BODY = JSON.stringify({ items: [{ id: 7, Subject: 'Rosie asks again', Status: 'open' }] });

test('a recorded session is replayed as a test, answers included, and names nobody', () =>
  inFolder(async (folder) => {
    const { pack } = await subjectOf(PLUGIN);
    const recorder = new Recorder();
    const host = new PluginHost({
      cells: nodeCells(),
      patience: 10,
      fetch: async () => ({ status: 200, contentType: 'application/json', body: BODY }),
      onCall: (plugin, call) => recorder.add(plugin, call),
    });
    await host.load(pack, everything(pack));
    const { id } = pack.manifest;
    const post = { id: 'p-1', text: 'Rosie here', author: '@rosie_hartley', url: 'https://x.example/1' };
    const input = { language: 'en' as const, now: '2026-11-20T10:00:00Z', post, customer: ROSIE };
    recorder.knows(input);
    const live = await host.call(id, 'context', input);
    host.unload(id);
    assert.ok(live.ok && JSON.stringify(live.output).includes('Rosie asks again'));

    const [line = '', ...more] = recorder.lines;
    assert.deepEqual(more, []);
    const { plugin, input: given } = JSON.parse(line);
    assert.equal(plugin, id);
    assert.deepEqual(
      given.post,
      { id: null, text: null, author: null, url: null },
      'what was not granted is not recorded',
    );
    assert.equal(given.customer.name, null);

    const [session, record] = [join(folder, 'session.jsonl'), join(folder, 'record.jsonl')];
    const other = JSON.stringify({ plugin: 'acme.other', slot: 'context', input: {} });
    await writeFile(session, `${line}\n${other}\n`);
    assert.match((await run('record', PLUGIN, '--session', session, '--out', record)).out, /1 calls/);
    assert.doesNotMatch(await readFile(record, 'utf8'), /rosie|hartley|07700 900101/i);
    assert.match(await readFile(record, 'utf8'), /asks again/);
    const replayed = await run('replay', record, PLUGIN);
    assert.equal(replayed.code, 0, replayed.out);
  }));

test('only the newest calls are kept', () => {
  const recorder = new Recorder();
  for (let i = 0; i <= MAX_RECORDED; i++) recorder.add('acme.x', { slot: 'guardrail', input: { n: i } });
  assert.equal(recorder.lines.length, MAX_RECORDED);
  assert.match(recorder.lines[0] ?? '', /"n":1\b/);
  const again = new Recorder(recorder.lines);
  again.add('acme.x', { slot: 'guardrail', input: { n: 'last' } });
  assert.equal(again.lines.length, MAX_RECORDED);
});
