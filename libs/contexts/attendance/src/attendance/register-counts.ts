import { questions, type Question } from '#platform/event-sourcing';
import type { CivilDate } from '#platform/time';
import { bankHolidayOn, weekday, type RegisterCode } from '#statutory-rules';
import type { PlacementUnderWay } from '../asks/placements-under-way.ts';
import { notCountedReasons, type NotCounted } from './attendance.events.ts';
import { halfInWords, type Session } from './session-words.ts';

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
  const outside = day === null && placement !== null && !isAgreed(placement, { date, session }) && code !== 'C2';
  return [
    ...(day === null ? [] : [day]),
    ...(outside ? ['outside-timetable' as const] : []),
    ...(of === 'ATT' && placement?.keepsRegister === false ? ['no-register' as const] : []),
  ];
}

export const isAgreed = ({ timetable }: PlacementUnderWay, { date, session }: Session): boolean =>
  timetable.some((slot) => slot.weekday === weekdayOf(date) && slot.session === session);

/** Schools' own closures are not known here. */
const noSchoolDay = (date: CivilDate): 'weekend' | 'bank-holiday' | null =>
  weekdayOf(date) === undefined ? 'weekend' : bankHolidayOn(date) === null ? null : 'bank-holiday';

const weekdayOf = (date: CivilDate): string | undefined => WEEKDAYS[weekday(date) - 1];

/** What was sent of a session, and where its fields stand. */
export type AskedSession = Readonly<{
  session: Session & Readonly<{ placementId: string }>;
  reasons: readonly NotCounted[];
  /** What is asked of its code besides, which counts all the same. */
  unusual: readonly Question[];
  at: (field: 'date' | 'code') => string;
}>;

/** A question for each session and reason. That a day is no school day holds whoever is marked on it. */
export const asked = (of: readonly AskedSession[]): readonly Question[] => [
  ...notCountedReasons.flatMap((reason) =>
    of
      .filter(({ reasons }) => reasons.includes(reason))
      .map(({ session, at }) => {
        const { date, placementId } = session;
        const slot = `${date}-${session.session}`;
        const { words, ...raised } = OF_THE_DAY.has(reason)
          ? question(reason, { at: at('date'), of: slot })
          : question(reason, { at: at('code'), of: `${slot}-${placementId}` });
        return {
          ...raised,
          words: `${halfInWords(session)}: ${words}. What you confirm is recorded, and not counted as possible.`,
        };
      }),
  ),
  ...of.flatMap(({ unusual }) => unusual),
];

const OF_THE_DAY: ReadonlySet<NotCounted> = new Set(['weekend', 'bank-holiday']);
