/** What every part of the panel needs: the state, the language, the line to the background. */
import { createContext } from 'preact';
import { useCallback, useContext, useRef, useState } from 'preact/hooks';
import type { ActionType, PanelRequests, PanelState } from '../protocol.ts';
import type { Translate } from './i18n.ts';
import type { Link } from './link.ts';

export interface Panel {
  state: PanelState;
  t: Translate;
  surface: 'drawer' | 'panel';
  target: 'chromium' | 'firefox';
  request: Link['request'];
  /** Says something to people who hear the screen. */
  announce(text: string): void;
}

export const PanelContext = createContext<Panel | null>(null);

export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('a part of the panel stands outside of it');
  return panel;
}

/** The display name of a person's id. */
export function useName(): (id: string) => string {
  const { state } = usePanel();
  return (id) => state.people.find((person) => person.id === id)?.name ?? id;
}

export interface Task {
  busy: boolean;
  /** In the person's language; null: the last run went well. */
  error: string | null;
  /** Resolves to whether it went well. A second call while one runs does nothing. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

/** Runs one request at a time and keeps its error for the screen. */
export function useTask(): Task {
  const { t } = usePanel();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const running = useRef(false);
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setError(null);
      try {
        await work();
        return true;
      } catch (problem) {
        const { code = 'internal', message } = problem as { code?: string; message: string };
        setError(t.error({ code, message }));
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [t],
  );
  return { busy, error, run, clear: () => setError(null) };
}

export interface Acting {
  task: Task;
  /** Resolves to whether it was taken; says so to people who hear the screen. */
  act(type: ActionType, body?: Omit<PanelRequests['act']['request'], 'caseId' | 'type'>): Promise<boolean>;
}

/** Actions on one case. */
export function useAct(caseId: string): Acting {
  const { t, request, announce } = usePanel();
  const task = useTask();
  const act: Acting['act'] = (type, body = {}) =>
    task.run(async () => {
      await request('act', { caseId, type, ...body });
      announce(t.maybe(`action_${type}`, type));
    });
  return { task, act };
}

let lastUid = 0;

/** An id for labels and descriptions, unique in the document. Preact's own `useId` repeats itself between siblings. */
export function useUid(): string {
  const [id] = useState(() => `u${++lastUid}`);
  return id;
}
