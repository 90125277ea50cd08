/** The command behind scripts/conformance. */

import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs, promisify } from 'node:util';
import { Contract } from './contract.mjs';
import { runConformance } from './run.mjs';

const USAGE = `usage: scripts/conformance --url URL --accounts FILE [--only ID]… [--set-roles COMMAND] [--complete] [--json FILE]
       scripts/conformance --list
Runs every requirement of sdk/schema/openapi.json against a backend and says which are met.
  --url URL            the backend, http:// or https://; a company for tests, never one that works
  --accounts FILE      two companies with their people and passwords (examples/demo-company/conformance.json)
  --only ID            this requirement (PUSH-2) or group (PUSH) only; may be repeated
  --set-roles COMMAND  run as COMMAND TENANT PERSON ROLE,ROLE to change what somebody may; for FOUR-7, where the accounts
                       have no admin's key
  --complete           what could not be tried counts as broken
  --json FILE          writes the results there, too
  --list               shows the requirements
Exit code: 0 all met, 1 something is broken, 2 it could not be run`;

const MARKS = { met: 'met   ', broken: 'BROKEN', 'not tried': '-     ' };

function show({ id, must, result, why }) {
  console.log(`${MARKS[result]}  ${id.padEnd(8)} ${must}`);
  if (why) console.log(why.replace(/^/gm, '                   '));
}

function list() {
  for (const { id, must } of new Contract().document['x-requirements']) console.log(`${id.padEnd(8)} ${must}`);
  return 0;
}

/** Roles are changed by a command of whoever runs the backend. */
const hooksOf = (command) =>
  command ? { setRoles: (tenant, person, roles) => promisify(execFile)(command, [tenant, person, roles.join()]) } : {};

async function main() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({
    options: {
      url: text,
      accounts: text,
      only: { type: 'string', multiple: true, default: [] },
      'set-roles': text,
      complete: flag,
      json: text,
      list: flag,
      help: flag,
    },
  });
  if (values.help) return console.log(USAGE) ?? 0;
  if (values.list) return list();
  if (!values.url || !values.accounts) throw new Error('--url and --accounts are needed (try --help)');
  const accounts = JSON.parse(readFileSync(values.accounts, 'utf8'));
  await fetch(new URL('/healthz', values.url)).catch(() => {
    throw new Error(`nothing answers at ${values.url}`);
  });
  const { url, only } = values;
  const results = await runConformance({ url, accounts, only, hooks: hooksOf(values['set-roles']), report: show });
  return summed(results, values);
}

function summed(results, { complete, json, url }) {
  const count = (name) => results.filter(({ result }) => result === name).length;
  const [met, broken, notTried] = Object.keys(MARKS).map(count);
  if (met + broken + notTried <= 1) throw new Error('no requirement is called so (try --list)');
  console.log(`\n${met} met, ${broken} broken, ${notTried} not tried`);
  if (json) writeFileSync(json, `${JSON.stringify({ url, met, broken, notTried, results }, null, 2)}\n`);
  return broken > 0 || (complete && notTried > 0) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
