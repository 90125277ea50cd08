/** The reviewers' wishes, the newest last: what in general, and what at which words. */
import type { Case, Comment, Place } from '../../protocol.ts';
import { useName, usePanel } from '../context.ts';
import { locate } from '../places.ts';
import { Button } from './ui.tsx';

interface CommentsProps {
  c: Case;
  /** The text in the editor; missing: there is none, and nothing to be shown in it. */
  text?: string;
  onShow?: (place: Pick<Place, 'start' | 'end'>) => void;
}

export function Comments({ c, ...more }: CommentsProps) {
  const name = useName();
  return (
    <>
      {c.comments.map((comment) => (
        <div key={`${comment.at} ${comment.text}`} class="comment">
          <p>
            {name(comment.person)}: {comment.text}
          </p>
          {comment.places && comment.places.length > 0 && <AtPlaces c={c} comment={comment} {...more} />}
        </div>
      ))}
    </>
  );
}

function AtPlaces({ c, comment, text, onShow }: CommentsProps & { comment: Comment }) {
  const { t } = usePanel();
  return (
    <ol class="places" data-places={comment.places?.length}>
      {comment.places?.map((place) => {
        const now = text === undefined ? null : locate(c, comment, place, text);
        const quote = t('quote', { text: place.quote ?? '' });
        return (
          <li key={`${place.start} ${place.end} ${place.text}`}>
            <span class="quote">{quote}</span> {place.text}{' '}
            {now && onShow && (
              <Button action="showPlace" kind="quiet" label={t('place_show_of', { quote })} onClick={() => onShow(now)}>
                {t('finding_show')}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
