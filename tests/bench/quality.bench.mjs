/**
 * Personal data of known form: our finder and our guard beside npm packages for the same, in one run on the same texts
 * (`tests/core/assess/pii_heldback.jsonl`, written without a look at any of them). Precision, recall and Wilson's 95 %
 * interval, false alarms on ordinary posts, microseconds a text; and a grammar checker's time on the same text as ours.
 *
 * A value counts as found if anything overlaps it, whatever it is called; a finding that overlaps none is a false alarm.
 * That is generous to packages with coarse ranges. Texts with the company's own number, mail and address are left out
 * for the peers, who cannot be told of them. The peers are installed from their own lock file, for this run only.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadCore, root } from '../wasm/load.mjs';

const peers = path.join(root, 'tests/bench/peers');
const require = createRequire(path.join(peers, 'package.json'));
const ROUNDS = 15;
const OWN = /040 5550100|service@nordbahn\.example|Nordbahnstraße 1/u;

const print = (name, value, unit, n, note = '') =>
  console.log(JSON.stringify({ name, value: Number(value.toPrecision(4)), unit, n, note }));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const jsonLines = (file) =>
  readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** "… [[phone:0171 …]] …" → the text, and where the marked values stand in it. */
function readMarks({ lang, about, text: marked }) {
  let text = '';
  const values = [];
  for (const part of marked.split(/(\[\[[a-z_]+:.*?\]\])/u)) {
    const value = /^\[\[[a-z_]+:(.*)\]\]$/u.exec(part)?.[1];
    if (value !== undefined) values.push([text.length, text.length + value.length]);
    text += value ?? part;
  }
  return { lang, about, text, values };
}

/** Wilson's interval of `hits` in `all`, as "0.91–0.97". */
function interval(hits, all) {
  if (all === 0) return '–';
  const z = 1.96;
  const share = hits / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const bound = (value) => Math.max(0, value / (1 + (z * z) / all)).toFixed(2);
  return `${bound(middle - half)}–${bound(middle + half)}`;
}

const overlap = ([a, b], [c, d]) => a < d && c < b;

/** What replaced parts were, from the text around the marks that a replacing package left. */
function spansOf(text, redacted, mark) {
  const spans = [];
  const parts = redacted.split(mark);
  let at = parts[0].length;
  for (const part of parts.slice(1)) {
    const next = part === '' ? text.length : text.indexOf(part, at);
    spans.push([at, next < 0 ? text.length : next]);
    at = (next < 0 ? text.length : next) + part.length;
  }
  return spans.filter(([start, end]) => end > start);
}

async function ours() {
  const policy = JSON.parse(readFileSync(path.join(root, 'examples/policies/nordbahn.json'), 'utf8'));
  const { must } = await loadCore({
    ...policy,
    ownAddresses: [...policy.ownAddresses, 'Nordbahnstraße 1, 20099 Hamburg'],
  });
  const check = (text) => must('check', { draft: { id: '1', text, platform: 'facebook' }, language: 'de' }).findings;
  return [
    {
      name: 'leitplanke finder',
      find: (text) => must('mask', { text }).pii.map(({ start, end }) => [start, end]),
    },
    {
      name: 'leitplanke guard (privacy.leak; time of all rules)',
      find: (text) =>
        check(text)
          .filter(({ rule }) => rule === 'privacy.leak')
          .map(({ start, end }) => [start, end]),
    },
  ];
}

async function theirs() {
  const { SyncRedactor } = require('redact-pii');
  const { OpenRedaction } = require('@openredaction/core');
  const { findPhoneNumbersInText } = require('libphonenumber-js/max');
  const { countrySpecs, isValidIBAN } = require('ibantools');
  const mark = '\uE000';
  const off = (names) => Object.fromEntries(names.map((name) => [name, { enabled: false }]));
  const redact = (name, without) => {
    const redactor = new SyncRedactor({ globalReplaceWith: mark, builtInRedactors: off(without) });
    return { name, find: (text) => spansOf(text, redactor.redact(text), mark) };
  };
  const open = new OpenRedaction({ includeNames: false, deterministic: false });
  return [
    redact('redact-pii, without names', ['names']),
    redact('redact-pii, without names, digits, links', ['names', 'digits', 'url', 'username', 'credentials']),
    {
      name: 'openredaction, without names',
      find: async (text) => (await open.detect(text)).detections.map(({ position }) => position),
    },
    {
      name: 'libphonenumber-js/max',
      about: 'phone',
      find: (text, lang) =>
        findPhoneNumbersInText(text, lang === 'de' ? 'DE' : 'GB').map(({ startsAt, endsAt }) => [startsAt, endsAt]),
    },
    {
      // It validates; the candidates are everything of an IBAN's outer form, cut at its country's length.
      name: 'ibantools, behind a regular expression',
      about: 'iban',
      find: (text) =>
        [...text.matchAll(/(?<![a-z0-9])([a-z]{2})\d{2}(?:[ .-]?[a-z0-9]){11,}/giu)].flatMap(
          ({ 0: match, 1: country, index }) => {
            const length = countrySpecs[country.toUpperCase()]?.chars ?? 0;
            const cut = [...match.matchAll(/[a-z0-9]/giu)][length - 1];
            const candidate = cut ? match.slice(0, cut.index + 1) : '';
            return isValidIBAN(candidate.replace(/[ .-]/gu, '').toUpperCase())
              ? [[index, index + candidate.length]]
              : [];
          },
        ),
    },
  ];
}

