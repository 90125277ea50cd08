/** What the settings page shows an admin: how rules and thresholds fare, what was learned. Part of protocol.ts. */

/** How a rule fares in the replies that were submitted. */
export interface RuleTally {
  rule: string;
  /** Findings that still stood, called *not a case* or not. What was mended before is not known. */
  stood: number;
  /** Of these: called *not a case* by the author … */
  rejected: number;
  /** … and confirmed so by the reviewer who approved the reply. */
  confirmed: number;
  /** Cases in which somebody called what the rule found right. */
  accepted: number;
}
/** A post of the last seven days. */
export interface TunedPost {
  caseId: string;
  author: string;
  text: string;
}
/** Thresholds of the policy, each with the question that it decides. */
export type ThresholdName = 'relevanceThreshold' | 'needsReplyThreshold' | 'urgencyThreshold';
export interface Threshold {
  name: ThresholdName;
  /** Null: the policy says nothing, the heads decide as they were trained to. */
  value: number | null;
  /** Cases whose posts are above it as things stand: about the company, in need of a reply, urgent. */
  above: string[];
}
/** For the admin: from the cases on this device, so from those that came to somebody's hands. */
export interface TuningReport {
  rules: RuleTally[];
  posts: TunedPost[];
  thresholds: Threshold[];
}
/** How many of `rows` posts are judged right: with the heads that ship, and with these. */
export interface HeadFigures {
  rows: number;
  before: number;
  after: number;
}
/** Heads that were trained from the company's own corrections. */
export interface HeadsVersion {
  version: number;
  madeAt: string;
  by: string;
  state: 'offered' | 'refused' | 'forgotten';
  /** Why it was refused or forgotten: a code, which an older backend did not give, and a sentence in English. */
  reason?: string;
  why: string;
  posts: number;
  people: number;
  heads: { head: string; corrections: number; heldOut: HeadFigures; shipped: HeadFigures; taken: boolean }[];
  bytes: number;
  /** Posts that it learned from and that were erased since. */
  erased: number;
  usedAt?: string;
  usedBy?: string;
}
/** What the backend knows of learning; for the admin. */
export interface HeadsReport {
  /** 0: the heads that ship. */
  inUse: number;
  training: { startedAt: string; by: string; step: number; steps: number } | null;
  /** How the last training ended, where it left no version. */
  last: { at: string; by: string; reason?: string; message: string } | null;
  corrections: { posts: number; people: number; neededPosts: number; neededPeople: number };
  /** Newest first. */
  versions: HeadsVersion[];
}
