/** The fake host for one call after another, each with its own answers: what record, replay, shadow and inspect share. */
import type { Fetched, SessionCall } from '../src/record.ts';
import type { Verdict } from '../src/shadow.ts';
import type { PluginResponse } from '../src/types.ts';
import { type Input, NOT_FOUND, type Outcome, startFakeHost } from './fake-host.ts';

export interface Ran {
  outcome: Outcome;
  /** What was asked and answered, in order. */
  fetched: Fetched[];
}

export interface Running {
  call(slot: string, input: Input, answer?: (url: string) => PluginResponse | undefined): Promise<Ran>;
  close(): void;
}

/**
 * A plugin that failed is started anew for the next call, as if nothing had happened: a host would let it rest first,
 * and these commands want to know what it says to the rest.
 */
export async function startRunning(packText: string): Promise<Running> {
  let fetched: Fetched[] = [];
  let answer: (url: string) => PluginResponse | undefined = () => undefined;
  const fetch = (url: string): PluginResponse => {
    const given = answer(url) ?? NOT_FOUND;
    fetched.push({ url, ...given });
    return given;
  };
  let host = await startFakeHost(packText, { fetch });
  let failed = false;
  return {
    async call(slot, input, answers = () => undefined) {
      if (failed) {
        host.close();
        host = await startFakeHost(packText, { fetch });
      }
      fetched = [];
      answer = answers;
      host.kept.clear();
      const outcome = await host.call(slot, input);
      failed = !outcome.ok;
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
