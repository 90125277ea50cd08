/** A person's word about what a rule found; said twice it changes nothing, so that a second press is harmless. */
import type { CaseView } from '../../protocol.ts';
import { useAct } from '../context.ts';
import type { FindingsProps } from './findings.tsx';

/** Undefined: this person may say nothing about it. */
export function useJudge({ case: c, allowed }: CaseView): FindingsProps['onJudge'] {
  const { act } = useAct(c.id);
  if (!allowed.includes('case.correct')) return undefined;
  return (rule, value) => {
    const said = c.corrections?.find(({ about }) => about === rule)?.value;
    if (said !== value) void act('case.correct', { about: rule, value });
  };
}
