/**
 * Plugins that mean ill, one after the other against the real runtime: none gets out, none stops the host, each is
 * named for what it did, and the honest plugin beside it goes on.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { completeInput, type HostParts, PluginHost, type Result, type RunSlot } from '../../../sdk/plugin/src/index.ts';
import { nodeCells } from '../../../sdk/plugin/src/node/cells.ts';
import { inlineCells } from './lib/inline-cells.ts';
import { grantOf, type Made, packOf } from './lib/packs.ts';
import { forever, i32, OP, takeAll, wasm } from './lib/wasm.ts';

/** Only where time itself is the test do the true budgets count: the machine may be busy. */
const patient = (code: string): Partial<HostParts> => (code === 'time' ? {} : { patience: 20 });

async function calling<S extends RunSlot>(made: Made, slot: S, part: object = {}, parts: Partial<HostParts> = {}) {
  const host = new PluginHost({ cells: inlineCells(), ...parts });
  const pack = await packOf({ slot, tests: [], ...made });
  const loaded = await host.load(pack, grantOf(pack));
  assert.deepEqual(loaded, { ok: true });
  const result = await host.call(pack.manifest.id, slot, completeInput(slot, part, 'de'));
  host.unload(pack.manifest.id);
  return result;
}

const codeOf = (result: Result<RunSlot>) => (result.ok ? 'ok' : result.code);

/** The honest one, which runs all the while. */
let honest: PluginHost;
before(async () => {
  honest = new PluginHost({ cells: nodeCells(), patience: 20 });
  const pack = await packOf({ code: 'export const run = () => ({ findings: [] })' });
  await honest.load(pack, grantOf(pack));
});
after(async () => {
  const result = await honest.call('acme.test', 'guardrail', completeInput('guardrail', {}, 'de'));
  assert.ok(result.ok, 'the honest plugin goes on');
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  honest.unload('acme.test');
});

const body = (code: string) => ({ code: `export function run(input) { ${code} }` });
const returning = (json: string) => body(`return ${json};`);
const FINDING = "{ rule: 'r', severity: 'warn', start: 0, end: 0, message: 'm' }";

