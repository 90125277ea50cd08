/** The client sends nothing that the OpenAPI document does not describe, and meets nothing there that it does not take. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Device, openDevice } from '../../../sdk/client/src/index.ts';
import { Contract } from '../../../sdk/conformance/src/contract.mjs';
import { type Backend, startBackend } from '../../e2e/lib/backend.ts';
import { credentials, hashOf, newCore, newPost, skip, TEXT } from './world.ts';

const CHECKED = { spelling: true, facts: true, empathy: true };
const contract = new Contract();
let backend: Backend;
const open: Device[] = [];
const asked = new Set<string>();
const problems: string[] = [];

/** `fetch` that holds each request and its answer against the document. */
const watched: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const { pathname, search } = new URL(String(input));
  const method = init?.method ?? 'GET';
  const text = await response.clone().text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  const sent: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
  asked.add(`${method} ${pathname.replace(/[0-9a-f]{32}/, 'ID')}`);
  problems.push(
    ...contract.requestProblems({ method, path: pathname, headers: new Headers(init?.headers), body: sent }),
  );
  const { status, headers } = response;
  problems.push(...contract.problems({ method, path: pathname + search, status, headers, body, text }));
  return response;
};

async function device(person: string): Promise<Device> {
  const made = await openDevice({ backend: backend.url, core: await newCore(), fetch: watched });
  open.push(made);
  await made.client.signIn(credentials(person));
  return made;
}

before(async () => {
  if (!skip) backend = await startBackend();
});
after(async () => {
  for (const one of open) await one.close();
  await backend?.close();
});

it('two people from a post to its answer, and all that they ask beside it', { skip }, async () => {
  const anna = await device('anna');
  const ben = await device('ben');
  const id = await anna.openCase(newPost());
  await anna.act('case.claim', id);
  await anna.act('draft.keep', id, { text: 'Nur ein Entwurf.', surface: 'public' });
  const hash = await hashOf(TEXT);
  await anna.act('review.submit', id, { text: TEXT, hash, surface: 'public', overrides: [] });
  assert.deepEqual(await anna.flush(), []);
  await ben.flush();
  await ben.client.presence(id, 'reading');
  await ben.client.customer(id);
  await ben.act('review.changes', id, { text: '', comments: [{ start: 0, end: 5, text: 'Vorname?' }] });
  await ben.flush();
  await anna.flush();
  await anna.act('review.submit', id, { text: TEXT, hash, surface: 'public', overrides: [] });
  await anna.flush();
  await ben.flush();
  await ben.act('review.approve', id, { hash, checklist: CHECKED, overridesConfirmed: false });
  await ben.act('reply.intent', id, { hash });
  await ben.act('reply.observed', id, { hash, permalink: 'https://x.com/Nordbahn/status/1', text: TEXT });
  assert.deepEqual(await ben.flush(), []);
  assert.equal(ben.case(id)?.state, 'answered');

  // One of two who close is refused, and the reason comes back.
  await anna.flush();
  await anna.act('case.close', id, { reason: 'fertig' });
  await ben.act('case.close', id, { reason: 'auch fertig' });
  const back = [...(await anna.flush()), ...(await ben.flush())];
  assert.deepEqual([back.length, back[0]?.code], [1, 'stale']);
  assert.match(back[0]?.action.reason ?? '', /fertig/u);
  await ben.client.signOut();

  assert.deepEqual(problems, []);
  for (const request of [
    'POST /v1/session',
    'DELETE /v1/session',
    'GET /v1/policy',
    'GET /v1/people',
    'POST /v1/actions',
    'GET /v1/log',
    'GET /v1/cases/ID/customer',
    'POST /v1/presence',
  ]) {
    assert.ok(asked.has(request), `${request} was not asked`);
  }
});
