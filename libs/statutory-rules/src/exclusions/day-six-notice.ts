import {
  apply,
  civilDate,
  clockTime,
  demand,
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
  type Judgement,
} from '../foundation/index.ts';
import { daySixNoticeRule } from './data/exclusion-notice-law.ts';

export interface DaySixNotice {
  /** With the notice of the exclusion: by the end of the afternoon session of its first day. */
  readonly first: Instant;
  /** The last moment in time at all: 48 hours before the education starts, or `first` if later; null = by consent any before the start. */
  readonly latest: Instant | null;
  /** null = not given yet. */
  readonly inTime: boolean | null;
}

/**
 * When the parent must know of the education from day 6: by the end of the afternoon session on the first day of the
 * exclusion, or not later than 48 elapsed hours before it starts. The parent's consent waives the 48 hours where it
 * starts before the sixth school day. SI 2007/1870 reg 6. Looked up on the first day.
 * @param exclusion `afternoonEnds`: the end of that school's afternoon session
 * @param starts when the education starts
 * @throws InvalidInput `not-a-civil-date`, `not-a-time`, `not-an-instant`, `before-the-exclusion`,
 * `no-such-time-in-london`
 */
export function daySixNotice(
  exclusion: Readonly<{ firstDay: IsoDate; afternoonEnds: ClockTime; sixthDay: IsoDate }>,
  starts: Instant,
  given: Instant | null,
  parentConsentsToLess = false,
): Application<DaySixNotice> {
  const firstDay = civilDate(exclusion.firstDay, 'firstDay');
  const sixthDay = civilDate(exclusion.sixthDay, 'sixthDay');
  const afternoonEnds = clockTime(exclusion.afternoonEnds, 'afternoonEnds');
  const start = instant(starts, 'starts');
  const told = given === null ? null : instant(given, 'given');
  const words = 'must not be before the first day of the exclusion';
  demand(firstDay <= sixthDay, 'sixthDay', 'before-the-exclusion', words);
  demand(firstDay <= londonDate(start), 'starts', 'before-the-exclusion', words);
  return apply(
    daySixNoticeRule,
    firstDay,
    { exclusion, starts, given, parentConsentsToLess },
    ({ hoursBefore }): Judgement<DaySixNotice> => {
      const first = londonInstant(firstDay, afternoonEnds);
      const byFirst = `The parent is told of the education by ${momentInWords(first)}`;
      if (parentConsentsToLess && londonDate(start) < sixthDay) {
        const inTime = told === null ? null : told <= first || told <= start;
        const sentence = `${byFirst}, or else before it starts: the parent consents to less than ${hoursBefore} hours.`;
        return { result: { first, latest: null, inTime }, sentence };
      }
      const before = elapsedBefore(start, hours(hoursBefore));
      const latest = first < before ? before : first;
      const sentence =
        first < before
          ? `${byFirst}; else by ${momentInWords(before)}, ${hoursBefore} hours before it starts.`
          : `${byFirst}: it starts within ${hoursBefore} hours of then.`;
      return { result: { first, latest, inTime: told === null ? null : told <= latest }, sentence };
    },
  );
}
