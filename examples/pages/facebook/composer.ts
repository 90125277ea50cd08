/** The comment box: the real Lexical. Enter sends, Shift+Enter makes a new line. */

import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';
import { h, icon } from '../shared/dom.ts';
import type { Account } from '../shared/types.ts';
import { words } from './strings.ts';

export interface ComposerOptions {
  me: Account;
  /** What the box says while it is empty, and its label. */
  label: string;
  /** Resolves when the site took the comment. */
  send(text: string): Promise<void>;
}

export interface Composer {
  element: HTMLElement;
  focus(): void;
  destroy(): void;
}

export function composer({ me, label, send }: ComposerOptions): Composer {
  const box = h('div', {
    'aria-label': label,
    'aria-placeholder': label,
    class: 'editor',
    contenteditable: 'true',
    role: 'textbox',
    spellcheck: 'true',
    tabindex: '0',
    'data-lexical-editor': 'true',
  });
  const placeholder = h('div', { 'aria-hidden': 'true', class: 'placeholder' }, label);
  const button = h(
    'div',
    {
      'aria-label': words.send,
      role: 'button',
      tabindex: '0',
      'aria-disabled': 'true',
      class: 'send',
      click: () => submit(),
    },
    icon('send', 18),
  );
  const editor = createEditor({ namespace: 'comment', onError: (error) => reportError(error) });
  editor.setRootElement(box);
  let sending = false;

  const text = (): string => editor.getEditorState().read(() => $getRoot().getTextContent());
  const clear = (): void =>
    editor.update(() => {
      $getRoot().clear().append($createParagraphNode());
      $getRoot().selectEnd();
    });

  async function submit(): Promise<void> {
    const written = text();
    if (sending || written.trim() === '') return;
    sending = true;
    clear();
    try {
      await send(written);
    } finally {
      sending = false;
    }
  }

  const stop = [
    registerPlainText(editor),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event === null || event.shiftKey || event.isComposing) return false;
        event.preventDefault();
        submit();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerTextContentListener((now) => {
      placeholder.hidden = now !== '';
      button.setAttribute('aria-disabled', String(now.trim() === ''));
    }),
  ];
  editor.update(() => {
    if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
  });

  const element = h(
    'div',
    { class: 'comment-box' },
    h(
      'div',
      { class: 'comment-avatar' },
      h(
        'a',
        { href: `/${me.handle}/?__tn__=R*F`, role: 'link', 'aria-label': me.name, tabindex: '-1' },
        h('img', { alt: '', src: `/_demo/brand/${encodeURIComponent(me.name)}.svg` }),
      ),
    ),
    h(
      'form',
      { role: 'presentation', class: 'comment-field', submit: (event) => event.preventDefault() },
      h(
        'div',
        { class: 'comment-row' },
        h('div', { class: 'editor-frame' }, box, placeholder),
        h('div', { id: 'focused-state-composer-submit' }, h('span', {}, button)),
      ),
    ),
  );
  return {
    element,
    focus: () => editor.focus(),
    destroy: () => {
      for (const one of stop) one();
      editor.setRootElement(null);
    },
  };
}
