/** Learning on the job, for the admin: asked of the backend each time, nothing of it is kept here. */
import { TransportError } from '../../../sdk/client/src/index.ts';
import type { HeadsReport } from '../protocol.ts';
import { type Desk, DeskError } from './desk.ts';

/** Null for anybody but an admin, and where the backend cannot learn. */
export async function headsReport(desk: Desk): Promise<HeadsReport | null> {
  if (!desk.me?.roles.includes('admin')) return null;
  try {
    return (await ask(desk, 'GET', 'v1/heads')) as HeadsReport;
  } catch (error) {
    if (error instanceof TransportError && error.status === 404) return null;
    throw error;
  }
}

export const headsTrain = (desk: Desk) => ask(desk, 'POST', 'v1/heads', {}, 'heads_train');
export const headsCancel = (desk: Desk) => ask(desk, 'DELETE', 'v1/heads/training');

/** This device has them at once; the others hear of it from the log. */
export async function headsUse(desk: Desk, version: number): Promise<void> {
  await ask(desk, 'POST', 'v1/heads/use', { version }, 'heads_use');
  await desk.freshHeads();
}

/** What a refusal means depends on what was asked: its code gets `what` before it, as the sentences have it. */
const REFUSALS: readonly string[] = ['not_ready', 'wrong_state', 'not_found'];

async function ask(
  desk: Desk,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: object,
  what?: 'heads_train' | 'heads_use',
): Promise<unknown> {
  const { account, client } = desk;
  if (!account || !client?.session) throw new DeskError('unauthorized', 'Sign in first.');
  try {
    return await account.transport.ask(method, path, client.session.token, body);
  } catch (error) {
    const ours = what && error instanceof TransportError && REFUSALS.includes(error.code);
    throw ours ? new DeskError(`${what}_${error.code}`, error.message) : error;
  }
}
