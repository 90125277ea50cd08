/**
 * Record and replay. A record is JSON Lines: a head that names the plugin, then one line a call with its redacted
 * input, the answers that the host fetched for it, and what the plugin said. Since a plugin is a pure function of these,
 * running it again must give the same: the record is a test.
 */
import type { Redactor } from './redact.ts';
import type { Verdict } from './shadow.ts';
import type { PluginResponse } from './types.ts';

export const RECORD_FORMAT = 1;
/** A line of a record. */
export const MAX_LINE = 1024 * 1024;

/** An answer that the host fetched for a call, in the order of the requests. */
export interface Fetched extends PluginResponse {
  url: string;
}

/** What a host was asked: the raw material of a record. */
export interface SessionCall {
  slot: string;
  input: Record<string, unknown>;
  fetched?: Fetched[];
}

export interface RecordedCall extends SessionCall {
  verdict: Verdict;
}

export interface PluginRecord {
  plugin: string;
  version: string;
  calls: RecordedCall[];
}

/**
 * People out of one call; `redactor` is the session's. The addresses of the answers are dropped: with another input the
 * plugin asks for others, and whoever runs it again hands out the answers in their order and writes down what was asked.
 */
export function redactCall({ slot, input, fetched = [] }: SessionCall, redactor: Redactor) {
  // The input first: the answers speak of the people that it names.
  const redacted = redactor.redact(input);
  const answers = fetched.map(({ url: _url, ...answer }) => redactBody(answer, redactor));
  return { slot, input: redacted, answers };
}

/** A JSON answer is redacted as a value, so that names which only the answer has are known as well. */
function redactBody(answer: PluginResponse, redactor: Redactor): PluginResponse {
  try {
    return { ...answer, body: JSON.stringify(redactor.redact(JSON.parse(answer.body))) };
  } catch {
    return { ...answer, body: redactor.redact(answer.body) };
  }
}

export function writeRecord({ plugin, version, calls }: PluginRecord): string {
  const lines = [{ record: RECORD_FORMAT, plugin, version }, ...calls];
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/** The record, or the first thing that is wrong with it and in which line. */
export function readRecord(text: string): PluginRecord | { problem: string } {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values: unknown[] = [];
  for (const [i, line] of lines.entries()) {
    if (line.length > MAX_LINE) return { problem: `line ${i + 1} is longer than ${MAX_LINE} characters` };
    try {
      values.push(JSON.parse(line));
    } catch (error) {
      return { problem: `line ${i + 1}: ${(error as Error).message}` };
    }
  }
  const [head, ...calls] = values as Record<string, unknown>[];
  if (head?.record !== RECORD_FORMAT) {
    return { problem: `line 1 must be {"record":${RECORD_FORMAT},"plugin","version"}` };
  }
  const wrong = calls.findIndex((call) => !isCall(call));
  if (wrong >= 0) return { problem: `line ${wrong + 2} must be {"slot","input","verdict"}` };
  return {
    plugin: String(head.plugin),
    version: String(head.version),
    calls: calls as unknown as RecordedCall[],
  };
}

const isCall = (value: unknown): boolean => {
  const { slot, input, verdict } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof slot === 'string' &&
    typeof input === 'object' &&
    input !== null &&
    typeof verdict === 'object' &&
    verdict !== null
  );
};
