/** The capability table, asked by everybody who has no business here. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callerOf, counts, panelMay, type Self, type Sender } from '../../../extension/src/background/capabilities.ts';
import type { PanelToBackground } from '../../../extension/src/protocol.ts';

const SELF: Self = { id: 'abcd', origin: 'chrome-extension://abcd', target: 'chromium' };
const FOX: Self = { id: 'leitplanke@x', origin: 'moz-extension://1-2', target: 'firefox' };
const PAGE: Sender = { id: 'abcd', url: 'https://x.com/home', origin: 'https://x.com', frameId: 0, tab: { id: 7 } };
const PANEL: Sender = { id: 'abcd', url: 'chrome-extension://abcd/panel.html', origin: 'chrome-extension://abcd' };

describe('who a sender is', () => {
  it('our content script in the top frame of a site', () => {
    assert.deepEqual(callerOf(PAGE, SELF), { kind: 'page', tab: 7, url: 'https://x.com/home' });
    assert.equal(
      callerOf({ ...PAGE, url: 'https://m.facebook.com/a', origin: 'https://m.facebook.com' }, SELF)?.kind,
      'page',
    );
  });

  it('our own documents', () => {
    assert.deepEqual(callerOf(PANEL, SELF), { kind: 'panel' });
    assert.deepEqual(callerOf({ ...PANEL, tab: { id: 3 }, frameId: 0 }, SELF), { kind: 'panel' });
    const drawer = { ...PANEL, tab: { id: 3 }, frameId: 5, documentId: 'D' };
    assert.deepEqual(callerOf(drawer, SELF), { kind: 'drawer', tab: 3, frame: 5, document: 'D' });
    const options = { ...PANEL, url: 'chrome-extension://abcd/options.html' };
    assert.deepEqual(callerOf(options, SELF), { kind: 'options' });
  });

  it('Firefox tells no origin for its own documents', () => {
    const sender = { id: FOX.id, url: 'moz-extension://1-2/panel.html' };
    assert.deepEqual(callerOf(sender, FOX), { kind: 'panel' });
  });

  const STRANGERS: Record<string, Sender | undefined> = {
    nobody: undefined,
    'another extension': { ...PAGE, id: 'evil' },
    "another extension's panel": { ...PANEL, id: 'evil', url: 'chrome-extension://evil/panel.html' },
    'a foreign extension address under our id': { ...PANEL, url: 'chrome-extension://evil/panel.html' },
    'a page under our id with an extension address in it': {
      ...PAGE,
      url: 'https://evil.example/chrome-extension://abcd/panel.html',
    },
    'a site that is none of ours': { ...PAGE, url: 'https://evil.example/', origin: 'https://evil.example' },
    'a site that only looks like ours': {
      ...PAGE,
      url: 'https://x.com.evil.example/',
      origin: 'https://x.com.evil.example',
    },
    'our site without TLS': { ...PAGE, url: 'http://x.com/home', origin: 'http://x.com' },
    'a sandboxed frame': { ...PAGE, origin: 'null' },
    'an origin that differs from the address': { ...PAGE, origin: 'https://evil.example' },
    'a frame of the site': { ...PAGE, frameId: 4 },
    'a page without a tab': { ...PAGE, tab: undefined },
    'no address': { ...PAGE, url: undefined },
    'a broken address': { ...PAGE, url: 'x' },
    'a file of ours that is no panel': { ...PANEL, url: 'chrome-extension://abcd/background.js' },
    'our options page inside of a page': {
      ...PANEL,
      url: 'chrome-extension://abcd/options.html',
      tab: { id: 1 },
      frameId: 2,
    },
    'a page that claims our panel': { ...PANEL, origin: 'https://x.com' },
    'a panel in a frame of unknown number': { ...PANEL, tab: { id: 1 } },
  };
  for (const [name, sender] of Object.entries(STRANGERS)) {
    it(`is nobody: ${name}`, () => assert.equal(callerOf(sender, SELF), null));
  }
});

const ask = (type: PanelToBackground['type'], body: object = {}) =>
  ({ type, id: 1, body }) as unknown as PanelToBackground;
const DRAWER = { kind: 'drawer', tab: 1, frame: 2, document: '' } as const;
const EVERY: PanelToBackground['type'][] = [
  'attach',
  'signIn',
  'signOut',
  'setTab',
  'select',
  'openCase',
  'check',
  'act',
  'customer',
  'presence',
  'insert',
  'dismissReturned',
  'undo',
  'openPanelWindow',
  'settings',
  'saveSettings',
  'localData',
  'deleteLocalData',
  'tuningReport',
  'tuningTry',
  'heads',
  'headsTrain',
  'headsCancel',
  'headsUse',
];
/** What only the settings page may ask for; who is no admin gets nothing there either. */
const ADMINS = EVERY.slice(-6);

describe('what a caller may ask for', () => {
  it('a page: nothing of a panel', () => {
    const page = { kind: 'page', tab: 1, url: 'https://x.com/' } as const;
    assert.deepEqual(
      EVERY.filter((type) => panelMay(page, true, ask(type), SELF)),
      [],
    );
  });

  it('a drawer that has not proved itself: only the proof', () => {
    assert.deepEqual(
      EVERY.filter((type) => panelMay(DRAWER, false, ask(type), SELF)),
      ['attach'],
    );
  });

  it('a drawer changes no settings and deletes nothing', () => {
    const refused = EVERY.filter((type) => !panelMay(DRAWER, true, ask(type), SELF));
    assert.deepEqual(refused, ['settings', 'saveSettings', 'localData', 'deleteLocalData', ...ADMINS]);
  });

  it('a drawer in Firefox does nothing that counts', () => {
    assert.equal(panelMay(DRAWER, true, ask('insert'), FOX), false);
    assert.equal(panelMay(DRAWER, true, ask('signIn'), FOX), false);
    assert.equal(panelMay(DRAWER, true, ask('act', { type: 'review.approve' }), FOX), false);
    assert.equal(panelMay(DRAWER, true, ask('act', { type: 'review.submit', overrides: [{}] }), FOX), false);
    assert.equal(panelMay(DRAWER, true, ask('act', { type: 'review.submit', overrides: [] }), FOX), true);
    for (const type of ['review.after', 'bypass.resolve', 'case.erase'])
      assert.equal(panelMay(DRAWER, true, ask('act', { type }), FOX), false, type);
    assert.equal(panelMay(DRAWER, true, ask('act', { type: 'review.withdraw' }), FOX), true);
    assert.equal(panelMay({ kind: 'panel' }, true, ask('act', { type: 'review.approve' }), FOX), true);
  });

  it('the options page works on no case', () => {
    const allowed = EVERY.filter((type) => panelMay({ kind: 'options' }, true, ask(type), SELF));
    assert.deepEqual(allowed, [
      'attach',
      'signIn',
      'signOut',
      'settings',
      'saveSettings',
      'localData',
      'deleteLocalData',
      ...ADMINS,
    ]);
  });

  it('what counts', () => {
    assert.equal(counts(ask('act', { type: 'case.claim' })), false);
    assert.equal(counts(ask('select')), false);
    assert.equal(counts(ask('insert')), true);
  });
});
