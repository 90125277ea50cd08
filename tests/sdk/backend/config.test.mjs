import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeCompany, run, startBackend } from './lib/backend.mjs';
import { Client } from './lib/client.mjs';

let folder;
before(async () => {
  folder = await makeCompany();
});
after(() => rm(folder, { recursive: true, force: true }));

/** Writes `change` of the good document and starts: exit code 2, and exactly these lines. */
async function refuses(file, change, ...lines) {
  const path = join(folder, file);
  const good = await readFile(path, 'utf8');
  const bad = change(good);
  await writeFile(path, typeof bad === 'string' || Buffer.isBuffer(bad) ? bad : JSON.stringify(bad));
  const { code, stdout, stderr } = await run(['serve', '--config', join(folder, 'config.json')]);
  await writeFile(path, good);
  assert.deepEqual([code, stdout], [2, ''], stderr);
  for (const line of lines) assert.ok(stderr.includes(line), `${line}\nis not in\n${stderr}`);
  return stderr;
}

const edit = (change) => (text) => {
  const json = JSON.parse(text);
  change(json);
  return json;
};

describe('the configuration', () => {
  for (const [what, change, line] of [
    ['broken JSON', () => '{"listen":', 'config.json:'],
    ['a list', () => [], 'config.json:: must be an object'],
    ['an unknown key', edit((c) => (c.databse = 'x')), 'config.json:/databse: is not a known key'],
    ['no database', edit((c) => delete c.database), 'config.json:/database: is required'],
    ['no tenants', edit((c) => (c.tenants = [])), 'config.json:/tenants: needs at least one'],
    ['an object of tenants', edit((c) => (c.tenants = { a: 1 })), 'config.json:/tenants: is required: a list'],
    ['a tenant twice', edit((c) => (c.tenants[1].id = 'nordbahn')), 'config.json:/tenants/1/id: is used'],
    [
      'a tenant without a policy',
      edit((c) => delete c.tenants[1].policy),
      'config.json:/tenants/1/policy: is required',
    ],
    [
      'a number for a path',
      edit((c) => (c.tenants[0].accounts = 7)),
      'config.json:/tenants/0/accounts: must be a text',
    ],
    ['an address without a port', edit((c) => (c.listen = '127.0.0.1')), 'config.json:/listen: must be ADDRESS:PORT'],
    ['a port over the last', edit((c) => (c.listen = '127.0.0.1:65536')), 'config.json:/listen: must end in a port'],
    ['a name for an address', edit((c) => (c.listen = 'localhost.invalid:0')), 'config.json:/listen: cannot listen'],
    ['an address of another machine', edit((c) => (c.listen = '192.0.2.1:0')), 'config.json:/listen: cannot listen'],
    [
      'a token of no time',
      edit((c) => (c.tokenSeconds = 0)),
      'config.json:/tokenSeconds: must be a whole number from 1',
    ],
    ['half a connection', edit((c) => (c.limits.connections = 0.5)), 'config.json:/limits/connections: must be'],
    ['an unknown limit', edit((c) => (c.limits.speed = 1)), 'config.json:/limits/speed: is not a known key'],
    ['an unknown log level', edit((c) => (c.log = 'loud')), 'config.json:/log: must be "info" or "warn"'],
    ['a policy that is not there', edit((c) => (c.tenants[0].policy = 'gone.json')), 'gone.json:: cannot be read'],
    ['a folder for a policy', edit((c) => (c.tenants[0].policy = 'data')), 'data:: cannot be read'],
    ...[
      ['a store of no kind', { file: 'x' }, '/kind: is required'],
      ['a store of another kind', { kind: 'oracle' }, '/kind: must be "sqlite" or "postgres"'],
      ['a file without a name', { kind: 'sqlite' }, '/file: is required'],
      ['an unknown check', { kind: 'sqlite', file: 'x', check: 'some' }, '/check: must be "off"'],
      ['PostgreSQL without an address', { kind: 'postgres' }, '/url: is required'],
      ['a file for PostgreSQL', { kind: 'postgres', url: 'postgresql:///x', file: 'x' }, '/file: is not a known key'],
      ['PostgreSQL at no address', { kind: 'postgres', url: 'geheim@host' }, '/url: must be a connection URL'],
    ].map(([what, store, line]) => [
      what,
      edit((c) => {
        delete c.database;
        c.store = store;
      }),
      `config.json:/store${line}`,
    ]),
    ['two stores', edit((c) => (c.store = { kind: 'sqlite', file: 'x' })), 'config.json:/database: stands beside'],
    ['an unknown word for metrics', edit((c) => (c.metrics = 'all')), 'config.json:/metrics: must be "on"'],
    ['a database in no folder', edit((c) => (c.database = 'gone/x.db')), 'config.json: SQLite could not open'],
  ]) {
    it(`with ${what} is refused, with file and pointer`, () => refuses('config.json', change, line));
  }

  it('whose PostgreSQL is not there is refused, and no password is told', async () => {
    for (const url of [
      'postgresql://u:geheim@127.0.0.1:1/x',
      'postgresql://u:geheim@host:port:x',
      'u:geheim@x',
      'password=geheim',
    ]) {
      const change = edit((c) => {
        delete c.database;
        c.store = { kind: 'postgres', url };
      });
      const told = await refuses('config.json', change, 'config.json');
      assert.ok(!told.includes('geheim'), told);
    }
  });

  it('that is not there, or not named, is refused', async () => {
    const gone = await run(['serve', '--config', join(folder, 'gone.json')]);
    assert.deepEqual([gone.code, gone.stdout], [2, '']);
    assert.match(gone.stderr, /gone\.json:: cannot be read/);
    assert.equal((await run(['serve'])).code, 2);
    assert.equal((await run(['serve', '--config'])).code, 2);
  });

  it('over its limit is refused unread', () =>
    refuses('config.json', () => `{"x":"${'y'.repeat(1 << 20)}"}`, 'is over the limit of 1048576 bytes'));
});

