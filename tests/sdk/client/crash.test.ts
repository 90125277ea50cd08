/**
 * The worker killed at every await. One flow (open, claim, draft, submit, each sent) is run again and again; in each
 * run the worker dies at the next awaited step of storage or network, once before the step has an effect and once
 * after, and never comes back from it. A new worker starts on what storage holds, and the person goes on from what
 * the screen shows. Afterwards the backend's log has each action exactly once, and the device agrees with it.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  HttpTransport,
  MemorySessions,
  MemoryStorage,
  type Post,
  type SessionStore,
  type Storage,
  type SyncClient,
  type Transport,
} from '../../../sdk/client/src/index.ts';
import { type Backend, startBackend } from '../../e2e/lib/backend.ts';
import { Client } from '../../e2e/lib/client.ts';
import { act, caseIdOf, hashOf, newPost, signedIn, skip, startWorker, TEXT } from './world.ts';

const FLOW = ['case.open', 'case.claim', 'draft.save', 'review.submit'] as const;
/** More awaited steps than the flow has: the loop ends when a run needs no crash any more. */
const MOST_STEPS = 200;

/** Counts every call and, at the chosen one, dies: that call and all later ones never return. */
class Killer {
  steps = 0;
  readonly died: Promise<void>;
  readonly #at: number;
  readonly #when: 'before' | 'after';
  #dead = false;
  #die: () => void = () => undefined;

  constructor(at: number, when: 'before' | 'after') {
    this.#at = at;
    this.#when = when;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  get dead(): boolean {
    return this.#dead;
  }

  wrap<T extends object>(target: T, names: (keyof T & string)[]): T {
    return new Proxy(target, {
      get: (object, name) => {
        const value: unknown = Reflect.get(object, name);
        if (typeof value !== 'function') return value;
        if (!names.includes(name as keyof T & string)) return value.bind(object);
        return (...args: unknown[]) => this.#step(() => value.apply(object, args) as Promise<unknown>);
      },
    });
  }

  async #step(run: () => Promise<unknown>): Promise<unknown> {
    const mine = ++this.steps;
    if (this.#dead) return forever;
    if (mine !== this.#at) return run();
    if (this.#when === 'after') await run().catch(() => undefined);
    this.#dead = true;
    this.#die();
    return forever;
  }
}
const forever = new Promise<never>(() => undefined);

describe('a worker that is killed', { skip }, () => {
  let backend: Backend;
  let reader: Client;
  before(async () => {
    backend = await startBackend();
    reader = await Client.signIn(backend.url, 'nordbahn', 'oliver', 'demo-oliver');
  });
  after(() => backend?.close());

  for (const when of ['before', 'after'] as const) {
    it(`${when} the effect of each awaited step: nothing lost, nothing twice`, async (context) => {
      const storage = new MemoryStorage();
      const sessions = new MemorySessions();
      (await signedIn(backend.url, 'anna', { storage, sessions })).close();
      let runs = 0;
      for (let at = 1; ; at++) {
        assert.ok(at < MOST_STEPS, 'the flow has come to an end');
        const post = newPost();
        const crashed = await runFlow(post, storage, sessions, new Killer(at, when));
        await agrees(post, storage);
        runs++;
        if (!crashed) break;
      }
      context.diagnostic(`${runs - 1} kills ${when} the effect`);
      assert.ok(runs > FLOW.length * 2, 'each action has steps of storage and of network');
    });
  }

  /** Resolves to whether the worker was killed on the way. */
  async function runFlow(post: Post, storage: Storage, sessions: SessionStore, killer: Killer): Promise<boolean> {
    const doomed = {
      storage: killer.wrap(storage, ['load', 'commit']),
      sessions: killer.wrap(sessions, ['load', 'save']),
      transport: killer.wrap(withoutPoke(), ['push', 'log', 'policy', 'people', 'refresh']),
    };
    const finished = (async () => {
      const worker = await startWorker(doomed);
      await workUntilSubmitted(worker, post);
      worker.close();
    })();
    await Promise.race([finished, killer.died]);
    if (!killer.dead) return false;
    const next = await startWorker({ storage, sessions, transport: withoutPoke() });
    await next.sync();
    await workUntilSubmitted(next, post);
    next.close();
    return true;
  }

  /** Pokes come whenever they like; here the steps are counted. */
  function withoutPoke(): Transport {
    const transport = new HttpTransport(backend.url);
    return Object.assign(transport, { poke: () => ({ close: () => undefined }) as unknown as WebSocket });
  }

  /** What a person does: looks where the case stands and takes the next step. */
  async function workUntilSubmitted(worker: SyncClient, post: Post): Promise<void> {
    const caseId = await caseIdOf(post);
    for (;;) {
      const shown = worker.ledger.view(caseId)?.case;
      if (!shown) await act(worker, caseId, 'case.open', { post });
      else if (shown.state === 'new') await act(worker, caseId, 'case.claim');
      else if (!shown.draft) await act(worker, caseId, 'draft.save', { text: TEXT, surface: 'public' });
      else if (shown.state === 'claimed')
        await act(worker, caseId, 'review.submit', { text: TEXT, hash: await hashOf(TEXT), surface: 'public' });
      else break;
      await worker.sync();
    }
    while (worker.ledger.kept.waiting.length > 0) await worker.sync();
    await worker.sync();
  }

  /** The backend has each action once, in order, and the device holds the same case. */
  async function agrees(post: Post, storage: Storage): Promise<void> {
    const caseId = await caseIdOf(post);
    const log = (await reader.log()).filter((entry) => entry.action.case === caseId);
    assert.deepEqual(
      log.map((entry) => entry.action.type),
      FLOW,
    );
    const kept = await storage.load();
    assert.deepEqual([kept.waiting, kept.returned], [[], []]);
    assert.deepEqual(
      kept.cases.find((one) => one.id === caseId),
      log.at(-1)?.after,
    );
  }
});
