/** A plugin's own tests, as a host runs them before it loads the pack, printed for the developer. */

import { type Pack, runOwnTests } from '../src/index.ts';
import { nodeCells } from '../src/node/cells.ts';

/** True: all passed. Prints what failed and one line with the sum. */
export async function ownTests(pack: Pack): Promise<boolean> {
  const { passed, failed } = await runOwnTests({ cells: nodeCells() }, pack);
  for (const { file, name, message } of failed) console.log(`✗ ${file}: ${name}\n    ${message}`);
  console.log(`${failed.length === 0 ? '✓' : '✗'} own tests: ${passed} passed, ${failed.length} failed`);
  return failed.length === 0;
}
