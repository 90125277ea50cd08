/**
 * Backends that do one thing wrong. Each: what is wrong, the requirements that find it, and some that are kept all the
 * same, asked in the same run. `make` gives what the proxy does.
 */

const isPush = ({ method, path }) => method === 'POST' && path === '/v1/actions';
const isLog = ({ path }) => path.startsWith('/v1/log');
const tokenOf = ({ headers }) => headers.authorization;

const headersOf = (more = {}) => ({
  'content-type': 'application/json',
  'leitplanke-protocol': '1',
  'access-control-allow-origin': '*',
  'cache-control': 'no-store',
  ...more,
});
const made = (status, json, more) => ({ status, headers: headersOf(more), json });

/** Changes each receipt of a push. */
const receipts = (change) => ({
  answer(exchange, answer) {
    if (!isPush(exchange) || !answer.json?.receipts) return;
    answer.json.receipts = answer.json.receipts.map(
      (receipt, n) => change(receipt, exchange.json.actions[n]) ?? receipt,
    );
    if (answer.status === 200 || answer.json.receipts[0].code === 'sequence') return;
    answer.status = 200;
    delete answer.json.error;
  },
});

/** Changes each page of the log. */
const pages = (change) => ({
  answer(exchange, answer) {
    if (isLog(exchange) && answer.status === 200) change(answer.json, exchange);
  },
});

/** Changes each page of a snapshot. */
const snapshots = (change) => ({
  answer({ path }, answer) {
    if (path.startsWith('/v1/snapshot') && answer.status === 200) change(answer.json);
  },
});

/** Every token that was ever given out, the newest last. */
function tokens() {
  const given = [];
  return {
    given,
    note({ path }, { status, json }) {
      if (path === '/v1/session' && status === 200) given.push(`Bearer ${json.token}`);
    },
  };
}

