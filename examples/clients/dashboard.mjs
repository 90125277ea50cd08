/**
 * What waits for an answer, on the command line: open cases, the most urgent first.
 *
 *   LEITPLANKE_PASSWORD=… node dashboard.mjs --backend http://127.0.0.1:8787 --tenant nordbahn --person anna [--follow]
 */
import { parseArgs } from 'node:util';
import { openNodeDevice } from '@leitplanke/client/node';

const text = { type: 'string' };
const { values } = parseArgs({
  options: { backend: text, tenant: text, person: text, follow: { type: 'boolean', default: false } },
});
const DONE = ['answered', 'closed'];
const URGENCIES = ['critical', 'high', 'normal', 'low'];

const device = await openNodeDevice({ backend: values.backend, onChange: () => values.follow && soon() });
const { tenant, person } = values;
await device.client.signIn({ tenant, person, password: process.env.LEITPLANKE_PASSWORD ?? '' });
draw();
if (values.follow) process.once('SIGINT', () => device.close());
else await device.close();

/** Several changes at once are drawn once. */
function soon() {
  clearTimeout(soon.timer);
  soon.timer = setTimeout(draw, 200);
}

function draw() {
  const rows = open().map(({ one, urgency }) => [
    urgency,
    one.state,
    one.claimedBy || '–',
    one.post.author.handle,
    one.post.text.replaceAll(/\s+/g, ' ').slice(0, 60),
  ]);
  console.log(`${rows.length} open, ${device.client.connection}`);
  for (const row of rows) console.log(row.join('\t'));
}

/** The core says how urgent a post is, here as in the browser. */
function open() {
  const cases = device.cases().filter(({ state }) => !DONE.includes(state));
  const assessed = device.core.call('assess', { posts: cases.map(({ post }) => post) });
  return cases
    .map((one, n) => ({ one, urgency: assessed[n]?.urgency ?? 'normal' }))
    .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}
