import { listFields, tellsMore, unsaidIn, type ListFound, type ListPart } from '#pure/spreadsheets';
import { londonDate, type CivilDate, type Instant } from '#platform/time';
import { childPath } from '../child-line/line-path.ts';
import { listPages, offeredLists } from '../patterns/list-parts.ts';
import { linked, said, type Cell, type ListTable } from '../patterns/list-table.ts';
import type { SchoolsNamed } from '../schools/schools-named.ts';
import { nameSpoken, noRollWords, services } from '../words/children-words.ts';
import { bornWords } from '../words/birth-words.ts';
import { dayWords, momentWords } from '../words/times.ts';
import { NAME_NOT_KNOWN, row, type Names } from '../words/wording.ts';
import { birthInList, moreWords, saidOfLives, saysBesides } from './lives-in-list.ts';
import {
  childrenWords,
  columnCalled,
  columnsRead,
  farWords,
  fieldsWords,
  listPath,
  numberWords,
  perhapsWords,
  rowsWords,
} from './list-words.ts';

type Row = ListFound['rows'][number];

/** A list as its page shows it. */
export function listShown(found: ListFound, show: ListPart, known: Known) {
  const { head, summary, recording } = found;
  const href = listPath(found.listId);
  const { leads = (to: string) => to } = known;
  const addressOf = (part: ListPart, from = 0) => leads(`${href}?show=${part}${from > 0 ? `&from=${from}` : ''}`);
  const far = farWords(found);
  const unsaid = head && !recording && head.missing.length === 0 ? unsaidOf(head, href) : null;
  const again = found.readAgain && readAgain(found.readAgain);
  const isWrong = summary !== null && (summary.faulty > 0 || head!.missing.length > 0);
  const parts: readonly (readonly [ListPart, string, number])[] = [
    ['new', recording ? 'Put on record' : 'To be put on record', summary?.new ?? 0],
    ['alike', recording ? 'May have been on record' : 'May be on record', summary?.alike ?? 0],
    ['here', 'On record already', summary?.here ?? 0],
    ...(recording && recording.refused > 0 ? [['refused', 'Refused', recording.refused] as const] : []),
  ];
  const offered = parts.filter(([part, , count]) => count > 0 || part === show);
  const counts = Object.fromEntries(offered.map(([part, , count]) => [part, { rows: count, more: false }]));
  const pages = listPages(
    { next: found.next?.toString() ?? null, previous: found.previous?.toString() ?? null },
    (from) => addressOf(show, Number(from)),
  );
  return {
    thing: {
      identity: { name: found.file, facts: [`Brought in ${momentWords(found.askedAt as Instant)}`], marks: [] },
      ...{ called: 'This list', tabs: [], heading: null },
    },
    vanished: summary && summary.vanished ? vanishedShown(summary.vanished) : null,
    ...{ href, far, runs: isAtWork(found) },
    missing: head && head.missing.length > 0 && !again ? fieldsWords(head.missing) : null,
    wrong: summary && summary.faulty > 0 ? faultsShown(summary) : null,
    lists:
      isWrong || !summary
        ? []
        : offeredLists(
            offered.map(([part, words]) => [part, words] as const),
            show,
            addressOf,
            counts,
          ),
    table: isWrong || !summary ? null : rowsListed(found.rows, show, known),
    pages,
    next: again ?? unsaid ?? (summary && !isWrong && !recording ? nextOf(found) : null),
    recording: recording && recordingShown(found),
    isPutAway: !isAtWork(found) && !(recording !== null && isAtWork(recording)),
    glance: [
      ...row('Service', services[found.service as keyof typeof services]),
      ...row('Rows', head && numberWords(head.rows)),
      ...row('Destroyed after', dayWords(londonDate(found.expiresAt as Instant))),
    ],
    columns: head && {
      read: columnsRead(head),
      as: head.readAs,
      change: recording ? null : `${href}/columns`,
    },
  };
}

const readAgain = (listId: string) => ({
  title: 'This file was read again, with other columns',
  texts: ['Go on with the list as it was read then.'],
  act: { text: 'Look at the list as it was read then', href: listPath(listId) },
});

const isAtWork = ({ state }: Pick<ListFound, 'state'>): boolean => state === 'waiting' || state === 'running';

/** Columns of which nobody has said that they are left out are asked about before anything else is. */
function unsaidOf(head: NonNullable<ListFound['head']>, href: string) {
  const unsaid = unsaidIn(head);
  if (unsaid.length === 0) return null;
  const is = unsaid.length === 1 ? '1 column is' : `${unsaid.length} columns are`;
  return {
    title: `${is} not read`,
    texts: [
      ...unsaid.map((each) => `${columnCalled(head.heading, each.column)}. ${perhapsWords(each)}`),
      'Say what each is, or that it is left out. Nothing is recorded before.',
    ],
    act: { text: 'Say what the columns are', href: `${href}/columns` },
  };
}

