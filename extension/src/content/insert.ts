/**
 * @file  insert.ts
 * @brief Puts an approved text into the platform's box: one synthetic paste, then a look at what came of it.
 *
 * Never twice (retries have tripled texts), never by clicking the platform's buttons, never by scrolling. If the
 * editor does not take it, the text goes to the clipboard and the person pastes.
 */
import type { Box } from '../adapter/compose.ts';
import { sameReply } from './canonical.ts';
import { readEditor } from './editor.ts';

/** Editors draw what was pasted within a few milliseconds; a busy page gets this long. */
const SETTLE_MS = 400;

export type InsertResult =
  | { ok: true; how: 'paste'; shown: string }
  | { ok: false; how: 'clipboard' | 'paste'; shown: string; why: 'notEmpty' | 'notTaken' | 'noBox' };

/**
 * The event with the text in it. Firefox drops a `DataTransfer` that comes from an extension's world, but makes one
 * itself from the two members that only it knows.
 */
export function pasteEvent(text: string): ClipboardEvent {
  const init: ClipboardEventInit = { bubbles: true, cancelable: true, composed: true };
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { ...init, clipboardData: data });
  if (event.clipboardData?.getData('text/plain') === text) return event;
  return new ClipboardEvent('paste', { ...init, dataType: 'text/plain', data: text } as ClipboardEventInit);
}

export async function insertInto(box: Box, text: string): Promise<InsertResult> {
  const read = (): string => readEditor(box.element, box.rule.editor).text;
  const before = read();
  if (sameReply(text, before)) return { ok: true, how: 'paste', shown: before };
  if (before.trim() !== '') return handOver(text, before, 'notEmpty');
  await focusBox(box.element);
  if (box.element instanceof HTMLTextAreaElement) writeTextArea(box.element, text);
  else box.element.dispatchEvent(pasteEvent(text));
  await settled(box.element, () => sameReply(text, read()));
  const shown = read();
  return sameReply(text, shown) ? { ok: true, how: 'paste', shown } : handOver(text, shown, 'notTaken');
}

/** The last resort: the clipboard, and the person's own hand. */
export async function handOver(
  text: string,
  shown: string,
  why: 'notEmpty' | 'notTaken' | 'noBox',
): Promise<InsertResult> {
  try {
    await navigator.clipboard.writeText(text);
    return { ok: false, how: 'clipboard', shown, why };
  } catch {
    return { ok: false, how: 'paste', shown, why };
  }
}

/** Editors learn where the caret is from `selectionchange`, which comes a moment after the focus. */
async function focusBox(element: Element): Promise<void> {
  if (!(element instanceof HTMLElement)) return;
  element.focus({ preventScroll: true });
  const selection = getSelection();
  if (selection && element.isContentEditable && !element.contains(selection.anchorNode)) {
    selection.selectAllChildren(element);
    selection.collapseToEnd();
  }
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      resolve();
    };
    const soon = (): void => void setTimeout(done);
    const timer = setTimeout(done, 50);
    document.addEventListener('selectionchange', soon, { once: true });
  });
}

/** A text area has no editor behind it: the value and the event that a person's paste would cause. */
function writeTextArea(area: HTMLTextAreaElement, text: string): void {
  area.setRangeText(text, 0, area.value.length, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }));
}

async function settled(element: Element, done: () => boolean): Promise<void> {
  if (done()) return;
  await new Promise<void>((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(() => {
      if (done()) finish();
    });
    const timer = setTimeout(finish, SETTLE_MS);
    observer.observe(element, { childList: true, subtree: true, characterData: true });
  });
}
