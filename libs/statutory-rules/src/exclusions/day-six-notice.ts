import {
  apply,
  civilDate,
  elapsedBefore,
  hours,
  instant,
  londonDate,
  londonInstant,
  momentInWords,
  type Application,
  type ClockTime,
  type Instant,
  type IsoDate,
} from '../foundation/index.ts';
import { daySixNoticeRule } from './data/exclusion-notice-law.ts';

export interface DaySixNotice {
  /** With the notice of the exclusion: by the end of the afternoon session of its first day. */
  readonly first: Instant;
  /** Failing that, this long before the education starts; null = the parent consented to less. */
  readonly latest: Instant | null;
  /** null = not given yet. */
  readonly inTime: boolean | null;
}

/**
 * When the parent must know of the education from day 6: by the end of the afternoon session on the first day of the
 * exclusion, or not later than 48 elapsed hours before it starts. The parent's consent waives the 48 hours where it
 * starts before the sixth school day. SI 2007/1870 reg 6. Looked up on the first day.
 * @param afternoonEnds the end of that school's afternoon session
 * @throws InvalidInput `not-a-civil-date`, `not-a-time`, `not-an-instant`
 */
export function daySixNotice(
  exclusion: Readonly<{ firstDay: IsoDate; afternoonEnds: ClockTime; sixthDay: IsoDate }>,
  starts: Instant,
  given: Instant | null,
  parentConsentsToLess = false,
): Application<DaySixNotice> {
  const { firstDay, afternoonEnds } = exclusion;
  const sixthDay = civilDate(exclusion.sixthDay, 'sixthDay');
  const start = instant(starts, 'starts');
  const told = given === null ? null : instant(given, 'given');
  return apply(daySixNoticeRule, firstDay, { exclusion, starts, given, parentConsentsToLess }, ({ hoursBefore }) => {
    const first = londonInstant(firstDay, afternoonEnds);
    const waived = parentConsentsToLess && londonDate(start) < sixthDay;
    const latest = waived ? null : elapsedBefore(start, hours(hoursBefore));
    const limit =
      latest === null
        ? `the parent consents to less than ${hoursBefore} hours`
        : `else by ${momentInWords(latest)}, ${hoursBefore} hours before it starts`;
    const sentence = `The parent is told of the education by ${momentInWords(first)}; ${limit}.`;
    const inTime = told === null ? null : told <= first || latest === null || told <= latest;
    return { result: { first, latest, inTime }, sentence };
  });
}
