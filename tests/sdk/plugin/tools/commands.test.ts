/** The developer's command from an empty folder to a pack, and what it says about plugins that are at fault. */
import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { edit, inFolder, run } from './lib/run.ts';

const SOURCE = join('src', 'guardrail.ts');

/** A fresh guardrail in a folder of its own. */
const withPlugin = (work: (plugin: string, folder: string) => Promise<void>) => () =>
  inFolder(async (folder) => {
    const plugin = join(folder, 'my-plugin');
    assert.equal((await run('create', plugin)).code, 0);
    await work(plugin, folder);
  });

const packIn = async (plugin: string): Promise<string> => {
  const packed = await run('pack', plugin);
  assert.equal(packed.code, 0, packed.out);
  const [name = ''] = await readdir(join(plugin, 'dist'));
  return join(plugin, 'dist', name);
};

/** The guardrail is the guide's, and the context shows all that `test` does; the others are as their own tests say. */
for (const slot of ['context', 'assessor', 'panel', 'action']) {
  const whole = slot === 'context' || process.env.LEITPLANKE_LONG !== undefined;
  test(`a fresh TypeScript ${slot} passes ${whole ? 'all that test looks at' : 'its own tests'}`, () =>
    inFolder(async (folder) => {
      const plugin = join(folder, `my-${slot}`);
      assert.equal((await run('create', plugin, '--slot', slot, '--id', `acme.my-${slot}`)).code, 0);
      const { code, out } = await run(whole ? 'test' : 'pack', plugin);
      assert.equal(code, 0, out);
      assert.doesNotMatch(out, /✗/);
      assert.match(out, /✓ own tests: [1-9]\d* passed, 0 failed\n/);
    }));
}

test('nothing in a fresh plugin is left to be filled in', () =>
  inFolder(async (folder) => {
    for (const kind of ['guardrail', 'assessor', 'context', 'panel', 'action', 'adapter', 'cpp']) {
      const more = kind === 'cpp' ? ['--language', kind] : ['--slot', kind];
      assert.equal((await run('create', join(folder, kind), ...more)).code, 0);
    }
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    assert.ok(files.length > 40, `${files.length} files`);
    for (const file of files) assert.doesNotMatch(await readFile(file, 'utf8'), /__[A-Z]+__/, file);
  }));

test('a fresh adapter has the shape of one, and a spoilt one has not', () =>
  inFolder(async (folder) => {
    const plugin = join(folder, 'my-site');
    assert.match((await run('create', plugin, '--slot', 'adapter')).out, /slot adapter, as data/);
    const fine = await run('test', plugin);
    assert.equal(fine.code, 0, fine.out);
    await edit(join(plugin, 'adapter.json'), '"newlines": "collapse"', '"newlines": "sometimes"');
    const spoilt = await run('test', plugin);
    assert.equal(spoilt.code, 1);
    assert.match(spoilt.out, /✗ the adapter has the shape of one\n.*\/text\/newlines/);
  }));

test(
  'the same sources in two folders give the same pack; another letter gives another',
  withPlugin(async (plugin, folder) => {
    const other = join(folder, 'elsewhere', 'my-plugin');
    await run('create', other);
    const [one, two] = [await readFile(await packIn(plugin), 'utf8'), await readFile(await packIn(other), 'utf8')];
    assert.equal(one, two);
    await edit(join(other, SOURCE), 'Write the word normally', 'Write the word as usual');
    assert.notEqual(await readFile(await packIn(other), 'utf8'), one);
  }),
);

test(
  'a pack that was changed is refused, with the file that is not the named one',
  withPlugin(async (plugin) => {
    const pack = await packIn(plugin);
    assert.equal((await run('verify', pack)).code, 0);
    const content = JSON.parse(await readFile(pack, 'utf8'));
    content.files['guardrail.js'] = Buffer.from('export const run = () => ({ findings: [] });').toString('base64');
    await writeFile(pack, JSON.stringify(content));
    const { code, out } = await run('verify', pack);
    assert.equal(code, 1);
    assert.match(out, /guardrail\.js.*\[hash\]/);
  }),
);

