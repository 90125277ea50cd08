/** An admin's key by hand, and what it signs, as docs/protocol.md has it. */
import { rosterText } from '../../../../sdk/conformance/src/wire.mjs';
import { newKey } from './client.mjs';

/** Somebody who holds an admin's key. `key.offer.public` goes into the configuration. */
export class Admin {
  constructor(key = newKey()) {
    this.key = key;
  }

  sign(action) {
    const whole = { tenant: 'nordbahn', at: '2026-11-22T18:05:00.000Z', key: this.key.id, ...action };
    return { ...whole, value: this.key.sign(rosterText(whole)) };
  }

  /** Straight to the address, without a token. */
  async send(backend, body) {
    const response = await fetch(`${backend.url}/v1/admin`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }
}

/** How the configuration names the key, for one tenant. */
export function withAdmin(admin, tenant = 'nordbahn') {
  return (config) => {
    const found = config.tenants.find(({ id }) => id === tenant);
    found.adminKeys = [{ holder: 'Petra Lang', public: admin.key.offer.public }];
  };
}
