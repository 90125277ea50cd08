/** The real backend with a company on which every requirement can be tried. */

import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyOfSeed } from '../../../../sdk/conformance/src/wire.mjs';
import { ROOT, startBackend } from '../../backend/lib/backend.mjs';

const change = async (path, edit) => {
  const document = JSON.parse(await readFile(path, 'utf8'));
  edit(document);
  await writeFile(path, JSON.stringify(document));
};

/** `{backend, accounts}` for `runConformance`. One more person, whose certificate is over; an admin's key; signatures required. */
export async function startCompany() {
  const accounts = JSON.parse(await readFile(join(ROOT, 'examples/demo-company/conformance.json'), 'utf8'));
  const [nordbahn] = accounts.tenants;
  nordbahn.people.expired = { person: 'maeve', password: 'demo-maeve' };
  nordbahn.adminSeed = randomBytes(32).toString('hex');
  const backend = await startBackend({
    policy: (policy) => {
      policy.review = { signatures: 'required' };
    },
    config: (config) => {
      // The limits are the backend's own: they are among the requirements.
      delete config.limits;
      const key = keyOfSeed(nordbahn.adminSeed);
      config.tenants[0].adminKeys = [{ holder: 'Petra Lang', public: key.offer.public }];
    },
    prepare: (config) =>
      change(join(dirname(config), 'accounts.json'), (document) => {
        document.accounts.find(({ id }) => id === 'maeve').qualifiedUntil = '2020-01-01T00:00:00Z';
      }),
  });
  return { backend, accounts };
}
