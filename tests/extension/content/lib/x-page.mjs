/** @file x-page.mjs @brief Small pages in X's structure, and a real Draft.js box for them. */
import esbuild from 'esbuild';
import { ROOT } from './extension.mjs';

const safe = (text) => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);

export function xPost({ id, handle, name = handle, text, at = '2026-03-01T10:00:00.000Z' }) {
  return `<div data-testid="cellInnerDiv"><div><div><article role="article" data-testid="tweet" tabindex="0">
    <div data-testid="User-Name"><div><a href="/${handle}"><div dir="ltr"><span>${safe(name)}</span></div></a></div>
    <div><a href="/${handle}" tabindex="-1"><div dir="ltr"><span>@${handle}</span></div></a>
    <a href="/${handle}/status/${id}"><time datetime="${at}">1h</time></a></div></div>
    <div data-testid="tweetText" dir="auto" lang="en"><span>${safe(text)}</span></div>
    </article></div></div></div>`;
}

export function xPage(body, { script = '', style = '', as = 'somebody' } = {}) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>X</title><style nonce="page">${style}</style></head>
    <body style="margin:0"><a href="/${as}" data-testid="AppTabBar_Profile_Link">Profile</a>
    <div data-testid="primaryColumn">${body}</div><script nonce="page">${script}</script></body></html>`;
}

/** Where the real editors are mounted; `id` tells them apart. */
export const xComposer = (id = 'reply', button = 'tweetButtonInline') =>
  `<div class="composer"><div data-testid="tweetTextarea_0_label"><div id="${id}"></div></div>
   <div data-testid="toolBar"><button type="button" role="button" data-testid="${button}"><span>Reply</span></button></div></div>`;

let made;
/**
 * A script that mounts Draft.js into `#reply` as X does. `window.sent` has what was sent; `window.draft.text()` what
 * the editor itself believes to hold.
 */
export async function draftScript() {
  made ??= esbuild
    .build({
      stdin: {
        contents: `
          import { createElement as e, useState } from 'react';
          import { createRoot } from 'react-dom/client';
          import { Editor, EditorState, ContentState, getDefaultKeyBinding } from 'draft-js';
          window.sent = [];
          function Box() {
            const [state, setState] = useState(() => EditorState.createEmpty());
            const text = state.getCurrentContent().getPlainText('\\n');
            window.draft = { text: () => text };
            const send = () => { if (text.trim() === '') return; window.sent.push(text); setState(EditorState.push(state, ContentState.createFromText(''), 'remove-range')); };
            window.draft.send = send;
            return e(Editor, {
              editorState: state, onChange: setState, webDriverTestID: 'tweetTextarea_0', role: 'textbox', stripPastedStyles: true,
              keyBindingFn: (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'send' : getDefaultKeyBinding(event),
              handleKeyCommand: (command) => { if (command !== 'send') return 'not-handled'; send(); return 'handled'; },
            });
          }
          createRoot(document.querySelector('#reply')).render(e(Box));
          document.querySelector('[data-testid^=tweetButton]').addEventListener('click', () => window.draft.send());
        `,
        resolveDir: ROOT,
        loader: 'js',
      },
      bundle: true,
      format: 'iife',
      minify: true,
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      write: false,
    })
    .then(({ outputFiles }) => outputFiles[0].text.replaceAll('</script', '<\\/script'));
  return made;
}
