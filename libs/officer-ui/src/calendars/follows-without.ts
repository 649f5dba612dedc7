import { schoolYearWords } from '#pure/calendars';
import type { CalendarFound } from '#contexts/calendars';
import { saidNow, spanWords, type EntryVoided } from './calendar-words.ts';

type Voided = EntryVoided & Readonly<{ calendar: CalendarFound; called: string }>;

const STAYS =
  'What was recorded stays as it is: marks, reviews, and what was decided. The entry stays on the calendar’s page, struck through, with your name, the time and your reason.';

/** What goes by the days of a calendar, once an entry of it is taken back: marks at placements go by the council’s (ADR 70). */
export function followsWithout({ calendar, called, ...entry }: Voided): readonly string[] {
  const isCouncils = calendar.urn === null;
  if (!('terms' in entry.said)) {
    const days = spanWords(entry.said);
    return [
      isCouncils
        ? `These are days of school again: ${days}. At every placement a mark of them is awaited, and stands as missing until it is made.`
        : `These are days of school again for ${called}: ${days}. Marks at placements go by the council’s calendar, and stay as they are.`,
      STAYS,
    ];
  }
  const { startsIn = 0 } = entry;
  const [first, last] = [entry.said.terms[0]!.from, entry.said.terms.at(-1)!.to];
  const year = schoolYearWords(startsIn);
  const closures = calendar.years
    .filter((each) => each.startsIn === startsIn)
    .flatMap((each) => each.closures.filter((one) => saidNow(one) !== null)).length;
  return [
    isCouncils
      ? `From ${spanWords({ from: first, to: last })} nobody knows the terms then: Monday to Friday count as days of school, holidays, half-terms and INSET days among them.`
      : `For ${called} the council’s calendar of ${year} holds instead. Marks at placements go by that already, and stay as they are.`,
    ...(isCouncils
      ? [
          'At every placement marks are awaited on those days, too, and stand as missing. What is counted in days of school, as limits and warnings are, is counted anew.',
        ]
      : []),
    ...(closures > 0
      ? [
          `Its ${closures === 1 ? 'closure stays, and counts' : `${closures} closures stay, and count`} again once the school year is recorded anew.`,
        ]
      : []),
    `Where some of its days alone are wrong, go back and correct ${year} instead.`,
    STAYS,
  ];
}