const TO_RECORD = (n: number) => `Put ${childrenWords(n)} on record`;

function nextOf({ listId, summary }: ListFound) {
  const { new: fresh, alike, here, unusual, changing } = summary!;
  if (fresh + alike + changing === 0)
    return { title: 'Nothing to record', texts: ['Everybody in this list is on record already.'], act: null };
  const texts = [
    `No row is wrong. ${childrenWords(fresh)} would be put on record.`,
    ...(alike > 0 ? [`Of ${rowsWords(alike)} you say whether the child is one of those on record.`] : []),
    ...(changing > 0
      ? [`Of ${childrenWords(changing)} on record the list says more than the record: that would be told.`]
      : []),
    ...(here > changing ? [`Of the ${childrenWords(here - changing)} on record already nothing is changed.`] : []),
    ...(unusual > 0 ? [`In ${rowsWords(unusual)} something is unusual: look whether it is right.`] : []),
  ];
  const text = alike + unusual + changing > 0 ? 'Continue' : TO_RECORD(fresh);
  return { title: 'Look through the list, then record it', texts, act: { text, href: `${listPath(listId)}/record` } };
}

function recordingShown({ recording }: ListFound) {
  const { state, progress, recorded, here, changed, leftOut, refused } = recording!;
  const runs = isAtWork({ state });
  const texts = [
    ...(runs && recorded === 0 ? [] : [`${childrenWords(recorded)} put on record.`]),
    ...(changed > 0 ? [`${childrenWords(changed)} on record: what the list says more was told.`] : []),
    ...(here > changed ? [`${childrenWords(here - changed)} on record already: nothing was changed.`] : []),
    ...(leftOut > 0 ? [`${rowsWords(leftOut)} left out: you said that the child is one on record.`] : []),
    ...(refused > 0 ? [`${rowsWords(refused)} refused since the list was checked, each with why.`] : []),
  ];
  const title = runs
    ? `Being recorded${progress.of && progress.done > 0 ? `: ${numberWords(progress.done)} of ${rowsWords(progress.of)}` : ''}`
    : state === 'done'
      ? 'Recorded'
      : 'It was given up before its end';
  return { title, texts, runs, progress: runs && progress.of ? progress : null };
}

const MOST_WRONG = 100;

function faultsShown({ faults, faulty, faultyBy }: NonNullable<ListFound['summary']>) {
  const by = Object.entries(faultyBy).map(([field, count]) => {
    const label = listFields[field as keyof typeof listFields]?.label ?? 'The row as such';
    return `${label}: ${rowsWords(count)}`;
  });
  const columns = [{ text: 'Row', isShort: true }, { text: 'Column' }, { text: 'What is wrong' }];
  const rows = faults
    .slice(0, MOST_WRONG)
    .map((fault) => [
      said(String(fault.row)),
      said([fault.column, fault.field && listFields[fault.field].label].filter(Boolean).join(', ') || 'The row'),
      said(fault.words),
    ]);
  const table: ListTable = { caption: 'What is wrong, by row and column', columns, rows };
  const count = `${numberWords(faulty)} ${faulty === 1 ? 'thing is' : 'things are'} wrong in this list`;
  return { count, by, table, more: faulty > rows.length ? numberWords(faulty - rows.length) : null };
}

/** Of a list that comes by itself: whoever stands in it no more is named for a person, and nothing is taken off the record. */
function vanishedShown({ count, rows }: NonNullable<NonNullable<ListFound['summary']>['vanished']>) {
  if (count === 0) return null;
  const were = count === 1 ? '1 child of the list before is' : `${numberWords(count)} children of the list before are`;
  return {
    title: `${were} not in this one`,
    texts: rows.slice(0, MOST_WRONG).map((child) => `${nameSpoken(child)}, row ${child.row} of the list before`),
    more: count > MOST_WRONG ? numberWords(count - MOST_WRONG) : null,
  };
}

/** What schools and people are called. */
/** `leads`: to another part, so that a page that stays as it is leads to one that does. */
type Known = Readonly<{ names: Names; school: SchoolsNamed; today: CivilDate; leads?: (href: string) => string }>;

