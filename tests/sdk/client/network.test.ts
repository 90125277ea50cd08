/**
 * The network gone in the middle of each request. One flow (sign in, open, claim, submit, look the customer up) is run
 * again and again over a real connection; in each run the next request is broken, once before it arrives and once with
 * its answer lost on the way back. Afterwards the backend has each action exactly once.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HttpTransport, type SyncClient, type Transport } from '../../../sdk/client/src/index.ts';
import { type Backend, startBackend } from '../../e2e/lib/backend.ts';
import { Client } from '../../e2e/lib/client.ts';
import { until } from '../../e2e/lib/until.ts';
import { openWire, type Wire } from '../../e2e/lib/wire.ts';
import { act, caseIdOf, credentials, hashOf, newPost, skip, startWorker, TEXT } from './world.ts';

/** More requests than the flow has. */
const MOST_REQUESTS = 60;
const REQUESTS = ['signIn', 'policy', 'people', 'push', 'log', 'customer', 'signOut'] as const;

/** In turn: the backend takes only so many sign-ins of one name. */
const PEOPLE = ['anna', 'ben', 'derya', 'jonas', 'maeve'];

type Which = (count: number, name: string) => boolean;

/** Breaks the network at the first request that `which` names, by its number or its name. */
class Breaker {
  /** Name of the request that was broken; null: the flow had fewer. */
  broke: string | null = null;
  readonly #wire: Wire;
  readonly #which: Which;
  readonly #when: 'before' | 'after';
  #count = 0;

  constructor(wire: Wire, which: Which, when: 'before' | 'after') {
    this.#wire = wire;
    this.#which = which;
    this.#when = when;
  }

  wrap(transport: Transport): Transport {
    return new Proxy(transport, {
      get: (object, name) => {
        const value: unknown = Reflect.get(object, name);
        if (typeof value !== 'function') return value;
        const named = REQUESTS.find((one) => one === name);
        const call = (...all: unknown[]) => value.apply(object, all) as Promise<unknown>;
        return named ? (...all: unknown[]) => this.#request(named, () => call(...all)) : call;
      },
    });
  }

  async #request(name: string, run: () => Promise<unknown>): Promise<unknown> {
    if (this.broke !== null || !this.#which(++this.#count, name)) return run();
    this.broke = name;
    if (this.#when === 'after') {
      void this.#wire.swallowNextAnswer();
      return run();
    }
    this.#wire.set('cut');
    return run().finally(() => this.#wire.set('pass'));
  }
}

describe('a network that breaks', { skip }, () => {
  let backend: Backend;
  let wire: Wire;
  let reader: Client;
  before(async () => {
    backend = await startBackend();
    wire = await openWire(backend.url);
    reader = await Client.signIn(backend.url, 'nordbahn', 'oliver', 'demo-oliver');
  });
  after(async () => {
    await wire?.close();
    await backend?.close();
  });

  for (const [when, what] of [
    ['before', 'before a request arrives'],
    ['after', 'with the answer on its way'],
  ] as const) {
    it(`${what}, for each request: nothing lost, nothing twice`, async (context) => {
      const broken = new Set<string>();
      let runs = 0;
      const breakOne = async (which: Which): Promise<boolean> => {
        const breaker = new Breaker(wire, which, when);
        const client = await startWorker({ transport: breaker.wrap(new HttpTransport(wire.url)) });
        await flow(client, PEOPLE[runs++ % PEOPLE.length] ?? '').finally(() => client.close());
        wire.set('pass');
        if (breaker.broke !== null) broken.add(breaker.broke);
        return breaker.broke !== null;
      };
      for (let at = 1; at < MOST_REQUESTS && (await breakOne((count) => count === at)); at++);
      // How many requests a run has differs by a poke more or less: who had no turn by number has it by name.
      for (const name of REQUESTS) if (!broken.has(name)) await breakOne((_count, asked) => asked === name);
      context.diagnostic([...broken].join(', '));
      for (const name of REQUESTS) assert.ok(broken.has(name), `${name} was never broken`);
    });
  }

  async function flow(client: SyncClient, person: string): Promise<void> {
    // What a person asks for, the person asks for again.
    const insist = (what: string, ask: () => Promise<unknown>) =>
      until(what, () =>
        ask().then(
          () => true,
          () => false,
        ),
      );
    await insist('the sign-in', () => client.signIn(credentials(person)));
    await until('the policy', async () => {
      if (!client.ledger.ready) await client.sync();
      return client.ledger.ready;
    });
    const post = newPost();
    const caseId = await caseIdOf(post);
    await act(client, caseId, 'case.open', { post });
    await act(client, caseId, 'case.claim');
    await act(client, caseId, 'review.submit', { text: TEXT, hash: await hashOf(TEXT), surface: 'public' });
    await until('the outbox to be empty', async () => {
      await client.sync();
      return client.ledger.kept.waiting.length === 0 && client.connection === 'online';
    });
    await insist('the customer', () => client.customer(caseId));
    const log = (await reader.log()).filter((entry) => entry.action.case === caseId);
    assert.deepEqual(
      log.map((entry) => entry.action.type),
      ['case.open', 'case.claim', 'review.submit'],
    );
    assert.equal(client.ledger.view(caseId)?.case?.state, 'inReview');
    await client.signOut();
  }
});
