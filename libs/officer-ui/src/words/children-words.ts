import { rollsIn, whyNone, type Named, type NoRollReason, type RollKind, type RollTold } from '#pure/children';
import type { LineFacts } from '#pure/oversight';
import { linePath } from '../child-line/line-path.ts';
import type { WordsOf } from './codes.ts';
import { BIRTH_NOT_KNOWN, birthWords } from './birth-words.ts';
import { closingWordings } from './closing-words.ts';
import { teamWords } from './people.ts';
import { dayWords } from './times.ts';
import {
  closedWords,
  isClosed,
  part,
  row,
  UNNAMED,
  type Closed,
  type Shown,
  type ShownParts,
  type WordingsOf,
  type DataOf,
  type Names,
  type Row,
  type PartsInWords,
} from './wording.ts';

type ChildFacts =
  | 'ChildRegistered'
  | 'OwningServiceChanged'
  | 'OwningTeamChanged'
  | 'AllocatedOfficerChanged'
  | 'RollsChanged'
  | 'WhereaboutsChanged'
  | 'RecordClosed'
  | 'RecordReopened'
  | 'RecordShared'
  | 'RecordSharingEnded'
  | 'PossibleDuplicatesFound'
  | 'PossibleDuplicatesJudged'
  | 'PersonalDataDestroyed';

export const childWordings: WordingsOf<ChildFacts> = {
  ChildRegistered: (
    { roll, owningService },
    { givenNames, familyName, dateOfBirth, birthEstimate, upn, address, contact, schoolName },
    { school },
  ) => ({
    title:
      roll.is === 'none' ? 'On no school’s roll' : `On the roll of ${schoolCalled(schoolName, roll.schoolUrn, school)}`,
    rows: [
      ...whyNoneRow(roll),
      ...row('Name', fullName({ givenNames, familyName })),
      ...birthRows({ givenNames, dateOfBirth, birthEstimate }),
      ...row('Unique pupil number', upn),
      ...row('Address', address),
      ...row('Contact', contact),
      ...row('Record held by', services[owningService]),
    ],
  }),
  OwningServiceChanged: ({ owningService, from }, { because }) => ({
    title: `Record held by the ${services[owningService]}`,
    rows: [...row('From', dayWords(from)), ...row('Why', because)],
  }),
  OwningTeamChanged: ({ owningTeam, from }, { because }) => ({
    title: owningTeam === null ? 'No team works with the child' : `${teamWords(owningTeam)} works with the child`,
    rows: [...row('From', dayWords(from)), ...row('Why', because)],
  }),
  AllocatedOfficerChanged: ({ officerId, from }, { because }, { person }) => ({
    title: officerId === null ? 'No officer allocated' : `Allocated to ${person?.(officerId) ?? UNNAMED}`,
    rows: [...row('From', dayWords(from)), ...row('Why', because)],
  }),
  RollsChanged: ({ roll, from }, { schoolNames }, { school }) => ({
    title:
      roll.is === 'none'
        ? 'On no school’s roll'
        : roll.beside.length === 0
          ? 'On a school’s roll'
          : 'On several schools’ rolls',
    rows: [
      ...rollsIn(roll).flatMap(({ schoolUrn, as }) =>
        row(rollWords[as], schoolCalled(schoolNamed(schoolNames, schoolUrn), schoolUrn, school)),
      ),
      ...whyNoneRow(roll),
      ...row('From', dayWords(from)),
    ],
  }),
  ...closingWordings,
  RecordShared: ({ by, service, from, lastDay }, { because }) => ({
    title: `Record shared with the ${services[service]}`,
    rows: [
      ...row('Shared by', services[by]),
      ...row('From', dayWords(from)),
      ...row('Last day', dayWords(lastDay)),
      ...row('Why', because),
    ],
  }),
  RecordSharingEnded: (_, { because }) => ({
    title: 'Record no longer shared',
    rows: row('Why', because),
  }),
  PossibleDuplicatesFound: ({ otherChildIds, more, sharing }, _, names) => ({
    title: otherChildIds.length === 1 ? 'Another record may be the same child' : 'Other records may be the same child',
    rows: [
      ...row('They share', sharedBetweenRecords[sharing]),
      ...otherRecords(otherChildIds, names),
      ...(more > 0 ? row('Not named here', `${more} more: search for the name and the date of birth`) : []),
    ],
  }),
  PossibleDuplicatesJudged: ({ otherChildIds, as }, { because }, names) => ({
    title: recordsAreWords[as],
    rows: [...otherRecords(otherChildIds, names), ...row('Why', because)],
  }),
  PersonalDataDestroyed: ({ reason }) => ({
    title: 'Personal data destroyed',
    rows: row('Why', destructions[reason]),
  }),
};

