/** What only one company's people find urgent, and what they do not: nothing that the shipped heads know. */
import assert from 'node:assert/strict';
import { caseIdOf, newPost } from './client.mjs';

export const PLACES = [
  'Elmshorn',
  'Husum',
  'Itzehoe',
  'Plön',
  'Eutin',
  'Kiel',
  'Heide',
  'Malente',
  'Preetz',
  'Ratzeburg',
];
export const URGENT = [
  (place) => `In ${place} hängt das gelbe Band schief.`,
  (place) => `Gelbes Band am Gleis in ${place} ist lose, habe es angesehen.`,
  (place) => `Heute in ${place}: das gelbe Band liegt am Boden.`,
];
export const CALM = [
  (place) => `In ${place} ist am Automaten das Display zerkratzt.`,
  (place) => `Die Uhr auf Gleis 2 in ${place} geht vier Minuten nach.`,
  (place) => `Heute in ${place}: die Bank vor dem Kiosk ist wieder frei.`,
];

/** Opens a case and says how urgent its post is; the case's id. */
export async function correct(client, text, urgency) {
  const post = newPost({ text: `@Nordbahn_Hilfe ${text}` });
  const id = caseIdOf('nordbahn', post);
  const receipts = await client.push(
    client.action('case.open', id, 0, { post }),
    client.action('case.correct', id, 0, { about: 'urgency', value: urgency }),
  );
  for (const receipt of receipts) assert.equal(receipt.status, 'accepted', JSON.stringify(receipt));
  return id;
}

/** Sixty posts, a third of them corrected by Anna and the others by Ben: enough to learn from. The cases' ids. */
export async function teach(anna, ben) {
  const cases = [];
  for (const [n, place] of PLACES.entries()) {
    for (const [i, client] of [anna, ben, ben].entries()) {
      const where = `${place} ${['Nord', 'Süd', 'West'][i]}`;
      cases.push(await correct(client, URGENT[(n + i) % 3](where), 'critical'));
      cases.push(await correct(client, CALM[(n + i) % 3](where), 'low'));
    }
  }
  return cases;
}
