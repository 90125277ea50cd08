/** What the person has taught the spelling in this browser, word by word; each can be taken back, and that, too. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { usePanel, useTask } from '../panel/context.ts';
import { Button, Section, TaskError } from '../panel/parts/ui.tsx';

export function WordsCard() {
  const { t, state, request } = usePanel();
  const [words, setWords] = useState<readonly string[]>([]);
  /** They keep their place in the list, for who wants them back, until the page is left. */
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const read = useCallback(async () => {
    const found = await request('learnedWords', null).catch(() => null);
    if (!found) return;
    setWords(found);
    setGone((before) => new Set([...before].filter((word) => !found.includes(word))));
  }, [request]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who deletes the local data signs out with that
  useEffect(() => {
    setGone(new Set());
    void read();
    // Learned in a panel meanwhile.
    const again = () => void read();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [read, state.person?.id, state.plugins !== undefined]);
  const all = [...new Set([...words, ...gone])].sort(new Intl.Collator(t.language).compare);
  if (all.length === 0) return null;
  const mark = (word: string, isGone: boolean) => {
    const others = (before: Iterable<string>) => [...before].filter((one) => one !== word);
    setWords((before) => (isGone ? others(before) : [...others(before), word]));
    setGone((before) => new Set(isGone ? [...before, word] : others(before)));
  };
  return (
    <Section title={t('words_title')} name="words" level={2}>
      <p class="hint">{t('words_hint')}</p>
      <ul class="words">
        {all.map((word) => (
          <Word key={word} word={word} gone={gone.has(word)} mark={mark} />
        ))}
      </ul>
    </Section>
  );
}

interface WordProps {
  word: string;
  gone: boolean;
  mark: (word: string, gone: boolean) => void;
}

/** The button stays the same one, so that the keyboard's focus does. */
function Word({ word, gone, mark }: WordProps) {
  const { t, request, announce } = usePanel();
  const task = useTask();
  const turn = async () => {
    const done = await task.run(() => request(gone ? 'learnWord' : 'forgetWord', { word }));
    if (!done) return;
    mark(word, !gone);
    announce(t(gone ? 'words_back' : 'words_gone', { word }));
  };
  return (
    <li data-word={word} data-gone={gone}>
      {gone ? <del>{word}</del> : <span>{word}</span>}
      <Button
        action={gone ? 'undoForgetWord' : 'forgetWord'}
        kind="quiet"
        label={t(gone ? 'words_undo_label' : 'words_forget_label', { word })}
        onClick={() => void turn()}
      >
        {t(gone ? 'words_undo' : 'words_forget')}
      </Button>
      <TaskError task={task} />
    </li>
  );
}
