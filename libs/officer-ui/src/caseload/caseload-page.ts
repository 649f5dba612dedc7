import type { CaseOnList } from '#pure/oversight';
import type { CaseloadFound } from '#contexts/oversight';
import { londonDate } from '#platform/time';
import { linePath } from '../child-line/line-path.ts';
import { inOrder } from '../words/codes.ts';
import { teamWords } from '../words/people.ts';
import { dayWords } from '../words/times.ts';
import { caseloadAddress, exportAddress, type CaseloadShown } from './caseload-address.ts';
import { countWords, nobody, notTodayWords, orders, tooManyWords, unlistedWords } from './caseload-words.ts';
import { whose } from '../words/oversight-words.ts';

/** The list as the page shows it. */
export function caseloadPage(
  { items, count, next, previous, notToday, tooMany, unlisted }: CaseloadFound,
  shown: CaseloadShown,
) {
  const turned = (cursor: string | null) => (cursor === null ? undefined : { href: caseloadAddress(shown, cursor) });
  const ofSchool = shown.school === null ? '' : ` on the roll of the school ${shown.school}`;
  return {
    ...caseloadFilter(shown),
    caption: `${whose[shown.whose]}: ${countWords(count)}${ofSchool}`,
    dated: shown.sort === 'registered' ? 'Put on record' : 'Record changed',
    /** One's own are all one's own. */
    namesOfficers: shown.whose !== 'mine',
    children: items.map((child) => caseRow(child, shown)),
    nobody: count.rows === 0 ? nobody[shown.whose] : null,
    emptied: count.rows === 0 && shown.school !== null,
    tooMany: tooMany ? tooManyWords(shown.whose, count.rows) : null,
    notToday: notTodayWords(notToday),
    unlisted: unlistedWords(unlisted),
    exported: count.rows > 0 ? exportAddress(shown) : null,
    previous: turned(previous),
    next: turned(next),
  };
}

/** Whose, which school and what comes first: also where nothing could be listed. */
export const caseloadFilter = (shown: CaseloadShown, typed?: Readonly<{ school: string; fault: string }>) => ({
  lists: inOrder(whose).map(([list, text]) => ({
    ...{ text, href: caseloadAddress({ ...shown, whose: list }), current: list === shown.whose },
  })),
  whose: shown.whose,
  school: typed?.school ?? (shown.school === null ? '' : String(shown.school)),
  schoolFault: typed?.fault ?? null,
  anySchool: caseloadAddress({ ...shown, school: null }),
  orders: inOrder(orders).map(([value, text]) => ({
    ...{ value, text, selected: value === `${shown.sort}-${shown.direction}` },
  })),
});

function caseRow(
  { childId, identity, schoolUrn, officerId, officerName, team, parked, changedAt, registeredAt }: CaseOnList,
  { sort }: CaseloadShown,
) {
  return {
    href: linePath(childId),
    name: identity ? `${identity.familyName}, ${identity.givenNames}` : parked ? UNREAD : 'Personal data destroyed',
    born: identity ? dayWords(identity.dateOfBirth) : '',
    school: String(schoolUrn),
    officer: officerId === null ? 'nobody yet' : (officerName ?? `the officer ${officerId}`),
    team: team === null ? 'no team yet' : teamWords(team),
    dated: dayWords(londonDate(sort === 'registered' ? registeredAt : changedAt)),
    waits: !parked ? null : identity ? 'waits for a repair: not as recorded last' : 'not destroyed: waits for a repair',
  };
}

const UNREAD = 'Name cannot be opened';