test(
  'a signed pack is trusted by who names its key, and by nobody else',
  withPlugin(async (plugin, folder) => {
    const file = join(folder, 'key.pem');
    const key = (await run('key', file)).out;
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.equal((await run('key', file)).code, 1, 'a key is never written over');
    const packed = await run('pack', plugin, '--key', file);
    assert.match(packed.out, /, signed/);
    const [name = ''] = await readdir(join(plugin, 'dist'));
    const pack = join(plugin, 'dist', name);
    const trusted = await run('verify', pack, '--signer', key);
    assert.equal(trusted.code, 0, trusted.out);
    assert.match(trusted.out, /\(trusted\)/);
    assert.equal((await run('verify', pack, '--signer', Buffer.alloc(32).toString('base64'))).code, 1);
    const content = JSON.parse(await readFile(pack, 'utf8'));
    content.manifest.description.en = 'Something else.';
    await writeFile(pack, JSON.stringify(content));
    assert.match((await run('verify', pack)).out, /\[signature\]/);
  }),
);

test(
  'grant takes a pack in, a new version replaces the old, a shadow stands beside it',
  withPlugin(async (plugin, folder) => {
    const company = join(folder, 'company');
    const plugins = async () => JSON.parse(await readFile(join(company, 'plugins.json'), 'utf8')).plugins;
    const old = await packIn(plugin);
    const first = await run('grant', company, old);
    assert.equal(first.code, 0, first.out);
    assert.match(first.out, /asks for nothing/);
    assert.deepEqual(
      (await plugins()).map(({ pack, grant }: { pack: string; grant: unknown }) => [pack, grant]),
      [['example.my-plugin-0.1.0.pack.json', { slots: ['guardrail'], hosts: [], fields: [], storage: 0 }]],
    );
    await edit(join(plugin, 'plugin.json'), '"version": "0.1.0"', '"version": "0.2.0"');
    await run('pack', plugin);
    const fresh = old.replace('0.1.0', '0.2.0');
    assert.equal((await run('grant', company, fresh, '--shadow')).code, 0);
    assert.deepEqual(
      (await plugins()).map(({ shadow }: { shadow?: boolean }) => shadow ?? false),
      [false, true],
    );
    assert.equal((await run('grant', company, fresh)).code, 0);
    const names = (await plugins()).map(({ pack }: { pack: string }) => pack);
    assert.deepEqual(names, ['example.my-plugin-0.2.0.pack.json']);
    assert.deepEqual((await readdir(company)).sort(), [...names, 'plugins.json']);
  }),
);

test(
  'verify tells whether a pack is made from these sources',
  withPlugin(async (plugin) => {
    const pack = await packIn(plugin);
    assert.match((await run('verify', pack, '--source', plugin)).out, /✓ made from these sources/);
    await edit(join(plugin, SOURCE), '{5,}', '{6,}');
    const { code, out } = await run('verify', pack, '--source', plugin);
    assert.equal(code, 1);
    assert.match(out, /✗ not made from these sources: guardrail\.js differs/);
  }),
);

test(
  'test finds a type error, and stops at an own test that fails',
  withPlugin(async (plugin) => {
    await edit(join(plugin, SOURCE), "severity: 'warn'", "severity: 'loud'");
    const { code, out } = await run('test', plugin);
    assert.equal(code, 1);
    assert.match(out, /✗ types\n.*guardrail\.ts/);
    assert.match(out, /✗ tests\/de\.json: ein geschrienes Wort/);
    assert.doesNotMatch(out, /conformance/);
  }),
);

test(
  'the conformance suite finds a crash, a memory of earlier calls, half a character and a missing translation',
  withPlugin(async (plugin) => {
    const source = join(plugin, SOURCE);
    const line = 'export function run({ draft, language }: GuardrailInput): GuardrailOutput {';
    const smile = `{ rule: 'smile', severity: 'hint', start: smile, end: smile + 1, message: MESSAGES[language] }`;
    await edit(source, 'message: MESSAGES[language]', 'message: MESSAGES.en + (language.length > 2 ? "!" : "")');
    await edit(
      source,
      line,
      `let calls = 0;\n${line}
  calls += 1;
  if (draft.text === '') throw new Error('empty');
  if (calls === 9) return { findings: [] };
  const smile = draft.text.indexOf('😊');
  if (smile > 8) return { findings: [${smile}] };`,
    );
    const { code, out } = await run('test', plugin);
    assert.equal(code, 1, out);
    assert.match(out, /✗ answers every input\n.*\[crashed\]/);
    assert.match(out, /✗ no answer depends on an earlier call\n/);
    assert.match(out, /✗ findings lie in the text, on whole characters\n.*splits a character/);
    assert.match(out, /✗ German is not English\n.*Capitals read like shouting/);
  }),
);

