/** Messages of a renderer that was taken over: what does not fit its shape is dropped whole. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MAX_POSTS, MAX_TEXT, pageMessage, panelMessage } from '../../../extension/src/background/shapes.ts';

const POST = {
  id: '1',
  text: 'Hallo',
  platform: 'x',
  onOwnPage: false,
  author: { handle: '@a', name: 'A' },
  url: 'https://x.com/a/status/1',
  postedAt: '',
};
const assess = (post: object, count = 1) => ({
  type: 'assess',
  posts: Array.from({ length: count }, () => ({ key: 'k', post })),
});

describe('messages of a page', () => {
  it('takes what fits', () => {
    assert.ok(pageMessage({ type: 'hello', url: 'https://x.com/', platform: 'x', activeHandle: null }, 'x'));
    assert.ok(pageMessage(assess(POST, MAX_POSTS), 'x'));
    assert.ok(pageMessage({ type: 'open', post: null }, 'x'));
    assert.ok(pageMessage({ type: 'sending', caseId: 'c', text: '' }, 'x'));
    assert.ok(pageMessage({ type: 'ownReply', permalink: 'https://x.com/n/status/2', text: '', postedAt: '' }, 'x'));
  });

  const BAD: Record<string, unknown> = {
    null: null,
    text: 'hello',
    list: [],
    'no type': {},
    'an unknown type': { type: 'approve' },
    "a panel's type": { type: 'signIn', id: 1, body: {} },
    'a prototype name': { type: 'constructor' },
    'too many posts': assess(POST, MAX_POSTS + 1),
    'a text that is too long': assess({ ...POST, text: 'x'.repeat(MAX_TEXT + 1) }),
    'a post of another platform': assess({ ...POST, platform: 'facebook' }),
    'a post with a script address': assess({ ...POST, url: 'javascript:alert(1)' }),
    'a post with a foreign address': assess({ ...POST, url: 'https://evil.example/a/status/1' }),
    'a post without an author': assess({ ...POST, author: null }),
    'a post with a number as text': assess({ ...POST, text: 5 }),
    'a post with a list as author': assess({ ...POST, author: [] }),
    'a key that is no text': { type: 'assess', posts: [{ key: 1, post: POST }] },
    'posts that are no list': { type: 'assess', posts: { length: 1, 0: { key: 'k', post: POST } } },
    'a negative composer': { type: 'check', composer: -1, version: 1, text: '', surface: 'public', replyTo: null },
    'an unknown surface': { type: 'check', composer: 1, version: 1, text: '', surface: 'both', replyTo: null },
    'a permalink that is no text': { type: 'replySeen', caseId: 'c', text: '', permalink: {} },
    'a reply without a permalink': { type: 'ownReply', permalink: null, text: '', postedAt: '' },
    'a case id that is too long': { type: 'sending', caseId: 'c'.repeat(513), text: '' },
  };
  for (const [name, message] of Object.entries(BAD)) {
    it(`drops ${name}`, () => assert.equal(pageMessage(message, 'x'), null));
  }
});

describe('messages of a panel', () => {
  it('takes what fits', () => {
    assert.ok(panelMessage({ type: 'signOut', id: 1, body: null }));
    assert.ok(panelMessage({ type: 'attach', id: 0, body: { token: null } }));
    assert.ok(panelMessage({ type: 'act', id: 2, body: { caseId: 'c', type: 'case.claim' } }));
    assert.ok(panelMessage({ type: 'presence', id: 3, body: { caseId: 'c', doing: 'typing' } }));
  });

  const BAD: Record<string, unknown> = {
    null: null,
    'no id': { type: 'signOut', body: null },
    'a fraction as id': { type: 'signOut', id: 1.5, body: null },
    'an unknown type': { type: 'approveAll', id: 1, body: {} },
    'a prototype name': { type: 'toString', id: 1, body: {} },
    'no body': { type: 'insert', id: 1, body: null },
    'a body that is a list': { type: 'signOut', id: 1, body: [] },
    'a language that there is not': { type: 'saveSettings', id: 1, body: { language: 'fr' } },
    'a password that is an object': {
      type: 'signIn',
      id: 1,
      body: { backend: '', tenant: '', person: '', password: {} },
    },
  };
  for (const [name, message] of Object.entries(BAD)) {
    it(`drops ${name}`, () => assert.equal(panelMessage(message), null));
  }
});