const JS: [string, Made, string][] = [
  ['an endless loop', body('for (;;);'), 'time'],
  ['an endless loop in a getter of its output', returning('{ get findings() { for (;;); } }'), 'time'],
  ['an endless loop in toJSON', returning('{ toJSON() { for (;;); } }'), 'time'],
  ['a regular expression without end', body("/(a+)+$/.test('a'.repeat(40) + 'b');"), 'time'],
  ['endless recursion', body('return run(input);'), 'crashed'],
  ['a list without end', body('const all = []; for (;;) all.push(new Array(100000).fill(1));'), 'memory'],
  ['one huge buffer', body('return new Uint8Array(2 ** 31 - 1);'), 'memory'],
  ['a string that doubles', body("let s = 'x'; for (;;) s += s;"), 'crashed'],
  ['a flood of output', returning("{ findings: [], x: 'x'.repeat(1e6) }"), 'output_size'],
  ['a flood of findings', returning(`{ findings: Array(51).fill(${FINDING}) }`), 'output_shape'],
  ['deep nesting', body('let x = []; for (let i = 0; i < 5000; i++) x = [x]; return { findings: x };'), 'output_shape'],
  ['a circle', body('const x = {}; x.x = x; return x;'), 'crashed'],
  ['nothing', body(''), 'output_json'],
  ['null', returning('null'), 'output_shape'],
  ['a function', returning('() => 1'), 'output_json'],
  ['a promise', { code: 'export async function run() { return { findings: [] } }' }, 'output_shape'],
  ['a number beyond numbers', returning(`{ findings: [{ ...${FINDING}, end: Infinity }] }`), 'output_shape'],
  ['half a place', returning(`{ findings: [{ ...${FINDING}, end: 0.5 }] }`), 'output_shape'],
  ['a place outside of the draft', returning(`{ findings: [{ ...${FINDING}, end: 1000 }] }`), 'output_shape'],
  ['a place the wrong way round', returning(`{ findings: [{ ...${FINDING}, start: 2, end: 1 }] }`), 'output_shape'],
  ['a severity of its own', returning(`{ findings: [{ ...${FINDING}, severity: 'approve' }] }`), 'output_shape'],
  ['a field of its own', returning(`{ findings: [{ ...${FINDING}, overridable: true }] }`), 'output_shape'],
  ['__proto__', returning(`JSON.parse('{"findings":[],"__proto__":{"polluted":1}}')`), 'output_shape'],
  ['constructor.prototype', returning('{ findings: [], constructor: { prototype: { polluted: 1 } } }'), 'output_shape'],
  ['a throw of something that is no error', body('throw { get message() { for (;;); } };'), 'crashed'],
  ['a throw of null', body('throw null;'), 'crashed'],
  ['an import', { code: "import 'node:fs'; export function run() {}" }, 'crashed'],
  ['an import of a plugin', { code: "import { x } from './plugin.js'; export function run() {}" }, 'crashed'],
  ['no module at all', { code: 'return 1' }, 'crashed'],
  ['no run', { code: 'export const go = 1' }, 'crashed'],
  ['a run that is no function', { code: 'export const run = {}' }, 'crashed'],
  ['an endless loop while it loads', { code: 'for (;;);' }, 'time'],
  ['code from text by eval', body("return eval('1');"), 'crashed'],
  ['code from text by Function', body("return new Function('return 1')();"), 'crashed'],
  ['code from text by a constructor', body("return (() => 1).constructor('return 1')();"), 'crashed'],
  [
    'code from text by a generator’s constructor',
    body("return (function* () {}).constructor('return 1')();"),
    'crashed',
  ],
  ['code from text by an async constructor', body("return (async () => 1).constructor('return 1')();"), 'crashed'],
  ['a fetch', body("return fetch('https://example.com');"), 'crashed'],
  ['a timer', body('setTimeout(() => 1, 1);'), 'crashed'],
  ['shared memory', body('return new SharedArrayBuffer(8);'), 'crashed'],
  ['chance', body('return Math.random();'), 'crashed'],
  ['the host’s JSON', body('JSON.parse = JSON.stringify = () => { for (;;); }; return { findings: [] };'), 'ok'],
  [
    'the host’s prototypes',
    body('Object.prototype.toJSON = () => 1; Array.prototype.map = null; return { findings: [] };'),
    'output_shape',
  ],
];

describe('a JavaScript plugin with', () => {
  for (const [what, made, code] of JS)
    it(what, async () => {
      const result = await calling(made, 'guardrail', { draft: { text: 'abc' } }, patient(code));
      assert.equal(codeOf(result), code, JSON.stringify(result));
    });

  it('a dynamic import gets nothing', async () => {
    const code = `let seen = 'nothing'; export function run() {
      import('node:fs').then((fs) => { seen = 'fs'; }, () => { seen = 'refused'; });
      return { findings: [{ rule: 'r', severity: 'hint', start: 0, end: 0, message: seen }] };
    }`;
    const host = new PluginHost({ cells: nodeCells(), patience: 20 });
    const pack = await packOf({ code });
    await host.load(pack, grantOf(pack));
    const messages = [];
    for (let i = 0; i < 3; i++) {
      const result = await host.call('acme.test', 'guardrail', completeInput('guardrail', {}, 'de'));
      messages.push(result.ok && result.output.findings[0]?.message);
    }
    assert.ok(!messages.includes('fs'), String(messages));
    host.unload('acme.test');
  });

  it('many calls at once: each waits its turn, what is too much is refused, nothing mixes', async () => {
    const host = new PluginHost({ cells: nodeCells(), patience: 20 });
    const code = `export const run = ({ draft }) => ({ findings: [{ rule: 'r', severity: 'hint', start: 0, end: 0, message: draft.text }] })`;
    const pack = await packOf({ code });
    await host.load(pack, grantOf(pack));
    const texts = Array.from({ length: 20 }, (_, i) => `t${i}`);
    const results = await Promise.all(
      texts.map((text) => host.call('acme.test', 'guardrail', completeInput('guardrail', { draft: { text } }, 'de'))),
    );
    const seen = results.map((result) => (result.ok ? result.output.findings[0]?.message : result.code));
    assert.deepEqual(
      seen,
      texts.map((text, i) => (i < 8 ? text : 'busy')),
    );
    host.unload('acme.test');
  });
});

