/**
 * Shadow mode: a new version of a plugin runs beside the old one on the same input. The old one's answer counts; this
 * says where the new one's differs, so that an admin can look before promoting it.
 */

export type Verdict = { ok: true; output: unknown } | { ok: false; code: string };

/** `added`: only the new version says it; `removed`: only the old one; `changed`: both, but not alike. */
export interface Difference {
  change: 'added' | 'removed' | 'changed';
  /** What it is about: `finding no-medical-advice 12-20`, `signal side-effect`, or a JSON pointer into the output. */
  what: string;
  before?: unknown;
  after?: unknown;
}

/** What the parts of an output are told apart by; a slot that is not here is compared member by member. */
const KEYED: Record<string, { list: string; key: (item: Record<string, unknown>) => string }> = {
  guardrail: { list: 'findings', key: ({ rule, start, end }) => `finding ${rule} ${start}-${end}` },
  assessor: { list: 'signals', key: ({ id }) => `signal ${id}` },
};

/** Empty: both versions say the same. Order within findings and signals does not count. */
export function compareVerdicts(slot: string, before: Verdict, after: Verdict): Difference[] {
  if (!before.ok || !after.ok) {
    const [old, fresh] = [before, after].map((one) => (one.ok ? 'answers' : one.code));
    return old === fresh ? [] : [{ change: 'changed', what: 'outcome', before: old, after: fresh }];
  }
  const keyed = KEYED[slot];
  if (!keyed) return compareValues('', before.output, after.output);
  const [old, fresh] = [before.output, after.output].map((output) => byKey(output, keyed));
  return [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])]
    .sort()
    .flatMap((what) => pair(what, old?.get(what), fresh?.get(what)));
}

function byKey(output: unknown, { list, key }: (typeof KEYED)[string]): Map<string, unknown> {
  const items = isObject(output) && Array.isArray(output[list]) ? output[list].filter(isObject) : [];
  return new Map(items.map((item) => [key(item), item]));
}

function pair(what: string, before: unknown, after: unknown): Difference[] {
  if (before === undefined) return [{ change: 'added', what, after }];
  if (after === undefined) return [{ change: 'removed', what, before }];
  return same(before, after) ? [] : [{ change: 'changed', what, before, after }];
}

function compareValues(pointer: string, before: unknown, after: unknown): Difference[] {
  if (same(before, after)) return [];
  const nested = (isObject(before) && isObject(after)) || (Array.isArray(before) && Array.isArray(after));
  if (!nested) return pair(pointer, before, after);
  const [old, fresh] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return names.flatMap((name) => {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return old[name] === undefined || fresh[name] === undefined
      ? pair(at, old[name], fresh[name])
      : compareValues(at, old[name], fresh[name]);
  });
}

/** Equal as JSON, whatever the order of the members. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => same(one, b[i]));
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same(a[name], b[name]))
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
