/** Somebody who holds an admin's key: signs changes of people and sends them, without being signed in. */

import { rosterText } from './wire.mjs';

export class Admin {
  /** `nobody`: the client that sends. */
  constructor(nobody, tenant, key) {
    Object.assign(this, { nobody, tenant, key });
  }

  /** The change as it is sent. */
  sign(change, key = this.key) {
    const whole = { tenant: this.tenant, at: '2026-11-22T18:05:00.000Z', key: key.id, ...change };
    return { ...whole, value: key.sign(rosterText(whole)) };
  }

  send(signed) {
    return this.nobody.call('POST', '/v1/admin', signed);
  }

  /** Signs the change for the people as they are, and sends it. `client`: somebody who may ask who they are. */
  async change(client, change) {
    const { base } = (await client.call('GET', '/v1/people')).body;
    return this.send(this.sign({ base, ...change }));
  }
}