describe('a tenant', () => {
  it('with a broken policy stops the start with every error of it, as `policy lint` words them', async () => {
    const stderr = await refuses(
      'policy-nordbahn.json',
      edit((policy) => {
        policy.brands[0].id = 7;
        policy.rulez = {};
      }),
      'policy-nordbahn.json:/brands/0/id: ',
      'policy-nordbahn.json:/rulez: ',
    );
    assert.equal(stderr.trim().split('\n').length, 2);
  });

  it('with the policy of another is refused', () =>
    refuses(
      'policy-nordbahn.json',
      edit((policy) => (policy.tenant = 'elsewhere')),
      'policy-nordbahn.json:/tenant: is "elsewhere"',
    ));

  for (const [what, change, line] of [
    ['no accounts', edit((a) => (a.accounts = [])), 'accounts.json:/accounts: needs at least one'],
    [
      'a plain password',
      edit((a) => (a.accounts[1].password = 'demo-ben')),
      'accounts.json:/accounts/1/password: must be an argon2id hash',
    ],
    [
      'a cheap hash',
      edit((a) => (a.accounts[0].password = a.accounts[0].password.replace('m=19456', 'm=1024'))),
      'accounts.json:/accounts/0/password: ',
    ],
    [
      'half a hash',
      edit((a) => (a.accounts[0].password = a.accounts[0].password.slice(0, 40))),
      'accounts.json:/accounts/0/password: ',
    ],
    ['an account twice', edit((a) => (a.accounts[1].id = 'anna')), 'accounts.json:/accounts/1/id: is used'],
    ['an unknown role', edit((a) => (a.accounts[0].roles = ['boss'])), 'accounts.json:/accounts/0/roles: has "boss"'],
    ['an unknown key', edit((a) => (a.accounts[0].rolls = [])), 'accounts.json:/accounts/0/rolls: is not a known key'],
  ]) {
    it(`with ${what} is refused`, () => refuses('accounts.json', change, line));
  }

  for (const [what, change, line] of [
    [
      'a handle of two',
      edit((c) => (c.customers[1].handles.x = '@LENA_brandt_hh')),
      'customers-nordbahn.json:/customers/1/handles/x: is the handle of another',
    ],
    [
      'an unknown channel',
      edit((c) => (c.customers[0].interactions[0].channel = 'fax')),
      '/customers/0/interactions/0/channel: must be phone',
    ],
    ['a nameless customer', edit((c) => delete c.customers[2].name), '/customers/2/name: is required'],
    [
      'a text for open',
      edit((c) => (c.customers[0].interactions[1].open = 'yes')),
      '/customers/0/interactions/1/open: must be true or false',
    ],
  ]) {
    it(`with ${what} is refused`, () => refuses('customers-nordbahn.json', change, line));
  }
});

