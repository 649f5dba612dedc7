import { ifKnown, knownDay, notHeld, nthSchoolDay, schoolDayBasis, type SchoolCalendar } from '../calendar/index.ts';
import {
  addDays,
  apply,
  civilDate,
  dateInWords,
  inOrder,
  laterOf,
  listInWords,
  oneOf,
  weekdayAndDate,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { FOLLOWING, noExtensionRule, type FollowingKind } from './data/exclusion-change-law.ts';

/** A notice that comes after a suspension: how it calls itself, and the day it names; null = none named. */
export type FollowingNotice = Readonly<{ says: FollowingKind; from: IsoDate | null }>;

export interface FollowingExclusion {
  readonly keptAs: 'suspension' | 'permanent exclusion';
  /** Its first school day: its notice and clocks are its own; null where the calendar does not hold it. */
  readonly begins: IsoDate | null;
  /** Why a person looks at the notice; it is kept as received. */
  readonly questioned: readonly string[];
}

/**
 * What a notice after a suspension is taken for: no suspension is extended or converted, a further one or a permanent
 * exclusion begins when it ends. Statutory guidance; domain reference 3.3. Looked up on the last day of the earlier one.
 * @throws InvalidInput `not-one-of`, `not-a-civil-date`, `ends-before-it-starts`, `beyond-the-calendar` (the earlier one)
 */
export function followingExclusion(
  earlier: Readonly<{ from: IsoDate; to: IsoDate }>,
  notice: FollowingNotice,
  calendar: SchoolCalendar,
): Application<FollowingExclusion> {
  const { says, from } = notice;
  oneOf(says, FOLLOWING, 'notice.says');
  if (from !== null) civilDate(from, 'notice.from');
  inOrder(earlier.from, earlier.to, 'earlier');
  const { to } = earlier;
  knownDay(calendar, to, 'earlier.to');
  return apply(noExtensionRule, to, { earlier, notice, calendar }, ({ keptAs, cannotBe }) => {
    const next = laterOf(addDays(to, 1), from ?? to);
    const begins = ifKnown(() => nthSchoolDay(calendar, 1, next));
    const cannot = cannotBe[says];
    const early = from !== null && from <= to;
    const questioned = [...(cannot === undefined ? [] : [cannot]), ...(early ? [EARLY] : [])];
    const kind = keptAs[says];
    const what = kind === 'suspension' ? 'further suspension' : 'permanent exclusion';
    const when = begins === null ? '' : ` on ${weekdayAndDate(begins)}`;
    const own = 'with its own notice and its own clocks';
    const never = `The suspension to ${dateInWords(to)} can be neither extended nor converted: the`;
    const bar = cannot === undefined ? 'The' : never;
    const sentence =
      questioned.length === 0
        ? `A ${what} begins${when}, after the suspension to ${dateInWords(to)}, ${own}.`
        : `${bar} notice is kept as received and questioned (${listInWords(questioned)}). A ${what} begins${when}, ${own}.`;
    return {
      result: { keptAs: kind, begins, questioned },
      sentence,
      restsOn: [schoolDayBasis(to)],
      caveats: begins === null ? [notHeld(calendar, 'the first school day after the suspension')] : [],
    };
  });
}

const EARLY = 'begins before the earlier one ends';
