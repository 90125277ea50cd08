/** A team that has said of sixty posts how urgent they are: something that a company's own heads can be trained from. */

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Client } from './client.ts';

const TENANT = 'nordbahn';
const PLACES = ['Elmshorn', 'Husum', 'Itzehoe', 'Plön', 'Eutin', 'Kiel', 'Heide', 'Malente', 'Preetz', 'Ratzeburg'];
/** What this company's people find urgent, and nobody else would. */
const URGENT = ['hängt das gelbe Band herunter', 'ist das gelbe Band gerissen', 'liegt das gelbe Band am Boden'];
const CALM = [
  'ist das Display am Automaten zerkratzt',
  'geht die Uhr auf Gleis 2 nach',
  'wackelt die Bank vor dem Kiosk',
];
export const CORRECTED_POSTS = PLACES.length * 6;

/** A training takes seconds on an idle machine. */
export const TRAINING_MS = 180_000;

/** Anna and Ben correct; then one more post comes, which nobody has judged: the id of its case. */
export async function teach(url: string): Promise<string> {
  const [anna, ben] = await Promise.all(
    ['anna', 'ben'].map((person) => Client.signIn(url, TENANT, person, `demo-${person}`)),
  );
  if (!anna || !ben) throw new Error('no clients');
  let posts = 0;
  const open = async (who: Client, text: string): Promise<string> => {
    const id = `17900000000000${String(++posts).padStart(5, '0')}`;
    const author = { handle: '@lena_brandt_hh', name: 'Lena Brandt' };
    const at = `https://x.com/lena_brandt_hh/status/${id}`;
    const post = { id, text, platform: 'x', onOwnPage: false, author, url: at, postedAt: '2026-11-20T08:00:00Z' };
    const opened = createHash('sha256').update(`${TENANT}\nx\n${id}`).digest('hex').slice(0, 32);
    await accepted(who, { type: 'case.open', case: opened, base: 0, post });
    return opened;
  };
  const correct = async (who: Client, text: string, value: string): Promise<void> =>
    accepted(who, { type: 'case.correct', case: await open(who, text), base: 0, about: 'urgency', value });
  for (const [n, place] of PLACES.entries()) {
    for (const [i, who] of [anna, ben, ben].entries()) {
      await correct(who, `@Nordbahn_Hilfe In ${place} ${URGENT[(n + i) % 3]}.`, 'critical');
      await correct(who, `@Nordbahn_Hilfe In ${place} ${CALM[(n + i) % 3]}.`, 'low');
    }
  }
  return open(ben, '@Nordbahn_Hilfe In Neumünster hängt das gelbe Band herunter. Wer kümmert sich?');
}

async function accepted(who: Client, action: Record<string, unknown>): Promise<void> {
  const { body } = await who.act(action);
  assert.equal(body.receipts[0].status, 'accepted', JSON.stringify(body));
}