/** All that would be recorded of each, so that a column that was taken for another is seen. */
function rowsListed(rows: readonly Row[], show: ListPart, known: Known): ListTable {
  const showsLives = rows.some(saysBesides);
  const columns = [
    { text: 'Child', isHead: true },
    { text: 'Row', isShort: true },
    { text: 'School' },
    { text: 'Officer and service' },
    { text: 'Address and contact' },
    ...(showsLives ? [{ text: 'SEN, care and all besides' }] : []),
    { text: LAST[show] },
  ];
  const cells = rows.map((each): readonly Cell[] => [
    childCell(each),
    said(String(each.child.row)),
    schoolCell(each.child, known),
    officerCell(each.child, known),
    livesCell(each),
    ...(showsLives ? [saidOfLives(each)] : []),
    outcomeOf(each),
  ]);
  return { caption: CAPTION[show], isCaptionHidden: true, columns, rows: cells };
}

/** Of a child who is on record the record alone says it. */
function livesCell({ child, compared, done }: Row): Cell {
  if (compared.is === 'here' || done?.is === 'left-out' || (done && 'childId' in done))
    return said('As its record says');
  if (compared.is === 'alike') return said('In the file, and not shown here: the child may be on record');
  return said(...linesOf(child.address, 'No address'), ...linesOf(child.contact));
}

function childCell({ child, done }: Row): Cell {
  const name = nameSpoken(child);
  const cell = done && 'childId' in done ? linked(name, childPath(done.childId)) : said(name);
  return {
    ...cell,
    below: [bornWords(birthInList(child)), child.upn === null ? 'No UPN' : `UPN ${child.upn}`],
  };
}

/** A school of which the register knows no name stands by its number alone. */
function schoolCell({ schoolUrn, noRoll, onRollFrom }: Row['child'], { school, today }: Known): Cell {
  if (schoolUrn === null)
    return {
      ...said('On no roll'),
      below: [...(noRoll === null ? [] : [noRollWords[noRoll]]), `Since ${dayWords(onRollFrom ?? today)}`],
    };
  const from =
    onRollFrom === null ? `On its roll from today, ${dayWords(today)}` : `On its roll from ${dayWords(onRollFrom)}`;
  const name = school(schoolUrn);
  return { ...said(name ?? `URN ${schoolUrn}`), below: [...(name === undefined ? [] : [`URN ${schoolUrn}`]), from] };
}

const officerCell = ({ officerId, owningService }: Row['child'], { names }: Known): Cell => ({
  ...said(officerId === null ? 'No officer' : (names.person?.(officerId) ?? NAME_NOT_KNOWN)),
  below: [services[owningService as keyof typeof services]],
});

const linesOf = (text: string | null, instead?: string): readonly string[] =>
  text === null ? (instead === undefined ? [] : [instead]) : [text.split('\n').join(', ')];

const LAST: Readonly<Record<ListPart, string>> = {
  new: 'To look at',
  alike: 'May be',
  here: 'On record',
  refused: 'Why not recorded',
};
const CAPTION: Readonly<Record<ListPart, string>> = {
  new: 'Rows that are put on record',
  alike: 'Rows of whom it is not known whether the child is on record',
  here: 'Rows of children who are on record already',
  refused: 'Rows that were refused',
};

/** What is to be looked at in a row, or what became of it. */
function outcomeOf({ compared, done }: Row): Cell {
  if (done?.is === 'refused') return { texts: [done.words], isRefused: true };
  if (done?.is === 'left-out') return said('Left out: a child on record');
  if (done?.is === 'recorded')
    return done.besides === undefined ? said('Put on record') : said('Put on record', `Not all was: ${done.besides}`);
  if (done?.is === 'here' && done.changed) return said('Told: what the list says more');
  switch (compared.is) {
    case 'new':
      return said(...(compared.unusual.length > 0 ? compared.unusual.map(({ words }) => words) : ['Nothing unusual']));
    case 'alike':
      return said(compared.children.length === 1 ? 'One record' : `${compared.children.length} records`);
    case 'here':
      return hereCell(compared);
    case 'wrong':
      return said(...compared.faults.map(({ words }) => words));
  }
}

function hereCell(compared: Extract<Row['compared'], { is: 'here' }>): Cell {
  const { by, child, differs } = compared;
  const how = by === 'upn' ? 'By the UPN' : 'By name and date of birth';
  if (!child.isWithin) return { ...linked('Held by another service', childPath(child.childId)), below: [how] };
  const told =
    differs.length > 0
      ? `The list says otherwise: ${fieldsWords(differs)}`
      : `Name, birth, UPN, school and officer${compared.isAddressCompared ? ', address and contact' : ''}: as on record`;
  const more = tellsMore(compared) ? [`To be told: ${moreWords(compared)}`] : [];
  return { ...linked('The record', childPath(child.childId)), below: [how, ...more, told] };
}
