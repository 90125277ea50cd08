// A background that a test drives: it records what pages say and sends what it is told to.
// Everything hangs on `globalThis.fake`, which tests reach through the worker.
const fake = { ports: new Map(), said: [], answers: {}, next: 1, listening: new Set() };
globalThis.fake = fake;

chrome.runtime.onConnect.addListener((port) => {
  if (port.name !== 'page') return;
  const id = fake.next++;
  fake.ports.set(id, port);
  port.onDisconnect.addListener(() => fake.ports.delete(id));
  port.onMessage.addListener((message) => {
    fake.said.push({ port: id, tab: port.sender?.tab?.id ?? 0, url: port.sender?.url ?? '', message });
    for (const listen of fake.listening) listen();
    for (const answer of fake.answers[message.type] ?? []) port.postMessage(fill(answer, message));
    if (message.type === 'assess' && fake.assess)
      port.postMessage({ type: 'badges', badges: message.posts.map(fake.assess) });
    if (message.type === 'check' && fake.check) {
      const { composer, version, text } = message;
      port.postMessage({ type: 'findings', composer, version, findings: fake.check(text) });
    }
  });
});

/** `'$name'` in an answer is the request's field of that name. */
function fill(answer, message) {
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) =>
      typeof value === 'string' && value.startsWith('$') ? [key, message[value.slice(1)]] : [key, value],
    ),
  );
}

/** Resolves to true as soon as more than `count` messages of this type were said, to false after so long. */
fake.more = ({ type, count, waitMs }) =>
  new Promise((resolve) => {
    const end = (outcome) => {
      clearTimeout(timer);
      fake.listening.delete(look);
      resolve(outcome);
    };
    const look = () => fake.said.filter(({ message }) => message.type === type).length > count && end(true);
    const timer = setTimeout(end, waitMs, false);
    fake.listening.add(look);
    look();
  });

fake.send = (message) => {
  for (const port of fake.ports.values()) port.postMessage(message);
};
