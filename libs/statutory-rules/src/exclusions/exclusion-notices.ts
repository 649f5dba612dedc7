import {
  apply,
  compareFractions,
  dateInWords,
  fraction,
  given,
  oneOf,
  wholeNumber,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { knownCare, type Care } from './care.ts';
import { toldRule, type ToldWithoutDelay } from './data/exclusion-notice-law.ts';

/** Who there is to tell besides the parent and the school's authority. */
export interface ExcludedFrom {
  readonly livesInAnotherAuthority: boolean;
  readonly care: Care;
}

/**
 * What is told of. `inTerm`: school days of suspension in the term with this one, a lunchtime a half;
 * `missesAssessment`: it costs a public examination or a National Curriculum test.
 */
export type ToldOf =
  | Readonly<{ kind: 'permanent exclusion' }>
  | Readonly<{ kind: 'suspension'; inTerm: Fraction; missesAssessment: boolean }>;

/**
 * Who the head tells of an exclusion, without delay: the authority of every suspension, of any length; the board of a
 * permanent exclusion, of a suspension that brings the pupil over five days (or ten lunchtimes) in a term, and of one that
 * costs an examination or a test; the social worker and the Virtual School Head of a looked-after child, or one with a
 * social worker. SI 2012/1033 regs 5, 14 and 23; domain reference 3.3, 3.1. Looked up on the day of the exclusion.
 * @throws InvalidInput `not-one-of`, `not-a-whole-number` (no suspension in the term included), `not-a-civil-date`
 */
export function exclusionNotices(
  of: ToldOf,
  child: ExcludedFrom,
  on: IsoDate,
): Application<readonly ToldWithoutDelay[]> {
  oneOf(of.kind, ['suspension', 'permanent exclusion'], 'of.kind');
  if (of.kind === 'suspension') {
    wholeNumber(of.inTerm.n, 'of.inTerm.n', 1);
    wholeNumber(of.inTerm.d, 'of.inTerm.d', 1);
  }
  const inCare = knownCare(given(child, 'child').care) !== 'neither';
  return apply(toldRule, on, { of, child, on }, (facts) => {
    const told = of.kind === 'suspension' ? facts.suspension : facts.permanentExclusion;
    const absent: Partial<Record<ToldWithoutDelay, boolean>> = {
      'home local authority': !child.livesInAnotherAuthority,
      'governing board': !boardIsTold(of, facts.boardAboveSchoolDays),
      'social worker': !inCare,
      'Virtual School Head': !inCare,
    };
    const result = told.filter((each) => absent[each] !== true);
    const sentence = `To be told of the ${of.kind} of ${dateInWords(on)} without delay: ${result.join('; ')}.`;
    return { result, sentence };
  });
}

const boardIsTold = (of: ToldOf, line: number): boolean =>
  of.kind === 'permanent exclusion' || of.missesAssessment || compareFractions(of.inTerm, fraction(line)) > 0;
