/**
 * Brings posts from elsewhere: each that needs a reply becomes a case, with a note that says where it is from. May be run
 * again at any time, also after it was stopped in the middle: a post has one case, and nothing is sent twice.
 *
 *   LEITPLANKE_PASSWORD=… node import.mjs --backend URL --tenant nordbahn --person anna --folder state posts.jsonl
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openNodeDevice } from '@leitplanke/client/node';

const text = { type: 'string' };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { backend: text, tenant: text, person: text, folder: text },
});
const [file] = positionals;

const device = await openNodeDevice({ backend: values.backend, folder: values.folder });
const { tenant, person } = values;
await device.client.signIn({ tenant, person, password: process.env.LEITPLANKE_PASSWORD ?? '' });

const counts = { opened: 0, known: 0, skipped: 0 };
for await (const line of createInterface({ input: createReadStream(file) })) {
  if (line.trim() !== '') counts[await take(JSON.parse(line))] += 1;
}
const returned = await device.flush();
await device.close();

console.log(JSON.stringify({ ...counts, returned: returned.length }));
for (const { action, code, message } of returned) console.error(`${action.type}: ${code}: ${message}`);
// A colleague who was faster is no failure.
process.exitCode = returned.every(({ code }) => code === 'already_open') ? 0 : 1;

async function take(post) {
  const [assessment] = device.core.call('assess', { posts: [post] });
  if (!assessment.needs_reply) return 'skipped';
  const { id } = device.core.call('caseId', { platform: post.platform, post: post.id });
  const known = device.case(id);
  if (!known) await device.openCase(post);
  // It may have been stopped between the two.
  const text = `Imported from ${file}.`;
  if (!known?.notes.some((note) => note.text === text)) await device.act('case.note', id, { text });
  return known ? 'known' : 'opened';
}
