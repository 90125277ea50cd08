/** A record holds no person: what is known is replaced everywhere, what looks like one is masked; and it reads back. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readRecord, redactCall, type SessionCall, writeRecord } from '../../../../sdk/plugin/src/record.ts';
import { Redactor } from '../../../../sdk/plugin/src/redact.ts';

const fakeHost = new URL('../../../../sdk/plugin/fake-host/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, fakeHost), 'utf8'));

interface Customer {
  id: string;
  name: string;
  handles: Record<string, string>;
  contact: { mail: string; phone: string };
}

const customers: Customer[] = read('customers');

function callOf(customer: Customer): SessionCall {
  const [handle = ''] = Object.values(customer.handles);
  const [first = '', last = ''] = customer.name.split(' ');
  return {
    slot: 'context',
    input: {
      language: 'en',
      now: '2026-11-20T10:00:00Z',
      post: {
        id: 'p-1',
        author: handle,
        text: `I'm ${first}, ${handle}, Mr ${last.toUpperCase()}; ring ${customer.contact.phone}, write to ${customer.contact.mail}.`,
        url: `https://x.example/${handle.replace('@', '')}/status/123456`,
      },
      customer,
    },
    fetched: [
      {
        url: `https://crm.example.com/api?handle=${encodeURIComponent(handle)}`,
        status: 200,
        contentType: 'application/json',
        body: JSON.stringify({ owner: customer.name, contact: customer.contact, note: `${first} called` }),
      },
    ],
  };
}

for (const customer of customers) {
  test(`nothing of ${customer.name} is left in a redacted call`, () => {
    const redacted = JSON.stringify(redactCall(callOf(customer), new Redactor())).toLowerCase();
    const { id, name, handles, contact } = customer;
    const secrets = [id, ...name.split(' '), ...Object.values(handles), contact.mail, contact.phone];
    for (const secret of secrets.filter((one) => one !== '')) {
      assert.ok(!redacted.includes(secret.toLowerCase().replace('@', '')), `${secret} in ${redacted}`);
    }
  });
}

test('an author whom no customer matches is replaced as well', () => {
  const input = { post: { author: 'kathi82', text: 'kathi82 asks' } };
  assert.deepEqual(new Redactor().redact(input), { post: { author: 'person0', text: 'person0 asks' } });
});

test('one person has one name throughout a session, two people have two', () => {
  const redactor = new Redactor();
  const names = [0, 1, 0].map((i) => {
    const { input } = redactCall(callOf(customers[i] as Customer), redactor);
    return (input.customer as Customer).name;
  });
  assert.equal(names[0], names[2]);
  assert.notEqual(names[0], names[1]);
});

test('strangers in a text are masked: mail, handle, number, link', () => {
  const text = 'Mail jo@shop.test or @somebody_else, 0172 9925011, https://shop.test/orders/99887766?who=jo, at 5 pm';
  assert.equal(
    new Redactor().redact(text),
    'Mail mail@example.org or @person, 0000 0000000, https://shop.test/xxxx/xxxx?xxx=xx, at 5 pm',
  );
});

test('what a plugin works with stays: words, amounts, times, the platform, the language', () => {
  const input = { language: 'de', now: '2026-11-20T10:00:00Z', draft: { text: '20 Euro bis 17 Uhr', platform: 'x' } };
  assert.deepEqual(new Redactor().redact(input), input);
});

test('a record reads back as it was written', () => {
  const verdict = { ok: true as const, output: { findings: [] } };
  const record = { plugin: 'acme.x', version: '1.0.0', calls: [{ slot: 'guardrail', input: { a: 1 }, verdict }] };
  assert.deepEqual(readRecord(writeRecord(record)), record);
});

test('what is no record says which line is wrong', () => {
  const head = '{"record":1,"plugin":"acme.x","version":"1.0.0"}';
  const bad: Record<string, RegExp> = {
    '': /line 1/,
    '{"record":2}': /line 1/,
    [`${head}\nnot json`]: /line 2/,
    [`${head}\n{"slot":"guardrail"}`]: /line 2/,
    [`${head}\n${JSON.stringify({ slot: 'x'.repeat(1024 * 1024) })}`]: /line 2 is longer/,
  };
  for (const [text, wanted] of Object.entries(bad)) {
    const result = readRecord(text);
    assert.match('problem' in result ? result.problem : 'no problem', wanted);
  }
});
