import { linePath } from '../child-line/line-path.ts';
import { destructions, services, sharedBetweenRecords } from './codes.ts';
import { teamWords } from './people.ts';
import { dayWords } from './times.ts';
import { closedWords, isClosed, part, row, type Closed, type Shown, type WordingsOf } from './wording.ts';

type ChildFacts =
  | 'ChildRegistered'
  | 'OwningServiceChanged'
  | 'OwningTeamChanged'
  | 'AllocatedOfficerChanged'
  | 'PossibleDuplicatesFound'
  | 'PersonalDataDestroyed';

export const childWordings: WordingsOf<ChildFacts> = {
  ChildRegistered: ({ schoolUrn, owningService }, { givenNames, familyName, dateOfBirth, upn, address, contact }) => ({
    title: `On the roll of school ${schoolUrn}`,
    rows: [
      ...row('Name', fullName({ givenNames, familyName })),
      ...row('Date of birth', part(dateOfBirth, dayWords)),
      ...row('Unique pupil number', upn),
      ...row('Address', address),
      ...row('Contact', contact),
      ...row('Record held by', services[owningService]),
    ],
  }),
  OwningServiceChanged: ({ owningService, from }) => ({
    title: `Record held by the ${services[owningService]}`,
    rows: row('From', dayWords(from)),
  }),
  OwningTeamChanged: ({ owningTeam, from }) => ({
    title: owningTeam === null ? 'No team works with the child' : `${teamWords(owningTeam)} works with the child`,
    rows: row('From', dayWords(from)),
  }),
  AllocatedOfficerChanged: ({ officerId, from }, _, { officer }) => ({
    title:
      officerId === null
        ? 'No officer allocated'
        : `Allocated to ${officer?.(officerId) ?? `the officer ${officerId}`}`,
    rows: row('From', dayWords(from)),
  }),
  PossibleDuplicatesFound: ({ otherChildIds, more, sharing }) => ({
    title: otherChildIds.length === 1 ? 'Another record may be the same child' : 'Other records may be the same child',
    rows: [
      ...row('They share', sharedBetweenRecords[sharing]),
      ...otherChildIds.map((other) => ({ label: 'Other record', texts: ['Open its line'], href: linePath(other) })),
      ...(more > 0 ? row('Not named here', `${more} more: search for the name and the date of birth`) : []),
    ],
  }),
  PersonalDataDestroyed: ({ reason }) => ({
    title: 'Personal data destroyed',
    rows: row('Why', destructions[reason]),
  }),
};

type Called = Readonly<Record<'givenNames' | 'familyName', Shown<string>>>;

/** Stands as the name of a child whose name does not open: nobody destroyed it. */
export const NAMELESS = 'A child whose name cannot be opened';

/** Null when no name is stated. */
export function fullName({ givenNames, familyName }: Called): string | null {
  const names = [givenNames, familyName].filter((name) => typeof name === 'string');
  if (names.length > 0) return names.join(' ');
  return isClosed(familyName) ? closedWords(familyName) : null;
}

/** What a page calls the child; null once the name was destroyed. */
export function calledName(identity: Called | Closed | null, name = fullName): string | null {
  if (identity === null || 'erased' in identity) return null;
  const isLost = 'lost' in identity || isLostPart(identity.familyName);
  return isLost ? NAMELESS : isClosed(identity.familyName) ? null : name(identity);
}

const isLostPart = (part: Shown<string>): boolean => isClosed(part) && 'lost' in part;
