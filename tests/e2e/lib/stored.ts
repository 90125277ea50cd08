/** A case as the backend has it, and an approval that no button offers. */

import type { Stage } from '../tour/stage.ts';
import type { Client } from './client.ts';
import { until } from './until.ts';

export interface StoredCase {
  id: string;
  state: string;
  revision: number;
  submittedBy: string;
  draft: { text: string; hash: string } | null;
  approval: { person: string; hash: string; checklist: unknown } | null;
  reply: { permalink: string; hash: string; matches: boolean } | null;
}

/** The case as the backend has it, once it stands in `state`. */
export function storedCase(reader: Client, caseId: string, state: string, patience?: number): Promise<StoredCase> {
  return until(
    `the backend to have the case as ${state}`,
    async () => {
      const { status, body } = await reader.call('GET', `/v1/cases/${caseId}`);
      return status === 200 && (body as StoredCase).state === state && (body as StoredCase);
    },
    patience,
  );
}

/** An approval that no button offers: made by hand, on a device of the person's own. */
export async function approveByHand(
  stage: Stage,
  person: string,
  caseId: string,
): Promise<{ status: string; code?: string }> {
  const client = await stage.client(person);
  const stored = (await client.call('GET', `/v1/cases/${caseId}`)).body as StoredCase;
  const { body } = await client.act({
    type: 'review.approve',
    case: caseId,
    base: stored.revision,
    hash: stored.draft?.hash,
    checklist: { spelling: true, facts: true, empathy: true },
    overridesConfirmed: false,
  });
  const { status, code } = body.receipts[0];
  return { status, code };
}
