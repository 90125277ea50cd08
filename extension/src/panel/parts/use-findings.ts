/** Findings for a text, asked of the background shortly after the last keystroke; an answer that comes late is dropped. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft, Finding } from '../../protocol.ts';
import { usePanel } from '../context.ts';

const PAUSE_MS = 80;

export interface Checked {
  /** The text that the findings are about. */
  text: string;
  findings: readonly Finding[];
}

/** While a newer text is being checked the answer is about the older one: compare `text`. */
export function useFindings(caseId: string, text: string, surface: Draft['surface']): Checked {
  const { request, state } = usePanel();
  const [checked, setChecked] = useState<Checked>({ text: '', findings: [] });
  const version = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new language asks for new messages
  useEffect(() => {
    const mine = ++version.current;
    if (text === '') {
      setChecked({ text, findings: [] });
      return;
    }
    // The plugins' word comes on its own: what the core found stands there at once.
    const addPlugins = async (findings: readonly Finding[]) => {
      const more = await request('pluginCheck', { caseId, text, surface });
      if (mine === version.current && more.length > 0) setChecked({ text, findings: [...findings, ...more] });
    };
    const timer = setTimeout(() => {
      request('check', { caseId, text, surface })
        .then((findings) => {
          if (mine === version.current) setChecked({ text, findings });
          return state.plugins ? addPlugins(findings) : undefined;
        })
        // The submit says what is wrong; a check that failed must not claim that all is well.
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [caseId, text, surface, request, state.language]);
  return checked;
}
