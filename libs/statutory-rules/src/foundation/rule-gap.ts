import type { GapReason } from './rule-lookup.ts';

/** A rule was needed where it has no version. */
export class RuleGap extends Error {
  readonly rule: string;
  readonly reason: GapReason;

  constructor(rule: string, reason: GapReason, words: string) {
    super(words);
    this.name = 'RuleGap';
    this.rule = rule;
    this.reason = reason;
  }
}
