/** @file index.ts @brief The content script: what runs on the platform's page. */
import { ADAPTERS, adapterFor, adapterForHost } from '../adapter/adapters.ts';
import { answerDoctor } from './doctor.ts';
import { Page } from './page.ts';

answerDoctor();

// The guard must stand before the page's own scripts: where the host says which adapter it is, nothing is waited for.
const known = adapterForHost(location.href, ADAPTERS);
if (known) new Page(known);
else {
  document.addEventListener('DOMContentLoaded', () => {
    const adapter = adapterFor(location.href, document);
    if (adapter) new Page(adapter);
  });
}
