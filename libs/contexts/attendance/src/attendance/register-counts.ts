import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { bankHolidayOn, listInWords, weekday, weekdayAndDate, type RegisterCode } from '#statutory-rules';
import type { PlacementUnderWay } from '../questions/placements-under-way.ts';
import { notCountedReasons, type Mark, type NotCounted } from './attendance.events.ts';

type Session = Readonly<Pick<Mark, 'date' | 'session'>>;

const question = questions({
  weekend: 'Saturdays and Sundays are no school days',
  'bank-holiday': 'Bank holidays are no school days',
  'outside-timetable': 'The timetable of the placement has no such session',
  'no-register': 'This provider keeps no statutory register, in which alone /, \\ and L stand: K or B may be meant',
});

/** As the timetable of a placement names them, which holds no other. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/**
 * Why a session would not be counted as possible. What its code does not count in any register is not asked about, nor a
 * part-time timetable (C2) where the timetable has no session.
 * @param placement null where nothing is known of it any more
 */
export function reasonsNotToCount(
  { date, session }: Session,
  { code, possible, class: of }: RegisterCode,
  placement: PlacementUnderWay | null,
): readonly NotCounted[] {
  if (!possible) return [];
  const day = noSchoolDay(date);
  const agreed = placement?.timetable.some((slot) => slot.weekday === weekdayOf(date) && slot.session === session);
  const outside = day === null && agreed === false && code !== 'C2';
  return [
    ...(day === null ? [] : [day]),
    ...(outside ? ['outside-timetable' as const] : []),
    ...(of === 'ATT' && placement?.keepsRegister === false ? ['no-register' as const] : []),
  ];
}

/** Schools' own closures are not known here. */
const noSchoolDay = (date: CivilDate): 'weekend' | 'bank-holiday' | null =>
  weekdayOf(date) === undefined ? 'weekend' : bankHolidayOn(date) === null ? null : 'bank-holiday';

const weekdayOf = (date: CivilDate): string | undefined => WEEKDAYS[weekday(date) - 1];

const NAMED = 10;

/** One question for each reason, which names the sessions. */
export const asked = (
  of: readonly Readonly<{ session: Session; reasons: readonly NotCounted[] }>[],
): readonly Question[] =>
  notCountedReasons.flatMap((reason) => {
    const sessions = of.flatMap((each) => (each.reasons.includes(reason) ? sessionWords(each.session) : []));
    if (sessions.length === 0) return [];
    const more = sessions.length > NAMED ? [`${sessions.length - NAMED} more`] : [];
    const named = listInWords([...sessions.slice(0, NAMED), ...more]);
    const { code, words } = question(reason);
    return [{ code, words: `${words}: ${named}. What you confirm is recorded, and not counted as possible.` }];
  });

const sessionWords = ({ date, session }: Session): string =>
  `${weekdayAndDate(date)}, ${session === 'AM' ? 'morning' : 'afternoon'}`;