export const FAULTS = [
  {
    what: 'takes a repeated action once more',
    found: ['PUSH-2'],
    make() {
      // What is sent again gets the device's next number: it takes effect twice. One push an action, as the check does.
      const seen = new Map();
      return {
        ask(exchange) {
          if (!isPush(exchange) || exchange.json?.actions?.length !== 1) return;
          const [action] = exchange.json.actions;
          const known = seen.get(action.id);
          seen.set(action.id, known === undefined ? action.seq : known + 1);
          if (known !== undefined) exchange.json.actions = [{ ...action, seq: known + 1 }];
        },
      };
    },
  },
  {
    what: 'calls a repeat accepted',
    found: ['PUSH-2', 'PUSH-3'],
    make: () => receipts((receipt) => (receipt.status === 'duplicate' ? { ...receipt, status: 'accepted' } : receipt)),
  },
  {
    what: 'looks at numbers only, not at what was sent under them',
    found: ['PUSH-4'],
    kept: ['PUSH-2'],
    make: () =>
      receipts((receipt) =>
        receipt.code === 'sequence' && /used for another/.test(receipt.message)
          ? { seq: receipt.seq, status: 'duplicate', version: 1 }
          : receipt,
      ),
  },
  {
    what: 'does not say by its status that a number was used for something else',
    found: ['PUSH-4'],
    kept: ['PUSH-2'],
    make: () => ({
      answer(exchange, answer) {
        if (!isPush(exchange) || answer.status !== 409) return;
        answer.status = 200;
        delete answer.json.error;
      },
    }),
  },
  {
    what: 'fills gaps in the numbers of a device',
    found: ['PUSH-6'],
    make: () =>
      receipts((receipt) =>
        /skips/.test(receipt.message ?? '') ? { seq: receipt.seq, status: 'accepted', version: 1 } : receipt,
      ),
  },
  {
    what: 'forgets the compare-and-set',
    found: ['CAS-1', 'CAS-2'],
    kept: ['PUSH-1'],
    make: () => ({
      async answer(exchange, answer, again) {
        if (!isPush(exchange) || answer.json?.receipts?.[0]?.code !== 'stale' || exchange.json.actions.length !== 1)
          return;
        const [action] = exchange.json.actions;
        const found = await again({ method: 'GET', path: `/v1/cases/${action.case}`, bytes: Buffer.alloc(0) });
        const forced = { ...action, seq: action.seq + 1, base: found.json.revision };
        const other = await again({ bytes: Buffer.from(JSON.stringify({ actions: [forced] })) });
        other.json.receipts[0].seq = action.seq;
        return other;
      },
    }),
  },
  {
    what: 'loses an entry of the log',
    found: ['LOG-1', 'LOG-5'],
    make: () =>
      pages((page) => {
        page.entries = page.entries.filter(({ version, action }) => version % 3 !== 0 && action.type !== 'case.claim');
      }),
  },
  {
    what: 'sends a page in another order',
    found: ['LOG-1'],
    kept: ['LOG-4'],
    make: () => pages((page) => page.entries.reverse()),
  },
  {
    what: 'never says that there is more',
    found: ['LOG-1', 'LOG-6'],
    kept: ['LOG-3'],
    make: () => pages((page) => Object.assign(page, { more: false })),
  },
  {
    what: 'starts a page at its cursor instead of behind it',
    found: ['LOG-2'],
    make: () => ({
      ask(exchange) {
        exchange.path = exchange.path.replace(/after=(\d+)/, (_, after) => `after=${Math.max(0, after - 1)}`);
      },
    }),
  },
  {
    what: 'leaves what is answered out of a snapshot',
    found: ['SNAP-1'],
    make: () =>
      snapshots((page) => {
        page.cases = page.cases.filter(({ state }, n) => state !== 'answered' || n === page.cases.length - 1);
      }),
  },
  {
    what: 'gives old cases a new version in its snapshots',
    found: ['SNAP-1'],
    kept: ['SNAP-2'],
    make() {
      const known = new Map();
      return snapshots((page) => {
        for (const one of page.cases) if (!known.has(one.id)) known.set(one.id, one);
        page.cases = page.cases.map(({ id }) => known.get(id));
      });
    },
  },
  {
    what: 'ends a snapshot with its first page',
    found: ['SNAP-1', 'SNAP-2'],
    make: () => snapshots((page) => Object.assign(page, { more: false })),
  },
  {
    what: 'does not wait at a long poll',
    found: ['POLL-1'],
    make: () => ({
      ask(exchange) {
        exchange.path = exchange.path.replace(/&wait=\d+/, '');
      },
    }),
  },
  {
    what: 'pokes once, and never again',
    found: ['POKE-1'],
    make() {
      const told = new Set();
      return { poke: (text) => (told.size === 0 ? told.add(text) && text : null) };
    },
    // What does not come is known by its absence only.
    patienceMs: 2000,
  },
  {
    what: 'pokes a text of its own',
    found: ['POKE-1'],
    make: () => ({ poke: () => '{"versions":[1]}' }),
  },
  {
    what: 'serves every version of the protocol',
    found: ['VER-2'],
    kept: ['VER-1'],
    make: () => ({
      ask(exchange) {
        delete exchange.headers['leitplanke-protocol'];
      },
    }),
  },
  {
    what: 'answers without a token, as whoever came last',
    found: ['SESS-4'],
    make() {
      const known = tokens();
      return {
        async answer(exchange, answer, again) {
          known.note(exchange, answer);
          if (answer.status !== 401 || tokenOf(exchange) || !known.given.length) return;
          return again({ headers: { ...exchange.headers, authorization: known.given.at(-1) } });
        },
      };
    },
    kept: ['VER-1'],
  },
  {
    what: 'tells wrong names from wrong passwords',
    found: ['SESS-2'],
    make: () => ({
      answer(exchange, answer) {
        if (answer.status !== 401 || exchange.path !== '/v1/session') return;
        if (exchange.json.password === 'wrong') answer.json.error.message = 'The password is wrong.';
      },
    }),
  },
  {
    what: 'says goodbye, and keeps the session',
    found: ['SESS-6'],
    make: () => ({
      ask: ({ method, path }) =>
        method === 'DELETE' && path === '/v1/session' ? { ...made(204), bytes: Buffer.alloc(0) } : undefined,
    }),
    patienceMs: 4000,
  },
  {
    what: 'revokes a key, and lets it in again',
    found: ['KEY-3'],
    kept: ['KEY-1'],
    make: () => ({
      ask: ({ method, path }) =>
        method === 'DELETE' && path.startsWith('/v1/keys/') ? { ...made(204), bytes: Buffer.alloc(0) } : undefined,
    }),
  },
  {
    what: 'shows another company’s case to who knows its id',
    found: ['TEN-1', 'FOUR-12'],
    kept: ['TEN-2'],
    make() {
      const known = tokens();
      return {
        async answer(exchange, answer, again) {
          known.note(exchange, answer);
          if (answer.status !== 404 || !/^\/v1\/cases\/\w+$/.test(exchange.path)) return;
          for (const authorization of known.given) {
            const other = await again({ headers: { ...exchange.headers, authorization } });
            if (other.status === 200) return other;
          }
        },
      };
    },
  },
  {
    what: 'lists keys of all companies for an admin',
    found: ['TEN-3'],
    make() {
      const known = tokens();
      return {
        async answer(exchange, answer, again) {
          known.note(exchange, answer);
          if (exchange.path !== '/v1/keys' || answer.status !== 200) return;
          for (const authorization of known.given) {
            const other = await again({ headers: { ...exchange.headers, authorization } });
            if (other.status === 200) answer.json.keys.push(...other.json.keys);
          }
        },
      };
    },
  },
  {
    what: 'lets people approve their own text, and says so',
    found: ['FOUR-1', 'FOUR-2'],
    kept: ['FOUR-12'],
    make: () =>
      receipts((receipt) =>
        receipt.code === 'self_approval' ? { seq: receipt.seq, status: 'accepted', version: 1 } : receipt,
      ),
  },
  {
    what: 'lets approvals without a right signature pass',
    found: ['FOUR-3', 'FOUR-13'],
    make: () =>
      receipts((receipt, action) =>
        action.type === 'review.approve' && ['not_yours', 'not_qualified'].includes(receipt.code)
          ? { seq: receipt.seq, status: 'accepted', version: 1 }
          : receipt,
      ),
  },
  {
    what: 'keeps the approval of a text that has changed',
    found: ['FOUR-4'],
    make: () => ({
      answer({ path }, answer) {
        if (!path.startsWith('/v1/cases/') || answer.json?.draft === undefined || answer.json.approval) return;
        const given = answer.json.history.findLast(({ type }) => type === 'review.approve');
        const checklist = { spelling: true, facts: true, empathy: true };
        if (given) answer.json.approval = { hash: '', person: given.person, at: given.at, checklist };
      },
    }),
  },
  {
    what: 'stores what should be masked',
    found: ['CASE-3'],
    make() {
      const texts = new Map();
      return {
        ask(exchange) {
          for (const { post } of exchange.json?.actions ?? []) if (post) texts.set(post.id, post.text);
        },
        answer(_, answer) {
          const cases = [answer.json, ...(answer.json?.entries ?? []).map(({ after }) => after)];
          for (const { post } of cases.filter((one) => one?.post)) post.text = texts.get(post.id) ?? post.text;
        },
      };
    },
  },
  {
    what: 'calls every reply the approved one',
    found: ['CASE-4'],
    kept: ['CASE-2'],
    make: () => ({
      answer({ path }, { json }) {
        if (path.startsWith('/v1/cases/') && json?.reply) json.reply.matches = true;
      },
    }),
  },
  {
    what: 'keeps erased words in the log',
    found: ['ERASE-2'],
    kept: ['ERASE-1'],
    make() {
      const entries = new Map();
      return pages((page, { headers }) => {
        const tenant = headers.authorization;
        for (const [n, entry] of page.entries.entries()) {
          const key = `${tenant} ${entry.version}`;
          if (!entries.has(key) && !entry.after.erased) entries.set(key, entry);
          page.entries[n] = entries.get(key) ?? entry;
        }
      });
    },
  },
  {
    what: 'leaves a link out of the audit chain',
    found: ['AUDIT-2'],
    kept: ['AUDIT-1'],
    make: () => ({
      answer({ path }, answer) {
        if (path.startsWith('/v1/audit') && answer.status === 200) {
          answer.bytes = Buffer.from(answer.bytes.toString().split('\n').toSpliced(1, 1).join('\n'));
        }
      },
    }),
  },
  {
    what: 'takes bodies of any size',
    found: ['LIM-1'],
    make: () => ({
      ask: (exchange) =>
        isPush(exchange) && exchange.bytes.length > 2 ** 20 ? made(200, { receipts: [], version: 1 }) : undefined,
    }),
  },
  {
    what: 'does not say how long to wait',
    found: ['LIM-4', 'HTTP-1'],
    make: () => ({
      answer(_, { headers }) {
        delete headers['retry-after'];
      },
    }),
  },
  {
    what: 'answers unknown addresses with a page for people',
    found: ['HTTP-2', 'HTTP-1'],
    make: () => ({
      answer(_, answer) {
        if (answer.status !== 404) return;
        return {
          status: 404,
          headers: { ...answer.headers, 'content-type': 'text/html' },
          bytes: Buffer.from('<h1>404</h1>'),
        };
      },
    }),
  },
  {
    what: 'shows a member that nobody knows',
    found: ['HTTP-1'],
    kept: ['CASE-2'],
    make: () => ({
      answer({ path }, { json }) {
        if (path.startsWith('/v1/cases/') && json?.post) json.internal = true;
      },
    }),
  },
  {
    what: 'ignores parameters that it does not know',
    found: ['HTTP-5'],
    make: () => ({
      ask(exchange) {
        exchange.path = exchange.path.replace(/\?(x|tenant)=\w+$/, '');
      },
    }),
  },
  {
    what: 'makes a fingerprint of something else',
    found: ['POL-1'],
    make: () => ({
      answer({ path }, { json }) {
        if (path === '/v1/policy' && json) json.policy = `${json.policy} `;
      },
    }),
  },
  {
    what: 'takes changes of people that nobody signed',
    found: ['ADMIN-2'],
    kept: ['ADMIN-3'],
    make: () => ({
      answer: ({ path }, { status }) =>
        path === '/v1/admin' && status === 403 ? made(200, { version: 1 }) : undefined,
    }),
  },
  {
    what: 'takes a signed change of people again',
    found: ['ADMIN-3'],
    make: () => ({
      answer: ({ path }, { status }) =>
        path === '/v1/admin' && status === 409 ? made(200, { version: 1 }) : undefined,
    }),
  },
  {
    what: 'exports a customer’s data to anybody',
    found: ['EXPORT-1'],
    make() {
      const known = tokens();
      return {
        async answer(exchange, answer, again) {
          known.note(exchange, answer);
          if (exchange.path !== '/v1/customers/export' || answer.status !== 403) return;
          return again({ headers: { ...exchange.headers, authorization: known.given[0] } });
        },
      };
    },
  },
  {
    what: 'says that a correction was taken, and forgets it',
    found: ['LEARN-1'],
    kept: ['LEARN-2'],
    make: () => ({
      answer: ({ path }, { json }) => void (path.startsWith('/v1/cases/') && json && delete json.corrections),
    }),
  },
  {
    what: 'shows everybody what the heads learn from',
    found: ['LEARN-3'],
    make: () => ({
      answer: ({ path }, { status }) => (path === '/v1/heads' && status === 403 ? made(200, {}) : undefined),
    }),
  },
  {
    what: 'forgets who is at a case',
    found: ['PRES-1'],
    make: () => ({ answer: ({ path }, { json }) => void (path === '/v1/presence' && json?.present?.splice(0)) }),
  },
];