test(
  'pack does not write what fails its own tests',
  withPlugin(async (plugin) => {
    await edit(join(plugin, SOURCE), '{5,}', '{40,}');
    assert.equal((await run('pack', plugin)).code, 1);
    await assert.rejects(readdir(join(plugin, 'dist')));
  }),
);

test(
  'a record is a test: the same plugin passes, a changed one does not; as own tests it goes into the pack',
  withPlugin(async (plugin, folder) => {
    const record = join(folder, 'session.jsonl');
    assert.equal((await run('record', plugin, '--out', record)).code, 0);
    const tests = join('tests', 'session.json');
    const same = await run('replay', record, plugin, '--tests', join(plugin, tests));
    assert.equal(same.code, 0, same.out);
    await edit(join(plugin, 'plugin.json'), '"tests/en.json"', `"tests/en.json", "${tests}"`);
    assert.match((await run('pack', plugin)).out, /own tests: 23 passed, 0 failed/);
    await edit(join(plugin, SOURCE), '{5,}', '{8,}');
    const changed = await run('replay', record, plugin);
    assert.equal(changed.code, 1);
    assert.match(changed.out, /session\.jsonl:\d+\n {4}- finding shouting \d+-\d+/);
    assert.equal((await run('pack', plugin)).code, 1, 'as own tests, they stop the pack');
  }),
);

test(
  'shadow shows where a new version judges otherwise, and only there',
  withPlugin(async (plugin) => {
    const old = await packIn(plugin);
    assert.equal((await run('shadow', old, plugin)).code, 0);
    await edit(join(plugin, SOURCE), '{5,}', '{8,}');
    const { code, out } = await run('shadow', old, plugin);
    assert.equal(code, 1);
    assert.match(out, /guardrail ".*NOCHMAL.*\n {4}- finding shouting/);
    assert.match(out, /18 calls, 2 with another verdict/);
  }),
);

test('inspect counts calls, times and the hosts that were asked', () =>
  inFolder(async (folder) => {
    const plugin = join(folder, 'my-context');
    await run('create', plugin, '--slot', 'context');
    const { code, out } = await run('inspect', plugin, '--json');
    assert.equal(code, 0);
    const figures = JSON.parse(out);
    assert.equal(figures.slot, 'context');
    assert.equal(figures.calls, 16);
    assert.deepEqual(figures.fetched, { 'crm.example.com': 16 });
    assert.deepEqual(figures.refused, {});
    assert.ok(figures.p50 > 0 && figures.p50 <= figures.p95 && figures.p95 <= figures.max);
  }));

test(
  'unusable arguments are sentences with exit code 2, a plugin at fault is 1',
  withPlugin(async (plugin, folder) => {
    const wrong: [string[], number, RegExp][] = [
      [[], 2, /^usage|usage:/],
      [['fly'], 2, /no command fly/],
      [['create', join(folder, 'Bad Name')], 2, /no name for a plugin/],
      [['create', plugin], 1, /is not empty/],
      [['create', join(folder, 'x'), '--language', 'cobol'], 2, /typescript, cpp/],
      [['create', join(folder, 'x'), '--language', 'cpp', '--slot', 'panel'], 2, /there are: /],
      [['create', join(folder, 'x'), '--colour', 'red'], 2, /--colour/],
      [['test', folder], 1, /plugin\.json: there is no such file/],
      [['verify'], 2, /an argument is missing/],
      [['verify', plugin], 2, /name a pack/],
      [['record', plugin], 2, /--out is missing/],
    ];
    for (const [args, code, says] of wrong) {
      const ran = await run(...args);
      assert.equal(ran.code, code, `${args}: ${ran.out}`);
      assert.match(ran.out, says);
    }
  }),
);

test(
  'a name in the manifest cannot leave the folder',
  withPlugin(async (plugin) => {
    await edit(join(plugin, 'plugin.json'), '"guardrail.js"', '"../../secret.js"');
    const { code, out } = await run('test', plugin);
    assert.equal(code, 1);
    assert.match(out, /must be a name inside of the plugin's folder/);
  }),
);

test('each command explains itself', async () => {
  const { code, out } = await run('--help');
  assert.equal(code, 0);
  for (const [, name = ''] of out.matchAll(/^ {2}(\w+) /gm)) {
    const help = await run(name, '--help');
    assert.equal(help.code, 0);
    assert.match(help.out, new RegExp(`^usage: leitplanke-plugin ${name}`));
  }
});
