import type { CivilDate } from '#platform/time';
import type { TermCode } from './calendar.events.ts';

/** The year in which the school year of a day started: 1 August is the first of its days. */
export const yearOf = (day: CivilDate): number => Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);

/** `2026/27` */
export const schoolYearWords = (startsIn: number): string =>
  `${startsIn}/${String((startsIn + 1) % 100).padStart(2, '0')}`;

export const termWords: Readonly<Record<TermCode, string>> = {
  ...{ autumn: 'Autumn term', spring: 'Spring term', summer: 'Summer term' },
  ...{ 'term-1': 'Term 1', 'term-2': 'Term 2', 'term-3': 'Term 3' },
  ...{ 'term-4': 'Term 4', 'term-5': 'Term 5', 'term-6': 'Term 6' },
};
