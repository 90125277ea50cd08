/** Everything that a walk through the demo needs, started together and ended together. */

import { type Pages, startPages } from '../../../examples/pages/server/index.ts';
import { type Backend, type BackendOptions, startBackend } from '../lib/backend.ts';
import type { ChromiumOptions } from '../lib/chromium.ts';
import { Client } from '../lib/client.ts';
import type { Account } from '../lib/panel.ts';
import { Person } from '../lib/person.ts';
import { openWire, type Wire } from '../lib/wire.ts';

export const TENANT = 'nordbahn';

export interface Stage {
  pages: Pages;
  backend: Backend;
  /** The network between the browsers and the backend. */
  wire: Wire;
  /** A colleague with a browser, signed in. */
  arrive(name: 'Anna' | 'Ben' | 'Derya', options?: Partial<ChromiumOptions>): Promise<Person>;
  /** Somebody's client that is no browser, with a device of its own; past the wire. */
  client(person: string): Promise<Client>;
  account(person: string): Account;
  close(): Promise<void>;
}

export async function setStage(options: BackendOptions = {}): Promise<Stage> {
  const [pages, backend] = await Promise.all([startPages(), startBackend(options)]);
  const wire = await openWire(backend.url);
  const people: Person[] = [];
  // The demo's passwords are public, and follow one form: examples/demo-company/README.md.
  const account = (person: string): Account => ({
    backend: wire.url,
    tenant: TENANT,
    person,
    password: `demo-${person}`,
  });
  return {
    pages,
    backend,
    wire,
    account,
    async arrive(name, more = {}) {
      const person = await Person.arrive(name, { sitesPort: pages.port, ...more });
      people.push(person);
      await person.signIn(account(name.toLowerCase()));
      await person.choose(more.language ?? 'de');
      return person;
    },
    client: (person) => Client.signIn(backend.url, TENANT, person, `demo-${person}`),
    async close() {
      await Promise.all(people.map((person) => person.close()));
      await Promise.all([pages.close(), wire.close(), backend.close()]);
    },
  };
}

export type Pair = Awaited<ReturnType<typeof setPair>>;

/** With Anna and Ben at their desks, and somebody else's client that reads back what they did. */
export async function setPair(options: BackendOptions = {}) {
  const stage = await setStage(options);
  try {
    const [anna, ben, reader] = await Promise.all([stage.arrive('Anna'), stage.arrive('Ben'), stage.client('oliver')]);
    return { stage, anna, ben, reader };
  } catch (error) {
    await stage.close();
    throw error;
  }
}
