/** The fake host for one call after another, each with its own answers: what record, replay, shadow and inspect share. */
import type { Fetched, SessionCall } from '../src/record.ts';
import type { Verdict } from '../src/shadow.ts';
import type { PluginResponse } from '../src/types.ts';
import { type Input, type Outcome, startFakeHost } from './fake-host.ts';

export interface Ran {
  outcome: Outcome;
  /** What was asked and answered, in order. */
  fetched: Fetched[];
}

export interface Running {
  call(slot: string, input: Input, answer?: (url: string) => PluginResponse | undefined): Promise<Ran>;
  close(): void;
}

const NOT_FOUND: PluginResponse = { status: 404, contentType: 'text/plain', body: '' };

export async function startRunning(packText: string): Promise<Running> {
  let fetched: Fetched[] = [];
  let answer: (url: string) => PluginResponse | undefined = () => undefined;
  const host = await startFakeHost(packText, {
    fetch: (url) => {
      const given = answer(url) ?? NOT_FOUND;
      fetched.push({ url, ...given });
      return given;
    },
  });
  return {
    async call(slot, input, answers = () => undefined) {
      fetched = [];
      answer = answers;
      host.kept.clear();
      const outcome = await host.call(slot, input);
      return { outcome, fetched };
    },
    close: () => host.close(),
  };
}

/** The recorded answers, by their addresses; the same address twice gives the first answer, then the second. */
export function recorded({ fetched = [] }: SessionCall): (url: string) => PluginResponse | undefined {
  const waiting = [...fetched];
  return (url) => {
    const at = waiting.findIndex((one) => one.url === url);
    const [found] = at < 0 ? [] : waiting.splice(at, 1);
    return found && { status: found.status, contentType: found.contentType, body: found.body };
  };
}

export const verdictOf = (outcome: Outcome): Verdict =>
  outcome.ok ? { ok: true, output: outcome.output } : { ok: false, code: outcome.code };
