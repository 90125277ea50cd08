/** @file adapters.ts @brief The adapters of this build, and which of them reads a page. */
import facebook from '../../adapters/facebook.json' with { type: 'json' };
import x from '../../adapters/x.json' with { type: 'json' };
import type { Adapter } from './types.ts';

/** In order: an adapter for a host comes before one that only recognises the software. */
export const ADAPTERS: readonly Adapter[] = [x, facebook] as unknown as Adapter[];

function hostMatches(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

/** The adapter for a page, or null: then nothing is read. */
export function adapterFor(url: string, page: Document, all: readonly Adapter[] = ADAPTERS): Adapter | null {
  let at: URL;
  try {
    at = new URL(url);
  } catch {
    return null;
  }
  for (const adapter of all) {
    if (adapter.hosts.length > 0 && !adapter.hosts.some((pattern) => hostMatches(pattern, at.hostname))) continue;
    if (adapter.detect && !adapter.detect.some((css) => page.querySelector(css) !== null)) continue;
    return adapter.notOn?.some((path) => at.pathname.startsWith(path)) ? null : adapter;
  }
  return null;
}
