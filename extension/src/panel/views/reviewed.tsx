/** A text that waits for a decision: its findings, the places that the reviewer comments on, and the decision. */
import { useState } from 'preact/hooks';
import type { CaseView, Draft, Place } from '../../protocol.ts';
import { blocking } from '../marks.ts';
import { Findings } from '../parts/findings.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { useFindings } from '../parts/use-findings.ts';
import { Decisions } from './decision.tsx';

/** Keyed by the text's hash: places of another text are none of this one. */
export function Reviewed({ view, draft }: { view: CaseView; draft: Draft }) {
  const { findings } = useFindings(view.case.id, draft.text, draft.surface);
  const [places, setPlaces] = useState<Place[]>([]);
  return (
    <>
      <MarkedText text={draft.text} findings={findings} places={places} name="review" />
      <Findings id="review-findings" text={draft.text} findings={findings} overrides={draft.overrides} />
      <Decisions
        view={view}
        blocked={blocking(draft.text, findings, draft.overrides).length > 0}
        places={places}
        onPlaces={setPlaces}
      />
    </>
  );
}
