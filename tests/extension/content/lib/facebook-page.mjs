/** @file facebook-page.mjs @brief Small pages in Facebook's structure, and real Lexical boxes for them. */
import esbuild from 'esbuild';
import { ROOT } from './extension.mjs';

const safe = (text) => text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`);
const tracking = '__cft__[0]=AZx&amp;__tn__=%2CO';

export const fbBox = (id) =>
  `<div class="box"><form role="presentation"><div contenteditable="true" role="textbox" data-lexical-editor="true" id="${id}"></div>
   <div id="focused-state-composer-submit"><span><div role="button" tabindex="0" class="send" data-for="${id}">send</div></span></div></form></div>`;

export function fbComment({ id, post, name, slug, text, below = '' }) {
  return `<div><div role="article"><a href="/${slug}?comment_id=Y29t&amp;${tracking}" role="link"><span dir="auto">${safe(name)}</span></a>
    <span dir="auto"><div><div dir="auto">${safe(text)}</div></div></span>
    <ul><li><a href="${post}?comment_id=${id}&amp;${tracking}">1h</a></li></ul></div>${below}</div>`;
}

export function fbPost({ name, slug, text, path = '', comments = '', box = '', index = 1 }) {
  const link = path === '' ? `?${tracking}#?x` : `${path}?${tracking}`;
  return `<div aria-posinset="${index}"><div data-ad-rendering-role="profile_name"><h3><a href="/${slug}?${tracking}">${safe(name)}</a></h3></div>
    <div><a class="when" href="${link}"><span>1</span><span>h</span></a></div>
    <div data-ad-rendering-role="story_message"><div data-ad-preview="message"><div dir="auto">${safe(text)}</div></div></div>
    <div class="comments">${comments}</div>${box}</div>`;
}

export function fbPage(body, { script = '', style = '' } = {}) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Facebook</title><style nonce="page">${style}</style></head>
    <body><div role="main"><div role="feed">${body}</div></div><script nonce="page">${script}</script></body></html>`;
}

let made;
/** Mounts Lexical into every box: Enter sends. `window.sent` has `[box, text]`, `window.texts()` what each editor holds. */
export async function lexicalScript() {
  made ??= esbuild
    .build({
      stdin: {
        contents: `
          import { registerPlainText } from '@lexical/plain-text';
          import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';
          window.sent = [];
          window.editors = {};
          window.mount = (box) => {
            const editor = createEditor({ namespace: 'box', onError: (error) => { throw error; } });
            editor.setRootElement(box);
            const text = () => editor.getEditorState().read(() => $getRoot().getTextContent());
            const send = () => {
              if (text().trim() === '') return;
              window.sent.push([box.id, text()]);
              editor.update(() => { $getRoot().clear().append($createParagraphNode()); $getRoot().selectEnd(); });
            };
            window.editors[box.id] = { text, send };
            registerPlainText(editor);
            editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
              if (event === null || event.shiftKey || event.isComposing) return false;
              event.preventDefault();
              send();
              return true;
            }, COMMAND_PRIORITY_HIGH);
            editor.update(() => { if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode()); });
            document.querySelector('[data-for=' + box.id + ']').addEventListener('click', send);
          };
          for (const box of document.querySelectorAll('[data-lexical-editor]')) window.mount(box);
        `,
        resolveDir: ROOT,
        loader: 'js',
      },
      bundle: true,
      format: 'iife',
      minify: true,
      write: false,
    })
    .then(({ outputFiles }) => outputFiles[0].text.replaceAll('</script', '<\\/script'));
  return made;
}
