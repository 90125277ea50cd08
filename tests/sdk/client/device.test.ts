/** A device in one piece, in memory: what its few methods promise when things go wrong. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CoreError, type Device, openDevice, type TransportError } from '../../../sdk/client/src/index.ts';
import { type Backend, startBackend } from '../../e2e/lib/backend.ts';
import { openWire, type Wire } from '../../e2e/lib/wire.ts';
import { credentials, newCore, newPost, skip } from './world.ts';

describe('a device', { skip }, () => {
  let backend: Backend;
  let wire: Wire;
  const open: Device[] = [];
  const made = async (person: string) => {
    const device = await openDevice({ backend: wire.url, core: await newCore() });
    open.push(device);
    await device.client.signIn(credentials(person));
    return device;
  };
  before(async () => {
    backend = await startBackend();
    wire = await openWire(backend.url);
  });
  after(async () => {
    for (const device of open) await device.close();
    await wire?.close();
    await backend?.close();
  });

  it('opens the case of a post once, and meets a colleague’s', async () => {
    const [anna, ben] = [await made('anna'), await made('ben')];
    const post = newPost();
    const id = await anna.openCase(post);
    assert.equal(await anna.openCase(post), id);
    assert.deepEqual(await anna.flush(), []);
    assert.equal(anna.cases().filter((one) => one.id === id).length, 1);

    // Ben has not pulled yet, or has: the case is one.
    assert.equal(await ben.openCase(post), id);
    const back = await ben.flush();
    assert.ok(back.every(({ code }) => code === 'already_open'));
    assert.equal(ben.case(id)?.openedBy, 'anna');
    assert.deepEqual(await ben.flush(), [], 'what came back is told once');
  });

  it('refuses at once what the core refuses, and queues nothing', async () => {
    const device = await made('derya');
    const id = await device.openCase(newPost());
    await assert.rejects(device.act('case.note', id, { text: ' ' }), CoreError);
    await assert.rejects(device.act('reply.intent', id, { hash: 'x' }), CoreError);
    await device.flush();
    assert.deepEqual(device.client.ledger.kept.returned, []);
  });

  it('flush throws while the network is gone, and sends when it is back', async () => {
    const device = await made('jonas');
    const id = await device.openCase(newPost());
    await device.flush();
    wire.set('cut');
    await device.act('case.note', id, { text: 'ohne Netz' });
    await assert.rejects(device.flush(), (error: TransportError) => error.kind === 'network');
    assert.equal(device.client.ledger.kept.waiting.length, 1);
    wire.set('pass');
    assert.deepEqual(await device.flush(), []);
    assert.deepEqual(
      device.case(id)?.notes.map(({ text }) => text),
      ['ohne Netz'],
    );
  });

  it('flush says that somebody has to sign in', async () => {
    const device = await openDevice({ backend: wire.url, core: await newCore() });
    open.push(device);
    await assert.rejects(device.flush(), (error: TransportError) => error.kind === 'unauthorized');
    assert.deepEqual([device.cases(), device.case('0'.repeat(32))], [[], null]);
  });
});
