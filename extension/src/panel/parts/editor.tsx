/**
 * The draft's editor: a plain textarea, so that spelling, input methods and screen readers work as everywhere. The
 * underlines stand in a mirror behind it with the same text in the same type; the mirror also gives the height.
 */

import type { Ref } from 'preact';
import { useImperativeHandle, useRef } from 'preact/hooks';
import type { Finding } from '../../protocol.ts';
import { usePanel, useUid } from '../context.ts';
import { Marks } from './marked-text.tsx';

export interface EditorHandle {
  /** Selects a finding's text and brings it into view. */
  show(finding: Finding): void;
  focus(): void;
}

export interface EditorProps {
  label: string;
  text: string;
  findings: readonly Finding[];
  describedBy: string;
  onInput: (text: string) => void;
  onSubmit: () => void;
  handle: Ref<EditorHandle>;
}

export function Editor({ label, text, findings, describedBy, onInput, onSubmit, handle }: EditorProps) {
  const { t } = usePanel();
  const id = useUid();
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(handle, () => ({
    show({ start, end }) {
      box.current?.focus();
      box.current?.setSelectionRange(start, end);
    },
    focus: () => box.current?.focus(),
  }));
  const blocks = findings.some((finding) => finding.severity === 'block');
  return (
    <div class="editor-field">
      <label for={id}>{label}</label>
      <div class="editor">
        <div class="mirror" aria-hidden="true" dir="auto">
          <Marks text={text} findings={findings} />
          {'\n'}
        </div>
        <textarea
          id={id}
          ref={box}
          dir="auto"
          data-field="draft"
          value={text}
          placeholder={t('draft_placeholder')}
          aria-describedby={describedBy}
          aria-invalid={blocks || undefined}
          spellcheck
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
            event.preventDefault();
            onSubmit();
          }}
        />
      </div>
    </div>
  );
}
