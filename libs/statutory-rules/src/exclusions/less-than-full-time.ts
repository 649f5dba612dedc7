import { apply, civilDate, dateInWords, demand, oneOf, type Application, type IsoDate } from '../foundation/index.ts';
import { LESS_GROUNDS, lessThanFullTimeRule, type LessGround } from './data/section-19-extent-law.ts';

/** Less than full time that the law allows, or provision below what is owed with the day it will be put right. */
export type LessThanFullTime =
  | Readonly<{ recordedAs: 'less than full time, for health' }>
  | Readonly<{ recordedAs: 'below what is owed'; putRightBy: IsoDate }>;

/**
 * What less than full time under section 19 is recorded as: it has one ground, that for reasons of the child's physical or
 * mental health full time is not in the child's best interests; anything else is below what is owed, with the day it will
 * be put right. Education Act 1996 s19(3AA); domain reference 0a. Looked up on the day of the decision.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `not-said` (the day it will be put right), `before-the-decision`
 */
export function lessThanFullTime(
  ground: LessGround,
  decidedOn: IsoDate,
  putRightBy: IsoDate | null,
): Application<LessThanFullTime> {
  oneOf(ground, LESS_GROUNDS, 'ground');
  civilDate(decidedOn, 'decidedOn');
  if (putRightBy !== null) {
    const later = civilDate(putRightBy, 'putRightBy') >= decidedOn;
    demand(later, 'putRightBy', 'before-the-decision', 'must not be before the decision');
  }
  return apply(lessThanFullTimeRule, decidedOn, { ground, decidedOn, putRightBy }, ({ grounds }) => {
    if (grounds.includes(ground)) {
      const sentence =
        'Less than full time for reasons of the child’s physical or mental health: full time is not in the child’s best interests (section 19(3AA)).';
      return { result: { recordedAs: 'less than full time, for health' } as LessThanFullTime, sentence };
    }
    demand(putRightBy !== null, 'putRightBy', 'not-said', 'must say when what is owed will be given in full');
    const sentence = `Below what is owed: ${IN_WORDS[ground]} is no ground for less than full time; to be put right by ${dateInWords(putRightBy)}.`;
    return { result: { recordedAs: 'below what is owed', putRightBy }, sentence };
  });
}

const IN_WORDS: Readonly<Record<LessGround, string>> = {
  health: 'health',
  money: 'money',
  staff: 'a lack of staff',
  behaviour: 'behaviour',
  'no place': 'a missing place',
  another: 'any other reason than health',
};