const WASM: [string, Uint8Array, string][] = [
  ['an honest answer', wasm(), 'ok'],
  ['an endless loop', wasm({ run: forever }), 'time'],
  ['a trap', wasm({ run: [OP.unreachable] }), 'crashed'],
  ['endless recursion', wasm({ run: [OP.localGet, 0, OP.localGet, 1, OP.call, 2] }), 'crashed'],
  ['all memory it can get', wasm({ run: [...takeAll, OP.drop, ...i32(15)] }), 'ok'],
  ['an output outside of its memory', wasm({ output: 0x7fffffff }), 'crashed'],
  ['an output at a negative address', wasm({ output: -1 }), 'crashed'],
  ['room for the input outside of its memory', wasm({ input: 0x7ffffff0 }), 'crashed'],
  ['no room for the input', wasm({ input: 0 }), 'memory'],
  ['a negative length', wasm({ run: i32(-5) }), 'crashed'],
  ['a length beyond all', wasm({ run: i32(0x7fffffff) }), 'output_size'],
  ['output that is no UTF-8', wasm({ data: new Uint8Array([0xff, 0xfe, 0xc0]) }), 'output_json'],
  ['output that is no JSON', wasm({ data: '{"findings":[' }), 'output_json'],
  ['a key that pollutes', wasm({ data: '{"findings":[],"__proto__":{"polluted":1}}' }), 'output_shape'],
  ['another ABI', wasm({ abi: 2 }), 'host_api'],
  ['an export left out', wasm({ leaveOut: 'leitplanke_run' }), 'crashed'],
  ['a memory of its own', wasm({ ownMemory: true }), 'crashed'],
  ['a memory without a maximum', wasm({ limits: [0, 2] }), 'crashed'],
  ['a shared memory', wasm({ limits: [3, 2, 4] }), 'crashed'],
  ['too much memory', wasm({ limits: [1, 2, 0x81, 0x04] }), 'crashed'],
  ['an import of a clock', wasm({ imports: [['wasi_snapshot_preview1', 'clock_time_get']] }), 'crashed'],
  ['an import from the host’s own', wasm({ imports: [['env', 'fetch']] }), 'crashed'],
  ['an import named as a prototype', wasm({ imports: [['constructor', 'call']] }), 'crashed'],
  ['nothing in it', new Uint8Array(), 'crashed'],
];

describe('in a thread of its own, as in the browser', () => {
  const THREADS: [string, Made, string][] = JS.filter(([what]) =>
    ['an endless loop', 'a list without end', 'a flood of output', 'an import'].includes(what),
  );
  for (const [what, made, code] of THREADS)
    it(what, async () => {
      const result = await calling(
        made,
        'guardrail',
        { draft: { text: 'abc' } },
        {
          ...patient(code),
          cells: nodeCells(),
        },
      );
      assert.equal(codeOf(result), code, JSON.stringify(result));
    });
});

describe('a WebAssembly plugin with', () => {
  for (const [what, code, expected] of WASM)
    it(what, async () => {
      // Nothing ends a loop in WebAssembly but the end of its thread.
      const parts = expected === 'time' ? { cells: nodeCells() } : patient(expected);
      const result = await calling({ code }, 'guardrail', {}, parts);
      assert.equal(codeOf(result), expected, JSON.stringify(result));
    });

  it('at most 512 pages', async () => {
    const data = JSON.stringify({ findings: [] });
    // Leaves the number of pages as the length: 512 bytes of which all but the first are blanks.
    const result = await calling({ code: wasm({ run: takeAll, data: data.padEnd(512) }) }, 'guardrail');
    assert.equal(codeOf(result), 'ok', JSON.stringify(result));
  });
});

