/** What admins do beside the cases: signed changes of people, and a customer's data written out. */
import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Admin, withAdmin } from './lib/admin.mjs';
import { run, startBackend } from './lib/backend.mjs';
import { Client, keyedTeam, newPost, sha256, TEXT, walk } from './lib/client.mjs';

const CHECKLIST = { spelling: true, facts: true, empathy: true };
const APPROVAL = { hash: sha256(TEXT), checklist: CHECKLIST, overridesConfirmed: true };

let backend;
let people;
let oliver;
const admin = new Admin();

const base = async () => (await people.anna.call('GET', '/v1/people')).body.base;
const change = async (action) => admin.send(backend, admin.sign({ base: await base(), ...action }));
const approve = (client, id) => client.act('review.approve', id, 4, APPROVAL);

async function accepted(action) {
  const { status, body } = await change(action);
  assert.equal(status, 200, JSON.stringify(body));
  return body.version;
}

async function auditLines() {
  const response = await fetch(`${backend.url}/v1/audit`, { headers: { Authorization: `Bearer ${oliver.token}` } });
  return (await response.text()).split('\n').slice(0, -1);
}

async function chainHolds() {
  const file = join(backend.folder, 'audit.jsonl');
  await writeFile(file, `${(await auditLines()).join('\n')}\n`);
  const { stdout } = await run(['audit', 'verify', file]);
  assert.equal(JSON.parse(stdout).ok, true, stdout);
}

before(async () => {
  backend = await startBackend({
    policy: (policy) => {
      policy.review = { signatures: 'required' };
    },
    config: withAdmin(admin),
  });
  people = await keyedTeam(backend);
  oliver = await Client.withKey(backend, 'nordbahn', 'oliver');
});
after(() => backend.close());

