/** A text cut into pieces by its findings, so that each piece is wholly inside or outside of each finding. */
import type { Finding, Severity } from '../protocol.ts';

export interface Piece {
  start: number;
  text: string;
  /** The worst severity that lies on it; null: none. */
  severity: Severity | null;
}

export const SEVERITIES: readonly Severity[] = ['hint', 'warn', 'block'];

export const worse = (a: Severity | null, b: Severity) =>
  a === null || SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a;

/** As they are listed: what blocks before what warns, and in the text's order. */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || a.start - b.start);

/** Findings about the whole text (a missing signature) underline nothing. */
export function cut(text: string, findings: readonly Finding[]): Piece[] {
  const partial = findings.filter(({ start, end }) => start < end && !(start === 0 && end >= text.length));
  const edges = new Set([0, text.length]);
  for (const { start, end } of partial) for (const edge of [start, end]) edges.add(Math.min(edge, text.length));
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? text.length;
    const over = partial.filter(({ start, end }) => start < to && end > from);
    const severity = over.reduce<Severity | null>((worst, one) => worse(worst, one.severity), null);
    return { start: from, text: text.slice(from, to), severity };
  });
}

/** Whether the text cannot be submitted: a finding that blocks and was not declared as not a case. */
export function blocking(
  text: string,
  findings: readonly Finding[],
  overrides: readonly { rule: string; quote: string }[],
) {
  return findings.filter((finding) => finding.severity === 'block' && !overridden(text, finding, overrides));
}

export function overridden(
  text: string,
  { rule, start, end }: Finding,
  overrides: readonly { rule: string; quote: string }[],
) {
  const quote = text.slice(start, end);
  return overrides.some((one) => one.rule === rule && one.quote === quote);
}

/** Personal data as the core masks it in a case's post: `[iban ••00]`, `[password]`. */
const MASKED = /\[([a-z-]+)(?: (••[^\]]*))?\]/g;

/** The kinds of personal data that stand masked in a text. */
export const maskedKinds = (text: string) => [...text.matchAll(MASKED)].flatMap(([, kind]) => kind ?? []);

export interface MaskedPiece {
  start: number;
  text: string;
  /** Of masked data: its kind and the end of it that is left (`••00`). */
  masked: { kind: string; rest: string } | null;
}

/** A masked text cut before and behind each masking. */
export function cutMasked(text: string): MaskedPiece[] {
  const pieces: MaskedPiece[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: kind = '', 2: rest = '' } of text.matchAll(MASKED)) {
    if (index > at) pieces.push({ start: at, text: text.slice(at, index), masked: null });
    pieces.push({ start: index, text: whole, masked: { kind, rest } });
    at = index + whole.length;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), masked: null });
  return pieces;
}