describe('a context plugin with', () => {
  const words = { de: 'x', en: 'x' };
  const permissions = {
    hosts: [
      { host: 'rt.example.com', reason: words },
      { host: 'weather.example.com', reason: words },
    ],
    fields: [{ field: 'customer.name' as const, sinks: ['rt.example.com'], reason: words }],
    storage: null,
  };
  const asking = (url: string) => body(`return { fetch: [{ id: 'a', url: ${url} }] };`);
  const linking = (url: string) => returning(`{ cards: [{ title: 't', link: { label: 'l', url: ${url} } }] }`);
  const CASES: [string, Made, string][] = [
    [
      'a name sent to an undeclared host',
      asking("'https://weather.example.com/' + input.customer.name"),
      'sink_undeclared',
    ],
    [
      'a name in disguise',
      asking("'https://weather.example.com/' + [...input.customer.name].map((c) => c.codePointAt(0) * 7).join('-')"),
      'sink_undeclared',
    ],
    ['a link that carries a name', linking("'https://weather.example.com/' + input.customer.name"), 'sink_undeclared'],
    ['a host that was not asked for', asking("'https://evil.example.com/'"), 'fetch_host'],
    ['a host that only looks like one', asking("'https://rt.example.com@evil.example.com/'"), 'fetch_host'],
    ['a user in the address', asking("'https://a:b@rt.example.com/'"), 'fetch_host'],
    ['another port', asking("'https://rt.example.com:8443/'"), 'fetch_host'],
    ['a subdomain', asking("'https://x.rt.example.com/'"), 'fetch_host'],
    ['http', asking("'http://rt.example.com/'"), 'output_shape'],
    ['a script as a link', linking("'javascript:alert(1)'"), 'output_shape'],
    [
      'headers of its own',
      body("return { fetch: [{ id: 'a', url: 'https://rt.example.com/', headers: { cookie: 'x' } }] };"),
      'output_shape',
    ],
    ['requests without end', asking("'https://rt.example.com/' + Object.keys(input.responses).length"), 'fetch_rounds'],
    [
      'too many requests at once',
      body("return { fetch: Array.from({ length: 5 }, (_, i) => ({ id: 'a' + i, url: 'https://rt.example.com/' })) };"),
      'output_shape',
    ],
    ['storage that was not granted', returning('{ cards: [], store: { a: 1 } }'), 'storage'],
    ['findings in place of cards', returning('{ findings: [] }'), 'output_shape'],
  ];
  for (const [what, made, code] of CASES)
    it(what, async () => {
      const reached: string[] = [];
      const fetch = async ({ url }: { url: string }) => {
        reached.push(url);
        return { status: 200, contentType: 'text/plain', body: '' };
      };
      const part = { customer: { name: 'KANARIENVOGEL' } };
      const result = await calling({ ...made, permissions }, 'context', part, { fetch, patience: 20 });
      assert.equal(codeOf(result), code, JSON.stringify(result));
      assert.ok(reached.every((url) => url.startsWith('https://rt.example.com/') && !url.includes('KANARIENVOGEL')));
    });

  it('what was not granted it does not see, in whatever way it looks', async () => {
    const code = 'export const run = (input) => ({ cards: [{ title: "t", text: JSON.stringify(input) }] })';
    const part = {
      customer: { name: 'KANARIENVOGEL-1', contact: { mail: 'KANARIENVOGEL-2', phone: '' } },
      post: { text: 'KANARIENVOGEL-3' },
    };
    const none = { hosts: [], fields: [], storage: null };
    const result = await calling({ code, permissions: none }, 'context', part, { patience: 20 });
    assert.ok(result.ok, JSON.stringify(result));
    assert.ok(!JSON.stringify(result.output).includes('KANARIENVOGEL'));
  });
});
