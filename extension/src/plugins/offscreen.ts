/**
 * The offscreen document: has the sandboxed page in a frame and hands it the background's port. It is of the
 * extension's own origin and therefore runs nothing of a plugin.
 */
import type { Connect } from './wire.ts';

const frame = document.querySelector('iframe');
const loaded = new Promise<void>((resolve) => frame?.addEventListener('load', () => resolve(), { once: true }));
if (frame) frame.src = 'sandbox.html';

/** Only the sandbox has no access to the package: its bytes come from here. */
const engine = fetch('quickjs.wasm').then((response) => response.arrayBuffer());

navigator.serviceWorker.addEventListener('message', async (event: MessageEvent) => {
  const [port] = event.ports;
  if (event.data?.type !== 'plugins' || !port) return;
  await loaded;
  const message: Connect = { type: 'connect', engine: await engine };
  // The frame's origin is opaque: there is no name for it but `*`, and the frame holds our own page only.
  frame?.contentWindow?.postMessage(message, '*', [port]);
});
navigator.serviceWorker.startMessages();
