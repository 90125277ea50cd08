/** The front door: what it prints, what it writes, how it ends. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../backend/lib/backend.mjs';
import { startCompany } from './lib/company.mjs';
import { startProxy } from './lib/faulty-proxy.mjs';

const CLI = join(ROOT, 'sdk/conformance/src/cli.mjs');

/** Runs the command; `{code, out}`. */
const conformance = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, out: stdout + stderr }),
    );
  });

describe('scripts/conformance', () => {
  let company;
  let accounts;
  before(async () => {
    company = await startCompany();
    accounts = join(company.backend.folder, 'conformance.json');
    const [{ adminSeed: _, ...first }, second] = company.accounts.tenants;
    await writeFile(accounts, JSON.stringify({ tenants: [first, second] }));
  });
  after(() => company?.backend.close());
  const against = (url, ...more) => conformance('--url', url, '--accounts', accounts, ...more);

  it('lists the requirements', async () => {
    const { code, out } = await conformance('--list');
    assert.equal(code, 0);
    assert.match(out, /^PUSH-2 +The same action again is a duplicate/m);
  });

  it('ends with 0 where what was asked is met, and writes it down', async () => {
    const file = join(company.backend.folder, 'results.json');
    const { code, out } = await against(company.backend.url, '--only', 'POL', '--only', 'VER-1', '--json', file);
    assert.equal(code, 0, out);
    assert.match(out, /^met +POL-1 /m);
    assert.match(out, /4 met, 0 broken, 0 not tried/);
    const { met, results } = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual([met, results.map(({ id }) => id)], [4, ['VER-1', 'POL-1', 'POL-2', 'HTTP-1']]);
  });

  it('ends with 1 where something is broken, and says what', async () => {
    const proxy = await startProxy(company.backend.url, {
      answer: ({ path }, { headers }) => void (path === '/v1/policy' && delete headers.etag),
    });
    try {
      const { code, out } = await against(proxy.url, '--only', 'POL');
      assert.equal(code, 1, out);
      assert.match(out, /^BROKEN +POL-1 /m);
      assert.match(out, /the header ETag is missing/);
    } finally {
      await proxy.close();
    }
  });

  it('says what could not be tried, which is a failure only where all is asked for', async () => {
    const asked = ['--only', 'FOUR-7'];
    const { code, out } = await against(company.backend.url, ...asked);
    assert.equal(code, 0, out);
    assert.match(out, /^- +FOUR-7 .*\n +nothing to change roles with/m);
    assert.equal((await against(company.backend.url, ...asked, '--complete')).code, 1);
  });

  it('changes roles by the command that it is given', async () => {
    const command = join(company.backend.folder, 'set-roles');
    const called = join(company.backend.folder, 'called');
    await writeFile(command, `#!/bin/sh\necho "$@" >>'${called}'\n`);
    await chmod(command, 0o755);
    // It changes nothing, and so the approval is accepted that should not be.
    const { code, out } = await against(company.backend.url, '--only', 'FOUR-7', '--set-roles', command);
    assert.equal(code, 1, out);
    assert.equal(await readFile(called, 'utf8'), 'nordbahn ben agent\nnordbahn ben agent,reviewer\n');
  });

  for (const [what, args, sentence] of [
    ['nothing was named', () => [], /--url and --accounts are needed/],
    [
      'the accounts are not there',
      () => ['--url', 'http://127.0.0.1:1', '--accounts', 'nowhere.json'],
      /nowhere\.json/,
    ],
    ['the backend is not there', () => ['--url', 'http://127.0.0.1:1', '--accounts', accounts], /nothing answers at/],
    ['an option is unknown', () => ['--fast'], /--fast/],
    [
      'a requirement is unknown',
      () => ['--url', company.backend.url, '--accounts', accounts, '--only', 'NONE-1'],
      /no requirement is called so/,
    ],
  ]) {
    it(`ends with 2 where ${what}`, async () => {
      const { code, out } = await conformance(...args());
      assert.equal(code, 2, out);
      assert.match(out, sentence);
    });
  }
});
