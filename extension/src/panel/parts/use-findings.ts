/** Findings for a text, asked of the background shortly after the last keystroke; an answer that comes late is dropped. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft, Finding } from '../../protocol.ts';
import { usePanel } from '../context.ts';

const PAUSE_MS = 80;
/** Who has not pressed a key for so long has written the last word to its end. */
const REST_MS = 1_200;

export interface Checked {
  /** The text that the findings are about. */
  text: string;
  findings: readonly Finding[];
}

/** While a newer text is being checked the answer is about the older one: compare `text`. */
export function useFindings(caseId: string, text: string, surface: Draft['surface'], typing = false): Checked {
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
    let rest: ReturnType<typeof setTimeout> | undefined;
    const addPlugins = async (findings: readonly Finding[], typing: boolean): Promise<void> => {
      const more = await request('pluginCheck', { caseId, text, surface, typing });
      if (mine !== version.current) return;
      if (more.length > 0) setChecked({ text, findings: [...findings, ...more] });
      if (typing) rest = setTimeout(() => void addPlugins(findings, false).catch(() => undefined), REST_MS);
    };
    const timer = setTimeout(() => {
      request('check', { caseId, text, surface })
        .then((findings) => {
          if (mine === version.current) setChecked({ text, findings });
          return state.plugins ? addPlugins(findings, typing && state.plugins.spelling === true) : undefined;
        })
        // The submit says what is wrong; a check that failed must not claim that all is well.
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      version.current++;
      clearTimeout(timer);
      clearTimeout(rest);
    };
  }, [caseId, text, surface, request, state.language]);
  return checked;
}