type Birth = Pick<ShownParts<LineFacts['ChildRegistered']['personal']>, 'givenNames' | 'dateOfBirth' | 'birthEstimate'>;

/** Of whom a name is told a date of birth that is absent is not known; of whom neither is, nothing is said here. */
function birthRows({ givenNames, dateOfBirth, birthEstimate }: Birth): readonly Row[] {
  if (dateOfBirth === undefined) return givenNames === undefined ? [] : row('Date of birth', BIRTH_NOT_KNOWN);
  if (birthEstimate === undefined || birthEstimate === null) return row('Date of birth', part(dateOfBirth, dayWords));
  return [
    ...row(
      'Date of birth',
      part(dateOfBirth, (date) => birthWords({ dateOfBirth: date, isEstimated: true })),
    ),
    ...(isClosed(birthEstimate)
      ? []
      : [...row('Estimated by', birthEstimate.by), ...row('Estimated from', birthEstimate.from)]),
  ];
}

export const childParts: PartsInWords = {
  views: {
    'child-record': 'Who each child is',
    'open-officer-to-allocate': 'Children who wait for an officer',
    'open-whereabouts-to-confirm': 'Children of whom nobody has confirmed where they are',
    'open-birth-to-establish': 'Children of whom nobody knows when they were born',
    'open-possible-duplicate': 'Children who may be on record twice',
    'open-holder-change': 'Changes of who holds a record that are still to come',
  },
  opened: {
    FindDestruction: 'What destroying the personal data would take and leave',
    FindChild: 'Who the child is',
    FindPossibleDuplicates: 'Records that may be of one child, side by side',
    FindPupil: 'The name, to read the attendance',
    FindAuditedChildren: 'Whom the terms of an audit name',
    SearchChildren: 'A search',
    AskChildCalled: 'What the child is called, for a referral',
    AskDateOfBirth: 'The date of birth, for a rule',
  },
  done: {
    AllocateOfficer: 'an officer',
    AllocateChildren: 'an officer, with other children',
    CorrectAllocatedOfficer: 'which officer has the child',
    ...{
      ChangeOwningService: 'which service holds the record',
      CorrectOwningService: 'which service holds the record',
    },
    ...{ ChangeOwningTeam: 'which team works with the child', CorrectOwningTeam: 'which team works with the child' },
    ...{ VoidChange: 'a change of who has the child', NoteChangeInEffect: 'that a change holds from today' },
    ChangeRolls: 'the school rolls',
    CorrectRolls: 'a change of the school rolls',
    ChangeWhereabouts: 'where the child is',
    CorrectWhereabouts: 'where the child was said to be',
    VoidWhereabouts: 'where the child was said to be',
    CloseRecord: 'the record',
    CorrectClosing: 'the closing of the record',
    VoidClosing: 'the closing of the record',
    CorrectReopening: 'why the record was reopened',
    VoidReopening: 'the reopening of the record',
    ReopenRecord: 'the record',
    CorrectIdentity: 'who the child is',
    JudgePossibleDuplicate: 'whether two records are of two children',
    DestroyPersonalData: 'the personal data',
    EndSharing: 'the sharing of the record',
    RegisterChild: 'the child',
    ShareRecord: 'the record',
  },
};

export const services: WordsOf<DataOf<'ChildRegistered'>['owningService']> = {
  sen: 'SEN service',
  exclusions: 'Exclusions service',
};

export const recordsAreWords: WordsOf<DataOf<'PossibleDuplicatesJudged'>['as']> = {
  'two-children': 'Said to be two children',
  'perhaps-one': 'May be one child all the same',
  'one-child': 'Said to be one child: the two records are one',
};

export const sharedBetweenRecords: WordsOf<DataOf<'PossibleDuplicatesFound'>['sharing']> = {
  upn: 'The unique pupil number',
  'name-and-date-of-birth': 'Name and date of birth',
  'like-name-and-date-of-birth': 'The date of birth, and names that sound alike',
  name: 'The name; one of the dates of birth is estimated or not known',
};

