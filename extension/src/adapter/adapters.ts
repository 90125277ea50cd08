/** @file adapters.ts @brief The adapters of this build, and which of them reads a page. */
import wordpress from '../../adapters/blog-wordpress.json' with { type: 'json' };
import facebook from '../../adapters/facebook.json' with { type: 'json' };
import discourse from '../../adapters/forum-discourse.json' with { type: 'json' };
import invision from '../../adapters/forum-invision.json' with { type: 'json' };
import nodebb from '../../adapters/forum-nodebb.json' with { type: 'json' };
import phpbb from '../../adapters/forum-phpbb.json' with { type: 'json' };
import stackexchange from '../../adapters/forum-stackexchange.json' with { type: 'json' };
import vbulletin from '../../adapters/forum-vbulletin.json' with { type: 'json' };
import xenforo from '../../adapters/forum-xenforo.json' with { type: 'json' };
import trustpilot from '../../adapters/trustpilot.json' with { type: 'json' };
import x from '../../adapters/x.json' with { type: 'json' };
import type { Adapter } from './types.ts';

/** Adapters that the company's own build brings as plugins; `build.mjs --plugins` puts them in. */
declare const __ADAPTERS__: readonly unknown[];
const BROUGHT = typeof __ADAPTERS__ === 'undefined' ? [] : __ADAPTERS__;

/** In order: an adapter for a host comes before one that only recognises the software. */
export const ADAPTERS: readonly Adapter[] = [
  ...BROUGHT,
  x,
  facebook,
  trustpilot,
  discourse,
  xenforo,
  invision,
  nodebb,
  phpbb,
  stackexchange,
  vbulletin,
  wordpress,
] as unknown as Adapter[];

function hostMatches(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

const isFor = (adapter: Adapter, host: string): boolean => adapter.hosts.some((pattern) => hostMatches(pattern, host));

/** The adapter that a host alone decides on, before there is a document. */
export function adapterForHost(url: string, all: readonly Adapter[] = ADAPTERS): Adapter | null {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return all.find((adapter) => adapter.detect === undefined && isFor(adapter, host)) ?? null;
}

/** The adapter for a page, or null: then nothing is read. */
export function adapterFor(url: string, page: Document, all: readonly Adapter[] = ADAPTERS): Adapter | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  for (const adapter of all) {
    if (adapter.hosts.length > 0 && !isFor(adapter, hostname)) continue;
    if (adapter.detect && !adapter.detect.some((css) => page.querySelector(css) !== null)) continue;
    return adapter.notOn?.some((path) => pathname.startsWith(path)) ? null : adapter;
  }
  return null;
}
