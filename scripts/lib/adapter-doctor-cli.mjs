/** @file adapter-doctor-cli.mjs @brief The command behind scripts/adapter-doctor: arguments in, JSON Lines out. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startDoctor } from './adapter-doctor.mjs';

const USAGE = `usage: scripts/adapter-doctor PAGE.html --url URL [PAGE.html --url URL …] [--json]
Shows a saved page under its address to the extension in Chromium and prints what the adapter reads:
one JSON line an item, in document order.
  --url URL   the address the page was saved from; one for each page
  --json      JSON Lines, which is the default: for scripts that want to say so`;

function fail(message) {
  console.error(`adapter-doctor: ${message}`);
  process.exit(2);
}

function parse(argv) {
  try {
    return parseArgs({
      args: argv,
      options: {
        url: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean' },
        extension: { type: 'string' },
        help: { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    return fail(`${error.message} (try --help)`);
  }
}

/** The page's text, or a message that says which file it was. */
function load(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail(`${path}: ${error.message}`);
  }
}

const { values, positionals } = parse(process.argv.slice(2));
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
if (positionals.length === 0) fail('no page given (try --help)');
if (positionals.length !== values.url.length) {
  fail(`${positionals.length} pages and ${values.url.length} addresses: each page needs one --url`);
}
for (const url of values.url) if (!URL.canParse(url)) fail(`--url ${url}: not an address`);
const pages = positionals.map(load);

let doctor;
let code = 0;
try {
  doctor = await startDoctor({ extension: values.extension, urls: values.url });
  for (const [i, html] of pages.entries()) {
    const { adapter, items } = await doctor.read(html, values.url[i]);
    if (adapter === null) {
      console.error(`adapter-doctor: ${positionals[i]}: no adapter reads ${values.url[i]}`);
      code = 1;
    }
    for (const item of items) process.stdout.write(`${JSON.stringify(item)}\n`);
  }
} catch (error) {
  console.error(`adapter-doctor: ${error.message}`);
  code = 2;
} finally {
  await doctor?.close();
}
process.exitCode = code;
