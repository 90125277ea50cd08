/**
 * The three examples: each passes its own tests and the conformance suite, each is short enough to read at once, and
 * each with a canary in every field that a host knows: what was not granted is in nothing that leaves the plugin.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startFakeHost } from '../../../../sdk/plugin/tools/fake-host.ts';
import { type Subject, subjectOf } from '../../../../sdk/plugin/tools/subject.ts';
import { run } from './lib/run.ts';

const FOLDER = fileURLToPath(new URL('../../../../examples/plugins/', import.meta.url));
const EXAMPLES = readdirSync(FOLDER, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
/** Lines of a source that a developer reads in one go. */
const READ_AT_ONCE = 100;

test('there are three', () => assert.deepEqual(EXAMPLES, ['no-medical-advice', 'old-reddit', 'request-tracker']));

for (const name of EXAMPLES) {
  test(`${name} passes its own tests and the conformance suite`, async () => {
    const { code, out } = await run('test', join(FOLDER, name));
    assert.equal(code, 0, out);
    assert.doesNotMatch(out, /✗/);
  });
}

for (const source of ['no-medical-advice/src/guardrail.cc', 'request-tracker/src/context.ts']) {
  test(`${source} can be read at once`, () => {
    const lines = readFileSync(join(FOLDER, source), 'utf8').split('\n').length;
    assert.ok(lines <= READ_AT_ONCE, `${lines} lines`);
  });
}

const canary = (field: string): string => `canary-${field.replace('.', '-')}`;

/** Everything that a host can know of a case, each value with the name of its field in it. */
const CASE = {
  language: 'en',
  now: '2026-11-20T10:00:00Z',
  post: { id: canary('post.id'), text: canary('post.text'), author: canary('post.author'), url: canary('post.url') },
  customer: {
    id: canary('customer.id'),
    name: canary('customer.name'),
    since: canary('customer.since'),
    tier: canary('customer.tier'),
    handles: { x: canary('customer.handles') },
    contact: { mail: `${canary('customer.contact')}@example.org`, phone: canary('customer.contact') },
    products: [canary('customer.products')],
    interactions: [
      {
        at: '',
        channel: '',
        subject: canary('customer.interactions'),
        summary: canary('customer.interactions'),
        open: true,
      },
    ],
  },
};
const FIELDS = [
  ...Object.keys(CASE.post).map((one) => `post.${one}`),
  ...Object.keys(CASE.customer).map((one) => `customer.${one}`),
];

/** The fields whose canaries stand in what a plugin said or asked for. */
async function leaked({ text }: Subject, slot: string, input: Record<string, unknown>, body: string) {
  const host = await startFakeHost(text, { fetch: () => ({ status: 200, contentType: 'application/json', body }) });
  try {
    const outcome = await host.call(slot, input);
    assert.ok(outcome.ok, JSON.stringify(outcome));
    const found = (said: unknown) => FIELDS.filter((field) => JSON.stringify(said).includes(canary(field)));
    return { asked: found(host.asked), said: found(outcome.output), kept: found([...host.kept]), requests: host.asked };
  } finally {
    host.close();
  }
}

test('request-tracker sends the one field that it may, to the one host that it may', async () => {
  const subject = await subjectOf(join(FOLDER, 'request-tracker'));
  const { asked, said, kept, requests } = await leaked(
    subject,
    'context',
    CASE,
    '{"items":[{"id":1,"Subject":"s","Status":"open"}]}',
  );
  assert.deepEqual(asked, ['customer.contact']);
  assert.deepEqual(said, ['customer.contact'], 'the link to all tickets of this address');
  assert.deepEqual(kept, []);
  assert.deepEqual([...new Set(requests.map((url) => new URL(url).host))], ['rt.example.com']);
});

test('request-tracker without the grant is not loaded; it never runs on less than it asked for', async () => {
  const { text } = await subjectOf(join(FOLDER, 'request-tracker'));
  const grant = { slots: ['context' as const], hosts: ['rt.example.com'], fields: [], storage: 0 };
  await assert.rejects(startFakeHost(text, { grant }), /customer\.contact/);
});

test('no-medical-advice asks for nothing and repeats nothing of what it judged', async () => {
  const subject = await subjectOf(join(FOLDER, 'no-medical-advice'));
  const draft = { text: `Take 2 tablets a day, ${canary('customer.name')}.`, surface: 'public', platform: 'x' };
  const input = { language: 'en', now: CASE.now, draft, post: { text: canary('post.text') } };
  const { asked, said, kept, requests } = await leaked(subject, 'guardrail', input, '{}');
  assert.deepEqual([asked, said, kept, requests], [[], [], [], []]);
  assert.deepEqual(subject.pack.manifest.permissions, { hosts: [], fields: [], storage: null });
});

test('old-reddit brings data and nothing else', async () => {
  const { pack } = await subjectOf(join(FOLDER, 'old-reddit'));
  assert.deepEqual([...pack.files.keys()], ['adapter.json']);
  assert.deepEqual(Object.keys(pack.manifest.slots), ['adapter']);
});
