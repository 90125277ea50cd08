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

/** Breaks the network at one request of all that go through it. */
class Breaker {
  /** Name of the request that was broken; null: the flow had fewer. */
  broke: string | null = null;
  readonly #wire: Wire;
  readonly #at: number;
  readonly #when: 'before' | 'after';
  #count = 0;

  constructor(wire: Wire, at: number, when: 'before' | 'after') {
    this.#wire = wire;
    this.#at = at;
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
    if (++this.#count !== this.#at) return run();
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
      for (let at = 1; at < MOST_REQUESTS; at++) {
        const breaker = new Breaker(wire, at, when);
        const client = await startWorker({ transport: breaker.wrap(new HttpTransport(wire.url)) });
        await flow(client, PEOPLE[at % PEOPLE.length] ?? '').finally(() => client.close());
        wire.set('pass');
        if (breaker.broke === null) break;
        broken.add(breaker.broke);
      }
      context.diagnostic([...broken].join(', '));
      // How many requests a run needs differs by a poke more or less: the last one may not have had its turn.
      for (const name of REQUESTS) if (name !== 'signOut') assert.ok(broken.has(name), `${name} was never broken`);
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
