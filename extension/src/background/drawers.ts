/**
 * One-time tokens that prove a drawer: the content script asks for one, puts it behind the `#` of the iframe that it
 * makes, and the iframe hands it in. A token works for one frame of the tab that asked.
 */
import { randomHex } from './account.ts';
import type { Caller } from './capabilities.ts';
import type { DrawerToken, Memory } from './memory.ts';

export const TOKEN_LIFE_MS = 60_000;

export async function makeToken(memory: Memory, tab: number, now: number): Promise<string> {
  const token = randomHex(16);
  const fresh = Object.entries(memory.get('drawers')).filter(
    ([, one]) => one.usedBy || now - one.madeAt < TOKEN_LIFE_MS,
  );
  await memory.set('drawers', { ...Object.fromEntries(fresh), [token]: { tab, madeAt: now, usedBy: null } });
  return token;
}

/** Whether the token belongs to this frame. The first frame of the right tab takes it; it stays with that frame. */
export async function redeem(
  memory: Memory,
  token: string,
  caller: Extract<Caller, { kind: 'drawer' }>,
  now: number,
): Promise<boolean> {
  const known = Object.hasOwn(memory.get('drawers'), token) ? memory.get('drawers')[token] : undefined;
  const frame = `${caller.frame} ${caller.document}`;
  if (!known || !fits(known, caller.tab, frame, now)) return false;
  await memory.put('drawers', token, { ...known, usedBy: frame });
  return true;
}

function fits(known: DrawerToken, tab: number, frame: string, now: number): boolean {
  if (known.tab !== tab) return false;
  return known.usedBy === null ? now - known.madeAt < TOKEN_LIFE_MS : known.usedBy === frame;
}
