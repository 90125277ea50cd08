/** `leitplanke-plugin dev`: what is saved is in the running browser, unless it fails its own tests. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type DevSession, startDev } from '../../../sdk/plugin/tools/commands/dev.ts';
import { edit, inFolder, run } from '../../sdk/plugin/tools/lib/run.ts';
import { until } from '../lib/until.ts';

const said: string[] = [];
const { log } = console;
before(() => {
  console.log = (line: unknown) => void said.push(String(line));
});
after(() => {
  console.log = log;
});

const hear = (line: RegExp) => until(`${line} in ${said.join(' | ')}`, () => said.some((one) => line.test(one)));

test('a saved change is in the browser; one that fails its own tests is not', () =>
  inFolder(async (folder) => {
    const plugin = join(folder, 'my-plugin');
    assert.equal((await run('create', plugin)).code, 0);
    const session: DevSession = await startDev(plugin, true);
    try {
      await hear(/✓ example\.my-plugin 0\.1\.0 in the browser: idle/);
      await edit(join(plugin, 'plugin.json'), '"0.1.0"', '"0.2.0"');
      await hear(/✓ example\.my-plugin 0\.2\.0 in the browser: idle/);
      await edit(join(plugin, 'src', 'guardrail.ts'), '{5,}', '{40,}');
      await hear(/✗ tests\/de\.json: ein geschrienes Wort/);
      if (process.env.LEITPLANKE_LONG) await breakAndMend(plugin);
    } finally {
      await session.close();
    }
  }));

/** A source that is none is said, and the next good one is there again. */
async function breakAndMend(plugin: string): Promise<void> {
  const source = join(plugin, 'src', 'guardrail.ts');
  await edit(source, 'export function', 'export funktion');
  await hear(/✗ .*guardrail\.ts/s);
  await edit(source, 'export funktion', 'export function');
  await edit(source, '{40,}', '{5,}');
  await edit(join(plugin, 'plugin.json'), '"0.2.0"', '"0.3.0"');
  await hear(/✓ example\.my-plugin 0\.3\.0 in the browser: idle/);
}
