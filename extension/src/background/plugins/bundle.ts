/**
 * The packs that the company's build put into the extension: read, held against hash, signature, grant and their own
 * tests. What does not fit is not loaded; why not is kept for the admin.
 */

import type { Cells } from '../../../../sdk/plugin/src/cells.ts';
import type { PluginHost } from '../../../../sdk/plugin/src/host.ts';
import { HOST_API, PACK_BYTES } from '../../../../sdk/plugin/src/limits.ts';
import { slotsOf } from '../../../../sdk/plugin/src/manifest.ts';
import { runOwnTests, testProblems } from '../../../../sdk/plugin/src/own-tests.ts';
import { openPack, type Pack, sha256, utf8 } from '../../../../sdk/plugin/src/pack.ts';
import { type Problem, problemOf } from '../../../../sdk/plugin/src/problem.ts';
import { mismatch, type Schema } from '../../../../sdk/plugin/src/schema.ts';
import { parseStrict } from '../../../../sdk/plugin/src/strict-json.ts';
import type { PluginGrant, PluginGrants, Words } from '../../../../sdk/plugin/src/types.ts';
import grantsSchema from '../../../../sdk/schema/plugin-grants.schema.json' with { type: 'json' };

export const FOLDER = 'plugins';
/** Slots that this version of the extension gives to plugins. A pack with any other is refused, not half run. */
export const WIRED = ['guardrail', 'assessor', 'context', 'panel', 'action', 'adapter'];

export interface BundledPlugin {
  /** The pack's file name until the manifest is known. */
  id: string;
  version: string;
  name: Words;
  slots: string[];
  /** What it may be said to have checked. */
  checks?: 'spelling' | undefined;
  shadow: boolean;
  /** It failed too often in this browser session; `problems` has what it did last. */
  isAway?: boolean;
  problems: Problem[];
}

/** Remembers which packs passed their tests in this browser session: they need not run at each start of the worker. */
export interface Passed {
  has(key: string): boolean;
  add(key: string): Promise<void>;
}

export async function readGrants(): Promise<PluginGrants> {
  const grants = parseStrict(await text('plugins.json'), { bytes: PACK_BYTES, depth: 8 });
  const wrong = mismatch(grants, grantsSchema as unknown as Schema);
  if (wrong) throw new Error(`plugins.json${wrong}`);
  return grants as PluginGrants;
}

async function text(file: string): Promise<string> {
  const response = await fetch(chrome.runtime.getURL(`${FOLDER}/${file}`));
  if (!response.ok) throw new Error(`${file} is missing from the extension`);
  return response.text();
}

export async function loadBundled(
  one: PluginGrant,
  signers: readonly string[],
  host: PluginHost,
  cells: Cells,
  passed: Passed,
): Promise<BundledPlugin> {
  const shadow = one.shadow ?? false;
  const unknown = { id: one.pack, version: '', name: { de: one.pack, en: one.pack }, slots: [], shadow };
  try {
    const source = await text(one.pack);
    const hash = await sha256(utf8(source));
    if (hash !== one.sha256)
      return { ...unknown, problems: [{ code: 'hash', message: `${one.pack} is not the file that was granted.` }] };
    const opened = await openPack(source);
    if (!opened.ok) return { ...unknown, problems: opened.problems };
    const { id, version, name } = opened.pack.manifest;
    const known = {
      id,
      version,
      name,
      slots: slotsOf(opened.pack.manifest),
      checks: opened.pack.manifest.slots.guardrail?.checks,
      shadow,
    };
    const key = `${hash} ${HOST_API}`;
    const problems = await refusals(opened.pack, one, signers, cells, passed, key);
    if (problems.length > 0) return { ...known, problems };
    const loaded = await host.load(opened.pack, one.grant);
    return { ...known, problems: loaded.ok ? [] : loaded.problems };
  } catch (error) {
    return { ...unknown, problems: [problemOf(error)] };
  }
}

async function refusals(
  pack: Pack,
  { grant }: PluginGrant,
  signers: readonly string[],
  cells: Cells,
  passed: Passed,
  key: string,
): Promise<Problem[]> {
  if (signers.length > 0 && !signers.includes(pack.signer ?? ''))
    return [{ code: 'signature', message: 'The pack is not signed by any of the signers.' }];
  const wild = slotsOf(pack.manifest).filter((slot) => !WIRED.includes(slot));
  if (wild.length > 0)
    return [
      { code: 'slot_unknown', message: `This version of Leitplanke does not run these slots: ${wild.join(', ')}.` },
    ];
  if (slotsOf(pack.manifest).some((slot) => !grant.slots.includes(slot)) || passed.has(key)) return [];
  const report = await runOwnTests({ cells }, pack);
  if (report.failed.length === 0) await passed.add(key);
  return testProblems(report);
}
