/**
 * The panel's screen without a background: draws one state of the fixtures, answers checks and customer look-ups, and
 * keeps what was asked for in `window.asked`. Bundled by the test and opened in a real browser.
 */
import { render } from 'preact';
import { App } from '../../../extension/src/panel/app.tsx';
import type { Link } from '../../../extension/src/panel/link.ts';
import type { Correction, Language, PanelState, Present } from '../../../extension/src/protocol.ts';
import { CUSTOMER, findingsFor, STATES } from './fixtures.ts';

declare global {
  interface Window {
    /** Who else looks at the case. */
    present: Present[];
    asked: { type: string; body: unknown }[];
    draw(name: string, more?: Partial<PanelState>): void;
    /** The case with these corrections, the newest of which has not left the device. */
    drawCorrected(undo: PanelState['undo'], corrections: Correction[]): void;
  }
}

const query = new URLSearchParams(location.search);
const surface = query.get('surface') === 'drawer' ? 'drawer' : 'panel';

// The panel keeps unsaved text in the browser's session storage: here a map.
const kept = new Map<string, unknown>();
Object.assign(globalThis, {
  chrome: {
    runtime: { openOptionsPage: () => undefined },
    storage: {
      session: {
        get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
        set: async (entries: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(entries)) kept.set(key, value);
        },
        remove: async (key: string) => kept.delete(key),
      },
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
  },
});

window.asked = [];
window.present = [
  { person: 'anna', doing: 'typing' },
  { person: 'clara', doing: 'reading' },
];
const answers: Record<string, (body: { text?: string }) => unknown> = {
  check: (body) => findingsFor(body.text ?? ''),
  customer: () => CUSTOMER,
  presence: () => window.present,
  openCase: () => ({ caseId: 'c'.repeat(32) }),
};
const link = {
  surface,
  async request(type: string, body: never) {
    window.asked.push({ type, body });
    return answers[type]?.(body) ?? null;
  },
} as unknown as Link;

window.draw = (name, more = {}) => {
  const state = STATES[name];
  const root = document.getElementById('root');
  if (!state || !root) throw new Error(`no state is called ${name}`);
  const language = (query.get('language') ?? 'de') as Language;
  render(<App state={{ ...state, language, ...more }} link={link} surface={surface} />, root);
};
window.drawCorrected = (undo, corrections) => {
  const view = STATES.corrected?.current;
  if (view) window.draw('corrected', { undo, current: { ...view, case: { ...view.case, corrections } } });
};
window.draw(query.get('state') ?? 'empty');
