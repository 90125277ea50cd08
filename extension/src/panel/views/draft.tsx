/** Writing the reply: editor, findings, submit. What is not submitted yet survives the drawer being closed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepUnsaved, onBoxText, readUnsaved } from '../../background/unsaved.ts';
import type { Case, CaseView, Draft, Finding } from '../../protocol.ts';
import { useName, usePanel, useTask, useUid } from '../context.ts';
import { blocking, overridden } from '../marks.ts';
import { Editor, type EditorHandle } from '../parts/editor.tsx';
import { Findings } from '../parts/findings.tsx';
import { Button, Section, TaskError } from '../parts/ui.tsx';
import { type Checked, useFindings } from '../parts/use-findings.ts';
import { useJudge } from '../parts/use-judge.ts';

const KEEP_PAUSE_MS = 300;

export function DraftView({ view }: { view: CaseView }) {
  const { t, request, announce } = usePanel();
  const { case: c, allowed } = view;
  const editor = useRef<EditorHandle>(null);
  const { text, surface, fromBox, change, forget } = useUnsaved(c);
  const [overrides, setOverrides] = useState<Draft['overrides']>(c.draft?.overrides ?? []);
  const checked = useFindings(c.id, text, surface, true);
  const findings = stillTrue(checked, text);
  const blocks = blocking(text, findings, overrides);
  const task = useTask();
  const judge = useJudge(view);
  const ids = { findings: useUid(), hint: useUid() };
  const empty = text.trim() === '';
  const send = (type: 'review.submit' | 'draft.save') =>
    task.run(async () => {
      const used = overrides.filter((one) => findings.some((finding) => overridden(text, finding, [one])));
      const submits = type === 'review.submit';
      // Out of a review or an approval only a new draft leads; it makes the case this person's.
      if (submits && !allowed.includes(type)) await request('act', { caseId: c.id, type: 'draft.save', text, surface });
      await request('act', { caseId: c.id, type, text, surface, ...(submits ? { overrides: used } : {}) });
      await forget();
      announce(t.maybe(`action_${type}`, type));
    });
  const submit = () => {
    if (!empty && blocks.length === 0) void send('review.submit');
  };
  return (
    <Section title={t('draft_title')} name="draft">
      <Comments c={c} />
      {fromBox && <p class="note">{t('draft_from_box')}</p>}
      <Editor
        label={t('draft_label', { author: c.post.author.name || c.post.author.handle })}
        text={text}
        findings={findings}
        describedBy={`${ids.findings} ${ids.hint}`}
        onInput={(value) => change(value, surface)}
        onSubmit={submit}
        handle={editor}
      />
      <div class="row spread">
        <SurfaceChoice surface={surface} onChange={(value) => change(text, value)} />
        <span class="hint">{t('characters', { count: [...text].length })}</span>
      </div>
      <Findings
        id={ids.findings}
        text={text}
        findings={findings}
        overrides={overrides}
        onOverrides={setOverrides}
        judged={c.corrections}
        onJudge={judge}
        onShow={(finding) => editor.current?.show(finding)}
      />
      <TaskError task={task} />
      <p class="hint" id={ids.hint}>
        {blocks.length > 0 ? t.count('draft_blocked', blocks.length) : t('draft_submit_hint')}
      </p>
      <div class="row">
        <Button
          action="review.submit"
          kind="primary"
          busy={task.busy}
          disabled={empty || blocks.length > 0}
          describedBy={ids.hint}
          onClick={submit}
        >
          {t('draft_submit')}
          <kbd>{t('shortcut_submit')}</kbd>
        </Button>
        <Button
          action="draft.save"
          busy={task.busy}
          disabled={empty || text === c.draft?.text}
          onClick={() => void send('draft.save')}
        >
          {t('draft_save')}
        </Button>
      </div>
    </Section>
  );
}

/** The reviewers' wishes, the newest last, while they are to be met. */
function Comments({ c }: { c: Case }) {
  const { t } = usePanel();
  const name = useName();
  if (c.comments.length === 0 || c.state === 'inReview') return null;
  return (
    <div class="note" data-comments={c.comments.length}>
      <strong>{t('comments_title')}</strong>
      {c.comments.map((one) => (
        <p key={`${one.at} ${one.text}`}>
          {name(one.person)}: {one.text}
        </p>
      ))}
    </div>
  );
}

function SurfaceChoice({
  surface,
  onChange,
}: {
  surface: Draft['surface'];
  onChange: (surface: Draft['surface']) => void;
}) {
  const { t } = usePanel();
  const name = useUid();
  return (
    <fieldset class="choice">
      <legend class="sr-only">{t('draft_surface')}</legend>
      {(['public', 'direct'] as const).map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={surface === value} onChange={() => onChange(value)} />{' '}
          {t(`surface_${value}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** The text in the editor: what was left unsaved, else the case's draft; what the page's box hands over replaces it. */
function useUnsaved(c: Case) {
  const draft = c.draft ?? { text: '', surface: 'public' as const };
  const [now, setNow] = useState({ text: draft.text, surface: draft.surface, fromBox: false });
  const latest = useRef<{ timer: ReturnType<typeof setTimeout> | undefined }>({ timer: undefined });
  useEffect(() => {
    let current = true;
    const take = (unsaved: { text: string; surface: Draft['surface']; from: string } | null) => {
      if (current && unsaved) setNow({ text: unsaved.text, surface: unsaved.surface, fromBox: unsaved.from === 'box' });
    };
    void readUnsaved(c.id).then(take);
    const stop = onBoxText(c.id, take);
    return () => {
      current = false;
      stop();
    };
  }, [c.id]);
  const change = (text: string, surface: Draft['surface']) => {
    setNow({ text, surface, fromBox: false });
    clearTimeout(latest.current.timer);
    latest.current.timer = setTimeout(() => void keepUnsaved(c.id, { text, surface, from: 'panel' }), KEEP_PAUSE_MS);
  };
  const forget = () => {
    clearTimeout(latest.current.timer);
    return keepUnsaved(c.id, null);
  };
  return { ...now, change, forget };
}

/** While the newest text is being checked, what the last check said of the unchanged beginning still holds. */
function stillTrue({ text: checkedText, findings }: Checked, text: string): readonly Finding[] {
  if (checkedText === text) return findings;
  let same = 0;
  while (same < Math.min(checkedText.length, text.length) && checkedText[same] === text[same]) same++;
  return findings.filter((finding) => finding.end <= same);
}