export const destructions: WordsOf<DataOf<'PersonalDataDestroyed'>['reason']> = {
  'retention-ended': 'The time for which the council keeps such records ended',
  'right-to-erasure': 'Asked for under the right to erasure',
  'registered-in-error': 'The record was made in error',
  'ordered-by-court': 'A court ordered it',
};

/** By the name under which it was chosen; of an older fact, which has its number alone, by the register of today. */
export function schoolCalled(name: Shown<string | null>, urn: number, school: Names['school']): string {
  const called = typeof name === 'string' ? name : school?.(urn);
  return called === undefined ? `the school with URN ${urn}` : `${called} (URN ${urn})`;
}

/** Why a child is on no school’s roll. */
function whyNoneRow(roll: RollTold): readonly Row[] {
  const why = whyNone(roll);
  return row('Why on none', why && noRollWords[why]);
}

export const noRollWords: WordsOf<NoRollReason> = {
  'educated-at-home': 'Educated at home by the parents',
  'left-a-school': 'Left a school, and came onto no other roll',
  'not-at-school-yet': 'Not at a school in England yet',
  'provided-otherwise': 'Provided for by the council otherwise than at a school',
  'not-known': 'Why is not known',
};

const onNone: WordsOf<NoRollReason> = {
  'educated-at-home': 'educated at home',
  'left-a-school': 'left a school and came onto no other',
  'not-at-school-yet': 'not at a school in England yet',
  'provided-otherwise': 'provided for by the council otherwise than at a school',
  'not-known': 'why is not known',
};

/** To stand alone. */
export const onNoRoll = (why: NoRollReason | null): string =>
  why === null ? 'On no school’s roll' : `On no school’s roll: ${onNone[why]}`;

/** Of one roll alone no more is said than that it is the school. */
export const rollWords: WordsOf<RollKind> = { main: 'School', subsidiary: 'Subsidiary roll' };

type SchoolNames = ShownParts<LineFacts['RollsChanged']['personal']>['schoolNames'];

export const schoolNamed = (names: SchoolNames, urn: number): string | null =>
  names === undefined || isClosed(names) ? null : (names.find(({ schoolUrn }) => schoolUrn === urn)?.name ?? null);

type Called = Readonly<{ givenNames: Shown<string>; familyName: Shown<string | null> }>;

/** Stands as the name of a child whose name does not open: nobody destroyed it. */
export const NAMELESS = 'A child whose name cannot be opened';

/** Null when no name is stated. */
export function fullName({ givenNames, familyName }: Called): string | null {
  const names = [givenNames, familyName].filter((name) => typeof name === 'string');
  if (names.length > 0) return names.join(' ');
  const closed = closedIn({ givenNames, familyName });
  return closed ? closedWords(closed) : null;
}

/** As a list has it, which is in the order of the family names; of a single name that alone. */
export const nameInList = ({ givenNames, familyName }: Named): string =>
  familyName === null ? givenNames : `${familyName}, ${givenNames}`;

/** As it is spoken. */
export const nameSpoken = ({ givenNames, familyName }: Named): string =>
  familyName === null ? givenNames : `${givenNames} ${familyName}`;

/** What a page calls the child; null once the name was destroyed. */
export function calledName(
  identity: Called | Closed | null,
  name: (called: Called) => string | null = fullName,
): string | null {
  if (identity === null || 'erased' in identity) return null;
  const closed = 'lost' in identity ? identity : closedIn(identity);
  if (closed) return 'lost' in closed ? NAMELESS : null;
  return name(identity as Called);
}

/** What a question calls the child beside whose name it stands: by the given names, then “they”. */
export function askedAbout(identity: Called | Closed | null): string {
  const called = calledName(identity, ({ givenNames }) => (typeof givenNames === 'string' ? givenNames : null));
  return called === null || called === NAMELESS ? 'the child' : called;
}

const closedIn = ({ givenNames, familyName }: Called): Closed | undefined => [familyName, givenNames].find(isClosed);

const otherRecords = (ids: readonly string[], { opens, nth }: Names): readonly Row[] =>
  ids.map((id) => ({ label: 'Other record', ...otherRecord(id, opens, whichOf('Open its line', nth?.(id))) }));

export const whichOf = (text: string, nth: string | null | undefined): string => (nth ? `${text}, ${nth}` : text);

/** A link only for whom it leads somewhere. */
export const otherRecord = (childId: string, opens: Names['opens'], open: string): Omit<Row, 'label'> =>
  opens?.(childId)
    ? { texts: [open], href: linePath(childId) }
    : { texts: ['It is not open to you: ask an officer who works with this record'] };
