import type { Difference } from '../src/shadow.ts';

const MARK = { added: '+', removed: '-', changed: '~' } as const;

/** One line a difference: `+ finding shouting 3-8: …`. */
export function differenceList(differences: readonly Difference[]): string {
  return differences
    .map(({ change, what, before, after }) => {
      const said = [before, after].filter((one) => one !== undefined).map((one) => JSON.stringify(one));
      return `    ${MARK[change]} ${what}: ${said.join(' → ')}`;
    })
    .join('\n');
}
