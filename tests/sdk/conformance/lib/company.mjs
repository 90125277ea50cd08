/** The real backend with a company on which every requirement can be tried. */

import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT, startBackend } from '../../backend/lib/backend.mjs';

const change = async (path, edit) => {
  const document = JSON.parse(await readFile(path, 'utf8'));
  edit(document);
  await writeFile(path, JSON.stringify(document));
};

/** `{backend, accounts, hooks}` for `runConformance`. One more person, whose certificate is over; signatures required. */
export async function startCompany() {
  const accounts = JSON.parse(await readFile(join(ROOT, 'examples/demo-company/conformance.json'), 'utf8'));
  accounts.tenants[0].people.expired = { person: 'maeve', password: 'demo-maeve' };
  const backend = await startBackend({
    policy: (policy) => {
      policy.review = { signatures: 'required' };
    },
    config: (config) => {
      // The limits are the backend's own: they are among the requirements.
      delete config.limits;
    },
    prepare: (config) =>
      change(join(dirname(config), 'accounts.json'), (document) => {
        document.accounts.find(({ id }) => id === 'maeve').qualifiedUntil = '2020-01-01T00:00:00Z';
      }),
  });
  // It is started anew by `setRoles`, and has to be found where it was.
  await change(join(backend.folder, 'config.json'), (config) => {
    config.listen = `127.0.0.1:${backend.port}`;
  });
  return { backend, accounts, hooks: { setRoles: (_tenant, person, roles) => setRoles(backend, person, roles) } };
}

async function setRoles(backend, person, roles) {
  await change(join(backend.folder, 'accounts.json'), (document) => {
    document.accounts.find(({ id }) => id === person).roles = roles;
  });
  await backend.restart();
}
