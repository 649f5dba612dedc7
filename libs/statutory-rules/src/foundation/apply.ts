import type { Application, Applied, Basis, Judgement, RuleRef, WouldBe } from './applied.ts';
import type { IsoDate } from './civil-date.ts';
import { dateInWords } from './date-words.ts';
import { RuleGap } from './rule-gap.ts';
import { announcedBy, lookUp, type GapReason } from './rule-lookup.ts';
import type { Rule, RuleVersion } from './rule.ts';

/**
 * Applies a rule: finds the version that holds on the day, hands its facts to `judge`, and does the same beside it for
 * every version announced by then. `judge` is the law in code; whatever differs between versions is in the facts.
 * @throws InvalidInput `not-a-civil-date`, and whatever `judge` throws
 */
export function apply<Facts, Result>(
  rule: Rule<Facts>,
  on: IsoDate,
  inputs: object,
  judge: (facts: Facts, version: RuleVersion<Facts>) => Judgement<Result>,
): Application<Result> {
  const found = lookUp(rule, on);
  const judged = (version: RuleVersion<Facts>) => {
    const { result, sentence, announced, reading = null, restsOn = [], caveats = [] } = judge(version.facts, version);
    const own = { rule: refOf(rule, version), caveats: [...caveatsOf(rule, version), ...caveats], restsOn: [] };
    const answer = { result, reading, sentence, ...together(own, restsOn) };
    return { answer, announced: announced ?? `Announced, not in force: ${sentence}` };
  };
  const wouldBe = announcedBy(rule, on).map((version): WouldBe<Result> => {
    const { answer, announced } = judged(version);
    return { ...answer, sentence: announced };
  });
  if (found.kind === 'version') return { kind: 'applied', on, inputs, ...judged(found.version).answer, wouldBe };
  const { reason } = found;
  const sentence = gapInWords(rule, on, reason);
  return { kind: 'gap', rule: { id: rule.id, version: null }, on, inputs, reason, sentence, wouldBe };
}

const refOf = ({ id }: Rule, { version }: RuleVersion): RuleRef => ({ id, version });

function caveatsOf({ title }: Rule, { from, mark, unverified = [] }: RuleVersion): string[] {
  return [
    ...(from === null ? [`${title}: first day in force not established`] : []),
    ...(mark === 'confirmed' ? [] : [`${title}: ${mark}`]),
    ...unverified.map((fact) => `${fact} (from memory, unverified)`),
  ];
}

function together(own: Basis, others: readonly Basis[]): Basis {
  const refs = others.flatMap(({ rule, restsOn }) => [rule, ...restsOn]);
  const first = ({ id, version }: RuleRef) => refs.findIndex((each) => each.id === id && each.version === version);
  const caveats = [own, ...others].flatMap((each) => each.caveats);
  return { ...own, caveats: [...new Set(caveats)], restsOn: refs.filter((each, index) => first(each) === index) };
}

/**
 * A rule that a helper goes by without an answer of its own (what a school day is): the facts that hold on a day, and the
 * basis to name with the answer.
 * @throws RuleGap where no version holds; InvalidInput `not-a-civil-date`
 */
export function inForceOn<Facts>(rule: Rule<Facts>, on: IsoDate): { readonly facts: Facts; readonly basis: Basis } {
  const found = lookUp(rule, on);
  if (found.kind === 'gap') throw new RuleGap(rule.id, found.reason, gapInWords(rule, on, found.reason));
  const { version } = found;
  return {
    facts: version.facts,
    basis: { rule: refOf(rule, version), caveats: caveatsOf(rule, version), restsOn: [] },
  };
}

const gapInWords = ({ title }: Rule, on: IsoDate, reason: GapReason) =>
  `${title}: gap on ${dateInWords(on)}, ${reason}.`;

/** An answer as the basis of another, without its inputs. */
export const basisOf = ({ rule, caveats, restsOn }: Basis): Basis => ({ rule, caveats, restsOn });

/** The answer itself, where a gap is no answer. @throws RuleGap */
export function answered<Result>(application: Application<Result>): Applied<Result> {
  if (application.kind === 'applied') return application;
  const { rule, reason, sentence } = application;
  throw new RuleGap(rule.id, reason, sentence);
}