describe('signed changes of people', () => {
  it('a role that is taken away in mid-review counts no more, and counts again when it is given back', async () => {
    const id = await walk(people, newPost(), 4);
    const version = await accepted({ kind: 'roles', person: 'ben', roles: ['agent'] });
    assert.equal((await approve(people.ben, id)).code, 'not_qualified');
    assert.equal(await base(), version);
    await accepted({ kind: 'roles', person: 'ben', roles: ['agent', 'reviewer'] });
    assert.equal((await approve(people.ben, id)).status, 'accepted');
  });

  it('a certificate that has ended in mid-review stops approval and posting', async () => {
    const id = await walk(people, newPost(), 4);
    const until = { kind: 'certificate', person: 'ben' };
    await accepted({ ...until, until: '2020-01-01T00:00:00Z' });
    assert.equal((await approve(people.ben, id)).code, 'not_qualified');
    await accepted({ ...until, until: '2099-01-01T00:00:00Z' });
    assert.equal((await approve(people.ben, id)).status, 'accepted');
    await accepted({ ...until, until: '2020-01-01T00:00:00Z' });
    assert.equal((await people.ben.act('reply.intent', id, 5, { hash: sha256(TEXT) })).code, 'not_qualified');
    await accepted({ ...until, until: '' });
    assert.equal((await people.ben.act('reply.intent', id, 5, { hash: sha256(TEXT) })).status, 'accepted');
  });

  it('somebody comes, signs in, writes; somebody leaves and is out with the next request', async () => {
    const hash = (await run(['account', 'hash', '--memory', '19'], 'demo-clara\n')).stdout.trim();
    await accepted({ kind: 'person', person: 'clara', name: 'Clara Weiß', signature: '^CW', password: hash });
    const clara = await Client.withKey(backend, 'nordbahn', 'clara');
    const post = newPost();
    const id = await walk(people, post, 1);
    assert.equal((await clara.act('case.claim', id, 1)).code, 'not_qualified', 'nobody begins with a role');
    await accepted({ kind: 'roles', person: 'clara', roles: ['agent'] });
    assert.equal((await clara.act('case.claim', id, 1)).status, 'accepted');
    assert.ok((await clara.call('GET', '/v1/people')).body.people.some(({ name }) => name === 'Clara Weiß'));

    await accepted({ kind: 'leave', person: 'clara' });
    assert.equal((await clara.call('GET', '/v1/people')).status, 401);
    assert.equal((await clara.signIn()).status, 401);
    assert.equal((await people.anna.case(id)).claimedBy, 'clara', 'what was done stays');
    // Back again, with another password and no role yet.
    await accepted({ kind: 'person', person: 'clara', name: 'Clara Weiß', password: hash });
    assert.equal((await clara.signIn()).status, 200);
  });

  it('is in the log for everybody, without the password, and in the chain without what it says', async () => {
    const hash = (await run(['account', 'hash', '--memory', '19'], 'another\n')).stdout.trim();
    const version = await accepted({ kind: 'person', person: 'dora', name: 'Dora Ahlers', password: hash });
    const entry = (await people.anna.log({ after: version - 1 }))[0];
    assert.deepEqual([entry.person, entry.admin.kind, entry.admin.person], ['Petra Lang', 'person', 'dora']);
    assert.equal(entry.admin.passwordDigest, sha256(hash));
    assert.ok(!JSON.stringify(entry).includes('argon2'));
    const line = (await auditLines())[version - 1];
    const { record } = JSON.parse(line);
    assert.deepEqual([record.admin.kind, record.admin.key], ['person', admin.key.id]);
    assert.ok(!line.includes('Dora') && !line.includes('dora'));
    await chainHolds();
  });

  it('outlives a restart', async () => {
    await accepted({ kind: 'roles', person: 'jonas', roles: [] });
    const asked = await base();
    await backend.restart();
    await people.anna.signIn();
    assert.equal(await base(), asked);
    const { people: listed } = (await people.anna.call('GET', '/v1/people')).body;
    assert.deepEqual(listed.find(({ id }) => id === 'jonas').roles, []);
    await people.ben.signIn();
    await oliver.signIn();
  });

  it('is refused with another’s key, changed, sent twice, for another company, or built on old people', async () => {
    const now = await base();
    const good = { base: now, kind: 'roles', person: 'jonas', roles: ['agent'] };
    const stranger = new Admin();
    const device = new Admin(people.ben.key);
    const signed = admin.sign(good);
    const rows = [
      ['a key that nobody named', stranger.sign(good), 403, 'forbidden'],
      ['a colleague’s device key', device.sign({ ...good, roles: ['admin'] }), 403, 'forbidden'],
      ['another’s signature under the right key id', { ...stranger.sign(good), key: admin.key.id }, 403, 'forbidden'],
      ['changed roles', { ...signed, roles: ['agent', 'reviewer', 'admin'] }, 403, 'forbidden'],
      ['another person', { ...signed, person: 'ben' }, 403, 'forbidden'],
      ['another base', { ...signed, base: now + 1 }, 403, 'forbidden'],
      ['carried to another company', { ...signed, tenant: 'northline' }, 403, 'forbidden'],
      ['signed for another company', admin.sign({ ...good, tenant: 'northline' }), 403, 'forbidden'],
      ['for a company that is not there', admin.sign({ ...good, tenant: 'nobody' }), 403, 'forbidden'],
      ['old people', admin.sign({ ...good, base: 0 }), 409, 'stale'],
      ['a role that is none', admin.sign({ ...good, roles: ['root'] }), 400, 'invalid_argument'],
      ['a certificate without a time', admin.sign({ ...good, kind: 'certificate', roles: [], until: 'soon' }), 400],
      ['nobody', admin.sign({ ...good, person: 'nobody' }), 404, 'not_found'],
      ['more than its kind', admin.sign({ ...good, until: '2099-01-01T00:00:00Z' }), 400, 'invalid_argument'],
      ['an unknown key', { ...signed, force: true }, 400, 'invalid_argument'],
      ['a weak password', admin.sign({ ...good, kind: 'person', roles: [], name: 'J', password: 'secret' }), 400],
    ];
    for (const [what, body, status, code = 'invalid_argument'] of rows) {
      const answer = await admin.send(backend, body);
      assert.deepEqual([answer.status, answer.body.error?.code], [status, code], `${what}: ${JSON.stringify(answer)}`);
    }
    assert.equal(await base(), now, 'nothing has changed');
    assert.equal((await admin.send(backend, signed)).status, 200);
    assert.deepEqual((await admin.send(backend, signed)).body.error.code, 'stale', 'sent twice');
  });
});

