/** Text that is being written and not yet an action: kept until the browser closes, in no database and not on disk. */
import type { Draft } from '../protocol.ts';

export interface Unsaved {
  text: string;
  surface: Draft['surface'];
  /** `box`: from the platform's own box; `plugin`: a proposal that was taken. Both replace what the editor shows. */
  from: 'panel' | 'box' | 'plugin';
}

const keyOf = (caseId: string) => `unsaved ${caseId}`;

export async function keepUnsaved(caseId: string, unsaved: Unsaved | null): Promise<void> {
  if (unsaved) await chrome.storage.session.set({ [keyOf(caseId)]: unsaved });
  else await chrome.storage.session.remove(keyOf(caseId));
}

export async function readUnsaved(caseId: string): Promise<Unsaved | null> {
  const stored = await chrome.storage.session.get(keyOf(caseId));
  return (stored[keyOf(caseId)] as Unsaved | undefined) ?? null;
}

/** Calls back when a text for this case was handed over to the editor; returns the way to stop. */
export function onBoxText(caseId: string, callback: (unsaved: Unsaved) => void): () => void {
  const listener = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    const value = changes[keyOf(caseId)]?.newValue as Unsaved | undefined;
    if (area === 'session' && value && value.from !== 'panel') callback(value);
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}
