import type { IsoDate } from './civil-date.ts';
import { dateInWords } from './date-words.ts';
import { announcedBy, lookUp, type GapReason } from './rule-lookup.ts';
import type { Rule, RuleVersion } from './rule.ts';

export type RuleRef = Readonly<{ id: string; version: string }>;

/** Where a text can be read in two ways: the reading the result follows, and what the others would give. */
export interface Reading<Result> {
  readonly chosen: string;
  readonly others: readonly { readonly reading: string; readonly result: Result }[];
}

/** What a rule says when its facts meet the inputs. */
export interface Judgement<Result> {
  readonly result: Result;
  /** For people: complete, with every date in words, and the reading named where there are two. */
  readonly sentence: string;
  readonly reading?: Reading<Result>;
  /** Other rules whose answers this one uses. */
  readonly restsOn?: readonly RuleRef[];
}

/** What an announced version would answer. Advice: never called a breach. */
export interface WouldBe<Result> {
  readonly rule: RuleRef;
  readonly result: Result;
  readonly sentence: string;
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
  /** What in the version is unverified, or not established: to be shown with the answer. */
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

/**
 * Applies a rule: finds the version that holds on the day, hands its facts to `judge`, and does the same beside it for
 * every version announced by then. `judge` is the law in code; whatever differs between versions is in the facts.
 * @throws InvalidInput `not-a-civil-date`, and whatever `judge` throws
 */
export function apply<Facts, Result>(
  rule: Rule<Facts>,
  on: IsoDate,
  inputs: object,
  judge: (facts: Facts) => Judgement<Result>,
): Application<Result> {
  const found = lookUp(rule, on);
  const wouldBe = announcedBy(rule, on).map(({ version, facts }) => {
    const { result, sentence } = judge(facts);
    return { rule: { id: rule.id, version }, result, sentence: `Announced, not in force: ${sentence}` };
  });
  if (found.kind === 'gap') {
    const sentence = `${rule.title}: gap on ${dateInWords(on)}, ${found.reason}.`;
    return { kind: 'gap', rule: { id: rule.id, version: null }, on, inputs, reason: found.reason, sentence, wouldBe };
  }
  const { result, sentence, reading = null, restsOn = [] } = judge(found.version.facts);
  const ref = { id: rule.id, version: found.version.version };
  return {
    kind: 'applied',
    result,
    rule: ref,
    on,
    inputs,
    reading,
    sentence,
    caveats: caveats(found.version),
    restsOn,
    wouldBe,
  };
}

function caveats({ from, mark, unverified = [] }: RuleVersion): string[] {
  return [
    ...(from === null ? ['first day in force not established'] : []),
    ...(mark === 'confirmed' ? [] : [mark]),
    ...unverified.map((fact) => `${fact} (from memory, unverified)`),
  ];
}

/** An answer as an event records it with the decision that rests on it. The inputs are personal: to be sealed. */
export type CitedRule = Readonly<{
  rule: string;
  version: string;
  result: string | number | boolean | null;
  inputs: object;
}>;

/** @param result the answer as one plain value: a date, a class, a yes */
export const cited = ({ rule, inputs }: Applied<unknown>, result: CitedRule['result']): CitedRule => ({
  rule: rule.id,
  version: rule.version,
  result,
  inputs,
});

/** A rule was needed where it has no version. */
export class RuleGap extends Error {
  readonly rule: string;
  readonly reason: GapReason;

  constructor({ rule, reason, sentence }: Gap<unknown>) {
    super(sentence);
    this.name = 'RuleGap';
    this.rule = rule.id;
    this.reason = reason;
  }
}

/** The answer itself, where a gap is no answer. @throws RuleGap */
export function answered<Result>(application: Application<Result>): Applied<Result> {
  if (application.kind === 'gap') throw new RuleGap(application);
  return application;
}