describe('the commands', () => {
  it('make a key, sign, and change people while the backend runs', async () => {
    const file = join(backend.folder, 'admin.key');
    const made = await run(['admin', 'key', '--out', file]);
    assert.equal(made.code, 0, made.stderr);
    const shown = JSON.parse(made.stdout);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.ok(!(await readFile(file, 'utf8')).includes(shown.public));
    assert.equal((await run(['admin', 'key', '--out', file])).code, 2, 'never over another one');

    const config = join(backend.folder, 'config.json');
    const document = JSON.parse(await readFile(config, 'utf8'));
    const options = ['--key', file, '--tenant', 'nordbahn', '--person', 'jonas', '--config', config];
    const refused = await run(['admin', 'role', ...options, '--roles', 'admin']);
    assert.equal(refused.code, 1, refused.stderr);
    assert.match(refused.stderr, /not a key of the company's admins/);

    document.tenants[0].adminKeys.push({ holder: 'Rolf Behn', public: shown.public });
    await writeFile(config, JSON.stringify(document));
    const done = await run(['admin', 'role', ...options, '--roles', 'agent,reviewer']);
    assert.equal(done.code, 0, done.stderr);
    // The running backend, which does not know that key yet, sees what it did.
    assert.equal(await base(), JSON.parse(done.stdout).version);
    const listed = (await people.anna.call('GET', '/v1/people')).body.people;
    assert.deepEqual(listed.find(({ id }) => id === 'jonas').roles, ['agent', 'reviewer']);

    await backend.restart();
    for (const client of [people.anna, people.ben, oliver]) await client.signIn();
    const printed = await run([
      ...['admin', 'certificate', '--key', file, '--tenant', 'nordbahn', '--person', 'jonas'],
      ...['--until', '2031-01-01T00:00:00Z', '--base', String(await base())],
    ]);
    assert.equal(printed.code, 0, printed.stderr);
    assert.equal((await admin.send(backend, JSON.parse(printed.stdout))).status, 200);
    await chainHolds();
  });
});

describe('a customer’s data, written out', () => {
  const handle = '@vera_moor';
  const mine = { author: { handle, name: 'Vera Moor' }, url: 'https://x.com/vera_moor/status/1' };
  const ask = (client, body) =>
    fetch(`${backend.url}/v1/customers/export`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${client.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  let cases;

  before(async () => {
    const first = await walk(people, newPost(mine), 9);
    const second = await walk(people, newPost(mine), 2);
    await people.anna.act('case.note', second, 0, { text: 'Frau Moor rief an.' });
    await walk(people, newPost(), 3);
    cases = [first, second].sort();
  });

  const sound = (text) => {
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.filter(({ kind }) => kind === 'case').map((line) => line.case.id),
      cases,
    );
    const actions = lines.filter(({ kind }) => kind === 'action');
    assert.equal(actions.length, 9 + 3);
    assert.ok(actions.every(({ action, after: state }) => cases.includes(action.case) && state === undefined));
    assert.ok(text.includes('Frau Moor rief an.') && !text.includes('lena_brandt'));
  };

  it('for an admin, whole, in the chain before it is given, and for nobody else', async () => {
    const refused = await ask(people.ben, { platform: 'x', handle });
    assert.equal(refused.status, 403);
    const before = (await auditLines()).length;
    const response = await ask(oliver, { platform: 'x', handle: 'VERA_MOOR' });
    assert.equal(response.headers.get('Content-Type'), 'application/x-ndjson');
    sound(await response.text());
    const lines = await auditLines();
    assert.equal(lines.length, before + 1);
    const { record } = JSON.parse(lines.at(-1));
    assert.deepEqual([record.person, record.admin.kind], ['oliver', 'customer.export']);
    assert.ok(!lines.at(-1).toLowerCase().includes('vera'));
    await chainHolds();
  });

  it('with what the company knows, and nothing where there is nobody', async () => {
    const known = await (await ask(oliver, { platform: 'x', handle: '@lena_brandt_hh' })).text();
    assert.equal(JSON.parse(known.split('\n')[0]).customer.name, 'Lena Brandt');
    assert.equal(await (await ask(oliver, { platform: 'x', handle: '@nobody' })).text(), '');
    assert.equal((await ask(oliver, { platform: 'x' })).status, 400);
  });

  it('by the command into a new file', async () => {
    const key = join(backend.folder, 'admin.key');
    const file = join(backend.folder, 'vera.jsonl');
    const command = ['customer', 'export', '--config', join(backend.folder, 'config.json'), '--key', key];
    const done = await run([
      ...command,
      ...['--tenant', 'nordbahn', '--platform', 'x', '--handle', handle, '--to', file],
    ]);
    assert.equal(done.code, 0, done.stderr);
    sound(await readFile(file, 'utf8'));
    const { record } = JSON.parse((await auditLines()).at(-1));
    assert.deepEqual([record.person, record.admin.kind], ['Rolf Behn', 'customer.export']);
  });

  it('has nothing of what was erased', async () => {
    for (const id of cases) {
      const { revision } = await oliver.case(id);
      assert.equal((await oliver.act('case.erase', id, revision, { reason: '' })).status, 'accepted');
    }
    assert.equal(await (await ask(oliver, { platform: 'x', handle })).text(), '');
    await chainHolds();
  });
});
