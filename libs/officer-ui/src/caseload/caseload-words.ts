import type { CaseloadOrder, Direction, Whose } from '#pure/oversight';
import type { WordsOf } from '../words/codes.ts';

export type OrderAndDirection = `${CaseloadOrder}-${Direction}`;

export const orders: WordsOf<OrderAndDirection> = {
  'changed-desc': 'Details changed last',
  'changed-asc': 'Details unchanged the longest',
  'name-asc': 'Family name, A to Z',
  'name-desc': 'Family name, Z to A',
  'registered-desc': 'Put on record last',
  'registered-asc': 'Put on record first',
};

/** Said where there is nobody to list. */
export const nobody: WordsOf<Whose> = {
  mine: 'No child is allocated to you.',
  team: 'No child is allocated to your team.',
  service: 'Your service holds no child’s record.',
};

const counted = (rows: number): string => new Intl.NumberFormat('en-GB').format(rows);

/** Why nobody is listed by name, and what to do. */
export const tooManyWords = (list: Whose, counted: number): string =>
  [tooMany(counted), ...(list === 'mine' ? [] : ['Choose a shorter list, or one school.']), ONE_SCHOOL].join(' ');

const tooMany = (most: number): string =>
  `There are more than ${counted(most)} children here, and so many are not put in the order of their names.`;
const ONE_SCHOOL = 'Choose a school above, or sort by a day instead.';

export function unlistedWords(unlisted: number): string | null {
  if (unlisted === 0) return null;
  return unlisted === 1
    ? '1 record of the council is on no list until it is repaired.'
    : `${unlisted} records of the council are on no list until they are repaired.`;
}

/** Of those counted, on this page. */
export function notTodayWords(notToday: number): string | null {
  if (notToday === 0) return null;
  return notToday === 1
    ? '1 child of those counted is left off this page: with you until today.'
    : `${notToday} children of those counted are left off this page: with you until today.`;
}
