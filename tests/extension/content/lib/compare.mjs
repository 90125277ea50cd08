/**
 * @file  compare.mjs
 * @brief Compares what the adapter read with what a page is known to hold, field by field.
 */

/** White space is folded: the contract compares texts that way. */
const folded = (value) => (typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : value);

const FIELDS = ['kind', 'author', 'handle', 'permalink', 'time', 'text', 'truncated', 'isAd', 'isQuote', 'parent'];

/** All values of a field that are right. */
function rightValues(field, want) {
  const more = {
    permalink: want.permalinkAlso ?? [],
    text: [want.textAlso, want.textWithoutQuotes].filter((t) => t !== undefined),
  };
  return [want[field], ...(more[field] ?? [])].map(folded);
}

/** Pairs expected and read items in order; an expected optional item that is missing is no miss. */
function align(expected, items) {
  const key = (item) => `${folded(item.author)}|${item.kind}`;
  const pairs = [];
  let at = 0;
  for (const want of expected) {
    const next = items[at];
    const found = next && (key(next) === key(want) || !want.optional);
    pairs.push({ want, got: found ? next : null });
    if (found) at++;
  }
  return { pairs, extra: items.slice(at) };
}

/** `{fields: {name: {right, total}}, misses: [...]}`. `parent` is compared as position among the expected items. */
export function compare(expected, items) {
  const { pairs, extra } = align(expected, items);
  const position = new Map(pairs.map(({ got }, i) => [got ? items.indexOf(got) : -1, i]));
  const fields = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, total: 0 }]));
  const misses = extra.map((item) => ({ field: 'item', want: null, got: item }));
  const found = { right: 0, total: expected.filter((item) => !item.optional).length + extra.length };
  for (const { want, got } of pairs) {
    if (!got) {
      if (!want.optional) misses.push({ field: 'item', want, got: null });
      continue;
    }
    if (!want.optional) found.right++;
    for (const field of FIELDS) {
      const value = field === 'parent' && got.parent !== null ? (position.get(got.parent) ?? -2) : got[field];
      const right = rightValues(field, want).includes(folded(value));
      fields[field].total++;
      if (right) fields[field].right++;
      else misses.push({ field, want: want[field], got: value, author: want.author });
    }
  }
  return { fields: { item: found, ...fields }, misses };
}

/** Adds the counts of many pages. */
export function addUp(results) {
  const sum = {};
  for (const { fields } of results) {
    for (const [name, { right, total }] of Object.entries(fields)) {
      sum[name] ??= { right: 0, total: 0 };
      sum[name].right += right;
      sum[name].total += total;
    }
  }
  return sum;
}
