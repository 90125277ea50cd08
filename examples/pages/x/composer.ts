/**
 * The reply box: the real Draft.js in the markup that X puts around it.
 *
 * Ctrl+Enter (Cmd on a Mac) and the button send; Enter alone makes a new line.
 */

import 'draft-js/dist/Draft.css';
import { ContentState, Editor, EditorState, getDefaultKeyBinding } from 'draft-js';
import { createElement, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { h } from '../shared/dom.ts';
import type { Account } from '../shared/types.ts';
import { avatar } from './post.ts';
import { words } from './strings.ts';

export interface ComposerOptions {
  me: Account;
  replyingTo: string;
  /** `tweetButtonInline` under a post, `tweetButton` in the dialog. */
  button: 'tweetButtonInline' | 'tweetButton';
  focus: boolean;
  /** Resolves when the site took the reply. */
  send(text: string): Promise<void>;
}

/** X writes at most so many characters without a subscription; links and wide signs are not weighed here. */
const LIMIT = 280;

export interface Composer {
  element: HTMLElement;
  destroy(): void;
}

export function composer(options: ComposerOptions): Composer {
  const host = h('div', { class: 'composer-body' });
  const root = createRoot(host);
  root.render(createElement(Box, options));
  const element = h(
    'div',
    { class: 'composer' },
    h(
      'div',
      { class: 'quiet replying' },
      `${words.replyTo} `,
      h('a', { href: `/${options.replyingTo}` }, `@${options.replyingTo}`),
    ),
    h('div', { class: 'row' }, h('div', { class: 'avatar-column' }, avatar(options.me, true)), host),
  );
  // Not at once: React complains about a root that ends while it renders.
  return { element, destroy: () => queueMicrotask(() => root.unmount()) };
}

const emptyState = (): EditorState => EditorState.createEmpty();
const textOf = (state: EditorState): string => state.getCurrentContent().getPlainText('\n');

function Box({ button, focus, send }: ComposerOptions): unknown {
  const [state, setState] = useState<EditorState>(emptyState);
  const [sending, setSending] = useState(false);
  const editor = useRef<Editor>(null);
  const text = textOf(state);
  const disabled = sending || text.trim() === '' || [...text].length > LIMIT;

  useEffect(() => {
    if (focus) editor.current?.focus();
    return undefined;
  }, [focus]);

  async function submit(): Promise<void> {
    if (disabled) return;
    setSending(true);
    try {
      await send(text);
      // A push, not a new state: the editor keeps its focus and the caret stays where typing goes on.
      setState(EditorState.moveFocusToEnd(EditorState.push(state, ContentState.createFromText(''), 'remove-range')));
    } finally {
      setSending(false);
    }
  }

  return createElement(
    'div',
    { className: 'composer-column' },
    createElement(
      'div',
      { 'data-testid': 'tweetTextarea_0_label' },
      createElement(
        'div',
        { dir: 'ltr' },
        createElement(
          'div',
          { 'data-testid': 'tweetTextarea_0RichTextInputContainer', className: 'rich-input' },
          createElement(Editor, {
            ref: editor,
            editorState: state,
            onChange: setState,
            placeholder: words.replyPlaceholder,
            ariaLabel: words.textBox,
            ariaMultiline: true,
            role: 'textbox',
            spellCheck: true,
            stripPastedStyles: true,
            webDriverTestID: 'tweetTextarea_0',
            keyBindingFn: (event: KeyboardEvent) =>
              event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'send' : getDefaultKeyBinding(event),
            handleKeyCommand: (command: string) => {
              if (command !== 'send') return 'not-handled';
              submit();
              return 'handled';
            },
          }),
        ),
      ),
    ),
    createElement(
      'div',
      { 'data-testid': 'toolBar', className: 'tool-bar' },
      createElement(
        'span',
        { className: [...text].length > LIMIT ? 'over counter' : 'counter' },
        text === '' ? '' : String(LIMIT - [...text].length),
      ),
      createElement(
        'button',
        {
          type: 'button',
          role: 'button',
          className: 'send',
          disabled,
          'aria-disabled': disabled ? 'true' : undefined,
          tabIndex: disabled ? -1 : 0,
          'data-testid': button,
          onClick: () => void submit(),
        },
        createElement('div', { dir: 'ltr' }, createElement('span', null, createElement('span', null, words.reply))),
      ),
    ),
  );
}
