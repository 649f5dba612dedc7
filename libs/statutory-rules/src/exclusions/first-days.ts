import { schoolDaysBetween, type SchoolCalendar, coverOf } from '../calendar/index.ts';
import {
  apply,
  civilDate,
  dateInWords,
  demand,
  spanInWords,
  type Application,
  type IsoDate,
} from '../foundation/index.ts';
import { careDayOneRule, firstFiveDaysRule } from './data/section-19-law.ts';

/** School days 1 to 5 of an exclusion (fewer if it is shorter), and what is asked of whom on each. */
export interface FirstFiveDays {
  readonly days: readonly IsoDate[];
  readonly school: 'takes reasonable steps to set and mark work';
  readonly parent: 'keeps the child out of public places in school hours, unless justified';
}

/**
 * The first five school days of either kind of exclusion. Education and Inspections Act 2006. Looked up on its first day.
 * @param lastDay of the exclusion; null = permanent
 * @throws InvalidInput `not-a-civil-date`, `ends-before-it-starts`, `no-school-day`, `beyond-the-calendar`
 */
export function firstFiveDays(
  firstDay: IsoDate,
  lastDay: IsoDate | null,
  calendar: SchoolCalendar,
): Application<FirstFiveDays> {
  const all = schoolDaysBetween(calendar, civilDate(firstDay, 'firstDay'), lastDay ?? coverOf(calendar).to);
  demand(all.length > 0, 'firstDay', 'no-school-day', 'must begin an exclusion with a school day');
  return apply(firstFiveDaysRule, firstDay, { firstDay, lastDay, calendar }, ({ days: most }) => {
    const days = all.slice(0, most);
    const span = spanInWords(days[0]!, days.at(-1)!);
    const sentence = `${days.length === 1 ? 'School day 1' : `School days 1 to ${days.length}`} of the exclusion, ${span}: the school sets and marks work, and the parent keeps the child out of public places in school hours.`;
    const school = 'takes reasonable steps to set and mark work';
    return {
      result: { days, school, parent: 'keeps the child out of public places in school hours, unless justified' },
      sentence,
    };
  });
}

/** Provision expected ("should", never a breach of law) from the first day of an exclusion; null = not such a child. */
export type CareDayOne = Readonly<{
  expectedFrom: IsoDate;
  tell: readonly ('Virtual School Head' | 'social worker')[];
}> | null;

/**
 * The expectation for a looked-after child, or one with a social worker, in either kind of exclusion. Looked up on the
 * first day excluded. Unverified as a whole: see its data.
 * @throws InvalidInput `not-a-civil-date`
 */
export function careDayOne(
  firstDay: IsoDate,
  child: Readonly<{ lookedAfter: boolean; socialWorker: boolean }>,
): Application<CareDayOne> {
  return apply<Readonly<{ fromDay: number }>, CareDayOne>(
    careDayOneRule,
    firstDay,
    { firstDay, child },
    ({ fromDay }) => {
      if (!child.lookedAfter && !child.socialWorker) {
        return {
          result: null,
          sentence: 'Neither looked after nor with a social worker: no expectation before the sixth day.',
        };
      }
      const tell = [
        ...(child.lookedAfter ? (['Virtual School Head'] as const) : []),
        ...(child.socialWorker ? (['social worker'] as const) : []),
      ];
      const who = child.lookedAfter ? 'Looked after' : 'With a social worker';
      const sentence = `${who}: education is expected from day ${fromDay}, ${dateInWords(firstDay)} (guidance); the ${tell.join(' and the ')} ${tell.length === 1 ? 'is' : 'are'} told without delay.`;
      return { result: { expectedFrom: firstDay, tell }, sentence };
    },
  );
}