async function measure(tool, texts, isPeer) {
  const seen = texts.filter(({ text }) => !isPeer || !OWN.test(text));
  const sums = new Map();
  for (const { lang, about, text, values } of seen) {
    const found = await tool.find(text, lang);
    const mine = tool.about === undefined || tool.about === about ? values : [];
    const hits = mine.filter((value) => found.some((span) => overlap(span, value))).length;
    const wrong = found.filter((span) => !values.some((value) => overlap(span, value))).length;
    for (const key of ['all kinds', about]) {
      const sum = sums.get(key) ?? { hits: 0, values: 0, wrong: 0 };
      sums.set(key, { hits: sum.hits + hits, values: sum.values + mine.length, wrong: sum.wrong + wrong });
    }
  }
  for (const [key, { hits, values, wrong }] of sums) {
    if (tool.about !== undefined && key !== 'all kinds') continue;
    const shown = tool.about !== undefined ? `${tool.about}, alarms on all texts` : key;
    const named = `quality/${tool.name}/${shown}`;
    if (values > 0) print(`${named}/recall`, hits / values, 'share', values, interval(hits, values));
    if (hits + wrong > 0)
      print(`${named}/precision`, hits / (hits + wrong), 'share', hits + wrong, interval(hits, hits + wrong));
  }
}

async function alarms(tool, posts) {
  let alarmed = 0;
  for (const { text, lang } of posts) alarmed += (await tool.find(text, lang)).length > 0 ? 1 : 0;
  const share = interval(alarmed, posts.length);
  print(`quality/${tool.name}/ordinary posts alarmed`, (alarmed / posts.length) * 100, 'in 100', posts.length, share);
}

async function speed(tool, texts) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (const { text, lang } of texts) await tool.find(text, lang);
    times.push(((performance.now() - start) * 1000) / texts.length);
  }
  print(`quality/${tool.name}/time`, median(times), 'us/text', texts.length);
}

/** A grammar checker does something else; it is here for what its engine costs on the text that ours reads. */
async function harper(draft, guard) {
  const start = performance.now();
  // It exports itself for `import` only, which finds nothing outside of the peers' folder by name.
  const dist = path.join(peers, 'node_modules/harper.js/dist');
  const { LocalLinter, Dialect } = await import(path.join(dist, 'index.js'));
  const { binary } = await import(path.join(dist, 'binary.js'));
  const linter = new LocalLinter({ binary, dialect: Dialect.British });
  await linter.setup();
  print('quality/harper.js/set-up', performance.now() - start, 'ms', 1);
  const first = performance.now();
  await linter.lint(draft);
  print('quality/harper.js/first lint', performance.now() - first, 'ms', 1, `${draft.length} characters`);
  for (const [name, run] of [
    ['harper.js', (text) => linter.lint(text)],
    ['leitplanke guard', guard.find],
  ]) {
    const times = [];
    for (let i = 0; i < 60; i += 1) {
      // A letter more each time, as somebody types: no tool may answer from memory.
      const text = `${draft}${'abc '.repeat(i)}`.slice(-draft.length - i);
      const from = performance.now();
      await run(text);
      times.push((performance.now() - from) * 1000);
    }
    print(`quality/${name}/280 characters`, median(times.slice(20)), 'us', 40, 'warm, a changed text each time');
  }
}

if (!existsSync(path.join(peers, 'node_modules'))) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: peers, stdio: ['ignore', 2, 2] });
}
const texts = jsonLines('tests/core/assess/pii_heldback.jsonl').map(readMarks);
const ordinary = ['posts_heldout.jsonl', 'posts_later.jsonl']
  .flatMap((file) => jsonLines(`tests/core/assess/${file}`))
  .filter(({ expected }) => expected.pii.length === 0 && ['de', 'en'].includes(expected.language))
  .map(({ post, expected }) => ({ text: post.text, lang: expected.language }));
const [finder, guard] = await ours();
const others = await theirs();
for (const tool of [finder, guard, ...others]) {
  await measure(tool, texts, others.includes(tool));
  await alarms(tool, ordinary);
  await speed(tool, texts);
}
const english = ordinary.filter(({ lang }) => lang === 'en').map(({ text }) => text);
await harper(english.join(' ').slice(0, 280), guard);
