/**
 * The official fake host: the real runtime, with invented posts, drafts and customers in both languages instead of a
 * browser, and with recorded answers instead of a network. What a plugin does here it does in the extension.
 * Authors reach it as `@leitplanke/plugin/fake-host` (author.ts).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileOf,
  openPack,
  type Pack,
  type PluginEvent,
  PluginHost,
  type Problem,
  type Result,
  type RunSlot,
  type SlotInputs,
  slotsOf,
} from '../src/index.ts';
import { nodeCells } from '../src/node/cells.ts';
import type { Grant, PluginResponse } from '../src/types.ts';
import { Refusal } from './options.ts';
import { PACKAGE } from './places.ts';

export type Language = 'de' | 'en';

export interface FakePost {
  id: string;
  language: Language;
  text: string;
  platform: string;
  onOwnPage: boolean;
  author: { handle: string; name: string };
  url: string;
  postedAt: string;
}

export interface FakeDraft {
  id: string;
  language: Language;
  text: string;
  surface: 'public' | 'direct';
  platform: string;
  inReplyTo: { text: string };
}

export interface FakeCustomer {
  id: string;
  name: string;
  since: string;
  tier: string;
  handles: Record<string, string>;
  contact: { mail: string; phone: string };
  products: string[];
  interactions: { at: string; channel: string; subject: string; summary: string; open: boolean }[];
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join(PACKAGE, 'fake-host', `${name}.json`), 'utf8'));

export const POSTS: readonly FakePost[] = read('posts');
export const DRAFTS: readonly FakeDraft[] = read('drafts');
export const CUSTOMERS: readonly FakeCustomer[] = read('customers');

/** The fake host's clock stands still: a pure plugin gives the same today and in a year. */
export const NOW = '2026-11-20T10:00:00Z';

/** What a call needs beyond what the runtime adds (`api`, `slot`, answers, storage). */
export type Input = Record<string, unknown>;

/** Complete inputs for a slot, one a draft or post; none for `adapter`, which is data. */
export function inputsFor(slot: string, language?: Language): Input[] {
  const asked = <T extends { language: Language }>(list: readonly T[]) =>
    list.filter((one) => language === undefined || one.language === language);
  if (slot === 'guardrail') return asked(DRAFTS).map(guardrailInput);
  if (slot === 'assessor') return asked(POSTS).map(assessorInput);
  if (slot === 'adapter') return [];
  return asked(POSTS).map((post) => customerInput(slot, post));
}

const head = (language: Language): Input => ({ language, now: NOW });

function guardrailInput({ language, text, surface, platform, inReplyTo }: FakeDraft): Input {
  return { ...head(language), draft: { text, surface, platform }, post: inReplyTo };
}

function assessorInput({ language, text, platform }: FakePost): Input {
  return { ...head(language), post: { text, platform } };
}

/** With everything that a host could know; the runtime takes out what was not granted. */
function customerInput(slot: string, { language, id, text, author, url, platform }: FakePost): Input {
  const customer = CUSTOMERS.find(({ handles }) => handles[platform] === author.handle) ?? null;
  const post = { id, text, author: author.handle, url };
  return { ...head(language), post, customer, ...(slot === 'action' ? { draft: null } : {}) };
}

export type Outcome = Result<RunSlot>;

export interface FakeHost {
  readonly pack: Pack;
  readonly events: readonly PluginEvent[];
  /** What the plugin asked for, in order. */
  readonly asked: readonly string[];
  /** What the plugin keeps; empty at the start, and again whenever the caller empties it. */
  readonly kept: Map<string, Record<string, unknown>>;
  call(slot: string, input: Input): Promise<Outcome>;
  close(): void;
}

/** An answer for each address, or a function for all of them. What is not named is a 404. */
export type Answers = Record<string, PluginResponse> | ((url: string) => PluginResponse | undefined);

/** Times a host's: what a plugin says must not depend on how busy the developer's machine is. */
const PATIENCE = 10;

/** What an address gives that nobody recorded. */
export const NOT_FOUND: PluginResponse = { status: 404, contentType: 'text/plain', body: '' };

/** `packText`: a pack's text. `grant`: all that the manifest asks for, unless told otherwise. */
export async function startFakeHost(
  packText: string,
  { fetch: answers = {}, grant }: { fetch?: Answers; grant?: Grant } = {},
): Promise<FakeHost> {
  const opened = await openPack(packText);
  if (!opened.ok) throw new Refusal(problemList('the pack', opened.problems));
  const { pack } = opened;
  const { id } = pack.manifest;
  const events: PluginEvent[] = [];
  const asked: string[] = [];
  const kept: FakeHost['kept'] = new Map();
  const runtime = new PluginHost({
    cells: nodeCells(),
    patience: PATIENCE,
    onEvent: (event) => events.push(event),
    storage: { read: async () => kept.get(id) ?? {}, write: async (_id, value) => void kept.set(id, value) },
    fetch: async ({ url }) => {
      asked.push(url);
      return (typeof answers === 'function' ? answers(url) : answers[url]) ?? NOT_FOUND;
    },
  });
  const loaded = await runtime.load(pack, grant ?? everything(pack));
  if (!loaded.ok) throw new Refusal(problemList(id, loaded.problems));
  return {
    pack,
    events,
    asked,
    kept,
    call: (slot, input) => runtime.call(id, slot as RunSlot, input as unknown as SlotInputs[RunSlot]),
    close: () => runtime.unload(id),
  };
}

/** What an admin would grant who takes the pack at its word. */
export function everything(pack: Pack): Grant {
  const { manifest } = pack;
  const { hosts, fields, storage } = manifest.permissions;
  return {
    slots: slotsOf(manifest),
    hosts: [...hosts.map(({ host }) => host), ...readHosts(pack)],
    fields: fields.map(({ field }) => field),
    storage: storage?.bytes ?? 0,
  };
}

/** The sites that its adapter reads: `*.` stands for subdomains. */
export function readHosts({ manifest, files }: Pack): string[] {
  const bytes = files.get(fileOf(manifest, 'adapter') ?? '');
  if (!bytes) return [];
  try {
    const { hosts } = JSON.parse(new TextDecoder().decode(bytes)) as { hosts?: unknown };
    return Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [];
  } catch {
    // No adapter: the conformance suite and every build say so.
    return [];
  }
}

/** One line a problem: where, what, and the code that the docs explain. */
export const problemList = (what: string, problems: readonly Problem[]): string =>
  problems.map(({ code, where, message }) => `${what}${where ? ` (${where})` : ''}: ${message} [${code}]`).join('\n');
