import {
  apply,
  civilDate,
  compareFractions,
  dateInWords,
  fraction,
  listInWords,
  oneOf,
  wholeNumber,
  type Application,
  type Fraction,
  type IsoDate,
} from '../foundation/index.ts';
import { knownCare } from './care.ts';
import { cancelRule, STOPPED_BY, whoExcludesRule, type StoppedBy } from './data/exclusion-change-law.ts';
import type { ExcludedFrom } from './exclusion-notices.ts';
import type { ToldWithoutDelay } from './data/exclusion-notice-law.ts';

export interface CancelledExclusion extends ExcludedFrom {
  /** School days of exclusion in the school year that are, or by the cancellation would be, served. */
  readonly daysInYear: Fraction;
  /** Whether the board must meet on reinstatement, and has begun to. */
  readonly boardMustMeet: boolean;
  readonly meetingBegun: boolean;
}

export interface Cancellation {
  readonly may: boolean;
  readonly barredBy: readonly string[];
  /** In writing, with the reasons, without delay; the child is reinstated. */
  readonly tell: readonly (ToldWithoutDelay | 'parent')[];
  readonly daysServedCount: true;
}

/**
 * Whether a head may cancel an exclusion, before or after it begins, even if the child was admitted elsewhere: not once
 * the meeting on reinstatement has begun, nor where more than 45 days of the school year were or would have been served.
 * SI 2023/571; domain reference 3.3. Looked up on the day of the cancellation.
 * @throws InvalidInput `not-a-civil-date`, `not-one-of`, `not-a-whole-number`
 */
export function mayCancelExclusion(exclusion: CancelledExclusion, on: IsoDate): Application<Cancellation> {
  const { daysInYear, boardMustMeet, meetingBegun, care } = exclusion;
  const inCare = knownCare(care) !== 'neither';
  wholeNumber(daysInYear.n, 'daysInYear.n');
  wholeNumber(daysInYear.d, 'daysInYear.d', 1);
  return apply(cancelRule, civilDate(on, 'on'), { exclusion, on }, ({ mostSchoolDays, tell: all, caveats }) => {
    const tooMany = compareFractions(daysInYear, fraction(mostSchoolDays)) > 0;
    const barredBy = [
      ...(tooMany ? [`more than ${mostSchoolDays} school days in the school year`] : []),
      ...(boardMustMeet && meetingBegun ? ['the meeting on reinstatement has begun'] : []),
    ];
    const tell = all.filter((each) => inCare || (each !== 'social worker' && each !== 'Virtual School Head'));
    const may = barredBy.length === 0;
    const sentence = may
      ? `The head may cancel the exclusion on ${dateInWords(on)}, before or after it begins: ${tell.join('; ')} told in writing with the reasons, without delay, and the child reinstated. Days served still count.`
      : `The head may not cancel the exclusion on ${dateInWords(on)}: ${listInWords(barredBy)}.`;
    return { result: { may, barredBy, tell, daysServedCount: true }, sentence, caveats };
  });
}

/**
 * Whether attendance that someone stopped is an exclusion: only the head of a school where the child is registered
 * suspends or excludes. Education Act 2002 s51A; domain reference 0a. Looked up on the day.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`
 */
export function isExclusionBy(by: StoppedBy, on: IsoDate): Application<boolean> {
  oneOf(by, STOPPED_BY, 'by');
  return apply(whoExcludesRule, civilDate(on, 'on'), { by, on }, (facts) => {
    const result = facts.by.includes(by);
    const stopped = `Attendance stopped by a ${by} on ${dateInWords(on)}`;
    const sentence = result
      ? `${stopped} is a suspension or an exclusion, with its notice and clocks.`
      : `${stopped} is no suspension and no exclusion: only the head of a school where the child is registered gives one.`;
    return { result, sentence };
  });
}
