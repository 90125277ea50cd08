/**
 * The core as the browser runs it, in node: microseconds a post and a draft, warm and first pass, beside the native build and
 * beside the same brand names as JavaScript regular expressions; growth with names and with length; size of the module.
 * One JSON line a figure; ratios are of medians taken in this run.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadCoreWithHeads, root, wasmDir } from '../wasm/load.mjs';

const rounds = 40;
/** Microseconds a post: a smaller difference of two times means nothing here. */
const LEAST = 2;
const print = (name, value, unit, n, note = '') =>
  console.log(JSON.stringify({ name, value: Number(value.toPrecision(4)), unit, n, note }));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median microseconds of one call. */
function time(call, count = rounds) {
  const times = [];
  for (let i = 0; i < count; i += 1) {
    const start = performance.now();
    call();
    times.push((performance.now() - start) * 1000);
  }
  return median(times);
}

const jsonLines = (file) =>
  readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const posts = jsonLines('tests/core/assess/posts_heldout.jsonl').map(({ post }) => ({
  id: String(post.id),
  text: post.text,
  platform: post.platform ?? 'x',
}));
const policy = JSON.parse(readFileSync(path.join(root, 'examples/policies/nordbahn.json'), 'utf8'));

async function assessing() {
  const { must } = await loadCoreWithHeads();
  const load = performance.now();
  must('loadPolicy', { policy: JSON.stringify(policy) });
  print('assess/load-policy', (performance.now() - load) * 1000, 'us', 1, 'cold');
  const first = performance.now();
  must('assess', { posts });
  print(
    'assess/first-pass',
    ((performance.now() - first) * 1000) / posts.length,
    'us/post',
    posts.length,
    'lexicons are read on the way',
  );
  const warm = time(() => must('assess', { posts })) / posts.length;
  print('assess/wasm', warm, 'us/post', posts.length, 'JSON in and out included; goal 100');
  return warm;
}

function native() {
  const program = path.join(root, 'build/release/sdk/cli/leitplanke');
  const bench = path.join(root, 'build/release/tests/bench/assess_bench');
  if (existsSync(bench)) process.stdout.write(execFileSync(bench));
  if (!existsSync(program)) return null;
  const file = path.join(root, 'examples/policies/nordbahn.json');
  const input = (times) =>
    Array.from({ length: times }, () => posts.map((post) => JSON.stringify(post)).join('\n')).join('\n');
  // Two lengths of the same work: the difference is free of start and policy.
  const run = (text) =>
    time(() => execFileSync(program, ['assess', '--policy', file], { input: text, maxBuffer: 1 << 28 }), 5);
  return (run(input(12)) - run(input(2))) / (10 * posts.length);
}

/**
 * A brand with many names against the same names as one RegExp a name, flags as a careful author would set them. What
 * the names alone cost us is the difference to a brand without any, both in turns.
 */
async function growth() {
  const { must: without } = await loadCoreWithHeads({ ...policy, brands: [{ ...policy.brands[0], products: [] }] });
  without('assess', { posts });
  for (const count of [50, 200, 1000]) {
    const names = Array.from(
      { length: count },
      (_, i) => `Produkt ${String.fromCharCode(97 + (i % 26))}${i.toString(36)}burg`,
    );
    const { must } = await loadCoreWithHeads({ ...policy, brands: [{ ...policy.brands[0], products: names }] });
    must('assess', { posts });
    const rounds = Array.from({ length: 15 }, () => [
      time(() => must('assess', { posts }), 1) / posts.length,
      time(() => without('assess', { posts }), 1) / posts.length,
    ]);
    const ours = median(rounds.map(([withNames]) => withNames));
    const alone = Math.max(LEAST, median(rounds.map(([withNames, bare]) => withNames - bare)));
    const expressions = names.map((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu'));
    const theirs =
      time(() => posts.map(({ text }) => expressions.filter((expression) => expression.test(text)).length), 5) /
      posts.length;
    print(`assess/names-${count}`, ours, 'us/post', posts.length, 'whole assessment');
    print(
      `assess/names-${count}/regexp`,
      theirs,
      'us/post',
      posts.length,
      'only the names, as JavaScript RegExp with flags iu',
    );
    print(`assess/names-${count}/alone`, alone, 'us/post', posts.length, `by difference; ${LEAST} where it is less`);
    print(
      `assess/names-${count}/regexp-ratio`,
      theirs / alone,
      'times',
      posts.length,
      'how much slower the names are as RegExp; goal 5',
    );
  }
}

async function checking() {
  const { must } = await loadCoreWithHeads(policy);
  const sentence =
    'Das tut mir leid, Frau Kranz: Wagen 5 fehlte wegen eines Schadens. Ich erstatte die Reservierung bis Freitag, 12 Uhr. ';
  const draft = (length) => ({
    id: 'd',
    platform: 'facebook',
    inReplyTo: { text: posts[0].text },
    agent: { name: 'Anna Vogel', signature: '^AV' },
    text: `${sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 4)} ^AV`,
  });
  // As after a few sentences: the engine has compiled what runs at each key press for good.
  for (let i = 0; i < 400; i += 1) must('check', { draft: draft(280), language: 'de' });
  for (const length of [280, 1000, 5000, 20000]) {
    const value = time(() => must('check', { draft: draft(length), language: 'de' }));
    print(
      `check/${length}`,
      value,
      'us',
      rounds,
      length === 280 ? 'all rules, warm; goal 300' : 'linear if it grows with the length',
    );
  }
  const replies = Array.from(
    { length: 10_000 },
    (_, i) => `Guten Tag, zu Vorgang ${i} habe ich im Depot ${i % 97} nachgefragt: ${sentence} ^BR`,
  );
  const many = { ...draft(280), recentReplies: replies.slice(0, 500) };
  print(
    'check/280-with-500-replies',
    time(() => must('check', { draft: many, language: 'de' }), 9),
    'us',
    9,
    'replies sent along with the call',
  );
}

async function sizes() {
  const wasm = readFileSync(path.join(wasmDir, 'core.wasm'));
  print(
    'size/core.wasm',
    gzipSync(wasm, { level: 9 }).length / 1024,
    'KiB gzip',
    1,
    `${(wasm.length / 1024).toFixed(0)} KiB raw`,
  );
  const { module, must } = await loadCoreWithHeads(policy);
  must('assess', { posts });
  print('memory/core', module.HEAPU8.length / 2 ** 20, 'MiB', 1, 'linear memory after the posts of the test set');
}

const wasm = await assessing();
const bare = native();
if (bare !== null) {
  print('assess/native', bare, 'us/post', posts.length, 'command line, JSON in and out included');
  print('assess/wasm-to-native', wasm / bare, 'times', posts.length, 'goal 1.3');
}
await growth();
await checking();
await sizes();
