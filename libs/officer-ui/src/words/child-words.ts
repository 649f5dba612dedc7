import { linePath } from '../child-line/line-path.ts';
import { destructions, services, sharedBetweenRecords } from './codes.ts';
import { dayWords } from './times.ts';
import { isErased, part, row, type Shown, type WordingsOf } from './wording.ts';

type ChildFacts = 'ChildRegistered' | 'PossibleDuplicateFound' | 'PersonalDataDestroyed';

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
  PossibleDuplicateFound: ({ otherChildId, sharing }) => ({
    title: 'Another record may be the same child',
    rows: [
      ...row('They share', sharedBetweenRecords[sharing]),
      { label: 'Other record', texts: ['Open its line'], href: linePath(otherChildId) },
    ],
  }),
  PersonalDataDestroyed: ({ reason }) => ({
    title: 'Personal data destroyed',
    rows: row('Why', destructions[reason]),
  }),
};

/** Null when the name was destroyed or is not stated. */
export function fullName({ givenNames, familyName }: Readonly<Record<string, Shown<string>>>): string | null {
  const names = [givenNames, familyName].filter((name) => typeof name === 'string');
  if (names.length > 0) return names.join(' ');
  return isErased(familyName) ? part<string>(familyName, String) : null;
}
