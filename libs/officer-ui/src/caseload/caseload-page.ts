import type { CaseloadFound, CaseloadOrder, CaseOnList, Whose } from '#contexts/oversight';
import { linePath } from '../child-line/line-path.ts';
import { inOrder } from '../words/codes.ts';
import { teamWords } from '../words/people.ts';
import { dayWords } from '../words/times.ts';
import { countWords, nobody, notTodayWords, orders, unlistedWords, whose } from './caseload-words.ts';

export type CaseloadShown = Readonly<{ whose: Whose; sort: CaseloadOrder }>;

/** Codes and a cursor: nothing personal stands in the address. */
const addressOf = ({ whose: list, sort }: CaseloadShown, cursor: string | null = null): string =>
  `/caseload?${new URLSearchParams({ whose: list, sort, ...(cursor !== null && { cursor }) }).toString()}`;

/** The list as the page shows it. @param nameOf an officer's, where it is known */
export function caseloadPage(
  { children, count, next, previous, notToday, unlisted }: CaseloadFound,
  shown: CaseloadShown,
  nameOf: (officerId: string) => string | undefined,
) {
  const turned = (cursor: string | null) => (cursor === null ? undefined : { href: addressOf(shown, cursor) });
  return {
    lists: inOrder(whose).map(([list, text]) => ({
      ...{ text, href: addressOf({ ...shown, whose: list }), current: list === shown.whose },
    })),
    whose: shown.whose,
    caption: `${whose[shown.whose]}: ${countWords(count, shown.whose)}`,
    orders: inOrder(orders).map(([value, text]) => ({ value, text, selected: value === shown.sort })),
    children: children.map((child) => caseRow(child, nameOf)),
    nobody: count.rows === 0 ? nobody[shown.whose] : null,
    notToday: notTodayWords(notToday),
    unlisted: unlistedWords(unlisted),
    previous: turned(previous),
    next: turned(next),
  };
}

const caseRow = (
  { childId, identity, schoolUrn, officerId, team, parked }: CaseOnList,
  nameOf: (officerId: string) => string | undefined,
) => ({
  href: linePath(childId),
  name: identity ? `${identity.givenNames} ${identity.familyName}` : 'Personal data destroyed',
  born: identity ? dayWords(identity.dateOfBirth) : '',
  school: String(schoolUrn),
  officer: officerId === null ? 'nobody yet' : (nameOf(officerId) ?? `the officer ${officerId}`),
  team: team === null ? 'no team yet' : teamWords(team),
  parked,
});
