import type { IsoDate } from './civil-date.ts';
import type { GapReason } from './rule-lookup.ts';

export type RuleRef = Readonly<{ id: string; version: string }>;

/** Where a text can be read in two ways: the reading the result follows, and what the others would give. */
export interface Reading<Result> {
  readonly chosen: string;
  readonly others: readonly { readonly reading: string; readonly result: Result }[];
}

/** A version of a rule that an answer uses, with what in it is to be shown with the answer. Every {@link Applied} is one. */
export interface Basis {
  readonly rule: RuleRef;
  readonly caveats: readonly string[];
  readonly restsOn: readonly RuleRef[];
}

/** What a rule says when its facts meet the inputs. */
export interface Judgement<Result> {
  readonly result: Result;
  /** For people: complete, with every date in words, and the reading named where there are two. */
  readonly sentence: string;
  /** The same of a version that is announced only, where its own words say that it is no rule yet. */
  readonly announced?: string;
  readonly reading?: Reading<Result>;
  /** The other rules whose answers this one uses: they are named with it, and their caveats shown. */
  readonly restsOn?: readonly Basis[];
  /** What in this answer is for a person to confirm, beside what the version itself leaves open. */
  readonly caveats?: readonly string[];
}

/** What an announced version would answer. Advice: never called a breach. */
export interface WouldBe<Result> {
  readonly rule: RuleRef;
  readonly result: Result;
  readonly reading: Reading<Result> | null;
  readonly sentence: string;
  readonly caveats: readonly string[];
  readonly restsOn: readonly RuleRef[];
}

/** A rule's answer. Plain values throughout, so that it can be recorded with the decision it supports. */
export interface Applied<Result> {
  readonly kind: 'applied';
  readonly result: Result;
  readonly rule: RuleRef;
  /** The day by which the version was chosen. */
  readonly on: IsoDate;
  /** Everything the answer depends on, a council's settings included. Often personal. */
  readonly inputs: object;
  readonly reading: Reading<Result> | null;
  readonly sentence: string;
  /** What is unverified, not established or for a person to confirm, here and in what it rests on: to be shown with it. */
  readonly caveats: readonly string[];
  readonly restsOn: readonly RuleRef[];
  readonly wouldBe: readonly WouldBe<Result>[];
}

/** No version is known to hold on the day, so the rule gives no answer; announced versions may still say what they would. */
export interface Gap<Result> {
  readonly kind: 'gap';
  readonly rule: Readonly<{ id: string; version: null }>;
  readonly on: IsoDate;
  readonly inputs: object;
  readonly reason: GapReason;
  readonly sentence: string;
  readonly wouldBe: readonly WouldBe<Result>[];
}

export type Application<Result> = Applied<Result> | Gap<Result>;

/** An answer as an event records it with the decision that rests on it. What it was given and what it said are personal. */
export type CitedRule = Readonly<{
  rule: string;
  version: string;
  result: string | number | boolean | null;
  /** The rules whose answers it used. */
  restsOn: readonly Readonly<{ rule: string; version: string }>[];
  /** To be sealed: what it was given, and what it said on the day, in the words of then. */
  said: Readonly<{ inputs: object; sentence: string; caveats: readonly string[] }>;
}>;

/** What of an answer is cited; of one that is announced the same, with what the rule was given. */
type Citable = Pick<Applied<unknown>, 'rule' | 'inputs' | 'sentence' | 'caveats' | 'restsOn'>;

/** @param result the answer as one plain value: a date, a class, a yes */
export const cited = (applied: Citable, result: CitedRule['result']): CitedRule => {
  const { rule, inputs, sentence, caveats, restsOn } = applied;
  return {
    ...{ rule: rule.id, version: rule.version, result },
    restsOn: restsOn.map(({ id, version }) => ({ rule: id, version })),
    said: { inputs, sentence, caveats },
  };
};
