import { expect, it } from '@jest/globals';
import { beginsRegistering } from './begins-registering.ts';
import { findChildForm } from './find-child-form.ts';

const begun = (given: Readonly<Record<string, string>>) =>
  beginsRegistering(findChildForm(given, '2026-01-12', null, false));

it('A name that was searched for is taken over, its last word as the family’s', () => {
  expect(begun({ name: ' Mirela  Ana Stan' })).toEqual({ begun: 'yes', givenNames: 'Mirela Ana', familyName: 'Stan' });
  expect(begun({ name: 'Mirela' })).toEqual({ begun: 'yes', givenNames: 'Mirela' });
});

it('So are a birth and a UPN, in the parts in which the form asks for them', () =>
  expect(
    begun({
      ...{ upn: 'h801200001001' },
      ...{ 'date-of-birth-day': '4', 'date-of-birth-month': '5', 'date-of-birth-year': '2011' },
    }),
  ).toEqual({
    ...{ begun: 'yes', upn: 'H801200001001' },
    ...{ 'dateOfBirth-day': '4', 'dateOfBirth-month': '5', 'dateOfBirth-year': '2011' },
  }));
