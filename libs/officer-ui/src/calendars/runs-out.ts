import type { CalendarsFound } from '#contexts/calendars';
import type { CivilDate } from '#platform/time';
import { addDays } from '#statutory-rules';
import type { SchoolsNamed } from '../schools/schools-named.ts';
import { weekdayWords } from '../words/times.ts';
import { calendarCalled, calendarPath, CALENDARS } from './calendar-words.ts';

/** So long before, the next school year is to be added: it is decided long before that. */
const WEEKS_BEFORE = 8;

export type RunsOut = Readonly<{ words: string; href: string }>;

/** Each calendar whose terms run out, or have: what counts by it knows nothing then. */
export function runsOut({ items }: CalendarsFound, named: SchoolsNamed, today: CivilDate): readonly RunsOut[] {
  const soon = addDays(today, 7 * WEEKS_BEFORE);
  const ends = items.flatMap(({ calendarId, urn, lastDay }) => {
    const called = calendarCalled(urn, named);
    if (lastDay === null) return [{ words: `${called} holds no terms`, href: calendarPath(calendarId) }];
    if (lastDay > soon) return [];
    const runs = lastDay < today ? 'ran out on' : 'runs out on';
    return [
      { words: `${called} ${runs} ${weekdayWords(lastDay)}: add the next school year`, href: calendarPath(calendarId) },
    ];
  });
  const isCouncilsThere = items.some(({ urn }) => urn === null);
  return isCouncilsThere
    ? ends
    : [
        { words: 'The council’s calendar is not recorded yet: school holidays are not known', href: CALENDARS },
        ...ends,
      ];
}
