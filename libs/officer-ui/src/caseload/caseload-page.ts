import type { CaseListed } from '#pure/oversight';
import type { CaseloadFound, CountedLists } from '#contexts/oversight';
import { londonDate, type CivilDate } from '#platform/time';
import { childPath } from '../child-line/line-path.ts';
import { clockOf, whatInside } from '../due/due-words.ts';
import { countWords, listPages, offeredLists } from '../patterns/list-parts.ts';
import { childCell, said, type Cell, type Column, type ListTable } from '../patterns/list-table.ts';
import { noSchools, schoolListed, schoolSaid, type SchoolsNamed } from '../schools/schools-named.ts';
import { bornWords } from '../words/birth-words.ts';
import { nameInList } from '../words/children-words.ts';
import { yearGroupSaid } from '../words/year-group.ts';
import { inOrder } from '../words/codes.ts';
import { whose } from '../words/oversight-words.ts';
import { teamWords } from '../words/people.ts';
import { dayWords } from '../words/times.ts';
import { NAME_NOT_KNOWN, type Names } from '../words/wording.ts';
import { caseloadAddress, exportAddress, type CaseloadShown } from './caseload-address.ts';
import { nobody, notTodayWords, orders, tooManyWords, unlistedWords } from './caseload-words.ts';

/** What is known beside the list: what schools and providers are called. */
export type CaseloadKnown = Readonly<{
  today: CivilDate;
  names: Names;
  school: SchoolsNamed;
  /** How many stand on each list. */
  counts?: CountedLists;
}>;

/** The list as the page shows it. */
export function caseloadPage(found: CaseloadFound, shown: CaseloadShown, known: CaseloadKnown) {
  const { count, tooMany, notToday, unlisted } = found;
  const school = shown.school === null ? null : schoolSaid(shown.school, known.school);
  return {
    ...caseloadFilter(shown, school, known.counts),
    table: casesListed(found, shown, known),
    nobody: count.rows === 0 ? nobody[shown.whose] : null,
    emptied: count.rows === 0 && shown.school !== null ? school : null,
    tooMany: tooMany ? tooManyWords(shown.whose, count.rows) : null,
    notes: [notTodayWords(notToday)].filter((words) => words !== null),
    unlisted: unlistedWords(unlisted),
    exported: count.rows > 0 ? exportAddress(shown) : null,
    pages: listPages(found, (to) => caseloadAddress(shown, to)),
  };
}

/** Whose, which school and what comes first: also where nothing could be listed. */
export const caseloadFilter = (
  shown: CaseloadShown,
  school: string | null,
  counts: CountedLists = {},
  typed?: string,
) => ({
  lists: offeredLists(inOrder(whose), shown.whose, (list) => caseloadAddress({ ...shown, whose: list }), counts),
  kept: { whose: shown.whose },
  school: typed ?? fieldOf(shown.school, school),
  filtered: school === null ? [] : [{ text: `On the roll of ${school}`, without: anySchool(shown) }],
  anySchool: anySchool(shown),
  orders: inOrder(orders).map(([value, text]) => ({
    ...{ value, text, selected: value === `${shown.sort}-${shown.direction}` },
  })),
});

/** As it was chosen: by its name, from which its number is read; else by the number alone. */
const fieldOf = (urn: number | null, name: string | null): string =>
  urn === null ? '' : name === schoolSaid(urn, noSchools) ? String(urn) : `${name} (${urn})`;

const anySchool = (shown: CaseloadShown): string => caseloadAddress({ ...shown, school: null });

function casesListed({ items, count }: CaseloadFound, shown: CaseloadShown, known: CaseloadKnown): ListTable {
  const ofSchool = shown.school === null ? '' : `, on the roll of ${schoolSaid(shown.school, known.school)}`;
  return {
    caption: `${whose[shown.whose]}: ${countWords(count, 'child', 'children')}${ofSchool}`,
    columns: columnsOf(shown),
    rows: items.map((child) => caseRow(child, shown, known)),
  };
}

/** The column by which they stand in order says so, and leads to the other way round; the others to their own order. */
function columnsOf(shown: CaseloadShown): readonly Column[] {
  const { sort, direction } = shown;
  const ordered = (by: typeof sort, usual: typeof direction) => {
    const turned = sort !== by ? usual : direction === 'asc' ? 'desc' : 'asc';
    const href = caseloadAddress({ ...shown, sort: by, direction: turned });
    return {
      href,
      ...(sort === by && { sorted: direction === 'asc' ? ('ascending' as const) : ('descending' as const) }),
    };
  };
  const dated = sort === 'registered' ? 'registered' : 'changed';
  return [
    { text: 'Child', ...ordered('name', 'asc') },
    { text: 'What comes next', isPlain: true },
    { text: 'School' },
    // One's own are all one's own.
    { text: shown.whose === 'mine' ? 'Team' : 'Officer' },
    { text: dated === 'registered' ? 'Put on record' : 'Details changed', isShort: true, ...ordered(dated, 'desc') },
  ];
}

function caseRow(child: CaseListed, { sort, whose: list }: CaseloadShown, known: CaseloadKnown): readonly Cell[] {
  const { childId, identity, schoolUrn, officerId, officerName, team, parked, changedAt, registeredAt } = child;
  const name = identity ? nameInList(identity) : parked ? UNREAD : 'Personal data destroyed';
  const waits = identity ? 'Waits for a repair: not as recorded last' : 'Not destroyed: waits for a repair';
  const born = identity
    ? [
        bornWords({ dateOfBirth: identity.dateOfBirth, isEstimated: identity.birthIsEstimated }),
        ...yearGroupSaid(identity.dateOfBirth, known.today),
      ]
    : [];
  const ofTeam = team === null ? 'No team yet' : teamWords(team);
  const officer = officerId === null ? 'Nobody yet' : (officerName ?? NAME_NOT_KNOWN);
  return [
    childCell(childId, name, childPath(childId), ...born, ...(parked ? [waits] : [])),
    nextOf(child, known),
    said(schoolListed(schoolUrn, known.school)),
    list === 'mine' ? said(ofTeam) : { texts: [officer], below: [ofTeam] },
    said(dayWords(londonDate(sort === 'registered' ? registeredAt : changedAt))),
  ];
}

function nextOf({ next }: CaseListed, { today, names }: CaseloadKnown): Cell {
  if (next === null) return { texts: [], below: ['Nothing is due'] };
  const mark = clockOf(next, today);
  return { texts: [], mark, below: [`${mark.day}: ${whatInside(next, { names, today })}`] };
}

const UNREAD = 'Name cannot be opened';
