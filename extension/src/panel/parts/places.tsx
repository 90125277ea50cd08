/**
 * What a reviewer says about single places of the text. The words are chosen with the mouse in the text itself, or with
 * the keys in a field that holds the same text.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place } from '../../protocol.ts';
import { usePanel, useUid } from '../context.ts';
import { rangeWithin, snap } from '../places.ts';
import { Button } from './ui.tsx';

/** More than these the core refuses in one request. */
export const MAX_PLACES = 20;

interface PlacesProps {
  text: string;
  places: readonly Place[];
  onPlaces: (places: Place[]) => void;
}

export function Places({ text, places, onPlaces }: PlacesProps) {
  const { t, announce } = usePanel();
  const [asking, setAsking] = useState<Range | null>(null);
  const opener = useRef<HTMLDivElement>(null);
  const back = useRef(false);
  useLayoutEffect(() => {
    if (asking || !back.current) return;
    back.current = false;
    opener.current?.querySelector<HTMLElement>('[data-action="ask:place"]')?.focus();
  }, [asking]);
  const close = () => {
    back.current = true;
    setAsking(null);
  };
  const add = (place: Place) => {
    onPlaces([...places, place].sort((a, b) => a.start - b.start));
    announce(t('place_added'));
    close();
  };
  return (
    <div ref={opener}>
      <PlaceList text={text} places={places} onRemove={(place) => onPlaces(places.filter((one) => one !== place))} />
      {asking ? (
        <PlaceForm text={text} chosen={asking} onAdd={add} onCancel={close} />
      ) : (
        <Button
          action="ask:place"
          kind="quiet"
          disabled={places.length >= MAX_PLACES}
          onClick={() => setAsking(rangeWithin(document.querySelector('[data-text=review]'), text))}
        >
          {t('place_ask')}
        </Button>
      )}
    </div>
  );
}

type Range = Pick<Place, 'start' | 'end'>;

function PlaceList({ text, places, onRemove }: Omit<PlacesProps, 'onPlaces'> & { onRemove: (place: Place) => void }) {
  const { t } = usePanel();
  if (places.length === 0) return null;
  return (
    <ol class="places" data-places={places.length}>
      {places.map((place) => {
        const quote = t('quote', { text: text.slice(place.start, place.end) });
        return (
          <li key={`${place.start} ${place.end} ${place.text}`}>
            <span class="quote">{quote}</span> {place.text}{' '}
            <Button
              action="removePlace"
              kind="quiet"
              label={t('place_remove_of', { quote })}
              onClick={() => onRemove(place)}
            >
              {t('place_remove')}
            </Button>
          </li>
        );
      })}
    </ol>
  );
}

interface FormProps {
  text: string;
  chosen: Range;
  onAdd: (place: Place) => void;
  onCancel: () => void;
}

function PlaceForm({ text, chosen, onAdd, onCancel }: FormProps) {
  const { t } = usePanel();
  const [range, setRange] = useState(chosen);
  const [said, setSaid] = useState('');
  const words = useRef<HTMLTextAreaElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { words: useUid(), quote: useUid(), said: useUid() };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useLayoutEffect(() => {
    words.current?.setSelectionRange(chosen.start, chosen.end);
    (chosen.start < chosen.end ? field : words).current?.focus();
  }, []);
  const quote = text.slice(range.start, range.end);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads back from anywhere in it
    <div
      class="ask"
      data-ask="place"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label for={ids.words}>{t('place_choose')}</label>
      <textarea
        id={ids.words}
        ref={words}
        data-field="place"
        rows={4}
        aria-readonly="true"
        value={text}
        aria-describedby={ids.quote}
        // No `readOnly`, which would take the caret away from the keys.
        onBeforeInput={(event) => event.preventDefault()}
        onInput={({ currentTarget }) => {
          currentTarget.value = text;
        }}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
          setRange(snap(text, selectionStart, selectionEnd))
        }
      />
      <p class="hint" id={ids.quote} role="status">
        {quote === '' ? t('place_none') : t('quote', { text: quote })}
      </p>
      <label for={ids.said}>{t('place_text')}</label>
      <textarea
        id={ids.said}
        ref={field}
        data-field="placeText"
        rows={2}
        value={said}
        onInput={(event) => setSaid(event.currentTarget.value)}
      />
      <div class="row">
        <Button
          action="addPlace"
          disabled={quote === '' || said.trim() === ''}
          onClick={() => onAdd({ ...range, text: said.trim() })}
        >
          {t('place_add')}
        </Button>
        <Button action="cancel" kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