describe('a database', () => {
  const database = () => join(folder, 'data/leitplanke.db');
  const clear = () => rm(join(folder, 'data'), { recursive: true }).then(() => mkdir(join(folder, 'data')));

  it('of another program is left alone', async () => {
    await clear();
    execFileSync('sqlite3', [database(), 'CREATE TABLE mine(x)']);
    await refuses('config.json', (text) => text, 'belongs to another program');
    assert.equal(execFileSync('sqlite3', [database(), '.tables']).toString().trim(), 'mine');
    await clear();
  });

  it('that is none is refused', async () => {
    await writeFile(database(), 'no database'.repeat(1000));
    await refuses('config.json', (text) => text, 'file is not a database');
    await clear();
  });

  it('of a newer version is refused', async () => {
    const backend = await startBackend();
    await backend.stop();
    execFileSync('sqlite3', [backend.database, 'PRAGMA user_version=999']);
    const { code, stderr } = await run(['serve', '--config', join(backend.folder, 'config.json')]);
    assert.equal(code, 2);
    assert.match(stderr, /written by a newer version \(schema 999/);
    await backend.close();
  });

  it('is made where there is none', async () => {
    const backend = await startBackend();
    const asked = execFileSync('sqlite3', [backend.database, 'PRAGMA journal_mode; PRAGMA application_id']).toString();
    assert.deepEqual(asked.trim().split('\n'), ['wal', String(0x4c50424b)]);
    await backend.close();
  });
});

describe('an address', () => {
  it('that is taken is refused', async () => {
    const backend = await startBackend();
    await refuses(
      'config.json',
      edit((c) => (c.listen = `127.0.0.1:${backend.port}`)),
      'config.json:/listen: cannot listen there',
    );
    await backend.close();
  });

  it('of IPv6 works too', async () => {
    const backend = await startBackend({ config: (c) => (c.listen = '[::1]:0') });
    assert.match(backend.url, /^http:\/\/\[::1\]:\d+$/);
    assert.equal((await new Client(backend, 'nordbahn', 'anna').signIn()).status, 200);
    await backend.close();
  });
});

describe('leitplanke account hash', () => {
  it('makes a hash that signs in', async () => {
    const { code, stdout } = await run(['account', 'hash', '--memory', '19'], 'Größe 3\n');
    assert.equal(code, 0);
    assert.match(stdout, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^\n]+\n$/);
    const backend = await startBackend();
    const accounts = join(backend.folder, 'accounts.json');
    const changed = edit((a) => (a.accounts[0].password = stdout.trim()))(await readFile(accounts, 'utf8'));
    await writeFile(accounts, JSON.stringify(changed));
    await backend.restart();
    const anna = new Client(backend, 'nordbahn', 'anna');
    assert.equal((await anna.signIn('Größe 3')).status, 200);
    assert.equal((await anna.signIn('demo-anna')).status, 401);
    await backend.close();
  });

  it('refuses no password, a long one, one in the arguments, and odd costs', async () => {
    assert.equal((await run(['account', 'hash'], '')).code, 2);
    assert.equal((await run(['account', 'hash'], 'x'.repeat(1025))).code, 2);
    assert.equal((await run(['account', 'hash', 'secret'], '')).code, 2);
    for (const cost of [
      ['--memory', '18'],
      ['--memory', '1025'],
      ['--memory', 'x'],
      ['--passes', '1'],
      ['--passes', '11'],
    ]) {
      assert.equal((await run(['account', 'hash', ...cost], 'x\n')).code, 2, cost.join(' '));
    }
  });
});
