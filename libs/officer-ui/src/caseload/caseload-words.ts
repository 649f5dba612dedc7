import type { CaseloadFound, CaseloadOrder, Whose } from '#contexts/oversight';
import type { WordsOf } from '../words/codes.ts';

export const whose: WordsOf<Whose> = { mine: 'Mine', team: 'My team’s', service: 'My service’s' };

export const orders: WordsOf<CaseloadOrder> = {
  changed: 'Changed last',
  registered: 'Put on record last',
};

/** Said where there is nobody to list. */
export const nobody: WordsOf<Whose> = {
  mine: 'No child is allocated to you.',
  team: 'No child is allocated to your team.',
  service: 'Your service holds no child’s record.',
};

/** `1,234 children`; of more than are counted it says that, and what to do. */
export function countWords({ rows, more }: CaseloadFound['count'], list: Whose): string {
  const counted = new Intl.NumberFormat('en-GB').format(rows);
  if (!more) return rows === 1 ? '1 child' : `${counted} children`;
  const fewer = list === 'service' ? 'choose your own or your team’s to see fewer' : 'find a child by name instead';
  return `More than ${counted} children: ${fewer}`;
}

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
    ? '1 child of those counted is left off this page: with you from a later day, or until today.'
    : `${notToday} children of those counted are left off this page: with you from a later day, or until today.`;
}
