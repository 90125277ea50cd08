/** A customer's text with its masked data named in the reader's language. */
import { usePanel } from '../context.ts';
import { cutMasked } from '../marks.ts';

export function Masked({ text }: { text: string }) {
  const { t } = usePanel();
  return (
    <>
      {cutMasked(text).map(({ start, text: piece, masked }) => {
        const name = masked ? t.maybe(`pii_${masked.kind}`, '') : '';
        // What only looks like a masking is the customer's own word.
        if (!masked || name === '') return piece;
        return (
          <span key={start} class="masked">
            {[name, masked.rest].filter(Boolean).join(' ')}
          </span>
        );
      })}
    </>
  );
}
