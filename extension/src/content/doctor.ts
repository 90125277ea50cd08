/**
 * @file  doctor.ts
 * @brief Answers `scripts/adapter-doctor`: what does the adapter read on this page?
 *
 * Only the extension's own documents can send such a message; the page cannot, and the answer holds nothing but what
 * stands on the page.
 */
import { adapterFor } from '../adapter/adapters.ts';
import { readPage } from '../adapter/read.ts';
import type { DoctorAnswer, DoctorRequest } from '../protocol.ts';

function isDoctorRequest(message: unknown): message is DoctorRequest {
  return typeof message === 'object' && message !== null && (message as { type?: unknown }).type === 'doctor';
}

export function examine(page: Document, url: string): DoctorAnswer {
  const adapter = adapterFor(url, page);
  if (!adapter) return { adapter: null, items: [] };
  return { adapter: adapter.adapter, items: readPage(adapter, page, url).map(({ item }) => item) };
}

export function answerDoctor(): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id === chrome.runtime.id && sender.tab === undefined && isDoctorRequest(message)) {
      respond(examine(document, location.href));
    }
    return false;
  });
}
